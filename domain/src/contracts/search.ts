import { z } from 'zod';
import { associationSlug } from './association.ts';
import { clauseId, documentType } from './policy-text.ts';
import { sha256 } from './published-file.ts';
import { policySlug } from './register.ts';
import { sectorFacts } from './sector.ts';

/**
 * The number is raised when a reader of an older release could no longer understand a file. A fold that folds more
 * raises it not: readers fold the words of a file again (`foldForSearch`), and a reader of an older release only misses
 * words that are spelled with hamza until it is replaced.
 */
export const SEARCH_FORMAT = 1;

/** A title, a heading or a clause of a policy: the smallest thing that search finds. */
export const searchPassage = z.object({
  kind: z.enum(['title', 'heading', 'clause']),
  /** Anchor of the passage on the policy's page; absent for the title. */
  clause: clauseId.optional(),
  /** Place of the section's heading among the passages; absent for the title. */
  heading: z.int().min(0).optional(),
  /** Place among the passages of the heading around this heading; absent where divisions do not nest. */
  above: z.int().min(0).optional(),
  /** The text as printed. */
  text: z.string(),
});
export type SearchPassage = z.infer<typeof searchPassage>;

/** The searchable text of a policy: the version that was in force when the file was written. */
export const searchablePolicy = z.object({
  slug: policySlug,
  title: z.string(),
  documentType,
  version: z.int().min(1),
  /** Hash of the version's file. A reader shows the policy only while the index says that this hash is in force. */
  hash: sha256,
  issueNumber: z.string().optional(),
  passages: z.array(searchPassage),
});
export type SearchablePolicy = z.infer<typeof searchablePolicy>;

/** Count of a word by passage, by field. */
type Postings = Record<string, Record<string, number>>;

const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Words with their postings. Only the outer form is checked: the CMS writes the file, and a schema over each of the
 * counts takes several times as long as to parse the JSON.
 */
const writtenPostings = z.custom<[string, Postings][]>(
  (value) =>
    Array.isArray(value) &&
    value.every(
      (row: unknown) =>
        Array.isArray(row) && row.length === 2 && typeof row[0] === 'string' && isObject(row[1]),
    ),
);

/** The inverted index as MiniSearch writes it. `serializationVersion` is MiniSearch's own. */
export const serialisedIndex = z.object({
  documentCount: z.int(),
  nextId: z.int(),
  documentIds: z.record(z.string(), z.string()),
  fieldIds: z.record(z.string(), z.int()),
  fieldLength: z.record(z.string(), z.array(z.number())),
  averageFieldLength: z.array(z.number()),
  storedFields: z.record(z.string(), z.record(z.string(), z.unknown())),
  dirtCount: z.int(),
  index: writtenPostings,
  serializationVersion: z.literal(2),
});
export type SerialisedIndex = z.infer<typeof serialisedIndex>;

/**
 * The searchable passages of a policy, with their inverted index. The file is rewritten whole, always before the
 * association's index.
 */
export const policySearch = z.object({
  format: z.literal(SEARCH_FORMAT),
  association: associationSlug,
  policy: searchablePolicy,
  index: serialisedIndex,
});
export type PolicySearch = z.infer<typeof policySearch>;

/** The words of a policy's version in force: what the directory has to know about it. */
export const policyWords = z.object({
  slug: policySlug,
  documentType,
  /** Hash of the version's file. The policy's search file of this version was written before this row. */
  hash: sha256,
  /** Index forms of the words in title and issue number, each preceded by a space, with a space at the end. */
  titleWords: z.string(),
  /** Index forms of all words, those of the title included. */
  words: z.string(),
  /**
   * Number of passages, and of different words in each passage, added up: enough to rank the passages of other policies
   * without opening this one. Absent in rows of an earlier release.
   */
  size: z.object({ passages: z.int().min(0), words: z.int().min(0) }).optional(),
});
export type PolicyWords = z.infer<typeof policyWords>;

/** The words of an association's policies in force. A publication replaces one row and keeps the others. */
export const associationWords = z.object({
  format: z.literal(SEARCH_FORMAT),
  association: associationSlug,
  policies: z.array(policyWords),
  /** Index forms of the words of its disclosures in force, as `policyWords` has them; absent where there is none. */
  disclosures: z.object({ titleWords: z.string(), words: z.string() }).optional(),
  /** The facts that the lists of the sector show of it; null: nothing is published yet. Absent in files of an earlier release. */
  sector: sectorFacts.nullable().optional(),
});
export type AssociationWords = z.infer<typeof associationWords>;

