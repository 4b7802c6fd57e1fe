import type { DailyTask } from './handler.ts';
import type { CmsDuties } from './ports.ts';

/** Has the CMS forget addresses that nobody confirmed in time. */
export const expireFollows =
  (duties: CmsDuties): DailyTask =>
  async (log) => {
    log('follows-expired', { follows: await duties.expireFollows() });
  };
