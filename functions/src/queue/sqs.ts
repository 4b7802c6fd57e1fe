import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { MESSAGE_SCHEMA, type DeliveryMessage } from '@mithaq/domain/contracts/messages';
import type { SourceFileMessage } from '@mithaq/domain/contracts/source-file';
import { QueueUnavailable } from './errors.ts';

/**
 * Makes the one client of a process. Its endpoint and credentials come from the variables that the SDK itself reads
 * (`AWS_ENDPOINT_URL_SQS` where SQS is emulated), so no code here depends on where it runs.
 */
export const makeSqsClient = (region: string): SQSClient =>
  new SQSClient({
    region,
    maxAttempts: 2,
    requestHandler: { connectionTimeout: 700, requestTimeout: 1200, throwOnRequestTimeout: true },
  });

const unavailable = (error: unknown): QueueUnavailable =>
  error instanceof QueueUnavailable
    ? error
    : new QueueUnavailable(error instanceof Error ? error.name : 'unknown', { cause: error });

/** SQS takes ten messages in one call. */
const batchSize = 10;
const batchDeadlineMs = 5000;

/** Puts messages into a queue ten at a time, where nobody sees them for `delaySeconds` (SQS allows 900). */
const enqueueAll = async (
  sqs: SQSClient,
  queueUrl: string,
  messages: readonly object[],
  delaySeconds = 0,
): Promise<void> => {
  for (let start = 0; start < messages.length; start += batchSize) {
    const entries = messages.slice(start, start + batchSize).map((message, index) => ({
      Id: String(index),
      MessageBody: JSON.stringify(message),
      ...(delaySeconds === 0 ? {} : { DelaySeconds: delaySeconds }),
    }));
    const command = new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries: entries });
    try {
      const { Failed = [] } = await sqs.send(command, { abortSignal: AbortSignal.timeout(batchDeadlineMs) });
      if (Failed.length > 0) throw new QueueUnavailable(`${String(Failed.length)} of a batch refused`);
    } catch (error) {
      throw unavailable(error);
    }
  }
};

/** The mail queue holds the ids of deliveries until they are sent. */
export const sqsMailQueue = (sqs: SQSClient, queueUrl: string) => ({
  /**
   * Puts deliveries into the queue, where nobody sees them for `delaySeconds` (SQS allows 900). Throws
   * `QueueUnavailable` unless every delivery was taken; the outbox in the CMS still has the others.
   */
  enqueue: (deliveries: readonly string[], delaySeconds = 0): Promise<void> =>
    enqueueAll(
      sqs,
      queueUrl,
      deliveries.map((delivery) => ({ schema: MESSAGE_SCHEMA, delivery }) satisfies DeliveryMessage),
      delaySeconds,
    ),
});
export type MailQueue = ReturnType<typeof sqsMailQueue>;

/** The reading queue holds the ids of source files until they are read. */
export const sqsReadingQueue = (sqs: SQSClient, queueUrl: string) => ({
  /** Throws `QueueUnavailable` unless every file was taken; their rows in the CMS still wait. */
  enqueue: (sourceFiles: readonly string[]): Promise<void> =>
    enqueueAll(
      sqs,
      queueUrl,
      sourceFiles.map((sourceFile) => ({ schema: MESSAGE_SCHEMA, sourceFile }) satisfies SourceFileMessage),
    ),
});
export type ReadingQueue = ReturnType<typeof sqsReadingQueue>;
