import { logFault } from '../queue/retry-later.ts';
import type { Log } from '../shared/log.ts';
import type { DailyTask } from './daily.ts';

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
