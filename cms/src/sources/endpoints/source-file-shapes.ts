import {
  documentEvidence,
  evidenceLine,
  evidencePage,
  trackedChanges,
} from '@mithaq/domain/contracts/document-evidence';
import { documentReading } from '@mithaq/domain/contracts/document-reading';
import { sourceFileState } from '@mithaq/domain/contracts/source-file';
import { z } from 'zod';

/** How far the reading of a file is; `fault` is the sentence for the secretary. */
export const sourceFileReading = z.object({
  state: sourceFileState,
  page: z.number().nullable(),
  pages: z.number().nullable(),
  fault: z.string().nullable(),
  /** The draft that was made of it. */
  version: z.string().nullable(),
  /** The text of which the draft was made, in a file with tracked changes. */
  changes: trackedChanges.nullable(),
});

/** An earlier reading of the bytes that are sent again, in this association. */
export const earlierReading = z.object({
  id: z.string(),
  name: z.string(),
  /** Name of the person who sent it; null where she has no account any more. */
  by: z.string().nullable(),
  /** ISO instant. */
  at: z.string(),
  /** The draft that was made of it. */
  version: z.string().nullable(),
});
export type EarlierReading = z.infer<typeof earlierReading>;

/** The file that waits for its review next. */
export const nextSourceFile = z.object({
  /** Whether what was named is a file, or a draft that was made of one. */
  ofFile: z.boolean(),
  next: z.object({ id: z.string(), name: z.string() }).nullable(),
});
export type NextSourceFile = z.infer<typeof nextSourceFile>;

/** A clause in which the text of a file differs from the text that the sector has in common. */
const sectorDifference = z.object({
  kind: z.enum(['dropped', 'added', 'changed']),
  id: z.string(),
  under: z.string().optional(),
  words: z.array(z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() })),
});

/** Lines that were read of a file, and the structure that was found in them. */
export const sourceFileReview = z.object({
  policy: z.object({ id: z.string(), title: z.string() }).nullable(),
  /** The policy of the association that has this kind or title: the draft would be its next version. */
  samePolicy: z.object({ id: z.string(), title: z.string() }).nullable(),
  /** Address of a new policy, which no policy of the association has. */
  address: z.string(),
  reading: documentReading,
  /** The text that `reading` is made of, in a file with tracked changes. */
  changes: trackedChanges,
  /** Whether the file has tracked changes, so that no draft is made before a person chooses the text. */
  asksForChanges: z.boolean(),
  /** Differences from the text that the sector has in common for this kind; null where none is known. */
  sector: z.array(sectorDifference).nullable(),
  notes: documentEvidence.shape.notes,
  lines: z.array(evidenceLine),
  pages: z.array(evidencePage),
});
export type SourceFileReview = z.infer<typeof sourceFileReview>;
