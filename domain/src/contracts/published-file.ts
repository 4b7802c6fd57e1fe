import { z } from 'zod';
import { UPLOAD_LIMIT_BYTES } from '../upload/file-kind.ts';

/** Lower-case hex SHA-256 of a register file's bytes. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);

/** A file that the register keeps beside the texts, under its hash; written once and never changed. */
export const publishedFile = z.object({
  hash: sha256,
  /** A single path segment; see `registerFileName`. */
  name: z
    .string()
    .regex(/^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_-]*\.(?:pdf|png|jpg)$/u)
    .max(80),
  type: z.enum(['application/pdf', 'image/png', 'image/jpeg']),
  bytes: z.int().min(1).max(UPLOAD_LIMIT_BYTES),
});
export type PublishedFile = z.infer<typeof publishedFile>;
