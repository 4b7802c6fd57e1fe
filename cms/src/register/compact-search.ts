import { platformIndex } from '@mithaq/domain/contracts/register';
import {
  associationWords,
  directoryShard,
  searchDirectory,
  SEARCH_FORMAT,
  type AssociationWords,
  type DirectoryEntry,
  type SearchDirectory,
  type WordSegment,
} from '@mithaq/domain/contracts/search';
import {
  associationOfWords,
  changedWordsFolder,
  changedWordsPath,
  platformIndexPath,
  searchDirectoryPath,
  searchShardPath,
  sectorPaths,
  segmentPaths,
  wordsFolder,
  wordsPath,
} from '@mithaq/domain/register/paths';
import { DIRECTORY_SHARDS, directoryEntryOf, foldedEntry } from '@mithaq/domain/search/directory';
import { emptySegment, mergedSegment, type Segment } from '@mithaq/domain/search/word-segment';
import { canonicalBytes, sha256Of } from './canonical.ts';
import { RegisterConflict, type RegisterWriter } from './register-writer.ts';
import { changed, parsedBy } from './search-files.ts';
import { knownToSector, readSector, writeSector } from './sector-files.ts';
import { readSegment, readSegmentIndex, writeSegment } from './word-segment-files.ts';

/** Most associations whose words one step merges. */
const STEP = 200;

/** Most associations of the small segment: with one more, it is merged into the large one, which is rewritten. */
const RECENT = 64;

/**
 * How long a replaced segment stays for readers that know the directory of before, and how long words that were announced
 * are waited for; milliseconds.
 */
const KEPT_MS = 60 * 60 * 1000;

/** Number of files that are read at once. */
const AT_ONCE = 20;

type Superseded = NonNullable<SearchDirectory['superseded']>[number];

/** Result of one step. */
interface Compacted {
  /** Associations whose words the directory and the lists of the sector have now. */
  readonly associations: number;
  /** Whether others wait for a further step. */
  readonly more: boolean;
}

interface PresentSegment {
  readonly name: string;
  readonly index: WordSegment;
}

/** The directory as it is, with the indexes of its segments, newest first. */
interface Present {
  readonly bytes: Uint8Array | undefined;
  readonly directory: SearchDirectory;
  readonly segments: readonly PresentSegment[];
}

const noDirectory: SearchDirectory = { format: SEARCH_FORMAT, segments: [], former: [], merged: [] };

/** Reads the directory. Where it, or a segment, is missing or unknown, it is made again of the words of all. */
const presentDirectory = async (register: RegisterWriter): Promise<Present> => {
  const bytes = await register.read(searchDirectoryPath);
  const directory = parsedBy(searchDirectory, bytes);
  if (directory === undefined) return { bytes, directory: noDirectory, segments: [] };
  const segments: PresentSegment[] = [];
  for (const name of directory.segments) {
    const index = await readSegmentIndex(register, name);
    if (index === undefined) return { bytes, directory, segments: [] };
    segments.push({ name, index });
  }
  return { bytes, directory, segments };
};

/** Opens a segment. Throws `RegisterConflict` where its words are lost, after which the next step makes all again. */
const opened = async (register: RegisterWriter, { name, index }: PresentSegment): Promise<Segment> => {
  const segment = await readSegment(register, name, index);
  if (segment !== undefined) return segment;
  const paths = segmentPaths(name);
  await register.remove(paths.index);
  throw new RegisterConflict(paths.words);
};

/** Returns the lines of the directory that an earlier release wrote. */
const earlierRows = async (register: RegisterWriter): Promise<DirectoryEntry[]> => {
  const rows: DirectoryEntry[] = [];
  for (let shard = 0; shard < DIRECTORY_SHARDS; shard += 1)
    rows.push(...(parsedBy(directoryShard, await register.read(searchShardPath(shard)))?.associations ?? []));
  return rows;
};

const slugsIn = (paths: readonly string[]): string[] => [
  ...new Set(paths.flatMap((path) => associationOfWords(path) ?? [])),
];

interface ReadWords {
  readonly words: AssociationWords;
  readonly hash: string;
}

