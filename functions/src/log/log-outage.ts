import { CmsRefused, CmsUnavailable } from '../cms/cms-errors.ts';
import { MailQueueUnavailable } from '../queue/mail-queue-unavailable.ts';
import { errorFacts } from './error-facts.ts';
import type { Log } from './log.ts';

/** What stopped a function that the clock called: a fault of a neighbour by its code, anything else by its name. */
export const logOutage = (error: unknown, log: Log): void => {
  if (error instanceof CmsUnavailable)
    log('cms-unavailable', { operation: error.operation, reason: error.reason });
  else if (error instanceof CmsRefused)
    log('cms-refused', { operation: error.operation, status: error.status });
  else if (error instanceof MailQueueUnavailable) log('mail-queue-unavailable', { reason: error.reason });
  else log('unexpected-error', errorFacts(error));
};
