import { changedWords, directoryShard, type DirectoryEntry } from '@mithaq/domain/contracts/search';
import { associationOfWords, changedWordsFolder, searchShardPath } from '@mithaq/domain/register/paths';
import { DIRECTORY_SHARDS, foldedEntry, mayAnswer, mayAnswerInPart } from '@mithaq/domain/search/directory';
import type { SearchQuery } from '@mithaq/domain/search/query';
import { cachedReader, parseFile, type Parsed } from '../register/cached-reader.server.ts';
import { RegisterUnavailable } from '../register/errors.ts';
import { LruCache } from '../register/lru-cache.ts';
import type { RegisterStore } from '../register/register-store.ts';
import { inBatches } from './in-batches.ts';
import { createWordSegments, type Match, type WordsAt } from './word-segments.server.ts';

/**
 * Most associations with changed words that a search reads beside the directory; the others are found by the words that
 * the directory has of them until its next compaction, some minutes later.
 */
const CHANGED_READ = 60;
const AT_ONCE = 20;

/** Number of files of changed words that stay read. */
const CHANGED_KEPT = 200;

/** Limit of the directory of an earlier release that stays read; bytes. */
const EARLIER_BYTES = 40 * 1024 * 1024;

/** Lines of the directory for one query. */
export interface DirectoryMatches {
  /** Returns an association's line; undefined where the directory does not know the association. */
  of(slug: string): Match | undefined;
}

/** The platform's directory of words. Rejects with `RegisterUnavailable` in an outage. */
export interface WordDirectory {
  /** `all`: every word of the query stands somewhere in the association's policies; `any`: one does. */
  matches(query: SearchQuery, how: 'all' | 'any'): Promise<DirectoryMatches>;
}

const answers = (words: string, query: SearchQuery, how: 'all' | 'any'): boolean =>
  how === 'all' ? mayAnswer(words, query) : mayAnswerInPart(words, query);

/** Returns the line of an association whose words were read. */
export const matchOf = (entry: DirectoryEntry, query: SearchQuery, how: 'all' | 'any'): Match => {
  const inTexts: WordsAt = answers(entry.words, query, how) ? 'texts' : 'nowhere';
  return {
    documentTypes: entry.documentTypes,
    at: answers(entry.titleWords, query, how) ? 'titles' : inTexts,
  };
};

const order: Readonly<Record<WordsAt, number>> = { titles: 0, texts: 1, nowhere: 2 };

/**
 * Puts two lines of an association together: its texts of before a publication and after it. Until the index is
 * replaced the former are in force, so that the association may answer by either.
 */
const either = (one: Match, other: Match): Match => ({
  documentTypes: [...new Set([...one.documentTypes, ...other.documentTypes])],
  at: order[one.at] <= order[other.at] ? one.at : other.at,
});

/** Creates a reader of a register's directory of words. `now` gives milliseconds. */
export const createWordDirectory = (store: RegisterStore, now: () => number): WordDirectory => {
  const segments = createWordSegments(store, now);
  const readChanged = cachedReader(
    store,
    (path, bytes) => parseFile(changedWords, path, bytes).entry,
    now,
    new LruCache<Parsed<DirectoryEntry>>(CHANGED_KEPT),
  );
  const readEarlier = cachedReader(
    store,
    (path, bytes) => parseFile(directoryShard, path, bytes).associations.map(foldedEntry),
    now,
    new LruCache<Parsed<DirectoryEntry[]>>(EARLIER_BYTES, ({ bytes }) => bytes),
  );

  const listed: { paths: readonly string[]; at: number } = { paths: [], at: -Infinity };
  const changedPaths = async (): Promise<readonly string[]> => {
    const at = now();
    if (at - listed.at < store.freshForMs) return listed.paths;
    listed.paths = await store.list(changedWordsFolder).catch((error: unknown) => {
      throw new RegisterUnavailable(changedWordsFolder, 'the store does not answer', { cause: error });
    });
    listed.at = at;
    return listed.paths;
  };

  /** Returns the lines of associations with changed words, by slug. */
  const changedMatches = async (
    query: SearchQuery,
    how: 'all' | 'any',
  ): Promise<ReadonlyMap<string, Match>> => {
    const matches = new Map<string, Match>();
    const paths = (await changedPaths()).filter((path) => associationOfWords(path) !== undefined);
    // The compactor may have removed a file since the folder was listed; the directory then has its words.
    const read = await inBatches(paths.slice(0, CHANGED_READ), AT_ONCE, readChanged);
    for (const file of read) {
      if (file === undefined) continue;
      const { slug } = file.content;
      const match = matchOf(file.content, query, how);
      const known = matches.get(slug);
      matches.set(slug, known === undefined ? match : either(known, match));
    }
    return matches;
  };

  /** Returns the lines that an earlier release wrote. */
  const earlierMatches = async (query: SearchQuery, how: 'all' | 'any'): Promise<DirectoryMatches> => {
    const numbers = Array.from({ length: DIRECTORY_SHARDS }, (_, shard) => shard);
    const shards = await Promise.all(numbers.map((shard) => readEarlier(searchShardPath(shard))));
    const entries = shards.flatMap((shard) => shard?.content ?? []);
    const bySlug = new Map(entries.map((entry) => [entry.slug, entry]));
    return {
      of(slug) {
        const entry = bySlug.get(slug);
        return entry === undefined ? undefined : matchOf(entry, query, how);
      },
    };
  };

  return {
    async matches(query, how) {
      // In this order: words that the compactor takes up between the two reads are in the directory by then.
      const recent = await changedMatches(query, how);
      const written = (await segments.matches(query, how)) ?? [await earlierMatches(query, how)];
      return {
        of(slug) {
          const changed = recent.get(slug);
          const known = written.map((segment) => segment.of(slug)).find((match) => match !== undefined);
          if (changed === undefined || known === undefined) return changed ?? known;
          return either(changed, known);
        },
      };
    },
  };
};
