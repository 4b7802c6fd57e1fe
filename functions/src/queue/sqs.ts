import { SendMessageBatchCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { MESSAGE_SCHEMA, type DeliveryMessage } from '@mithaq/domain/contracts/messages';
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

/** The deadline ends all attempts together, because a person is waiting; milliseconds. */
const acceptDeadlineMs = 2600;

/** The accept queue holds what a person sent until it is recorded. */
export interface AcceptQueue<Message> {
  /** Resolves once the queue has the message for good; throws `QueueUnavailable` otherwise. */
  send(message: Message): Promise<void>;
}

export const sqsAcceptQueue = <Message>(sqs: SQSClient, queueUrl: string): AcceptQueue<Message> => ({
  async send(message) {
    const command = new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: JSON.stringify(message) });
    try {
      await sqs.send(command, { abortSignal: AbortSignal.timeout(acceptDeadlineMs) });
    } catch (error) {
      throw unavailable(error);
    }
  },
});

/** SQS takes ten messages in one call. */
const batchSize = 10;
const batchDeadlineMs = 5000;

/** The mail queue holds the ids of deliveries until they are sent. */
export const sqsMailQueue = (sqs: SQSClient, queueUrl: string) => ({
  /** Throws `QueueUnavailable` unless every delivery was taken; the outbox in the CMS still has the others. */
  async enqueue(deliveries: readonly string[]): Promise<void> {
    for (let start = 0; start < deliveries.length; start += batchSize) {
      const entries = deliveries.slice(start, start + batchSize).map((delivery, index) => ({
        Id: String(index),
        MessageBody: JSON.stringify({ schema: MESSAGE_SCHEMA, delivery } satisfies DeliveryMessage),
      }));
      const command = new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries: entries });
      try {
        const { Failed = [] } = await sqs.send(command, {
          abortSignal: AbortSignal.timeout(batchDeadlineMs),
        });
        if (Failed.length > 0) throw new QueueUnavailable(`${String(Failed.length)} of a batch refused`);
      } catch (error) {
        throw unavailable(error);
      }
    }
  },
});
export type MailQueue = ReturnType<typeof sqsMailQueue>;
