import {
  associationSearch,
  associationWords,
  policySearch,
  type PolicyWords,
  type SearchablePolicy,
} from '@mithaq/domain/contracts/search';
import { policySearchPath, searchPath, wordsPath } from '@mithaq/domain/register/paths';
import { mayAnswer, mayAnswerInPart } from '@mithaq/domain/search/directory';
import type { SearchQuery } from '@mithaq/domain/search/query';
import { LruCache } from '../register/lru-cache.ts';
import { cachedReader, parseFile, type Parsed } from '../register/cached-reader.server.ts';
import type { RegisterStore } from '../register/register-store.ts';
import { inBatches } from './in-batches.ts';
import { createWordDirectory, type WordDirectory } from './word-directory.server.ts';
import type { Elsewhere } from './index-parts.ts';
import {
  indexedPassages,
  openedIndex,
  readyPassages,
  type PassageIndex,
  type ReadyPassages,
  type WrittenPassages,
} from './passage-index.ts';

/** Limit of the search files whose passages stay ready; bytes. In memory they take a few times as much; see ADR 37. */
const READY_FILES_BYTES = 6 * 1024 * 1024;

/** Limit of the files of words that stay read; bytes. */
const READ_WORDS_BYTES = 4 * 1024 * 1024;

/** Number of files of an association that are read at once. */
const AT_ONCE = 20;

/** A policy in force, by the hash of its version. */
interface PolicyInForce {
  readonly slug: string;
  readonly hash: string;
}

/** Reader of the files that the CMS wrote for search. Rejects with `RegisterUnavailable` in an outage. */
export interface SearchFiles {
  /**
   * Returns one index of these versions, without those that have no word of the query; undefined where none of them can
   * have a passage that answers. `read` is asked for those that no search file holds: the CMS was stopped before it
   * wrote one, or the register is older than search.
   */
  opened<Policy extends PolicyInForce>(
    association: string,
    inForce: readonly Policy[],
    asked: { readonly query: SearchQuery; readonly words: 'all' | 'any' },
    read: (policy: Policy) => Promise<SearchablePolicy>,
  ): Promise<PassageIndex | undefined>;
  /** The platform's directory of words. */
  readonly directory: WordDirectory;
}

/** The versions of an association that a query has to open, and the size of the others. */
interface Chosen<Policy> {
  readonly policies: readonly Policy[];
  readonly elsewhere: Elsewhere;
}

/**
 * Chooses the versions that have a word of the query; undefined where none has what a passage needs. A version whose
 * words are unknown is chosen. Where all words are asked for, those with some of them are opened too, because they
 * decide how rare each word is.
 */
const chosen = <Policy extends PolicyInForce>(
  inForce: readonly Policy[],
  rows: ReadonlyMap<string, PolicyWords>,
  { query, words }: { readonly query: SearchQuery; readonly words: 'all' | 'any' },
): Chosen<Policy> | undefined => {
  const answers = words === 'all' ? mayAnswer : mayAnswerInPart;
  const isUnknown = ({ hash }: Policy): boolean => rows.get(hash)?.size === undefined;
  const has = ({ hash }: Policy, matches: typeof mayAnswer): boolean =>
    matches(rows.get(hash)?.words ?? '', query);
  if (!inForce.some((policy) => isUnknown(policy) || has(policy, answers))) return undefined;
  const policies = inForce.filter((policy) => isUnknown(policy) || has(policy, mayAnswerInPart));
  const opened = new Set(policies.map(({ hash }) => hash));
  const elsewhere = { passages: 0, words: 0 };
  for (const { hash } of inForce) {
    if (opened.has(hash)) continue;
    elsewhere.passages += rows.get(hash)?.size?.passages ?? 0;
    elsewhere.words += rows.get(hash)?.size?.words ?? 0;
  }
  return { policies, elsewhere };
};

/** An index takes about this many times the text that it was made of. */
const INDEX_OVER_TEXT = 6;

const textBytes = (policy: SearchablePolicy): number =>
  policy.passages.reduce((total, { text }) => total + Buffer.byteLength(text), 0);

