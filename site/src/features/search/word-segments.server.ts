import type { DocumentType } from '@mithaq/domain/contracts/policy-text';
import {
  searchDirectory,
  wordEntries,
  wordSegment,
  type WordEntry,
  type WordSegment,
} from '@mithaq/domain/contracts/search';
import { searchDirectoryPath, segmentPaths } from '@mithaq/domain/register/paths';
import { entryIn, whereToLook, type BlockPlace } from '@mithaq/domain/search/find-in-segment';
import { NoNumberList, type Flags } from '@mithaq/domain/search/number-list';
import { allTermsOf, type QueryTerm, type SearchQuery } from '@mithaq/domain/search/query';
import { addEntry, noPlaces, type Places } from '@mithaq/domain/search/word-blocks';
import { cachedReader, parseFile, type Parsed } from '../register/cached-reader.server.ts';
import { RegisterUnavailable } from '../register/errors.ts';
import { LruCache } from '../register/lru-cache.ts';
import type { RegisterStore } from '../register/register-store.ts';

/** Limit of the blocks that stay read; bytes. */
const READ_BLOCKS_BYTES = 6 * 1024 * 1024;

/** The indexes of two segments, and of the two that come after them. */
const READ_INDEXES = 4;

/** Place of a query's words in an association's policies in force. */
export type WordsAt = 'titles' | 'texts' | 'nowhere';

/** An association's line in the directory, for one query. */
export interface Match {
  readonly documentTypes: readonly DocumentType[];
  readonly at: WordsAt;
}

/** A segment's answer to a query. */
export interface SegmentMatches {
  /** Returns the association's line; undefined where the segment does not have it. */
  of(slug: string): Match | undefined;
}

interface OpenSegment {
  readonly index: WordSegment;
  readonly numberOf: ReadonlyMap<string, number>;
  /** Path of the file of words. */
  readonly words: string;
}

interface ReadBlock {
  readonly entries: readonly WordEntry[];
  readonly bytes: number;
}

const parsedBlock = (path: string, bytes: Uint8Array): readonly WordEntry[] =>
  parseFile(wordEntries, path, bytes);

const combine = (into: Flags, other: Flags, how: 'all' | 'any'): void => {
  for (let number = 0; number < into.length; number += 1) {
    const [mine = 0, theirs = 0] = [into[number], other[number]];
    into[number] = how === 'all' ? mine & theirs : mine | theirs;
  }
};

/** Reads the directory by words: for each form of a word one block of a segment, or two. */
export interface WordSegments {
  /**
   * Returns the answers of the segments, newest first; undefined where no compactor has written a directory. `all`:
   * every word of the query stands somewhere in the association's policies; `any`: one does.
   */
  matches(query: SearchQuery, how: 'all' | 'any'): Promise<SegmentMatches[] | undefined>;
}

/** Creates a reader of a register's directory by words. `now` gives milliseconds. */
export const createWordSegments = (store: RegisterStore, now: () => number): WordSegments => {
  const readDirectory = cachedReader(
    store,
    (path, bytes) => parseFile(searchDirectory, path, bytes),
    now,
    new LruCache<Parsed<ReturnType<typeof searchDirectory.parse>>>(1),
  );
  const readIndex = cachedReader(
    store,
    (path, bytes): OpenSegment => {
      const index = parseFile(wordSegment, path, bytes);
      const numberOf = new Map(index.associations.map(([slug], number) => [slug, number]));
      return { index, numberOf, words: path.replace(/\.json$/u, '.words') };
    },
    now,
    new LruCache<Parsed<OpenSegment>>(READ_INDEXES),
  );
  const blocks = new LruCache<ReadBlock>(READ_BLOCKS_BYTES, ({ bytes }) => bytes);

  const readBlock = async (path: string, place: BlockPlace | undefined): Promise<readonly WordEntry[]> => {
    if (place === undefined) return [];
    const key = `${path} ${String(place.from)}`;
    const known = blocks.get(key);
    if (known !== undefined) return known.entries;
    const bytes = await store.readPart(path, place.from, place.to).catch((error: unknown) => {
      throw new RegisterUnavailable(path, 'the store does not answer', { cause: error });
    });
    if (bytes?.byteLength !== place.to - place.from)
      throw new RegisterUnavailable(path, 'not as long as its index says');
    const entries = parsedBlock(path, bytes);
    blocks.set(key, { entries, bytes: bytes.byteLength });
    return entries;
  };

  const addForm = async (
    { index, words }: OpenSegment,
    places: Places,
    form: string,
    prefix: boolean,
  ): Promise<void> => {
    const where = whereToLook(index, form, prefix);
    const start = entryIn(await readBlock(words, where.starts), form);
    if (start !== undefined) {
      addEntry(places, start);
      return;
    }
    for (const entry of await readBlock(words, where.words)) {
      if (prefix ? entry[0].startsWith(form) : entry[0] === form) addEntry(places, entry);
    }
  };

  const placesOf = async (segment: OpenSegment, { forms, prefix }: QueryTerm): Promise<Places> => {
    const places = noPlaces(segment.index.associations.length);
    try {
      await Promise.all(forms.map((form) => addForm(segment, places, form, prefix)));
    } catch (error) {
      if (error instanceof NoNumberList)
        throw new RegisterUnavailable(segment.words, 'not as its index says', { cause: error });
      throw error;
    }
    return places;
  };

  const matchesIn = async (
    segment: OpenSegment,
    query: SearchQuery,
    how: 'all' | 'any',
  ): Promise<SegmentMatches> => {
    const { index, numberOf } = segment;
    const terms = await Promise.all(allTermsOf(query).map((term) => placesOf(segment, term)));
    const found = noPlaces(index.associations.length);
    if (how === 'all') for (const flags of [found.all, found.titles]) flags.fill(1);
    for (const places of terms) {
      combine(found.all, places.all, how);
      combine(found.titles, places.titles, how);
    }
    return {
      of(slug) {
        const number = numberOf.get(slug);
        if (number === undefined) return undefined;
        const documentTypes = index.documentTypes[index.associations[number]?.[1] ?? -1] ?? [];
        if (found.titles[number] === 1) return { documentTypes, at: 'titles' };
        return { documentTypes, at: found.all[number] === 1 ? 'texts' : 'nowhere' };
      },
    };
  };

  return {
    async matches(query, how) {
      const directory = await readDirectory(searchDirectoryPath);
      if (directory === undefined) return undefined;
      const segments = directory.content.segments.map(async (name) => {
        const { index: path } = segmentPaths(name);
        const segment = await readIndex(path);
        if (segment === undefined) throw new RegisterUnavailable(path, 'in the directory and missing');
        return matchesIn(segment.content, query, how);
      });
      return Promise.all(segments);
    },
  };
};
