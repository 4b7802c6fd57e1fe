import { logFault } from '../queue/retry-later.ts';
import type { Log } from '../shared/log.ts';
import type { NotifyFollowers } from './tell-followers.ts';

/** Throws a fault after it is logged, so that the scheduler tries again and its alarm sees it. */
export const makeHandler = (notifyFollowers: NotifyFollowers, log: Log) => async (): Promise<void> => {
  try {
    const deliveries = await notifyFollowers();
    if (deliveries > 0) log('followers-notified', { deliveries });
  } catch (error) {
    logFault(error, log);
    throw error;
  }
};
