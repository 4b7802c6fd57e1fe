import { hijriOfGregorian } from '../calendar/umm-al-qura.ts';
import { dayOfIso } from '../calendar/iso-day.ts';
import type { HandlingStep } from '../contracts/policy-text.ts';
import type { WholeDate } from '../calendar/whole-date.ts';
import { requestStateFacts, type RequestState } from './request-lifecycle.ts';

/** Fewest requests that are counted by themselves for somebody who may not read requests. */
export const FEWEST_REQUESTS = 5;

/** Number of requests that share a value; `value` is undefined for the rest, which are counted together. */
export interface Figure<Value extends string = string> {
  readonly value: Value | undefined;
  readonly count: number;
}

const descending = (one: Figure, other: Figure): number => other.count - one.count;

/**
 * Counts values of fewer than five requests together, with the next larger values until there are five, so that no row
 * and no difference of a sum and its rows is of fewer than five. Returns none where all together are fewer.
 */
export const withoutSmall = <Value extends string>(figures: readonly Figure<Value>[]): Figure<Value>[] => {
  const some = figures.filter(({ count }) => count > 0).sort(descending);
  const rest = some.filter(({ value, count }) => value === undefined || count < FEWEST_REQUESTS);
  const kept = some.filter((figure) => !rest.includes(figure));
  if (rest.length === 0) return kept;
  let count = rest.reduce((sum, figure) => sum + figure.count, 0);
  while (count < FEWEST_REQUESTS) {
    const next = kept.pop();
    if (next === undefined) return [];
    count += next.count;
  }
  return [...kept, { value: undefined, count }];
};

/** Requests of one or more whole months; `from` and `until` are the first and the last, `2026-11` or `1448-06`. */
export interface MonthFigure {
  readonly from: string;
  readonly until: string;
  readonly count: number;
  /** Last Gregorian day of these months that is counted, `YYYY-MM-DD`. */
  readonly lastDay: string;
}

export interface DayFigure {
  /** Gregorian day in Asia/Riyadh, `YYYY-MM-DD`. */
  readonly day: string;
  readonly count: number;
}

const monthOf = (day: WholeDate): string => `${String(day.year)}-${String(day.month).padStart(2, '0')}`;

const monthIn = (calendar: WholeDate['calendar'], day: string): string => {
  const found = dayOfIso(day);
  if (found === undefined) throw new RangeError(`«${day}» is not a day`);
  return monthOf(calendar === 'hijri' ? hijriOfGregorian(found) : found);
};

/** Returns the requests of each month in the order of months, from the days of one year; months without any are left out. */
export const monthsOf = (calendar: WholeDate['calendar'], days: readonly DayFigure[]): MonthFigure[] => {
  const months: MonthFigure[] = [];
  for (const { day, count } of [...days].sort((one, other) => one.day.localeCompare(other.day))) {
    const month = monthIn(calendar, day);
    const last = months.at(-1);
    if (last?.from === month)
      months[months.length - 1] = { ...last, count: last.count + count, lastDay: day };
    else months.push({ from: month, until: month, count, lastDay: day });
  }
  return months;
};

/**
 * Returns the Gregorian months that somebody who may not read requests is shown: months that are over, a month of fewer
 * than five requests counted with those after it. Those left at the end are shown when they have become five, so that
 * two looks never differ by fewer. `today` is a day in Asia/Riyadh.
 */
export const monthsWithoutSmall = (days: readonly DayFigure[], today: string): MonthFigure[] => {
  const shown: MonthFigure[] = [];
  let waiting: MonthFigure | undefined;
  for (const month of monthsOf('gregorian', days)) {
    if (month.until >= today.slice(0, 7)) break;
    waiting =
      waiting === undefined ? month : { ...month, from: waiting.from, count: waiting.count + month.count };
    if (waiting.count < FEWEST_REQUESTS) continue;
    shown.push(waiting);
    waiting = undefined;
  }
  return shown;
};

/** State that a request reached. */
export interface ReachedState {
  readonly request: string;
  readonly to: RequestState;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Time of the stays in a printed step that have ended, in days. */
export interface StepTime {
  readonly step: HandlingStep;
  readonly stays: number;
  readonly medianDays: number;
  /** Nine of ten stays took no longer. */
  readonly mostDays: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Returns the value that this part of the sorted values does not exceed (nearest rank). */
const quantile = (sorted: readonly number[], part: number): number =>
  sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? 0;

const inDays = (ms: number): number => Math.round((ms / DAY_MS) * 10) / 10;

/**
 * Returns the time that requests spent in each printed step, in the order of `steps`, from the states that they reached
 * in the order of time. States of one step that follow each other are one stay; the stay that still lasts, and the end
 * of a request, are none.
 */
export const timeInSteps = (reached: readonly ReachedState[], steps: readonly HandlingStep[]): StepTime[] => {
  const begun = new Map<string, { readonly step: HandlingStep | undefined; readonly at: number }>();
  const times = new Map<HandlingStep, number[]>();
  for (const { request, to, at } of reached) {
    const { step } = requestStateFacts[to];
    const before = begun.get(request);
    if (before !== undefined && before.step === step) continue;
    begun.set(request, { step, at });
    if (before?.step === undefined) continue;
    const those = times.get(before.step) ?? [];
    those.push(at - before.at);
    times.set(before.step, those);
  }
  return steps.flatMap((step) => {
    const sorted = (times.get(step) ?? []).sort((one, other) => one - other);
    if (sorted.length === 0) return [];
    return [
      {
        step,
        stays: sorted.length,
        medianDays: inDays(quantile(sorted, 0.5)),
        mostDays: inDays(quantile(sorted, 0.9)),
      },
    ];
  });
};

/** States of requests, with the state that a closed one was closed from. */
export interface StateFigure {
  readonly state: RequestState;
  readonly closedFrom: RequestState | undefined;
  readonly count: number;
}

const acceptedStates: readonly RequestState[] = ['accepted', 'registering', 'served'];
const rejectedStates: readonly RequestState[] = ['rejected', 'objection'];

/** Returns how many requests stand accepted and how many rejected; requests withdrawn since are neither. */
export const decidedOf = (
  figures: readonly StateFigure[],
): { readonly accepted: number; readonly rejected: number } => {
  const sumOf = (states: readonly RequestState[]): number =>
    figures
      .filter(({ state, closedFrom }) => states.includes(state === 'closed' ? (closedFrom ?? state) : state))
      .reduce((sum, { count }) => sum + count, 0);
  return { accepted: sumOf(acceptedStates), rejected: sumOf(rejectedStates) };
};
