import { addDays } from '../calendar/umm-al-qura.ts';
import { dayOfIso, isoDay } from '../calendar/iso-day.ts';
import type { RequestState } from './request-lifecycle.ts';

/**
 * Periods of the request's life that no policy prints, in calendar days in Asia/Riyadh. An association may set its own
 * (`RequestPeriods`); these hold where it has not.
 */
export interface RequestPeriods {
  /** Days that the beneficiary has to answer a question, or to say that an answer does not satisfy her. */
  readonly answerDays: number;
  /** Days after the question at which she is reminded once. */
  readonly reminderDays: number;
  /** Days that she has to object to a rejection, from the day on which she was told of it. */
  readonly objectionDays: number;
}

export const usualRequestPeriods: RequestPeriods = { answerDays: 14, reminderDays: 7, objectionDays: 30 };

/** The least and the most days that an association may set. An objection has never less than a week. */
export const requestPeriodLimits = {
  answerDays: { least: 3, most: 90 },
  reminderDays: { least: 1, most: 60 },
  objectionDays: { least: 7, most: 180 },
} as const satisfies Readonly<Record<keyof RequestPeriods, { least: number; most: number }>>;

/** The days of a request's open period: Gregorian in Asia/Riyadh, `YYYY-MM-DD`; null where there is none. */
export interface OpenPeriod {
  /** The last day of an answer. */
  readonly answerUntil: string | null;
  /** The last day of an objection. */
  readonly objectionUntil: string | null;
  /** The day on which the clock next has something to do: to remind, or to close after the last day. */
  readonly clockOn: string | null;
}

const noPeriod: OpenPeriod = { answerUntil: null, objectionUntil: null, clockOn: null };

/** Returns the day that is `days` after an ISO day. Throws `RangeError` for a text that is no day. */
export const daysAfter = (day: string, days: number): string => {
  const from = dayOfIso(day);
  if (from === undefined) throw new RangeError('a day is written YYYY-MM-DD');
  return isoDay(addDays(from, days));
};

/**
 * Returns the period that begins for a request in this state, counted from `day`, on which she was told. A reminder
 * that would come on the last day or after it is left out, because it would leave no time to act on it.
 */
export const periodFrom = (state: RequestState, day: string, periods: RequestPeriods): OpenPeriod => {
  if (state === 'rejected') {
    const until = daysAfter(day, periods.objectionDays);
    return { ...noPeriod, objectionUntil: until, clockOn: daysAfter(until, 1) };
  }
  if (state !== 'needs-information' && state !== 'answered') return noPeriod;
  const until = daysAfter(day, periods.answerDays);
  const reminder = daysAfter(day, periods.reminderDays);
  const reminds = state === 'needs-information' && reminder < until;
  return { ...noPeriod, answerUntil: until, clockOn: reminds ? reminder : daysAfter(until, 1) };
};
