import type { CmsClient } from '../cms/client.ts';
import { enqueueAllWaiting } from '../queue/enqueue-waiting.ts';
import type { MailQueue, ReadingQueue } from '../queue/sqs.ts';

/** Returns how many e-mails it queued. */
export type NotifyFollowers = () => Promise<number>;

/** The budget is half of the function's time, so that the step under way can end; the next run goes on. Milliseconds. */
const budgetMs = 30_000;

/**
 * Notifies followers of major changes, step by step, until nobody waits or the time is spent. Each step's e-mails are
 * rows in the CMS before they are in the mail queue: `daily` hands over again what the queue does not take. Afterwards
 * the words of what was published go into the platform's directory of search.
 */
export const notifyFollowersUseCase =
  (cms: CmsClient, mailQueue: MailQueue, readingQueue: ReadingQueue, now: () => number): NotifyFollowers =>
  async () => {
    const until = now() + budgetMs;
    // The CMS has no queue. The links in e-mails about accounts expire before the next run of `daily`, and a beneficiary
    // should not wait a day for what staff decided.
    await enqueueAllWaiting(cms.waitingAccountEmails, mailQueue, until, now);
    await enqueueAllWaiting(cms.waitingRequestEmails, mailQueue, until, now);
    // E-mails about reviews collect versions until now; another day's run would be too late for the work that waits.
    await enqueueAllWaiting(cms.waitingReviewEmails, mailQueue, until, now);
    // Files whose message was lost between the CMS and the queue.
    await readingQueue.enqueue((await cms.waitingSourceFiles()).sourceFiles);
    let notified = 0;
    for (let waits = true; waits;) {
      const { deliveries, more } = await cms.notifyFollowers();
      await mailQueue.enqueue(deliveries);
      notified += deliveries.length;
      waits = more && now() < until;
    }
    // Last, because nobody waits for it: readers find new words beside the directory until it has them.
    while ((await cms.mergeWords()).more && now() < until);
    return notified;
  };
