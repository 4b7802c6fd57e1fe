import type { WaitingDeliveries } from '@mithaq/domain/contracts/cms-service-api';
import type { MailQueue } from './sqs.ts';

/** Asks the CMS for deliveries that wait, written after a time where one is named. */
type AskForWaiting = (after?: string) => Promise<WaitingDeliveries>;

/**
 * Puts every delivery that waits into the mail queue, step by step, and returns how many. The steps go by the time at
 * which a delivery was written, because a delivery in the queue still waits. `ended` is false where the time was spent
 * before the last step. `until` and `now` in milliseconds since 1970.
 */
export const enqueueAllWaiting = async (
  ask: AskForWaiting,
  mailQueue: MailQueue,
  until: number,
  now: () => number,
): Promise<{ readonly deliveries: number; readonly ended: boolean }> => {
  let count = 0;
  for (let after: string | undefined; ;) {
    const { deliveries, next } = await ask(after);
    await mailQueue.enqueue(deliveries);
    count += deliveries.length;
    if (next === undefined) return { deliveries: count, ended: true };
    if (now() >= until) return { deliveries: count, ended: false };
    after = next;
  }
};
