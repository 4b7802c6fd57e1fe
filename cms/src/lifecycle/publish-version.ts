import {
  registeredVersion,
  REGISTER_FORMAT,
  type AssociationIndex,
  type RegisteredVersion,
} from '@mithaq/domain/contracts/register';
import { versionPath } from '@mithaq/domain/register/paths';
import { chainHead, nextVersionNumber, withVersionInForce } from '@mithaq/domain/register/association-index';
import type { PayloadRequest } from 'payload';
import { associationProfileOf } from '../mapping/association-profile.ts';
import type { PolicyVersion } from '../payload-types.ts';
import { keepPdf } from '../pdf/keep-pdf.ts';
import { canonicalBytes, sha256Of } from '../register/canonical.ts';
import { indexParts } from '../register/index-parts.ts';
import {
  readAssociationIndex,
  readRegisteredVersion,
  writeAssociationIndex,
  writeHashEntry,
} from '../register/register-files.ts';
import type { RegisterWriter } from '../register/register-writer.ts';
import { siteUrlOf } from '../register/site-url.ts';
import { lockRegisterOf } from '../system/lock-register.ts';
import { interruptedPublication } from './interrupted-publication.ts';
import { placeOfVersion } from './place-of-version.ts';
import { publishedContentOf, type PublishedContent } from './published-content.ts';

export interface Publication {
  readonly file: RegisteredVersion;
  /** SHA-256 of the file. */
  readonly hash: string;
  /** Puts the index in place; the last step, after which readers see the version. */
  readonly announce: () => Promise<void>;
}

/** A new file for this content under the next free number. No version file is ever overwritten. */
const newFile = async (
  register: RegisterWriter,
  index: AssociationIndex | undefined,
  content: PublishedContent,
  at: string,
): Promise<RegisteredVersion> => {
  const { association, policy } = content;
  for (let version = nextVersionNumber(index, policy.slug); ; version += 1) {
    const left = await readRegisteredVersion(register, association.slug, policy.slug, version);
    const file = registeredVersion.parse({
      ...content,
      version,
      previousHash: chainHead(index),
      publishedAt: left?.publishedAt ?? at,
    });
    const path = versionPath(association.slug, policy.slug, version);
    if ((await register.createOnce(path, canonicalBytes(file))) === 'written') return file;
  }
};

/**
 * Writes all files of a version into the register: its own, with RFC 8785 bytes and the hash of the file before it,
 * the entry by which its hash is found and its PDF. What an attempt before left is taken up again. Nobody sees anything until
 * `announce`. Throws `RegisterUnavailable`; the caller's transaction then rolls back.
 */
export const publishVersion = async (
  register: RegisterWriter,
  req: PayloadRequest,
  version: PolicyVersion,
  at: string,
): Promise<Publication> => {
  const place = await placeOfVersion(req, version);
  await lockRegisterOf(req, place.association.id);
  const before = await readAssociationIndex(register, place.association.slug);
  const content = publishedContentOf(version, place, before);
  if (content === undefined) throw new TypeError('a version without approval and text is never published');
  const file =
    (await interruptedPublication(register, req, version)) ?? (await newFile(register, before, content, at));
  const hash = sha256Of(canonicalBytes(file));
  await writeHashEntry(register, file, hash);
  const profile = associationProfileOf(place.association);
  const pdf = await keepPdf(register, { file, hash, profile, siteUrl: siteUrlOf(req, profile.slug) });
  return {
    file,
    hash,
    announce: async () => {
      const parts = await indexParts(register, req, place.association.id);
      const index: AssociationIndex = {
        ...(before ?? { format: REGISTER_FORMAT, policies: [], chain: [], updatedAt: at }),
        ...parts,
      };
      const isAnnounced = index.chain.some((link) => link.hash === hash);
      await writeAssociationIndex(register, isAnnounced ? index : withVersionInForce(index, file, hash, pdf));
    },
  };
};
