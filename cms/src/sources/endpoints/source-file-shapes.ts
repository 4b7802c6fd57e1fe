import { documentEvidence, evidenceLine, evidencePage } from '@mithaq/domain/contracts/document-evidence';
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
});

/** Lines that were read of a file, and the structure that was found in them. */
export const sourceFileReview = z.object({
  policy: z.object({ id: z.string(), title: z.string() }).nullable(),
  reading: documentReading,
  notes: documentEvidence.shape.notes,
  lines: z.array(evidenceLine),
  pages: z.array(evidencePage),
});
export type SourceFileReview = z.infer<typeof sourceFileReview>;
