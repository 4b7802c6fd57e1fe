import { DeleteMessageCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { z } from 'zod';
import type { QueuesEmulator } from '../../../infra/local/src/emulators/queues.ts';
import type { LocalQueue } from '../../../infra/local/src/emulators/queue-names.ts';
import { eventually } from '../../support/eventually.ts';
import type { RunningFunction } from './programs.ts';

const batchResponse = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })) });

/** Does once what an event source mapping does: waits for messages, hands them over and deletes them. */
export const consumeQueue = async (
  { client, queueUrls }: QueuesEmulator,
  name: LocalQueue,
  worker: RunningFunction,
): Promise<void> => {
  const queue = { QueueUrl: queueUrls[name] };
  const messages = await eventually(async () => {
    const { Messages: received = [] } = await client.send(
      new ReceiveMessageCommand({ ...queue, MaxNumberOfMessages: 10 }),
    );
    return received.length > 0 ? received : undefined;
  });
  const records = messages.map(({ MessageId: messageId, Body: body }) => ({
    messageId,
    body,
    eventSource: 'aws:sqs',
    attributes: {},
  }));
  const { batchItemFailures: failures } = batchResponse.parse(await worker.invoke({ Records: records }));
  if (failures.length > 0) throw new Error(`messages were kept: ${worker.log()}`);
  for (const { ReceiptHandle } of messages)
    await client.send(new DeleteMessageCommand({ ...queue, ReceiptHandle }));
};
