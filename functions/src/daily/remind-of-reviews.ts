import type { DailyTask } from './handler.ts';
import type { CmsDuties } from './ports.ts';

/** Has the CMS write the e-mails that remind of reviews. */
export const remindOfReviews =
  (duties: CmsDuties): DailyTask =>
  async (log) => {
    log('review-reminders-written', { deliveries: await duties.remindOfReviews() });
  };
