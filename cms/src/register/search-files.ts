import {
  registeredVersion,
  type AssociationIndex,
  type IndexedPolicy,
} from '@mithaq/domain/contracts/register';
import {
  associationSearch,
  directoryShard,
  SEARCH_FORMAT,
  type AssociationSearch,
  type DirectoryEntry,
  type SearchablePolicy,
} from '@mithaq/domain/contracts/search';
import { searchPath, searchShardPath, versionPath } from '@mithaq/domain/register/paths';
import { versionInForce } from '@mithaq/domain/register/association-index';
import { directoryEntryOf, shardOf } from '@mithaq/domain/search/directory';
import { passageDocuments, searchablePolicyOf, searchIndexOptions } from '@mithaq/domain/search/passages';
import MiniSearch from 'minisearch';
import type { z } from 'zod';
import { canonicalBytes } from './canonical.ts';
import { jsonOf } from './json-of.ts';
import type { RegisterWriter } from './register-writer.ts';

/** A file of this release's format; undefined where there is none, or one that this release does not understand: search files are derived, and then made anew. */
const parsedBy = <T>(schema: z.ZodType<T>, bytes: Uint8Array | undefined): T | undefined =>
  bytes === undefined ? undefined : schema.safeParse(jsonOf(bytes)).data;

const readable = async <T>(
  register: RegisterWriter,
  path: string,
  schema: z.ZodType<T>,
): Promise<T | undefined> => parsedBy(schema, await register.read(path));

/** These bytes where they say something new; undefined where they stand there already. */
const changed = (before: Uint8Array | undefined, bytes: Uint8Array): Uint8Array | undefined =>
  before !== undefined && Buffer.compare(before, bytes) === 0 ? undefined : bytes;

/** Writes a file only where it says something new: a changed phone number changes nothing that is searched. */
export const replaceChanged = async (
  register: RegisterWriter,
  path: string,
  value: object,
): Promise<void> => {
  const bytes = changed(await register.read(path), canonicalBytes(value));
  if (bytes !== undefined) await register.replace(path, bytes);
};

/** A policy's text in force, from the search file before where the version is the same, else from its own file. */
const searchable = async (
  register: RegisterWriter,
  association: string,
  policy: IndexedPolicy,
  before: AssociationSearch | undefined,
): Promise<SearchablePolicy[]> => {
  const inForce = versionInForce(policy);
  if (inForce === undefined) return [];
  const known = before?.policies.find((entry) => entry.hash === inForce.hash && entry.slug === policy.slug);
  if (known !== undefined) return [known];
  const path = versionPath(association, policy.slug, inForce.version);
  const file = await readable(register, path, registeredVersion);
  // A lost file is `register:verify`'s to report; it shall not keep an association from mending its phone number.
  return file === undefined ? [] : [searchablePolicyOf(file, inForce.hash)];
};

const searchOf = (association: string, policies: SearchablePolicy[]): AssociationSearch => {
  const index = new MiniSearch(searchIndexOptions);
  index.addAll(policies.flatMap(passageDocuments));
  return associationSearch.parse({
    format: SEARCH_FORMAT,
    association,
    policies,
    index: index.toJSON(),
  });
};

const writeDirectory = async (register: RegisterWriter, entry: DirectoryEntry): Promise<void> => {
  const path = searchShardPath(shardOf(entry.slug));
  await register.update(path, (before) => {
    const known = parsedBy(directoryShard, before)?.associations ?? [];
    const others = known.filter((other) => other.slug !== entry.slug);
    const associations = [...others, entry].sort((left, right) => (left.slug < right.slug ? -1 : 1));
    return changed(before, canonicalBytes({ format: SEARCH_FORMAT, associations }));
  });
};

/**
 * Makes what search reads agree with an index: the association's search file and its line in the platform's
 * directory. Comes before the index is put in place; until then readers leave out what the index does not say is in
 * force. Also what a repair calls for each association: it derives everything and may be called at any time.
 */
export const writeSearchOf = async (register: RegisterWriter, index: AssociationIndex): Promise<void> => {
  const { slug } = index.profile;
  const before = await readable(register, searchPath(slug), associationSearch);
  const found = await Promise.all(index.policies.map((policy) => searchable(register, slug, policy, before)));
  const policies = found.flat();
  await replaceChanged(register, searchPath(slug), searchOf(slug, policies));
  await writeDirectory(register, directoryEntryOf(slug, policies));
};
