import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { QueuesEmulator } from '../../../infra/local/src/emulators/queues.ts';
import type { LocalQueue } from '../../../infra/local/src/emulators/queue-names.ts';
import { receive, remove } from './queue-client.ts';
import type { RunningFunction } from './programs.ts';

const batchResponse = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })) });

/** What an event source mapping does, once: waits for messages, hands them over, deletes what was done. */
export const workOff = async (
  queues: QueuesEmulator,
  name: LocalQueue,
  worker: RunningFunction,
  patienceMs = 20_000,
): Promise<void> => {
  const until = Date.now() + patienceMs;
  for (;;) {
    const messages = await receive(queues, name);
    if (messages.length > 0) {
      const records = messages.map(({ id, body }) => ({
        messageId: id,
        body,
        eventSource: 'aws:sqs',
        attributes: {},
      }));
      const { batchItemFailures: failures } = batchResponse.parse(await worker.invoke({ Records: records }));
      if (failures.length > 0) throw new Error(`messages were kept: ${worker.log()}`);
      await remove(queues, name, messages);
      return;
    }
    if (Date.now() > until) throw new Error(`nothing came to the queue «${name}»`);
    await sleep(100);
  }
};