const bytesOf = ({ bytes }: Parsed<unknown>): number => bytes;

/** Creates a reader of a register's search files. `now` gives milliseconds. */
export const createSearchFiles = (store: RegisterStore, now: () => number): SearchFiles => {
  // The open index holds what these files say; they are not kept a second time.
  const nothing = 0;
  const readPolicy = cachedReader(
    store,
    (path, bytes): WrittenPassages => {
      const { policy, index } = parseFile(policySearch, path, bytes);
      return { policies: [policy], index };
    },
    now,
    new LruCache<Parsed<WrittenPassages>>(nothing, bytesOf),
  );
  const readEarlier = cachedReader(
    store,
    (path, bytes): WrittenPassages => parseFile(associationSearch, path, bytes),
    now,
    new LruCache<Parsed<WrittenPassages>>(nothing, bytesOf),
  );
  const readWords = cachedReader(
    store,
    (path, bytes) => new Map(parseFile(associationWords, path, bytes).policies.map((row) => [row.hash, row])),
    now,
    new LruCache<Parsed<ReadonlyMap<string, PolicyWords>>>(READ_WORDS_BYTES, bytesOf),
  );
  /** Passages that are ready, by the hash of their version, whose text never changes. */
  const ready = new LruCache<ReadyPassages & { readonly bytes: number }>(
    READY_FILES_BYTES,
    ({ bytes }) => bytes,
  );

  /** Returns the passages of a version as its own search file has them; undefined where it has another version's. */
  const ownPassages = async (
    association: string,
    { slug, hash }: PolicyInForce,
  ): Promise<ReadyPassages | undefined> => {
    const known = ready.get(hash);
    if (known !== undefined) return known;
    const file = await readPolicy(policySearchPath(association, slug));
    if (file?.content.policies.some((policy) => policy.hash === hash) !== true) return undefined;
    const made = readyPassages(file.content);
    ready.set(hash, { ...made, bytes: file.bytes });
    return made;
  };

  /** Returns the passages of versions that lack a search file of their own. */
  const otherPassages = async <Policy extends PolicyInForce>(
    association: string,
    lacking: readonly Policy[],
    read: (policy: Policy) => Promise<SearchablePolicy>,
  ): Promise<ReadyPassages[]> => {
    const earlier = await readEarlier(searchPath(association));
    const held = new Set(earlier?.content.policies.map(({ hash }) => hash));
    const others = await inBatches(
      lacking.filter(({ hash }) => !held.has(hash)),
      AT_ONCE,
      async (policy) => {
        const made = indexedPassages(await read(policy));
        const bytes = made.policies.reduce((total, one) => total + INDEX_OVER_TEXT * textBytes(one), 0);
        ready.set(policy.hash, { ...made, bytes });
        return made;
      },
    );
    return earlier === undefined ? others : [readyPassages(earlier.content), ...others];
  };

  return {
    directory: createWordDirectory(store, now),
    async opened(association, inForce, asked, read) {
      const rows = (await readWords(wordsPath(association)))?.content ?? new Map<string, PolicyWords>();
      const choice = chosen(inForce, rows, asked);
      if (choice === undefined) return undefined;
      const own = await inBatches(choice.policies, AT_ONCE, (policy) => ownPassages(association, policy));
      const all = new Set(inForce.map(({ hash }) => hash));
      const lacking = choice.policies.filter((_, place) => own[place] === undefined);
      if (lacking.length === 0)
        return openedIndex(
          own.filter((passages) => passages !== undefined),
          all,
          choice.elsewhere,
        );
      const others = await otherPassages(association, lacking, read);
      // The file of an earlier release holds all policies, those without a word of the query included.
      const held = new Set(others.flatMap(({ policies }) => policies.map(({ hash }) => hash)));
      const rest = inForce.filter(({ hash }) => !held.has(hash));
      const further = await inBatches(rest, AT_ONCE, (policy) => ownPassages(association, policy));
      return openedIndex([...others, ...further.filter((passages) => passages !== undefined)], all);
    },
  };
};
