import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { RequestQueue } from '../ports.ts';
import { RequestQueueUnavailable } from '../request-queue-unavailable.ts';

/** A person is waiting: all attempts together end after this; milliseconds. */
const deadlineMs = 2600;

export const sqsRequestQueue = (sqs: SQSClient, queueUrl: string): RequestQueue => ({
  async send(request) {
    try {
      await sqs.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: JSON.stringify(request) }), {
        abortSignal: AbortSignal.timeout(deadlineMs),
      });
    } catch (error) {
      throw new RequestQueueUnavailable(error instanceof Error ? error.name : 'unknown', { cause: error });
    }
  },
});
