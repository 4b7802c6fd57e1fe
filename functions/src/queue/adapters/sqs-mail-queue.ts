import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { MESSAGE_SCHEMA, type DeliveryMessage } from '@mithaq/domain/contracts/messages';
import { MailQueueUnavailable } from '../mail-queue-unavailable.ts';
import type { MailQueue } from '../mail-queue.ts';

/** SQS takes ten messages in one call. */
const batchSize = 10;
const deadlineMs = 5000;

export const sqsMailQueue = (sqs: SQSClient, queueUrl: string): MailQueue => ({
  async enqueue(deliveries) {
    for (let start = 0; start < deliveries.length; start += batchSize) {
      const entries = deliveries.slice(start, start + batchSize).map((delivery, index) => ({
        Id: String(index),
        MessageBody: JSON.stringify({ schema: MESSAGE_SCHEMA, delivery } satisfies DeliveryMessage),
      }));
      try {
        const answer = await sqs.send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries: entries }), {
          abortSignal: AbortSignal.timeout(deadlineMs),
        });
        if (answer.Failed !== undefined && answer.Failed.length > 0) {
          throw new MailQueueUnavailable(`${String(answer.Failed.length)} of a batch refused`);
        }
      } catch (error) {
        if (error instanceof MailQueueUnavailable) throw error;
        throw new MailQueueUnavailable(error instanceof Error ? error.name : 'unknown', { cause: error });
      }
    }
  },
});
