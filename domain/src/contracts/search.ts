import { z } from 'zod';
import { associationSlug } from './association.ts';
import { clauseId, documentType } from './policy-text.ts';
import { policySlug, sha256 } from './register.ts';

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
});
export type PolicyWords = z.infer<typeof policyWords>;

/** The words of an association's policies in force. A publication makes one row anew and keeps the others. */
export const associationWords = z.object({
  format: z.literal(SEARCH_FORMAT),
  association: associationSlug,
  policies: z.array(policyWords),
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

/** A part of the platform's directory of words. */
export const directoryShard = z.object({
  format: z.literal(SEARCH_FORMAT),
  /** Entries in the order of their slugs. */
  associations: z.array(directoryEntry),
});
export type DirectoryShard = z.infer<typeof directoryShard>;
