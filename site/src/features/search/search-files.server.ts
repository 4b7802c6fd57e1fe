import {
  associationSearch,
  directoryShard,
  policySearch,
  type DirectoryEntry,
  type SearchablePolicy,
} from '@mithaq/domain/contracts/search';
import { policySearchPath, searchPath, searchShardPath } from '@mithaq/domain/register/paths';
import { DIRECTORY_SHARDS, foldedEntry } from '@mithaq/domain/search/directory';
import { LruCache } from '../register/lru-cache.ts';
import { cachedReader, parseFile, type Parsed } from '../register/cached-reader.server.ts';
import type { RegisterStore } from '../register/register-store.ts';
import { inBatches } from './in-batches.ts';
import { openedIndex, type PassageIndex, type WrittenPassages } from './passage-index.ts';

/** Limit of the search files whose index stays open; bytes. In memory an index takes a few times its files; see ADR 37. */
const OPEN_FILES_BYTES = 12 * 1024 * 1024;

/** Limit of the platform's directory that stays loaded; bytes. It takes about as much memory. */
const LOADED_DIRECTORY_BYTES = 40 * 1024 * 1024;

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
   * Returns one index of exactly these versions. `read` is asked for those that no search file holds: the CMS was
   * stopped before it wrote one, or the register is older than search.
   */
  opened<Policy extends PolicyInForce>(
    association: string,
    inForce: readonly Policy[],
    read: (policy: Policy) => Promise<SearchablePolicy>,
  ): Promise<PassageIndex>;
  /** Returns all entries of the platform's directory, by slug. */
  directory(): Promise<ReadonlyMap<string, DirectoryEntry>>;
}

/** An index of an association, with the versions that it holds. */
interface Open {
  readonly index: PassageIndex;
  readonly hashes: string;
  readonly bytes: number;
}

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
  const open = new LruCache<Open>(OPEN_FILES_BYTES, ({ bytes }) => bytes);

  /** Reads the files that together hold as many of these versions as possible, each version once. */
  const written = async (
    association: string,
    inForce: readonly PolicyInForce[],
  ): Promise<Parsed<WrittenPassages>[]> => {
    const read = await inBatches(inForce, AT_ONCE, async ({ slug, hash }) => {
      const file = await readPolicy(policySearchPath(association, slug));
      return file?.content.policies.some((policy) => policy.hash === hash) === true ? [file] : [];
    });
    const files = read.flat();
    if (files.length === inForce.length) return files;
    const earlier = await readEarlier(searchPath(association));
    const held = new Set(earlier?.content.policies.map(({ hash }) => hash));
    const own = files.filter(({ content }) => !content.policies.some(({ hash }) => held.has(hash)));
    return earlier === undefined ? own : [earlier, ...own];
  };

  const readShard = cachedReader(
    store,
    (path, bytes) => parseFile(directoryShard, path, bytes).associations.map(foldedEntry),
    now,
    new LruCache<Parsed<DirectoryEntry[]>>(LOADED_DIRECTORY_BYTES, bytesOf),
  );
  return {
    async opened(association, inForce, read) {
      // An index of a version never changes, so that an open one needs no look at its files.
      const hashes = inForce.map(({ hash }) => hash).join(' ');
      const known = open.get(association);
      if (known?.hashes === hashes) return known.index;
      const files = await written(association, inForce);
      const held = new Set(files.flatMap(({ content }) => content.policies.map(({ hash }) => hash)));
      const missing = inForce.filter(({ hash }) => !held.has(hash));
      const others = await inBatches(missing, AT_ONCE, read);
      const index = openedIndex(
        files.map(({ content }) => content),
        others,
        new Set(inForce.map(({ hash }) => hash)),
      );
      const bytes = [...files.map(bytesOf), ...others.map((policy) => INDEX_OVER_TEXT * textBytes(policy))];
      open.set(association, { index, hashes, bytes: bytes.reduce((total, size) => total + size, 0) });
      return index;
    },
    async directory() {
      const numbers = Array.from({ length: DIRECTORY_SHARDS }, (_, shard) => shard);
      const shards = await Promise.all(numbers.map((shard) => readShard(searchShardPath(shard))));
      return new Map(shards.flatMap((shard) => shard?.content ?? []).map((entry) => [entry.slug, entry]));
    },
  };
};
