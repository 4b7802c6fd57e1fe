import { CmsRefused, CmsUnavailable } from '../cms/cms-errors.ts';
import { errorFacts } from '../log/error-facts.ts';
import type { Log } from '../log/log.ts';
import { MailQueueUnavailable } from '../queue/mail-queue-unavailable.ts';
import type { EnqueueWaiting } from './use-case.ts';

const logFault = (error: unknown, log: Log): void => {
  if (error instanceof CmsUnavailable)
    log('cms-unavailable', { operation: error.operation, reason: error.reason });
  else if (error instanceof CmsRefused)
    log('cms-refused', { operation: error.operation, status: error.status });
  else if (error instanceof MailQueueUnavailable) log('mail-queue-unavailable', { reason: error.reason });
  else log('unexpected-error', errorFacts(error));
};

/** Throws what went wrong, so that the scheduler tries again and its alarm sees it. */
export const makeHandler = (enqueueWaiting: EnqueueWaiting, log: Log) => async (): Promise<void> => {
  try {
    log('waiting-deliveries-enqueued', { deliveries: await enqueueWaiting() });
  } catch (error) {
    logFault(error, log);
    throw error;
  }
};
