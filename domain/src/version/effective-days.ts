import { dayInRiyadh } from '../calendar/day-in-riyadh.ts';
import { dayFaults, gregorianDayOf, type TwoCalendarDay } from '../calendar/day-faults.ts';
import { isoDay } from '../calendar/iso-day.ts';
import type { BoardApproval } from '../contracts/board-approval.ts';

export type DayGap =
  | 'day.incomplete'
  | 'day.unreal'
  | 'day.calendars-disagree'
  | 'in-force-from.before-approval'
  | 'review-by.not-later';

interface PlacedGap {
  readonly code: DayGap;
  /** Path of the form field that causes it. */
  readonly path: string;
}

/** The days that a version names besides its approval; both may be left open. */
export interface EffectiveDays {
  /** The day from whose first minute in Riyadh the version is in force; open: from its publication. */
  readonly inForceFrom?: TwoCalendarDay;
  /** The day by which the board wants to review the policy. */
  readonly reviewBy?: TwoCalendarDay;
}

/** Returns the Gregorian day as `2027-01-01`; undefined where no calendar has a whole day. */
export const isoDayOf = (day: TwoCalendarDay | undefined): string | undefined => {
  const meant = day === undefined ? undefined : gregorianDayOf(day);
  return meant === undefined ? undefined : isoDay(meant);
};

const faultsOf = (day: TwoCalendarDay | undefined, path: string): PlacedGap[] =>
  dayFaults(day ?? {}).map((fault) =>
    fault.fault === 'calendars-disagree'
      ? { code: 'day.calendars-disagree', path }
      : { code: `day.${fault.fault}`, path: `${path}.${fault.calendar}` },
  );

/**
 * Returns what is wrong with these days. Each must be whole and real in agreeing calendars; the version must not be
 * in force before the board approved it, and the review must come later than both. A day in the past is fine: last
 * year's approval may be published today.
 */
export const effectiveDayGaps = (days: EffectiveDays, approval: BoardApproval | undefined): PlacedGap[] => {
  const faults = [...faultsOf(days.inForceFrom, 'inForceFrom'), ...faultsOf(days.reviewBy, 'reviewBy')];
  if (faults.length > 0) return faults;
  const approvedOn = isoDayOf(approval?.approvedOn);
  const inForceFrom = isoDayOf(days.inForceFrom);
  const reviewBy = isoDayOf(days.reviewBy);
  const begins = inForceFrom ?? approvedOn;
  return [
    ...(inForceFrom !== undefined && approvedOn !== undefined && inForceFrom < approvedOn
      ? [{ code: 'in-force-from.before-approval' as const, path: 'inForceFrom' }]
      : []),
    ...(reviewBy !== undefined && begins !== undefined && reviewBy <= begins
      ? [{ code: 'review-by.not-later' as const, path: 'reviewBy' }]
      : []),
  ];
};

/** Whether a day (`2027-01-01`) has begun in Riyadh at an instant; milliseconds since 1970. */
export const hasBegun = (day: string, now: number): boolean => day <= dayInRiyadh(now);
