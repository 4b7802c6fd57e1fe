import { logOutage } from '../log/log-outage.ts';
import type { Log } from '../log/log.ts';

/** One thing that is looked after every day; it logs what it did and throws what went wrong. */
export type DailyTask = (log: Log) => Promise<void>;

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
      logOutage(error, log);
      faults.push(error);
    }
  }
  if (faults.length > 0) throw faults[0];
};