const readWords = async (register: RegisterWriter, slugs: readonly string[]): Promise<ReadWords[]> => {
  const read: ReadWords[] = [];
  for (let first = 0; first < slugs.length; first += AT_ONCE) {
    const files = slugs.slice(first, first + AT_ONCE).map((slug) => register.read(wordsPath(slug)));
    for (const bytes of await Promise.all(files)) {
      const words = parsedBy(associationWords, bytes);
      if (bytes !== undefined && words !== undefined) read.push({ words, hash: sha256Of(bytes) });
    }
  }
  return read;
};

const rowOf = ({ words }: ReadWords): DirectoryEntry =>
  foldedEntry(directoryEntryOf(words.association, words.policies, words.disclosures));

/** Returns the names of the segments with these rows merged in, newest first, after they were written. */
const writeSegments = async (
  register: RegisterWriter,
  { segments }: Present,
  rows: readonly DirectoryEntry[],
): Promise<string[]> => {
  const base = segments.at(-1);
  if (base === undefined) return [await writeSegment(register, mergedSegment(emptySegment, rows))];
  const recent = segments.length > 1 ? segments[0] : undefined;
  const renewed = new Set(rows.map(({ slug }) => slug));
  const others = (recent?.index.associations ?? [])
    .map(([slug]) => slug)
    .filter((slug) => !renewed.has(slug));
  if (others.length + rows.length <= RECENT) {
    const before = recent === undefined ? emptySegment : await opened(register, recent);
    return [await writeSegment(register, mergedSegment(before, rows)), base.name];
  }
  const all = [...rows, ...(await readWords(register, others)).map(rowOf)];
  return [await writeSegment(register, mergedSegment(await opened(register, base), all))];
};

/** Returns the names of the files that a directory is in need of. */
const namesIn = ({ segments, sector }: SearchDirectory): string[] => [
  ...segments,
  ...(sector === undefined ? [] : [sector]),
];

/** Puts the directory in place of the one that was read. Throws `RegisterConflict` where it is another by now. */
const replaceDirectory = (
  register: RegisterWriter,
  { bytes, directory }: Present,
  {
    segments,
    sector,
    merged,
    superseded,
    at,
  }: {
    segments: readonly string[];
    sector: string;
    merged: readonly string[];
    superseded: readonly Superseded[];
    at: Date;
  },
): Promise<void> => {
  const inUse = new Set([...segments, sector]);
  const replaced = namesIn(directory).filter((name) => !inUse.has(name));
  const kept = directory.former.filter(
    ({ name, replacedAt }) => !inUse.has(name) && at.getTime() - new Date(replacedAt).getTime() < KEPT_MS,
  );
  const former = [...kept, ...replaced.map((name) => ({ name, replacedAt: at.toISOString() }))];
  const next = canonicalBytes({
    format: SEARCH_FORMAT,
    segments: [...segments],
    sector,
    former,
    merged,
    superseded,
  });
  return register.update(searchDirectoryPath, (now) => {
    if (Buffer.compare(now ?? Buffer.alloc(0), bytes ?? Buffer.alloc(0)) !== 0)
      throw new RegisterConflict(searchDirectoryPath);
    return changed(now, next);
  });
};

/** Returns those changed words that are the words of their association by now, though others were merged last. */
const wordsAgain = async (
  register: RegisterWriter,
  paths: readonly string[],
): Promise<ReadonlySet<string>> => {
  const read = await readWords(register, slugsIn(paths));
  const present = new Set(read.map(({ words, hash }) => changedWordsPath(words.association, hash)));
  return new Set(paths.filter((path) => present.has(path)));
};

/** Returns the changed words of some associations that a step leaves unmerged, with those that earlier steps left. */
const supersededBy = (
  merged: ReadonlySet<string>,
  announced: readonly string[],
  { merged: mergedBefore, superseded = [] }: SearchDirectory,
  at: Date,
): Superseded[] => {
  const seen = new Set(superseded.map(({ path }) => path));
  const added = announced.filter((path) => !seen.has(path) && !mergedBefore.includes(path));
  return [...superseded, ...added.map((path) => ({ path, seenAt: at.toISOString() }))].filter(
    ({ path }) => !merged.has(path),
  );
};

