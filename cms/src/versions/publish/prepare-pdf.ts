import type { PayloadRequest } from 'payload';
import { associationProfileOf } from '../../associations/public-index/association-profile.ts';
import { printedEmblem } from '../../associations/emblem/keep-emblem.ts';
import type { PolicyVersion } from '../../payload-types.ts';
import { PdfNotMade, policyPdf } from '../../pdf/policy-pdf.ts';
import { canonicalBytes, sha256Of } from '../../register/canonical.ts';
import { readAssociationIndex } from '../../register/register-files.ts';
import type { RegisterWriter } from '../../register/register-writer.ts';
import { siteUrlOf } from '../../register/site-url.ts';
import { placeOfVersion } from './place-of-version.ts';
import { publishedContentOf } from './published-content.ts';
import { nextVersionFile, type PreparedPdf } from './write-version-files.ts';

/**
 * Makes the PDF of a version before the transaction of its publication begins: typesetting a long policy takes
 * seconds, during which every other change of the association would have to wait or be refused. Undefined where
 * nothing can be typeset yet; the publication then makes its PDF itself, also where a concurrent publication changes
 * the file. `at` is the ISO time of the publication. Throws `RegisterUnavailable`.
 */
export const preparePdf = async (
  register: RegisterWriter,
  req: PayloadRequest,
  version: PolicyVersion,
  at: string,
): Promise<PreparedPdf | undefined> => {
  if (version.status !== 'approved') return undefined;
  const place = await placeOfVersion(req, version);
  const index = await readAssociationIndex(register, place.association.slug);
  if (publishedContentOf(version, place, index) === undefined) return undefined;
  const file = await nextVersionFile(register, req, { version, place, index }, at);
  const hash = sha256Of(canonicalBytes(file));
  const profile = associationProfileOf(place.association);
  try {
    const emblem = await printedEmblem(register, profile);
    const bytes = await policyPdf({ file, hash, profile, siteUrl: siteUrlOf(req, profile.slug), emblem });
    return { hash, bytes };
  } catch (error) {
    // The publication tries again and logs the cause.
    if (error instanceof PdfNotMade) return undefined;
    throw error;
  }
};