/** The searchable passages of all policies of an association: the file that earlier releases wrote. */
export const associationSearch = z.object({
  format: z.literal(SEARCH_FORMAT),
  association: associationSlug,
  policies: z.array(searchablePolicy),
  index: serialisedIndex,
});
export type AssociationSearch = z.infer<typeof associationSearch>;

/** The words of an association's policies in force: enough to know whether its search file is worth opening. */
export const directoryEntry = z.object({
  slug: associationSlug,
  documentTypes: z.array(documentType),
  /** Index forms of the words in titles and issue numbers, each preceded by a space, with a space at the end. */
  titleWords: z.string(),
  /** Index forms of all words, those of titles included. */
  words: z.string(),
});
export type DirectoryEntry = z.infer<typeof directoryEntry>;

/** A part of the platform's directory of words, as earlier releases wrote it. */
export const directoryShard = z.object({
  format: z.literal(SEARCH_FORMAT),
  /** Entries in the order of their slugs. */
  associations: z.array(directoryEntry),
});
export type DirectoryShard = z.infer<typeof directoryShard>;

/**
 * Words of an association that the directory may not have yet. A publication writes the file under its content's hash
 * before the association's words, and the compactor removes it once the directory has them.
 */
export const changedWords = z.object({ format: z.literal(SEARCH_FORMAT), entry: directoryEntry });
export type ChangedWords = z.infer<typeof changedWords>;

/**
 * A word with the numbers of the associations that have it, in any text and in a title, as `number-list` writes them.
 * The third is absent where no title has the word.
 */
export type WordEntry = readonly [word: string, all: string, titles?: string];

/** Some words of a segment, in order. Only the outer form is checked, as that of the postings above. */
export const wordEntries = z.custom<WordEntry[]>(
  (value) =>
    Array.isArray(value) &&
    value.every(
      (row: unknown) =>
        Array.isArray(row) &&
        (row.length === 2 || row.length === 3) &&
        row.every((part) => typeof part === 'string'),
    ),
);

/** The first word of a block with the place where the block begins; bytes. A block ends where the next one begins. */
const wordBlocks = z.array(z.tuple([z.string(), z.int().min(0)]));

/**
 * The index of a segment: a file of words in blocks, and where each block begins. `words` come first in the file, then
 * `starts`: the beginnings of words that go over the end of a block. Written once.
 */
export const wordSegment = z.object({
  format: z.literal(SEARCH_FORMAT),
  documentTypes: z.array(z.array(documentType)),
  /** Slug and place of its types above. A list names an association by its place in this one. */
  associations: z.array(z.tuple([associationSlug, z.int().min(0)])),
  words: wordBlocks,
  starts: wordBlocks,
  /** Length of the file of words; bytes. */
  bytes: z.int().min(0),
});
export type WordSegment = z.infer<typeof wordSegment>;

/** Name of a segment: a part of the SHA-256 of its bytes. */
const segmentName = z.string().regex(/^[0-9a-f]{32}$/u);

/** The platform's directory of words: the one shared file of search, which only the compactor writes. */
export const searchDirectory = z.object({
  format: z.literal(SEARCH_FORMAT),
  /** Newest first. An association's words are those of the first segment that has it. */
  segments: z.array(segmentName),
  /** The lists of the sector (`sectorOverview`); absent until a compactor of this release has made them. */
  sector: segmentName.optional(),
  /** Segments and lists that a reader may still be reading, with the time at which they were replaced. */
  former: z.array(z.object({ name: segmentName, replacedAt: z.iso.datetime() })),
  /**
   * Paths of the changed words that the last step merged. The next step removes them: until then a reader that knows
   * the directory of before finds the words by them.
   */
  merged: z.array(z.string()),
  /**
   * Paths of changed words that were not the words of their association when these were merged, with the time at which
   * that was seen: an earlier publication that a later one replaced, or one that is being written. Either may become the
   * words again. Absent in the directory of an earlier release.
   */
  superseded: z.array(z.object({ path: z.string(), seenAt: z.iso.datetime() })).optional(),
});
export type SearchDirectory = z.infer<typeof searchDirectory>;
