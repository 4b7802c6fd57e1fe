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
import { canonicalBytes, jsonOf } from './canonical.ts';
import type { RegisterWriter } from './register-writer.ts';

/**
 * Parses a file of this release's format; undefined where there is none, or where the format is unknown: search files
 * are derived, and the writer then makes new ones.
 */
const parsedBy = <T>(schema: z.ZodType<T>, bytes: Uint8Array | undefined): T | undefined =>
  bytes === undefined ? undefined : schema.safeParse(jsonOf(bytes)).data;

const readable = async <T>(
  register: RegisterWriter,
  path: string,
  schema: z.ZodType<T>,
): Promise<T | undefined> => parsedBy(schema, await register.read(path));

/** Returns the bytes if they differ from the present ones; undefined otherwise. */
export const changed = (before: Uint8Array | undefined, bytes: Uint8Array): Uint8Array | undefined =>
  before !== undefined && Buffer.compare(before, bytes) === 0 ? undefined : bytes;

/**
 * Returns the text of a policy's version in force, from the previous search file where the version has not changed,
 * else from the version file.
 */
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
  // A lost file is left to `register:verify` to report; it must not keep an association from correcting its phone
  // number.
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
 * Writes the association's search file and its line in the platform's directory so that search agrees with an index.
 * Runs before the index is put in place; until then readers leave out versions that the index does not have in force.
 * A repair calls this function for each association, too: it derives everything and may run at any time.
 */
export const writeSearchOf = async (register: RegisterWriter, index: AssociationIndex): Promise<void> => {
  const { slug } = index.profile;
  const before = await readable(register, searchPath(slug), associationSearch);
  const found = await Promise.all(index.policies.map((policy) => searchable(register, slug, policy, before)));
  const policies = found.flat();
  const search = canonicalBytes(searchOf(slug, policies));
  // A new phone number changes nothing that is searched.
  await register.update(searchPath(slug), (present) => changed(present, search));
  await writeDirectory(register, directoryEntryOf(slug, policies));
};
