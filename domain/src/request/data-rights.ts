import { daysAfter } from './request-periods.ts';

/** Days in which the association answers what somebody asks about her own data (PDPL, its regulation, article 3). */
export const DATA_RIGHT_DAYS = 30;

/** Days before the last day at which the officers are reminded first. */
const REMINDER_DAYS = 7;

/** Days between reminders once the last day has passed. */
const OVERDUE_EVERY_DAYS = 7;

/** Returns the last day of the answer to a right that was asked for on a day; both Gregorian in Riyadh, `YYYY-MM-DD`. */
export const dataRightDueOn = (askedOn: string): string => daysAfter(askedOn, DATA_RIGHT_DAYS);

/** Returns the first day on which the officers are reminded of a right that is due on a day. */
export const firstDataRightReminder = (dueOn: string): string => daysAfter(dueOn, -REMINDER_DAYS);

/**
 * Returns the next day of a reminder after one on `today`: the last day itself, and every week after it, so that a right
 * which was forgotten is never silent.
 */
export const nextDataRightReminder = (dueOn: string, today: string): string =>
  today < dueOn ? dueOn : daysAfter(today, OVERDUE_EVERY_DAYS);
