import { DeleteMessageCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import type { QueuesEmulator } from '@mithaq/infra/local/emulators/queues';

/** Takes every waiting message off a queue. */
export const drain = async (
  { client, queueUrls }: QueuesEmulator,
  name: keyof QueuesEmulator['queueUrls'],
): Promise<string[]> => {
  const bodies: string[] = [];
  for (;;) {
    const answer = await client.send(
      new ReceiveMessageCommand({ QueueUrl: queueUrls[name], MaxNumberOfMessages: 10 }),
    );
    const messages = answer.Messages ?? [];
    if (messages.length === 0) return bodies;
    for (const message of messages) {
      bodies.push(message.Body ?? '');
      await client.send(
        new DeleteMessageCommand({ QueueUrl: queueUrls[name], ReceiptHandle: message.ReceiptHandle }),
      );
    }
  }
};
