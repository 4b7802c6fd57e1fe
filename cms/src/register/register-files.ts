import {
  associationIndex,
  platformIndex,
  registeredVersion,
  NESTED_TEXT_FORMAT,
  REGISTER_FORMAT,
  type AssociationIndex,
  type HashEntry,
  type PlatformIndex,
  type RegisteredVersion,
} from '@mithaq/domain/contracts/register';
import {
  associationIndexPath,
  hashPath,
  platformIndexPath,
  versionPath,
} from '@mithaq/domain/register/paths';
import { isPreparing } from '@mithaq/domain/register/association-index';
import { otherFormat } from '@mithaq/domain/register/other-format';
import type { z } from 'zod';
import { canonicalBytes } from './canonical.ts';
import { writeDisclosureHashes } from './disclosure-hashes.ts';
import { HashEntryTaken } from './hash-entry-taken.ts';
import { RegisterConflict, RegisterUnavailable, type RegisterWriter } from './register-writer.ts';
import { changed, writeSearchOf } from './search-files.ts';

/** The file was written by a release that is newer than this one. */
class UnknownRegisterFormat extends Error {
  override readonly name = 'UnknownRegisterFormat';

  constructor(format: number) {
    super(
      `the file has format ${String(format)}, this release knows ${String(REGISTER_FORMAT)} and ${String(NESTED_TEXT_FORMAT)}`,
    );
  }
}

type Readable = Pick<RegisterWriter, 'read'>;

const parsedFile = <T>(path: string, schema: z.ZodType<T>, bytes: Uint8Array | undefined): T | undefined => {
  if (bytes === undefined) return undefined;
  const json: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
  const format = otherFormat(json);
  // A file of an unknown format is refused, because this release would lose its unknown parts when it writes the file
  // again.
  if (format !== undefined) throw new RegisterUnavailable(path, { cause: new UnknownRegisterFormat(format) });
  const content = schema.safeParse(json);
  if (!content.success) throw new RegisterUnavailable(path, { cause: content.error });
  return content.data;
};

const parsed = async <T>(register: Readable, path: string, schema: z.ZodType<T>): Promise<T | undefined> =>
  parsedFile(path, schema, await register.read(path));

/** Reads the last written index of an association; undefined where the register has none. */
export const readAssociationIndex = (
  register: Readable,
  association: string,
): Promise<AssociationIndex | undefined> =>
  parsed(register, associationIndexPath(association), associationIndex);

/** Reads a published version; undefined where it was never published. Throws `RegisterUnavailable`. */
export const readRegisteredVersion = (
  register: Readable,
  ...[association, policy, version]: Parameters<typeof versionPath>
): Promise<RegisteredVersion | undefined> =>
  parsed(register, versionPath(association, policy, version), registeredVersion);

/** Writes, once, the entry that leads from a version's hash to the version. Throws `HashEntryTaken`. */
export const writeHashEntry = async (
  register: RegisterWriter,
  { association, policy, version }: RegisteredVersion,
  hash: string,
): Promise<void> => {
  const entry: HashEntry = {
    format: REGISTER_FORMAT,
    association: association.slug,
    policy: policy.slug,
    version,
  };
  if ((await register.createOnce(hashPath(hash), canonicalBytes(entry))) === 'taken') {
    throw new HashEntryTaken(hash);
  }
};

/** Reads the list of the platform's associations; undefined where nothing was ever written. */
export const readPlatformIndex = (register: Readable): Promise<PlatformIndex | undefined> =>
  parsed(register, platformIndexPath, platformIndex);

type ListedAssociation = PlatformIndex['associations'][number];

const entryOf = (index: AssociationIndex): ListedAssociation => {
  const { slug, name } = index.profile;
  return { slug, name, ...(isPreparing(index) ? { preparing: true } : {}) };
};

const isSameEntry = (left: ListedAssociation, right: ListedAssociation): boolean =>
  left.slug === right.slug && left.name === right.name && left.preparing === right.preparing;

/** Writes the platform's list with this association's present name and state, where the list lacks them. */
const listAssociation = (register: RegisterWriter, index: AssociationIndex): Promise<void> =>
  register.update(platformIndexPath, (before) => {
    const entry = entryOf(index);
    const listed = parsedFile(platformIndexPath, platformIndex, before)?.associations ?? [];
    if (listed.some((other) => isSameEntry(other, entry))) return undefined;
    const others = listed.filter(({ slug }) => slug !== entry.slug);
    const associations = [...others, entry].sort((left, right) => left.name.localeCompare(right.name, 'ar'));
    return canonicalBytes({ format: REGISTER_FORMAT, associations });
  });

/**
 * Takes associations that have published nothing off the platform's list, after which readers find none of their pages.
 * An association that has published stays. The index file stays too, and the next association of that address replaces it.
 */
export const unlistAssociations = (register: RegisterWriter, slugs: readonly string[]): Promise<void> =>
  register.update(platformIndexPath, (before) => {
    const listed = parsedFile(platformIndexPath, platformIndex, before)?.associations ?? [];
    const associations = listed.filter(({ slug, preparing }) => preparing !== true || !slugs.includes(slug));
    if (associations.length === listed.length) return undefined;
    return canonicalBytes({ format: REGISTER_FORMAT, associations });
  });

const isSame = (left: Uint8Array | undefined, right: Uint8Array | undefined): boolean =>
  left === undefined || right === undefined ? left === right : Buffer.compare(left, right) === 0;

/**
 * Whether the file of an index says what `expected` has in canonical form. Only a file of other bytes is parsed: an
 * earlier release may have written the same index with fields that this one leaves out.
 */
const saysSame = (
  path: string,
  present: Uint8Array | undefined,
  expected: Uint8Array | undefined,
): boolean => {
  if (isSame(present, expected)) return true;
  const index = parsedFile(path, associationIndex, present);
  return isSame(index && canonicalBytes(index), expected);
};

/**
 * Writes the index of an association in place of the one that it was computed from. Readers see the change with the
 * last write, and nothing has changed before it. For a listed association the last write is the index, for a new one
 * the list, because readers find no association that is not listed. An unchanged index is not written again: `daily`
 * comes to every association, and the bucket would keep one more earlier version of the file each time. Throws
 * `RegisterConflict` where the register has another index than `before` by now: a writer that was stopped in between
 * would replace a newer one.
 */
export const writeAssociationIndex = async (
  register: RegisterWriter,
  before: AssociationIndex | undefined,
  index: AssociationIndex,
): Promise<void> => {
  const { slug } = index.profile;
  const path = associationIndexPath(slug);
  const expected = before && canonicalBytes(before);
  if (!saysSame(path, await register.read(path), expected)) throw new RegisterConflict(path);
  await writeSearchOf(register, index);
  const listedBefore = new Set(before?.disclosures?.map(({ hash }) => hash));
  await writeDisclosureHashes(
    register,
    slug,
    (index.disclosures ?? []).filter(({ hash }) => !listedBefore.has(hash)),
  );
  const platform = await readPlatformIndex(register);
  const listed = platform?.associations.find((entry) => entry.slug === slug);
  // A publication changes neither name nor state of a listed association: it does not even lock the list, which all
  // associations share.
  if (listed !== undefined && !isSameEntry(listed, entryOf(index))) await listAssociation(register, index);
  const after = canonicalBytes(associationIndex.parse(index));
  await register.update(path, (present) => {
    if (!saysSame(path, present, expected)) throw new RegisterConflict(path);
    return changed(present, after);
  });
  if (listed === undefined) await listAssociation(register, index);
};
