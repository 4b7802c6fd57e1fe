import type { CmsClient } from '../cms/client.ts';
import type { MailQueue } from '../queue/sqs.ts';
import type { Log } from '../shared/log.ts';

/** Does one thing of the day, logs what it did and throws a fault. */
export type DailyTask = (log: Log) => Promise<void>;

/** Publishes versions whose day has come. The CMS names each that it cannot publish, and tries it in the next call. */
const publishDue =
  (cms: CmsClient): DailyTask =>
  async (log) => {
    const { published, failed } = await cms.publishDue();
    log('due-versions-published', { versions: published.length });
    for (const { version, reasons } of failed) {
      log('due-version-not-published', { version, reasons: reasons.join(' ') });
    }
  };

/** The steps of one run erase some thousands of addresses, well within the function's time; the next day goes on. */
const expirySteps = 30;

/** Erases addresses that nobody confirmed in time, and those of follows that ended long ago. */
const expireFollows =
  (cms: CmsClient): DailyTask =>
  async (log) => {
    const total = { follows: 0, erased: 0 };
    for (let step = 0, more = true; more && step < expirySteps; step += 1) {
      const done = await cms.expireFollows();
      total.follows += done.expired;
      total.erased += done.erased;
      more = done.more;
    }
    log('follows-expired', total);
  };

const remindOfReviews =
  (cms: CmsClient): DailyTask =>
  async (log) => {
    const { deliveries } = await cms.remindOfReviews();
    log('review-reminders-written', { deliveries: deliveries.length });
  };

/**
 * Puts every waiting delivery into the mail queue again, in case a message was lost between the outbox and the queue.
 * A delivery that is in the queue already is sent once all the same: `send-email` leases it first.
 */
const enqueueWaiting =
  (cms: CmsClient, mailQueue: MailQueue): DailyTask =>
  async (log) => {
    const { deliveries } = await cms.waitingDeliveries();
    await mailQueue.enqueue(deliveries);
    log('waiting-deliveries-enqueued', { deliveries: deliveries.length });
  };

/** Lists the tasks in their order: the last one enqueues what the others wrote. */
export const dailyTasks = (cms: CmsClient, mailQueue: MailQueue): readonly DailyTask[] => [
  publishDue(cms),
  expireFollows(cms),
  remindOfReviews(cms),
  enqueueWaiting(cms, mailQueue),
];
