import type { DailyTask } from './handler.ts';
import type { PublicationSchedule } from './ports.ts';

/** Has versions published whose day has come. What fails is said by the CMS too, and tried again with the next call. */
export const publishDue =
  (schedule: PublicationSchedule): DailyTask =>
  async (log) => {
    const { published, failed } = await schedule.publishDue();
    log('due-versions-published', { versions: published.length });
    for (const { version, reasons } of failed) {
      log('due-version-not-published', { version, reasons: reasons.join(' ') });
    }
  };
