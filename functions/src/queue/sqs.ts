import { SendMessageBatchCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { MESSAGE_SCHEMA, type DeliveryMessage } from '@mithaq/domain/contracts/messages';
import type { SourceFileMessage } from '@mithaq/domain/contracts/source-file';
import { z } from 'zod';
import { QueueRefused, QueueUnavailable } from './errors.ts';

/**
 * Makes the one client of a process. Its endpoint and credentials come from the variables that the SDK itself reads
 * (`AWS_ENDPOINT_URL_SQS` where SQS is emulated), so no code here depends on where it runs.
 */
export const makeSqsClient = (region: string, maxAttempts = 2): SQSClient =>
  new SQSClient({
    region,
    maxAttempts,
    requestHandler: { connectionTimeout: 700, requestTimeout: 1200, throwOnRequestTimeout: true },
  });

const unavailable = (error: unknown): QueueUnavailable =>
  error instanceof QueueUnavailable
    ? error
    : new QueueUnavailable(error instanceof Error ? error.name : 'unknown', { cause: error });

/** The deadline ends all attempts together, because a person is waiting; milliseconds. */
const acceptDeadlineMs = 2600;

const acceptTries = 2;

/** Errors of SQS that a message of these characters or this size meets at every try. */
const permanentErrors: readonly unknown[] = [
  'InvalidMessageContents',
  'InvalidParameterValue',
  'InvalidParameterValueException',
];

/** The connection was never made, so that nothing of the message left this machine. */
const unconnected: readonly unknown[] = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
];

const sqsError = z
  .object({
    name: z.string(),
    code: z.unknown(),
    $metadata: z.object({ httpStatusCode: z.number() }).partial(),
  })
  .partial();

/**
 * Returns what a failed try says of the message. `not-stored`: SQS answered that it refuses it now, or was never
 * reached. `unknown`: the answer was lost, late or a fault of SQS, so that the queue may hold the message.
 */
const outcomeOf = (error: unknown): 'refused' | 'not-stored' | 'unknown' => {
  const { name, code, $metadata: { httpStatusCode: status = 0 } = {} } = sqsError.catch({}).parse(error);
  if (permanentErrors.includes(name)) return 'refused';
  return unconnected.includes(code) || (status >= 400 && status < 500) ? 'not-stored' : 'unknown';
};

/** The accept queue holds what a person sent until it is recorded. */
export interface AcceptQueue<Message> {
  /**
   * Resolves once the queue has the message for good. Throws `QueueUnavailable`, which says whether the queue may hold
   * it, or `QueueRefused` where it never will.
   */
  send(message: Message): Promise<void>;
}

/**
 * Makes the accept queue with a client of its own that tries once: the queue tries again itself, because the SDK does
 * not say what became of the tries before the last, and a person has to be told the truth about all of them.
 */
export const sqsAcceptQueue = <Message>(region: string, queueUrl: string): AcceptQueue<Message> => {
  const sqs = makeSqsClient(region, 1);
  return {
    async send(message) {
      const command = new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: JSON.stringify(message) });
      const deadline = AbortSignal.timeout(acceptDeadlineMs);
      let mayHoldIt = false;
      for (let tries = 1; ; tries += 1) {
        try {
          await sqs.send(command, { abortSignal: deadline });
          return;
        } catch (error) {
          const reason = error instanceof Error ? error.name : 'unknown';
          const outcome = outcomeOf(error);
          if (outcome === 'refused') throw new QueueRefused(reason, { cause: error });
          mayHoldIt ||= outcome === 'unknown';
          if (tries === acceptTries || deadline.aborted)
            throw new QueueUnavailable(reason, { cause: error, mayHoldIt });
        }
      }
    },
  };
};

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