/**
 * Removes what earlier steps replaced or merged, once no reader needs it. `again`: changed words that wait for a merge.
 */
const removeFormer = async (
  register: RegisterWriter,
  directory: SearchDirectory,
  again: ReadonlySet<string>,
  at: Date,
): Promise<void> => {
  for (const path of directory.merged) await register.remove(path);
  for (const { path, seenAt } of directory.superseded ?? [])
    if (!again.has(path) && at.getTime() - new Date(seenAt).getTime() >= KEPT_MS) await register.remove(path);
  const inUse = new Set(namesIn(directory));
  for (const { name, replacedAt } of directory.former) {
    if (inUse.has(name) || at.getTime() - new Date(replacedAt).getTime() < KEPT_MS) continue;
    const paths = [...Object.values(segmentPaths(name)), ...Object.values(sectorPaths(name))];
    await Promise.all(paths.map((path) => register.remove(path)));
  }
};

/** Returns the names of the associations that have published something, by slug. */
const listedNames = async (register: RegisterWriter): Promise<ReadonlyMap<string, string>> => {
  const { associations = [] } = parsedBy(platformIndex, await register.read(platformIndexPath)) ?? {};
  return new Map(
    associations.flatMap(({ slug, name, preparing }) => (preparing === true ? [] : [[slug, name] as const])),
  );
};

/**
 * Merges the words of some associations into the platform's directory and what they tell of themselves into the lists of
 * the sector: those that changed, and those that either never had; it is the one writer of that file. Publications go on
 * meanwhile. Of two calls at once the second to finish changes nothing and throws `RegisterConflict`.
 */
export const compactSearch = async (register: RegisterWriter, at: Date): Promise<Compacted> => {
  const present = await presentDirectory(register);
  const sector = await readSector(register, present.directory.sector);
  const announced = await register.list(changedWordsFolder);
  const seen = present.directory.superseded ?? [];
  const again = await wordsAgain(
    register,
    seen.map(({ path }) => path),
  );
  await removeFormer(register, present.directory, again, at);
  const settled = new Set([
    ...present.directory.merged,
    ...seen.flatMap(({ path }) => (again.has(path) ? [] : [path])),
  ]);
  const known = new Set(present.segments.flatMap(({ index }) => index.associations.map(([slug]) => slug)));
  const listed = knownToSector(sector);
  const unknown = slugsIn(await register.list(wordsFolder)).filter(
    (slug) => !known.has(slug) || !listed.has(slug),
  );
  const due = [...new Set([...slugsIn(announced.filter((path) => !settled.has(path))), ...unknown])];
  const step = due.slice(0, STEP);
  const read = await readWords(register, step);
  // Words that were announced and not written yet are merged when they are.
  const ready = read.filter(
    ({ words: { association }, hash }) =>
      !known.has(association) || announced.includes(changedWordsPath(association, hash)),
  );
  const own = new Set(ready.map(({ words }) => words.association));
  const earlier = present.segments.length === 0 ? await earlierRows(register) : [];
  const rows = [...ready.map(rowOf), ...earlier.filter(({ slug }) => !own.has(slug)).map(foldedEntry)];
  const listable = read.filter((one) => ready.includes(one) || !listed.has(one.words.association));
  if (rows.length === 0 && listable.length === 0) return { associations: 0, more: false };
  const merged = new Set(ready.map(({ words, hash }) => changedWordsPath(words.association, hash)));
  const ofThese = announced.filter((path) => own.has(associationOfWords(path) ?? ''));
  await replaceDirectory(register, present, {
    segments: rows.length === 0 ? present.directory.segments : await writeSegments(register, present, rows),
    sector: await writeSector(register, sector, {
      words: listable.map(({ words }) => words),
      names: listable.some(({ words }) => words.sector === undefined)
        ? await listedNames(register)
        : new Map(),
      waiting: unknown.filter((slug) => !listed.has(slug) && !step.includes(slug)).length,
    }),
    merged: announced.filter((path) => merged.has(path)),
    superseded: supersededBy(merged, ofThese, present.directory, at).filter(({ path }) =>
      announced.includes(path),
    ),
    at,
  });
  return { associations: Math.max(rows.length, listable.length), more: due.length > STEP };
};
