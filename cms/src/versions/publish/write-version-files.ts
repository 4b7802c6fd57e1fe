import { registeredVersion, type RegisteredVersion } from '@mithaq/domain/contracts/register';
import { versionPath } from '@mithaq/domain/register/paths';
import { chainHead, nextVersionNumber } from '@mithaq/domain/register/association-index';
import { storable } from '@mithaq/domain/contracts/storable';
import { APIError, type PayloadRequest } from 'payload';
import { printedEmblem } from '../../associations/emblem/keep-emblem.ts';
import { associationProfileOf } from '../../associations/public-index/association-profile.ts';
import { writePdf } from '../../pdf/write-pdf.ts';
import { policyPdf } from '../../pdf/policy-pdf.ts';
import { canonicalBytes, sha256Of } from '../../register/canonical.ts';
import { readRegisteredVersion, writeHashEntry } from '../../register/register-files.ts';
import type { RegisterWriter } from '../../register/register-writer.ts';
import { siteUrlOf } from '../../register/site-url.ts';
import { unstorable } from './messages.ar.ts';
import { interruptedPublication } from './interrupted-publication.ts';
import type { VersionInPlace } from './place-of-version.ts';
import { publishedContentOf, type PublishedContent } from './published-content.ts';

export interface VersionFiles {
  readonly file: RegisteredVersion;
  /** SHA-256 of the file. */
  readonly hash: string;
  /** SHA-256 of the PDF; undefined where none could be made. */
  readonly pdf: string | undefined;
}

/** PDF of the file with this hash, made before the transaction, so that nobody waits for it. */
export interface PreparedPdf {
  readonly hash: string;
  readonly bytes: Uint8Array;
}

/** A version file is never written again, so that it takes no sign that no door takes. */
const newVersion = storable(registeredVersion);

const contentOf = ({ version, place, index }: VersionInPlace): PublishedContent => {
  const content = publishedContentOf(version, place, index);
  if (content === undefined) throw new TypeError('a version without approval and text is never published');
  return content;
};

const fileUnder = async (
  register: RegisterWriter,
  { index }: VersionInPlace,
  content: PublishedContent,
  version: number,
  at: string,
): Promise<RegisteredVersion> => {
  const { association, policy } = content;
  const left = await readRegisteredVersion(register, association.slug, policy.slug, version);
  return registeredVersion.parse({
    ...content,
    version,
    previousHash: chainHead(index),
    publishedAt: left?.publishedAt ?? at,
  });
};

/** Returns the bytes of a new version file. Throws `APIError` with words for the person where it holds a refused sign. */
const newBytes = (file: RegisteredVersion): Uint8Array => {
  const written = newVersion.safeParse(file);
  if (written.success) return canonicalBytes(written.data);
  const paths = written.error.issues.map(({ path }) => path.join('.')).join('، ');
  throw new APIError(unstorable(paths), 422, undefined, true);
};

/**
 * Returns the file that a publication would write now: the file of an earlier attempt, or a new file under the next
 * number. Writes nothing; another publication of the association may come between.
 */
export const nextVersionFile = async (
  register: RegisterWriter,
  req: PayloadRequest,
  inPlace: VersionInPlace,
  at: string,
): Promise<RegisteredVersion> => {
  const content = contentOf(inPlace);
  return (
    (await interruptedPublication(register, req, inPlace)) ??
    fileUnder(register, inPlace, content, nextVersionNumber(inPlace.index, content.policy.slug), at)
  );
};

/** Writes a new file for this content under the next free number. No version file is ever overwritten. */
const writeNewFile = async (
  register: RegisterWriter,
  inPlace: VersionInPlace,
  at: string,
): Promise<RegisteredVersion> => {
  const content = contentOf(inPlace);
  const { association, policy } = content;
  for (let version = nextVersionNumber(inPlace.index, policy.slug); ; version += 1) {
    const file = await fileUnder(register, inPlace, content, version, at);
    const path = versionPath(association.slug, policy.slug, version);
    if ((await register.createOnce(path, newBytes(file))) === 'written') return file;
  }
};

/**
 * Writes the files of a version into the register: the version file, with RFC 8785 bytes and the hash of its
 * predecessor, the entry by which its hash is found, and its PDF. Files of an earlier attempt are reused. No reader
 * is led to the files before the index names them. Runs within the transaction of `req`, which holds the
 * association's register. Throws `RegisterUnavailable`.
 */
export const writeVersionFiles = async (
  register: RegisterWriter,
  req: PayloadRequest,
  inPlace: VersionInPlace,
  { at, prepared }: { readonly at: string; readonly prepared: PreparedPdf | undefined },
): Promise<VersionFiles> => {
  const file =
    (await interruptedPublication(register, req, inPlace)) ?? (await writeNewFile(register, inPlace, at));
  const hash = sha256Of(canonicalBytes(file));
  await writeHashEntry(register, file, hash);
  const profile = associationProfileOf(inPlace.place.association);
  const toPrint = { file, hash, profile, siteUrl: siteUrlOf(req, profile.slug) };
  const pdf = await writePdf(register, toPrint, async (policy) =>
    prepared?.hash === hash
      ? prepared.bytes
      : policyPdf({ ...policy, emblem: await printedEmblem(register, profile) }),
  );
  return { file, hash, pdf };
};
