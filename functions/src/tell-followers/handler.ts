import type { Log } from '../log/log.ts';
import { logOutage } from '../log/log-outage.ts';
import type { TellFollowers } from './use-case.ts';

/** Throws what went wrong, so that the scheduler tries again and its alarm sees it. */
export const makeHandler = (tellFollowers: TellFollowers, log: Log) => async (): Promise<void> => {
  try {
    const deliveries = await tellFollowers();
    if (deliveries > 0) log('followers-told', { deliveries });
  } catch (error) {
    logOutage(error, log);
    throw error;
  }
};
