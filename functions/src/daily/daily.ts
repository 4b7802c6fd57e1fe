import type { CmsClient } from '../cms/client.ts';
import { RetryLater } from '../queue/retry-later.ts';
import type { MailQueue } from '../queue/sqs.ts';
import type { Log } from '../shared/log.ts';

/** Does one thing of the day, logs what it did and throws a fault. */
export type DailyTask = (log: Log) => Promise<void>;

/** The budget leaves most of the function's minute to the other tasks; milliseconds. */
const publicationBudgetMs = 20_000;

/**
 * Publishes versions whose day has come, step by step until none is left. The CMS names each that it cannot publish;
 * the next run tries it again. Throws `RetryLater` where the time is spent before the last one, so that the scheduler
 * calls again at once and not the next day.
 */
const publishDue =
  (cms: CmsClient, now: () => number): DailyTask =>
  async (log) => {
    const until = now() + publicationBudgetMs;
    const refused: string[] = [];
    let versions = 0;
    for (let more = true; more;) {
      if (now() >= until) throw new RetryLater('due-versions-remain', { versions });
      const done = await cms.publishDue(refused);
      for (const { version, reasons } of done.failed) {
        refused.push(version);
        log('due-version-not-published', { version, reasons: reasons.join(' ') });
      }
      versions += done.published.length;
      more = done.more;
    }
    log('due-versions-published', { versions });
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

/** Deletes files that staff sent and never saved. */
const expireUploads =
  (cms: CmsClient): DailyTask =>
  async (log) => {
    let uploads = 0;
    for (let step = 0, more = true; more && step < expirySteps; step += 1) {
      const done = await cms.expireUploads();
      uploads += done.expired;
      more = done.more;
    }
    log('uploads-expired', { uploads });
  };

/** The budget leaves most of the function's minute to the other tasks; milliseconds. */
const requestBudgetMs = 15_000;

/**
 * Reminds of questions that nobody answered and closes requests whose period has passed, step by step until none is
 * left. Throws `RetryLater` where the time is spent before the last one, so that the scheduler calls again at once.
 */
const runRequestClock =
  (cms: CmsClient, now: () => number): DailyTask =>
  async (log) => {
    const until = now() + requestBudgetMs;
    const total = { reminded: 0, closed: 0 };
    for (let more = true; more;) {
      if (now() >= until) throw new RetryLater('due-requests-remain', total);
      const done = await cms.requestClock();
      total.reminded += done.reminded;
      total.closed += done.closed;
      more = done.more;
    }
    log('due-requests-moved', total);
  };

/** The budget leaves most of the function's minute to the other tasks; milliseconds. */
const destructionBudgetMs = 10_000;

/**
 * Destroys what is no longer kept, step by step until none is left. Throws `RetryLater` where the time is spent before
 * the last one, so that the scheduler calls again at once: what the privacy notice prints is kept to the day.
 */
const destroyDue =
  (cms: CmsClient, now: () => number): DailyTask =>
  async (log) => {
    const until = now() + destructionBudgetMs;
    const total = { requests: 0, services: 0 };
    for (let more = true; more;) {
      if (now() >= until) throw new RetryLater('due-records-remain', total);
      const done = await cms.destroyDue();
      total.requests += done.requests;
      total.services += done.services;
      more = done.more;
    }
    log('due-records-destroyed', total);
  };

/** The budget leaves most of the function's minute to the other tasks; milliseconds. */
const reminderBudgetMs = 5000;

/**
 * Writes reminders of reviews and of what waits for one, step by step until none is due. Throws `RetryLater` where the time is spent before the
 * last one, so that the scheduler calls again at once.
 */
const remindOfReviews =
  (cms: CmsClient, now: () => number): DailyTask =>
  async (log) => {
    const until = now() + reminderBudgetMs;
    let deliveries = 0;
    let after: string | undefined;
    for (let more = true; more;) {
      if (now() >= until) throw new RetryLater('due-reminders-remain', { deliveries });
      const done = await cms.remindOfReviews(after);
      deliveries += done.deliveries.length;
      more = done.more;
      after = done.next;
    }
    log('review-reminders-written', { deliveries });
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

/** The budget, and the step under way when it ends, fit into the function's minute after the other tasks. Milliseconds. */
const completionBudgetMs = 15_000;

/** Returns three letters: among all slugs, as good a place to begin as any other. */
const anySlug = (): string =>
  Array.from({ length: 3 }, () => String.fromCodePoint(97 + Math.floor(Math.random() * 26))).join('');

/**
 * Completes the registers of all associations, step by step: from a random slug to the last association, then from the
 * first one to that slug. A run whose time is spent leaves some out, and because no two runs begin at the same place,
 * these are not the same ones every day.
 */
const completeRegisters =
  (cms: CmsClient, now: () => number): DailyTask =>
  async (log) => {
    const until = now() + completionBudgetMs;
    const total = { behind: 0, failed: 0 };
    const start = anySlug();
    for (const { from, to } of [{ from: start }, { to: start }]) {
      let after: string | undefined = from;
      do {
        if (now() >= until) {
          log('registers-not-all-completed', total);
          return;
        }
        const { completed, failed, next } = await cms.completeAssociations(after);
        for (const done of completed) log('register-was-behind', done);
        for (const { association, reason } of failed) log('register-not-completed', { association, reason });
        total.behind += completed.length;
        total.failed += failed.length;
        after = next;
      } while (after !== undefined && (to === undefined || after < to));
    }
    log('registers-completed', total);
  };

/**
 * Lists the tasks in their order: what the first ones wrote is enqueued, and the registers come last, because they may
 * take the rest of the time and write no e-mail.
 */
export const dailyTasks = (cms: CmsClient, mailQueue: MailQueue, now: () => number): readonly DailyTask[] => [
  publishDue(cms, now),
  expireFollows(cms),
  expireUploads(cms),
  runRequestClock(cms, now),
  destroyDue(cms, now),
  remindOfReviews(cms, now),
  enqueueWaiting(cms, mailQueue),
  completeRegisters(cms, now),
];
