import {
  registeredVersion,
  type AssociationIndex,
  type IndexedPolicy,
} from '@mithaq/domain/contracts/register';
import {
  associationWords,
  policySearch,
  SEARCH_FORMAT,
  type AssociationWords,
  type ChangedWords,
  type PolicyWords,
  type SearchablePolicy,
} from '@mithaq/domain/contracts/search';
import { changedWordsPath, policySearchPath, versionPath, wordsPath } from '@mithaq/domain/register/paths';
import { versionInForce } from '@mithaq/domain/register/association-index';
import { directoryEntryOf, policyWordsOf } from '@mithaq/domain/search/directory';
import { disclosureWordsOf } from '@mithaq/domain/search/disclosure-words';
import { sectorFactsOf } from '@mithaq/domain/sector/sector';
import { passageDocuments, searchablePolicyOf, searchIndexOptions } from '@mithaq/domain/search/passages';
import MiniSearch from 'minisearch';
import type { z } from 'zod';
import { canonicalBytes, jsonOf, sha256Of } from './canonical.ts';
import type { RegisterWriter } from './register-writer.ts';

/**
 * Parses a file of this release's format; undefined where there is none, or where the format is unknown: search files
 * are derived, and the writer then makes new ones.
 */
export const parsedBy = <T>(schema: z.ZodType<T>, bytes: Uint8Array | undefined): T | undefined =>
  bytes === undefined ? undefined : schema.safeParse(jsonOf(bytes)).data;

const readable = async <T>(
  register: RegisterWriter,
  path: string,
  schema: z.ZodType<T>,
): Promise<T | undefined> => parsedBy(schema, await register.read(path));

/** Returns the bytes if they differ from the present ones; undefined otherwise. */
export const changed = (before: Uint8Array | undefined, bytes: Uint8Array): Uint8Array | undefined =>
  before !== undefined && Buffer.compare(before, bytes) === 0 ? undefined : bytes;

const writePolicySearch = async (
  register: RegisterWriter,
  association: string,
  policy: SearchablePolicy,
): Promise<void> => {
  const index = new MiniSearch(searchIndexOptions);
  index.addAll(passageDocuments(policy));
  const search = policySearch.parse({ format: SEARCH_FORMAT, association, policy, index: index.toJSON() });
  const bytes = canonicalBytes(search);
  await register.update(policySearchPath(association, policy.slug), (present) => changed(present, bytes));
};

/**
 * Returns the words of a policy's version in force: the known ones where the version has not changed, else those of the
 * version's file, after the policy's search file was made of it.
 */
const wordsInForce = async (
  register: RegisterWriter,
  association: string,
  policy: IndexedPolicy,
  known: AssociationWords | undefined,
): Promise<PolicyWords[]> => {
  const inForce = versionInForce(policy);
  if (inForce === undefined) return [];
  const row = known?.policies.find(
    ({ hash, slug, size }) => hash === inForce.hash && slug === policy.slug && size !== undefined,
  );
  if (row !== undefined) return [row];
  const path = versionPath(association, policy.slug, inForce.version);
  const file = await readable(register, path, registeredVersion);
  // A lost file is left to `register:verify` to report; it must not keep an association from correcting its phone
  // number.
  if (file === undefined) return [];
  const searchable = searchablePolicyOf(file, inForce.hash);
  await writePolicySearch(register, association, searchable);
  return [policyWordsOf(searchable)];
};

/**
 * Writes the words of an association. Before them comes the file that says that the directory lacks them: whatever stops
 * the writer in between, the compactor finds the words, and readers find them until then. It is written again behind
 * them, because the compactor may meanwhile have removed the one of an earlier publication of the same words. Words that
 * are there already are not written again, unless with `again`. `present` has the bytes that were there.
 */
export const writeWords = async (
  register: RegisterWriter,
  words: AssociationWords,
  { present, again }: { readonly present: Uint8Array | undefined; readonly again: boolean },
): Promise<void> => {
  const bytes = canonicalBytes(words);
  if (!again && changed(present, bytes) === undefined) return;
  const changes: ChangedWords = {
    format: SEARCH_FORMAT,
    entry: directoryEntryOf(words.association, words.policies, words.disclosures),
  };
  const changedBytes = canonicalBytes(changes);
  const path = changedWordsPath(words.association, sha256Of(bytes));
  const announce = () => register.createOnce(path, changedBytes);
  await announce();
  await register.update(wordsPath(words.association), (before) => changed(before, bytes));
  await announce();
};

/**
 * Writes the search files of policies whose version in force is new and the association's words, so that search agrees
 * with an index, and no file that another association's publication writes. Runs before the index is put in place; until then readers
 * leave out versions that the index does not have in force. With `again` the files of all policies are made again,
 * whatever the register says of them: for a repair, which may run at any time.
 */
export const writeSearchOf = async (
  register: RegisterWriter,
  index: AssociationIndex,
  { again = false }: { readonly again?: boolean } = {},
): Promise<void> => {
  const { slug } = index.profile;
  const present = await register.read(wordsPath(slug));
  const known = again ? undefined : parsedBy(associationWords, present);
  const found = await Promise.all(
    index.policies.map((policy) => wordsInForce(register, slug, policy, known)),
  );
  const disclosures = disclosureWordsOf(index.disclosures);
  const words: AssociationWords = {
    format: SEARCH_FORMAT,
    association: slug,
    policies: found.flat(),
    ...(disclosures === undefined ? {} : { disclosures }),
    sector: sectorFactsOf(index),
  };
  // A new phone number changes nothing that is searched or listed.
  await writeWords(register, words, { present, again });
};
