import { z } from 'zod';
import { associationSlug } from './association.ts';
import { publishedFile, sha256 } from './published-file.ts';
import { withdrawal } from './withdrawal.ts';

/** Longest title of a disclosure, and longest note of what a version changes; UTF-16 units. */
export const DISCLOSURE_TITLE_LIMIT = 200;
export const DISCLOSURE_NOTE_LIMIT = 2000;

/** A part of a year that a disclosure covers; a disclosure of whole years names none. */
export const partOfYear = z.enum([
  'first-half',
  'second-half',
  'first-quarter',
  'second-quarter',
  'third-quarter',
  'fourth-quarter',
]);
export type PartOfYear = z.infer<typeof partOfYear>;

/** Years that a disclosure is about, in the calendar in which the association counts them. */
export const disclosurePeriod = z.object({
  calendar: z.enum(['hijri', 'gregorian']),
  from: z.int().min(1300).max(2300),
  /** Last year of several: the term of a board, the years of a plan. */
  until: z.int().min(1300).max(2300).optional(),
  part: partOfYear.optional(),
});
export type DisclosurePeriod = z.infer<typeof disclosurePeriod>;

/** A body of the association that approves disclosures. */
export const approvingBody = z.enum(['general-assembly', 'board', 'chair', 'executive-director']);
export type ApprovingBody = z.infer<typeof approvingBody>;

/** The approval of a disclosure, as the association says it. */
export const disclosureApproval = z.object({
  by: approvingBody,
  /** Gregorian day in Asia/Riyadh. */
  on: z.iso.date(),
});
export type DisclosureApproval = z.infer<typeof disclosureApproval>;

/** The name of a disclosure in its addresses, the same for all of its versions. */
export const disclosureSlug = associationSlug;

const said = {
  /** Code of the catalogue's entry that the document fulfils. */
  entry: associationSlug,
  title: z.string().min(1).max(DISCLOSURE_TITLE_LIMIT),
  period: disclosurePeriod.optional(),
  approval: disclosureApproval.optional(),
  /** Gregorian day in Asia/Riyadh: the last one on which the document is recent enough. */
  renewBy: z.iso.date().optional(),
  changeNote: z.string().min(1).max(DISCLOSURE_NOTE_LIMIT).optional(),
  file: publishedFile,
  publishedAt: z.iso.datetime(),
} as const;

/**
 * A published version of a disclosure: a document that is no policy, such as yearly statements or the members of the
 * board. Written once into the register, under the hash of its canonical bytes (RFC 8785); the document itself is
 * beside it, under its own hash (`file`).
 */
export const registeredDisclosure = z.object({
  format: z.literal(1),
  association: z.object({ slug: associationSlug, name: z.string() }),
  disclosure: disclosureSlug,
  version: z.int().min(1),
  ...said,
  /** The entry in the words of the catalogue, and the catalogue's edition on the day of publication. */
  entryTitle: z.string().min(1).max(200),
  edition: z.string().min(1).max(80),
  /** Hash of the version of this disclosure before; null for the first. */
  previousHash: sha256.nullable(),
});
export type RegisteredDisclosure = z.infer<typeof registeredDisclosure>;

export const disclosureStatus = z.enum(['in-force', 'superseded', 'withdrawn']);
export type DisclosureStatus = z.infer<typeof disclosureStatus>;

/** A version of a disclosure as the association's index lists it, with the facts that change. */
export const indexedDisclosure = z.object({
  disclosure: disclosureSlug,
  version: z.int().min(1),
  status: disclosureStatus,
  /** SHA-256 of the version's file (`registeredDisclosure`). */
  hash: sha256,
  ...said,
  entryTitle: z.string().min(1).max(200),
  supersededBy: z.int().min(1).optional(),
  withdrawal: withdrawal.optional(),
});
export type IndexedDisclosure = z.infer<typeof indexedDisclosure>;
