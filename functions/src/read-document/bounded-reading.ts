import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { documentEvidence, documentFault } from '@mithaq/domain/contracts/document-evidence';
import { z } from 'zod';
import type { Reading, ReadOptions } from './reading.ts';

/** Bounds of one reading, and where its faults are told. */
export interface BoundedOptions extends ReadOptions {
  /** Longest time in milliseconds; a function has 15 minutes for everything. */
  readonly timeMs?: number;
  /** Largest growth of the process's memory in bytes; the function has 1 GB for everything. */
  readonly memoryBytes?: number;
  /** Is told the message of the decoder that called a file damaged; it holds no text of the file. */
  readonly onCause?: (cause: string) => void;
}

const defaultTimeMs = 13 * 60_000;

const defaultMemoryBytes = 800 * 1024 * 1024;

/** How often the memory is looked at; a stream unpacks about 10 MB in this time. */
const LOOK_MS = 40;

const message = z.union([
  z.object({ page: z.int(), pages: z.int() }),
  z.object({
    reading: z.union([
      documentFault,
      z.object({
        evidence: documentEvidence,
        pictures: z.array(
          z.object({
            sha256: z.string(),
            mediaType: z.enum(['image/png', 'image/jpeg']),
            bytes: z.instanceof(Uint8Array),
          }),
        ),
      }),
    ]),
    cause: z.string().optional(),
  }),
]);

/** The worker's file: beside this one in the sources, and under its name beside the bundle of the function. */
const workerFile = (): string =>
  fileURLToPath(
    new URL(
      import.meta.url.endsWith('.ts') ? './reading-worker.ts' : './reading-worker.mjs',
      import.meta.url,
    ),
  );

/**
 * Reads a PDF or a picture in a thread of its own, and gives up («gave-up») when it takes more time or memory than a
 * file may take. Rejects with the signal's reason when it is aborted. Threads of one process share its memory: read one
 * file at a time.
 */
export const boundedReading = (
  kind: 'pdf' | 'image',
  bytes: Uint8Array,
  { onPage, onCause, signal, timeMs = defaultTimeMs, memoryBytes = defaultMemoryBytes }: BoundedOptions = {},
): Promise<Reading> =>
  new Promise((resolve, reject) => {
    if (signal?.aborted === true) {
      reject(asError(signal.reason));
      return;
    }
    const before = process.memoryUsage.rss();
    const worker = new Worker(workerFile(), {
      workerData: { kind, bytes },
      resourceLimits: { maxOldGenerationSizeMb: Math.max(64, Math.floor(memoryBytes / 2 ** 20)) },
      // A decoder's own remarks are no log of ours.
      stdout: true,
      stderr: true,
    });
    const end = (settle: () => void): void => {
      clearInterval(looking);
      clearTimeout(ending);
      signal?.removeEventListener('abort', abort);
      void worker.terminate().then(settle, settle);
    };
    const give = (reading: Reading): void => {
      end(() => {
        resolve(reading);
      });
    };
    const fail = (error: unknown): void => {
      end(() => {
        reject(asError(error));
      });
    };
    const abort = (): void => {
      fail(signal?.reason);
    };
    const looking = setInterval(() => {
      if (process.memoryUsage.rss() - before > memoryBytes) give('gave-up');
    }, LOOK_MS);
    const ending = setTimeout(() => {
      give('gave-up');
    }, timeMs);
    signal?.addEventListener('abort', abort, { once: true });
    worker.on('message', (value: unknown) => {
      const told = message.safeParse(value);
      if (!told.success) fail(told.error);
      else if ('page' in told.data) onPage?.(told.data.page, told.data.pages);
      else {
        if (told.data.cause !== undefined) onCause?.(told.data.cause);
        give(told.data.reading);
      }
    });
    worker.once('error', (error: unknown) => {
      const isFull = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      if (isFull) give('gave-up');
      else fail(error);
    });
  });

const asError = (reason: unknown): Error =>
  reason instanceof Error ? reason : new Error('Reading was ended.', { cause: reason });
