import type { AssociationIndex } from '@mithaq/domain/contracts/register';
import { withPdf } from '@mithaq/domain/register/association-index';
import type { PayloadRequest } from 'payload';
import type { Association } from '../../payload-types.ts';
import { printedEmblem } from '../../associations/emblem/keep-emblem.ts';
import { writePdf } from '../../pdf/write-pdf.ts';
import { presentIndex } from '../../associations/public-index/present-index.ts';
import {
  readAssociationIndex,
  readRegisteredVersion,
  writeAssociationIndex,
  writeHashEntry,
} from '../../register/register-files.ts';
import type { RegisterWriter } from '../../register/register-writer.ts';
import { writeDisclosureHashes } from '../../register/disclosure-hashes.ts';
import { writeSearchOf } from '../../register/search-files.ts';
import { siteUrlOf } from '../../register/site-url.ts';
import { asSystem } from '../../payload/system/as-system.ts';
import { inTransaction } from '../../payload/system/in-transaction.ts';
import { serialiseRegisterWrites } from '../../payload/system/serialise-register-writes.ts';
import { completeInterrupted } from './publish-version.ts';

/** Counts of the missing parts that were added to the register of one association. */
export interface Completed {
  readonly association: string;
  /** Publications that had been interrupted. */
  readonly publications: number;
  /** Withdrawals that were in the register and not in the CMS. */
  readonly withdrawals: number;
  /** PDFs made for versions that had none. */
  readonly pdfs: number;
}

interface MadePdf {
  readonly policy: string;
  readonly version: number;
  /** SHA-256 of the PDF. */
  readonly pdf: string;
}

type IndexedPolicy = AssociationIndex['policies'][number];

/**
 * Writes the hash entries and PDFs that the versions of one policy lack. Runs outside of every transaction, because a
 * PDF takes seconds; both are written once, from a version file that never changes.
 */
const addMissing = async (
  register: RegisterWriter,
  { profile }: AssociationIndex,
  policy: IndexedPolicy,
  { siteUrl, thorough }: { readonly siteUrl: string; readonly thorough: boolean },
): Promise<MadePdf[]> => {
  const made: MadePdf[] = [];
  for (const { version, hash, pdf: listed } of policy.versions) {
    // A hash entry is written before its PDF: only a deletion by hand lacks it where the PDF is listed.
    if (listed !== undefined && !thorough) continue;
    const file = await readRegisteredVersion(register, profile.slug, policy.slug, version);
    if (file === undefined) continue;
    await writeHashEntry(register, file, hash);
    if (listed !== undefined) continue;
    const emblem = await printedEmblem(register, profile);
    const pdf = await writePdf(register, { file, hash, profile, siteUrl, emblem });
    if (pdf !== undefined) made.push({ policy: policy.slug, version, pdf });
  }
  return made;
};

/**
 * Writes the index with the association's present data in the CMS and with these PDFs, or its first index where it has
 * none. The index is written even where nothing is new: a first publication may have been interrupted before the association was listed, and a change
 * of a channel before the CMS kept it.
 */
const writeIndexAgain = (
  register: RegisterWriter,
  req: PayloadRequest,
  { id, slug }: Pick<Association, 'id' | 'slug'>,
  made: readonly MadePdf[],
): Promise<void> =>
  inTransaction(req, async () => {
    await serialiseRegisterWrites(req, id);
    const index = await readAssociationIndex(register, slug);
    // Read here and not before: a name that was saved while the PDFs were made must not be written back.
    const association = await req.payload.findByID({
      ...asSystem(req),
      collection: 'associations',
      id,
      depth: 0,
    });
    const present = await presentIndex(register, req, association, index, new Date().toISOString());
    const completed = made.reduce(
      (before, { policy, version, pdf }) => withPdf(before, policy, version, pdf),
      present,
    );
    await writeAssociationIndex(register, index, completed);
  });

/**
 * Finishes interrupted steps in the register of an association and adds the files that its versions lack, policy by
 * policy, each in a short transaction of its own. Safe to run again, and beside a running CMS. Changes no version
 * file. `at` is ISO time; `announcedOnly` skips files that no reader has seen, and trusts what
 * the index lists: for a run of every night. Throws `RegisterUnavailable`.
 */
export const completeRegisterOf = async (
  register: RegisterWriter,
  req: PayloadRequest,
  { id, slug }: Pick<Association, 'id' | 'slug'>,
  at: string,
  { announcedOnly = false }: { readonly announcedOnly?: boolean } = {},
): Promise<Completed> => {
  const { withdrawn, published } = await inTransaction(req, () =>
    completeInterrupted(register, req, { id, slug }, { at, announcedOnly }),
  );
  let pdfs = 0;
  const index = await readAssociationIndex(register, slug);
  if (index === undefined) await writeIndexAgain(register, req, { id, slug }, []);
  else {
    const how = { siteUrl: siteUrlOf(req, slug), thorough: !announcedOnly };
    for (const policy of index.policies) {
      const made = await addMissing(register, index, policy, how);
      if (made.length > 0) await writeIndexAgain(register, req, { id, slug }, made);
      pdfs += made.length;
    }
    // A search file that was lost or damaged is made again; its policy's publication would not come back to it.
    if (!announcedOnly) {
      await writeSearchOf(register, index, { again: true });
      // Disclosures of a release that wrote no entries for them get theirs.
      await writeDisclosureHashes(register, slug, index.disclosures ?? []);
    }
    await writeIndexAgain(register, req, { id, slug }, []);
  }
  return { association: slug, publications: published.length, withdrawals: withdrawn.length, pdfs };
};

/** Returns the associations that the command has to complete: all of them, or the one with this address. */
export const associationsToComplete = async (
  req: PayloadRequest,
  slug: string | undefined,
): Promise<{ readonly id: string; readonly slug: string }[]> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'associations',
    ...(slug === undefined ? {} : { where: { slug: { equals: slug } } }),
    sort: 'slug',
    pagination: false,
    depth: 0,
  });
  return docs.map((found) => ({ id: found.id, slug: found.slug }));
};
