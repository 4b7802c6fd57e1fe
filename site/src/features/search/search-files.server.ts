import { associationSearch, directoryShard, type DirectoryEntry } from '@mithaq/domain/contracts/search';
import { searchPath, searchShardPath } from '@mithaq/domain/register/paths';
import { DIRECTORY_SHARDS, foldedEntry } from '@mithaq/domain/search/directory';
import { LruCache } from '../register/lru-cache.ts';
import { cachedReader, parseFile, type Parsed } from '../register/cached-reader.server.ts';
import type { RegisterStore } from '../register/register-store.ts';
import { loadedIndex, type PassageIndex } from './passage-index.ts';

/** Limit of search files that stay loaded; bytes. In memory an index takes a few times its file; see ADR 18. */
const LOADED_FILES_BYTES = 6 * 1024 * 1024;

/** Limit of the platform's directory that stays loaded; bytes. It takes about as much memory. */
const LOADED_DIRECTORY_BYTES = 40 * 1024 * 1024;

/** Reader of the files that the CMS wrote for search. Rejects with `RegisterUnavailable` in an outage. */
export interface SearchFiles {
  /** Undefined where the register has no search file: it is older than search, or nothing was published. */
  association(slug: string): Promise<PassageIndex | undefined>;
  /** Returns all entries of the platform's directory, by slug. */
  directory(): Promise<ReadonlyMap<string, DirectoryEntry>>;
}

const bytesOf = ({ bytes }: Parsed<unknown>): number => bytes;

/** Creates a reader of a register's search files. `now` gives milliseconds. */
export const createSearchFiles = (store: RegisterStore, now: () => number): SearchFiles => {
  const readSearch = cachedReader(
    store,
    (path, bytes) => loadedIndex(parseFile(associationSearch, path, bytes)),
    now,
    new LruCache<Parsed<PassageIndex>>(LOADED_FILES_BYTES, bytesOf),
  );
  const readShard = cachedReader(
    store,
    (path, bytes) => parseFile(directoryShard, path, bytes).associations.map(foldedEntry),
    now,
    new LruCache<Parsed<DirectoryEntry[]>>(LOADED_DIRECTORY_BYTES, bytesOf),
  );
  return {
    association: async (slug) => (await readSearch(searchPath(slug)))?.content,
    async directory() {
      const numbers = Array.from({ length: DIRECTORY_SHARDS }, (_, shard) => shard);
      const shards = await Promise.all(numbers.map((shard) => readShard(searchShardPath(shard))));
      return new Map(shards.flatMap((shard) => shard?.content ?? []).map((entry) => [entry.slug, entry]));
    },
  };
};
