import { z } from 'zod';
import { documentFault, documentKind, documentLimits } from './document-evidence.ts';
import { MOST_LEASE_SECONDS } from './lease.ts';
import { MESSAGE_SCHEMA } from './messages.ts';
import { sha256 } from './published-file.ts';

/**
 * State of a file that a policy is to be read from. `waiting`: nobody reads it yet; `reading`: a worker does; `read`:
 * its evidence is there; `failed`: nothing could be read, and `fault` says why.
 */
export const sourceFileState = z.enum(['waiting', 'reading', 'read', 'failed']);
export type SourceFileState = z.infer<typeof sourceFileState>;

/** The CMS id of a source file. */
export const sourceFileId = z.string().regex(/^[A-Za-z0-9-]{1,60}$/u);

/** A message in the reading queue names the file and nothing of what is in it. */
export const sourceFileMessage = z.object({ schema: z.literal(MESSAGE_SCHEMA), sourceFile: sourceFileId });
export type SourceFileMessage = z.infer<typeof sourceFileMessage>;

/** A file may be tried this often: one that ends its reader each time is given up. */
export const MOST_READING_TRIES = 3;

/** Keys of a source file in the store of uploads, each the bytes of one thing. */
export const sourceFileKeys = {
  file: (id: string): string => `source-files/${id}/file`,
  /** `documentEvidence` as JSON in UTF-8. */
  evidence: (id: string): string => `source-files/${id}/evidence.json`,
  /** Page as a picture; pages count from 1. */
  page: (id: string, page: number): string => `source-files/${id}/pages/${String(page)}`,
} as const;

export const leaseSourceFile = z.object({ leaseSeconds: z.int().min(1).max(MOST_LEASE_SECONDS) });

/** A source file that a worker has leased; the name is the one its sender gave it, for its extension alone. */
export const sourceFileToRead = z.object({ name: z.string() });
export type SourceFileToRead = z.infer<typeof sourceFileToRead>;

/** `held`: another worker reads it; `settled`: it was read or given up. */
export const sourceFileLeaseRefusal = z.enum(['held', 'settled']);
export type SourceFileLeaseRefusal = z.infer<typeof sourceFileLeaseRefusal>;

const pageCount = z.int().min(0).max(documentLimits.pages);

/** Tells that the worker still reads, and how far it is; extends its lease. */
export const readingProgress = z.object({
  page: pageCount,
  of: pageCount,
  leaseSeconds: z.int().min(1).max(MOST_LEASE_SECONDS),
});
export type ReadingProgress = z.infer<typeof readingProgress>;

/** Outcome of a reading; the evidence itself is in the store by then. */
export const readingOutcome = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('read'),
    format: documentKind,
    sha256,
    lines: z.int().min(0).max(documentLimits.lines),
    pages: pageCount,
  }),
  z.object({ kind: z.literal('failed'), fault: documentFault }),
]);
export type ReadingOutcome = z.infer<typeof readingOutcome>;

/** Source files that wait and that no worker leases. */
export const waitingSourceFiles = z.object({ sourceFiles: z.array(sourceFileId) });
