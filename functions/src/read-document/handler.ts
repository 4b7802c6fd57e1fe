import type { SQSBatchResponse } from 'aws-lambda';
import { sourceFileMessage } from '@mithaq/domain/contracts/source-file';
import { parseMessage, processBatch } from '../queue/batch.ts';
import type { Log } from '../shared/log.ts';
import type { ReadSourceFileOutcome } from './read-source-file.ts';

/** Handles messages of the reading queue; a message names one file. */
export const makeHandler =
  (readSourceFile: (id: string) => Promise<ReadSourceFileOutcome>, log: Log) =>
  async (event: unknown): Promise<SQSBatchResponse> =>
    processBatch(
      event,
      async (body) => {
        const { sourceFile } = parseMessage(sourceFileMessage, body, 'source-file-message-malformed');
        log('source-file-handled', { sourceFile, outcome: await readSourceFile(sourceFile) });
      },
      log,
    );
