import { CmsRefused, CmsUnavailable } from '../cms/cms-errors.ts';
import { errorFacts } from '../log/error-facts.ts';
import type { Log } from '../log/log.ts';
import { MailQueueUnavailable } from '../queue/mail-queue-unavailable.ts';

/** One thing that is looked after every day; it logs what it did and throws what went wrong. */
export type DailyTask = (log: Log) => Promise<void>;

const logFault = (error: unknown, log: Log): void => {
  if (error instanceof CmsUnavailable)
    log('cms-unavailable', { operation: error.operation, reason: error.reason });
  else if (error instanceof CmsRefused)
    log('cms-refused', { operation: error.operation, status: error.status });
  else if (error instanceof MailQueueUnavailable) log('mail-queue-unavailable', { reason: error.reason });
  else log('unexpected-error', errorFacts(error));
};

/**
 * Does one task after the other; one that fails does not stop the next. Throws the first fault at the end, so that
 * the scheduler tries again and its alarm sees it.
 */
export const makeHandler = (tasks: readonly DailyTask[], log: Log) => async (): Promise<void> => {
  const faults: unknown[] = [];
  for (const task of tasks) {
    try {
      await task(log);
    } catch (error) {
      logFault(error, log);
      faults.push(error);
    }
  }
  if (faults.length > 0) throw faults[0];
};
