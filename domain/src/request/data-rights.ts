import { daysAfter } from './request-periods.ts';

/** Days in which the association answers what somebody asks about her own data (PDPL, its regulation, article 3). */
export const DATA_RIGHT_DAYS = 30;

/** Days before the last day at which the officers are reminded first. */
const REMINDER_DAYS = 7;

/** Days between reminders once the last day has passed. */
const OVERDUE_EVERY_DAYS = 7;

/** Returns the last day of the answer to a right that was asked for on a day; both Gregorian in Riyadh, `YYYY-MM-DD`. */
export const dataRightDueOn = (askedOn: string): string => daysAfter(askedOn, DATA_RIGHT_DAYS);

/** Days by which the law lets the time be extended once, with a notice of the reason (its regulation, article 3). */
const EXTENSION_DAYS = 30;

/** Returns the last day of the answer once the time was extended. */
export const extendedDueOn = (dueOn: string): string => daysAfter(dueOn, EXTENSION_DAYS);

export type ExtensionRefusal = 'extended-already' | 'answered-already' | 'time-over';

/** Returns why the time of a right may not be extended on `today`: once, before it is answered, and before it is over. */
export const extensionRefusal = (
  right: { readonly isAnswered: boolean; readonly isExtended: boolean; readonly dueOn: string },
  today: string,
): ExtensionRefusal | undefined => {
  if (right.isAnswered) return 'answered-already';
  if (right.isExtended) return 'extended-already';
  return today > right.dueOn ? 'time-over' : undefined;
};

/** Returns the first day on which the officers are reminded of a right that is due on a day. */
export const firstDataRightReminder = (dueOn: string): string => daysAfter(dueOn, -REMINDER_DAYS);

/**
 * Returns the next day of a reminder after one on `today`: the last day itself, and every week after it, so that a right
 * which was forgotten is never silent.
 */
export const nextDataRightReminder = (dueOn: string, today: string): string =>
  today < dueOn ? dueOn : daysAfter(today, OVERDUE_EVERY_DAYS);
