import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { MESSAGE_SCHEMA } from '@mithaq/domain/contracts/messages';
import type { SourceFileMessage } from '@mithaq/domain/contracts/source-file';
import type { Environment } from '../environment.ts';
import { log } from '../log.ts';

/** Longest wait for the queue, while a person waits; milliseconds. */
const DEADLINE_MS = 2500;

/**
 * Returns how a file is handed to `read-document`. A file that the queue does not take stays `waiting` in its row, and
 * `daily` hands it over: the row is the outbox (ADR 4), the queue only makes it quick.
 */
export const readingQueueOf = (
  queue: Environment['readingQueue'],
): ((sourceFile: string) => Promise<void>) => {
  if (queue === undefined) return () => Promise.resolve();
  const sqs = new SQSClient({
    region: queue.region,
    maxAttempts: 2,
    requestHandler: { connectionTimeout: 700, requestTimeout: 1200, throwOnRequestTimeout: true },
  });
  return async (sourceFile) => {
    const message: SourceFileMessage = { schema: MESSAGE_SCHEMA, sourceFile };
    try {
      await sqs.send(new SendMessageCommand({ QueueUrl: queue.url, MessageBody: JSON.stringify(message) }), {
        abortSignal: AbortSignal.timeout(DEADLINE_MS),
      });
    } catch (error) {
      const reason = error instanceof Error ? error.name : 'unknown';
      log.error('reading-queue-unavailable', { sourceFile, reason });
    }
  };
};
