import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { FollowQueueUnavailable } from '../follow-queue-unavailable.ts';
import type { FollowQueue } from '../ports.ts';

/** A person is waiting: all attempts together end after this; milliseconds. */
const deadlineMs = 2600;

export const sqsFollowQueue = (sqs: SQSClient, queueUrl: string): FollowQueue => ({
  async send(message) {
    try {
      await sqs.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: JSON.stringify(message) }), {
        abortSignal: AbortSignal.timeout(deadlineMs),
      });
    } catch (error) {
      throw new FollowQueueUnavailable(error instanceof Error ? error.name : 'unknown', { cause: error });
    }
  },
});
