import type { CmsClient } from '../cms/client.ts';
import { enqueueAllWaiting } from '../queue/enqueue-waiting.ts';
import { RetryLater } from '../queue/retry-later.ts';
import type { MailQueue } from '../queue/sqs.ts';
import type { Log, LogCode } from '../shared/log.ts';

/** Does one thing of the day, logs what it did and throws a fault. */
export type DailyTask = (log: Log) => Promise<void>;

/** A task of steps that the CMS bounds: the time that it may take, and its log codes. */
interface Steps {
  /** No step is begun after this time; milliseconds. */
  readonly budgetMs: number;
  /** Code where the time is spent before the last step. */
  readonly remain: LogCode;
  /** Code where nothing is left. */
  readonly done: LogCode;
  /** Adds what a step did to the totals, and returns whether another is to be taken. */
  readonly step: (totals: Record<string, number>) => Promise<boolean>;
}

/**
 * Takes steps until none is left, and logs their totals. Throws `RetryLater` where the time is spent before the last
 * one, so that the scheduler calls again at once and not the next day.
 */
const untilNoneIsLeft =
  (
    now: () => number,
    totals: Readonly<Record<string, number>>,
    { budgetMs, remain, done, step }: Steps,
  ): DailyTask =>
  async (log) => {
    const until = now() + budgetMs;
    const total = { ...totals };
    do {
      if (now() >= until) throw new RetryLater(remain, total);
    } while (await step(total));
    log(done, total);
  };

const add = (total: Record<string, number>, name: string, count: number): void => {
  total[name] = (total[name] ?? 0) + count;
};

/** Publishes versions whose day has come. The CMS names each that it cannot publish; the next run tries it again. */
const publishDue =
  (cms: CmsClient, now: () => number): DailyTask =>
  async (log) => {
    const refused: string[] = [];
    await untilNoneIsLeft(
      now,
      { versions: 0 },
      {
        budgetMs: 20_000,
        remain: 'due-versions-remain',
        done: 'due-versions-published',
        step: async (total) => {
          const { published, failed, more } = await cms.publishDue(refused);
          for (const { version, reasons } of failed) {
            refused.push(version);
            log('due-version-not-published', { version, reasons: reasons.join(' ') });
          }
          add(total, 'versions', published.length);
          return more;
        },
      },
    )(log);
  };

/** Erases addresses that nobody confirmed in time, and those of follows that ended long ago. */
const expireFollows = (cms: CmsClient, now: () => number): DailyTask =>
  untilNoneIsLeft(
    now,
    { follows: 0, erased: 0 },
    {
      budgetMs: 10_000,
      remain: 'due-follows-remain',
      done: 'follows-expired',
      step: async (total) => {
        const { expired, erased, more } = await cms.expireFollows();
        add(total, 'follows', expired);
        add(total, 'erased', erased);
        return more;
      },
    },
  );

/** Deletes files that staff sent and never saved. */
const expireUploads = (cms: CmsClient, now: () => number): DailyTask =>
  untilNoneIsLeft(
    now,
    { uploads: 0 },
    {
      budgetMs: 10_000,
      remain: 'due-uploads-remain',
      done: 'uploads-expired',
      step: async (total) => {
        const { expired, more } = await cms.expireUploads();
        add(total, 'uploads', expired);
        return more;
      },
    },
  );

/**
 * Reminds of questions that nobody answered, closes requests whose period has passed, and tells beneficiaries of papers
 * that the scan holds.
 */
const runRequestClock =
  (cms: CmsClient, now: () => number): DailyTask =>
  async (log) => {
    let after: string | undefined;
    await untilNoneIsLeft(
      now,
      { reminded: 0, closed: 0, told: 0 },
      {
        budgetMs: 15_000,
        remain: 'due-requests-remain',
        done: 'due-requests-moved',
        step: async (total) => {
          const { reminded, closed, told, more, next } = await cms.requestClock(after);
          add(total, 'reminded', reminded);
          add(total, 'closed', closed);
          add(total, 'told', told);
          after = next ?? after;
          return more;
        },
      },
    )(log);
  };

/** Destroys what is no longer kept, association by association: what the privacy notice prints is kept to the day. */
const destroyDue =
  (cms: CmsClient, now: () => number): DailyTask =>
  async (log) => {
    let after: string | undefined;
    await untilNoneIsLeft(
      now,
      { requests: 0, services: 0 },
      {
        budgetMs: 15_000,
        remain: 'due-records-remain',
        done: 'due-records-destroyed',
        step: async (total) => {
          const { requests, services, more, next } = await cms.destroyDue(after);
          add(total, 'requests', requests);
          add(total, 'services', services);
          after = next;
          return more;
        },
      },
    )(log);
  };

/** Writes reminders of reviews and of what waits for one. */
const remindOfReviews =
  (cms: CmsClient, now: () => number): DailyTask =>
  async (log) => {
    let after: string | undefined;
    await untilNoneIsLeft(
      now,
      { deliveries: 0 },
      {
        budgetMs: 10_000,
        remain: 'due-reminders-remain',
        done: 'review-reminders-written',
        step: async (total) => {
          const { deliveries, more, next } = await cms.remindOfReviews(after);
          add(total, 'deliveries', deliveries.length);
          after = next;
          return more;
        },
      },
    )(log);
  };

/** The time that the mail queue may take; milliseconds. */
const mailBudgetMs = 15_000;

/**
 * Puts every waiting delivery into the mail queue again, in case a message was lost between the outbox and the queue.
 * A delivery that is in the queue already is sent once all the same: `send-email` leases it first. Throws `RetryLater`
 * where the time is spent before the last one: the next call begins with the oldest of those that were not sent meanwhile.
 */
const enqueueWaiting =
  (cms: CmsClient, mailQueue: MailQueue, now: () => number): DailyTask =>
  async (log) => {
    const { deliveries, ended } = await enqueueAllWaiting(
      cms.waitingDeliveries,
      mailQueue,
      now() + mailBudgetMs,
      now,
    );
    if (!ended) throw new RetryLater('waiting-deliveries-remain', { deliveries });
    log('waiting-deliveries-enqueued', { deliveries });
  };

/** The budgets of all tasks, and the steps under way when they end, fit into the function's time. Milliseconds. */
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
  expireFollows(cms, now),
  expireUploads(cms, now),
  runRequestClock(cms, now),
  destroyDue(cms, now),
  remindOfReviews(cms, now),
  enqueueWaiting(cms, mailQueue, now),
  completeRegisters(cms, now),
];
