import { DeleteMessageCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import type { QueuesEmulator } from '../../../infra/local/src/emulators/queues.ts';
import type { LocalQueue } from '../../../infra/local/src/emulators/queue-names.ts';

export interface Received {
  readonly id: string;
  readonly body: string;
  readonly handle: string;
}

export const receive = async (queues: QueuesEmulator, name: LocalQueue): Promise<Received[]> => {
  const { Messages: messages = [] } = await queues.client.send(
    new ReceiveMessageCommand({ QueueUrl: queues.queueUrls[name], MaxNumberOfMessages: 10 }),
  );
  return messages.map(({ MessageId: id = '', Body: body = '', ReceiptHandle: handle = '' }) => ({
    id,
    body,
    handle,
  }));
};

export const remove = async (
  queues: QueuesEmulator,
  name: LocalQueue,
  messages: readonly Received[],
): Promise<void> => {
  for (const { handle } of messages) {
    await queues.client.send(
      new DeleteMessageCommand({ QueueUrl: queues.queueUrls[name], ReceiptHandle: handle }),
    );
  }
};
