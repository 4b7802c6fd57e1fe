import type { DailyTask } from './handler.ts';
import type { CmsDuties } from './ports.ts';

/** Steps that one run takes: some thousands of addresses, well within the function's time. The next day takes the rest. */
const STEPS = 30;

/** Has the CMS forget addresses that nobody confirmed in time, and those of follows that ended long ago. */
export const expireFollows =
  (duties: CmsDuties): DailyTask =>
  async (log) => {
    const total = { follows: 0, erased: 0 };
    for (let step = 0, more = true; more && step < STEPS; step += 1) {
      const done = await duties.expireFollows();
      total.follows += done.expired;
      total.erased += done.erased;
      more = done.more;
    }
    log('follows-expired', total);
  };
