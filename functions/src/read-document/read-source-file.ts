import { setTimeout as wait } from 'node:timers/promises';
import { sourceFileKeys, type ReadingOutcome } from '@mithaq/domain/contracts/source-file';
import type { CmsClient } from '../cms/client.ts';
import { logFault, RetryLater } from '../queue/retry-later.ts';
import type { Log } from '../shared/log.ts';
import type { DocumentStore } from './document-store.ts';
import { readBytes } from './read-bytes.ts';
import type { ReadOptions } from './reading.ts';

/** Result of one run with a file. */
export type ReadSourceFileOutcome = 'read' | 'failed' | 'held' | 'settled' | 'unknown';

export interface ReadingParts {
  readonly cms: CmsClient;
  readonly store: DocumentStore;
  readonly now: () => number;
  readonly log: Log;
  /** Longest reading of one file; shorter than the function's own time. Milliseconds. */
  readonly mostMs: number;
  /** Shortest time between two reports of progress; milliseconds. */
  readonly reportEveryMs: number;
  /** Longest wait for a file that the scanner of uploads holds, and the time between two looks; milliseconds. */
  readonly fileWaitMs: number;
  readonly fileLookMs: number;
}

const LEASE_SECONDS = 120;

const encode = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

/**
 * Reads one source file: leases it, reads its bytes, writes the evidence and the pages as pictures to the store, and
 * only then tells the CMS. A message that comes twice finds the file leased or settled, and a reading that was
 * interrupted writes the same bytes again.
 */
export const readSourceFileUseCase =
  ({ cms, store, now, log, mostMs, reportEveryMs, fileWaitMs, fileLookMs }: ReadingParts) =>
  async (id: string): Promise<ReadSourceFileOutcome> => {
    const leased = await cms.leaseSourceFile(id, LEASE_SECONDS);
    if (typeof leased === 'string') return leased;
    const bytes = await releasedFile();
    // The scanner of uploads still holds the file; the message comes again.
    if (bytes === undefined) {
      await cms.releaseSourceFile(id);
      throw new RetryLater('source-file-not-released', { sourceFile: id });
    }
    const outcome = await read(bytes, leased.name);
    await cms.recordReading(id, outcome);
    return outcome.kind;

    /** Waits a little for the scanner, because a message that comes again does so an hour later. */
    async function releasedFile(): Promise<Uint8Array | undefined> {
      const until = now() + fileWaitMs;
      for (;;) {
        const found = await store.get(sourceFileKeys.file(id));
        if (found !== undefined || now() >= until) return found;
        await wait(fileLookMs);
      }
    }

    async function read(file: Uint8Array, name: string): Promise<ReadingOutcome> {
      const signal = AbortSignal.timeout(mostMs);
      const reports = progressReports();
      const options: ReadOptions = { signal, onPage: reports.report };
      try {
        const reading = await readBytes(file, name, options);
        await reports.settled();
        if (typeof reading === 'string') return { kind: 'failed', fault: reading };
        const { evidence, pictures } = reading;
        const bySha = new Map(pictures.map((picture) => [picture.sha256, picture]));
        for (const { number, picture: sha256 } of evidence.pages ?? []) {
          const picture = sha256 === undefined ? undefined : bySha.get(sha256);
          if (picture !== undefined)
            await store.put(sourceFileKeys.page(id, number), picture.bytes, picture.mediaType);
        }
        await store.put(sourceFileKeys.evidence(id), encode(evidence), 'application/json');
        return {
          kind: 'read',
          format: evidence.file.kind,
          sha256: evidence.file.sha256,
          lines: evidence.lines.length,
          pages: evidence.pages?.length ?? 0,
        };
      } catch (error) {
        await reports.settled();
        if (signal.aborted) return { kind: 'failed', fault: 'gave-up' };
        throw error;
      }
    }

    /** Reports progress now and then, one report at a time. */
    function progressReports() {
      let last = -Infinity;
      let under: Promise<void> | undefined;
      return {
        report: (page: number, of: number): void => {
          if (under !== undefined || now() - last < reportEveryMs) return;
          last = now();
          under = cms
            .reportReading(id, { page, of, leaseSeconds: LEASE_SECONDS })
            // Progress is for people who wait, and ends nothing: the outcome says what became of the file.
            .catch((error: unknown) => {
              logFault(error, log, { sourceFile: id });
            })
            .finally(() => {
              under = undefined;
            });
        },
        settled: async (): Promise<void> => {
          await under;
        },
      };
    }
  };
