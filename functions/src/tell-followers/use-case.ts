import type { MailQueue } from '../queue/mail-queue.ts';
import type { Announcements } from './ports.ts';

export type TellFollowers = () => Promise<number>;

/** Half of the function's time: the step that is under way must end well. The next run goes on; milliseconds. */
const budgetMs = 30_000;

/**
 * Tells followers of major changes, step by step, until all are told or the time is spent. Each step's e-mails are
 * rows in the CMS before they are in the mail queue: what the queue does not take, `daily` hands it again.
 */
export const tellFollowersUseCase =
  (announcements: Announcements, mailQueue: MailQueue, now: () => number): TellFollowers =>
  async () => {
    const until = now() + budgetMs;
    let told = 0;
    for (;;) {
      const { deliveries, more } = await announcements.tellSome();
      await mailQueue.enqueue(deliveries);
      told += deliveries.length;
      if (!more || now() >= until) return told;
    }
  };
