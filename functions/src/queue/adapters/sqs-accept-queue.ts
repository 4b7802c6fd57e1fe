import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { AcceptQueue } from '../accept-queue.ts';
import { AcceptQueueUnavailable } from '../accept-queue-unavailable.ts';

/** A person is waiting: all attempts together end after this; milliseconds. */
const deadlineMs = 2600;

/** Sends each message as JSON, and has an answer within 2.6 seconds. */
export const sqsAcceptQueue = <Message>(sqs: SQSClient, queueUrl: string): AcceptQueue<Message> => ({
  async send(message) {
    try {
      await sqs.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: JSON.stringify(message) }), {
        abortSignal: AbortSignal.timeout(deadlineMs),
      });
    } catch (error) {
      throw new AcceptQueueUnavailable(error instanceof Error ? error.name : 'unknown', { cause: error });
    }
  },
});
