import type { ApprovalDate, BoardApproval } from '../contracts/board-approval.ts';
import { dayFaults, gregorianDayOf } from '../calendar/day-faults.ts';
import { isoDay } from '../calendar/iso-day.ts';
import { weekdayOfGregorian } from '../calendar/umm-al-qura.ts';

export type ApprovalGap =
  | 'approval.missing'
  | 'approval.meeting-or-resolution-missing'
  | 'approval.date-missing'
  | 'approval.date-incomplete'
  | 'approval.date-unreal'
  | 'approval.in-future'
  | 'approval.calendars-disagree'
  | 'approval.weekday-disagrees';

interface PlacedGap {
  readonly code: ApprovalGap;
  /** Path of the form field that causes it. */
  readonly path: string;
}

const dateGaps = (date: ApprovalDate | undefined, today: string): PlacedGap[] => {
  const path = 'approval.approvedOn';
  if (date?.hijri === undefined && date?.gregorian === undefined) {
    return [{ code: 'approval.date-missing', path }];
  }
  const gaps = dayFaults(date).map((fault): PlacedGap =>
    fault.fault === 'calendars-disagree'
      ? { code: 'approval.calendars-disagree', path }
      : { code: `approval.date-${fault.fault}`, path: `${path}.${fault.calendar}` },
  );
  const wholeAndReal = gaps.every(({ code }) => code === 'approval.calendars-disagree');
  const meant = gregorianDayOf(date);
  if (
    wholeAndReal &&
    date.weekday !== undefined &&
    meant !== undefined &&
    weekdayOfGregorian(meant) !== date.weekday
  ) {
    gaps.push({ code: 'approval.weekday-disagrees', path: `${path}.weekday` });
  }
  if (wholeAndReal && meant !== undefined && isoDay(meant) > today) {
    gaps.push({ code: 'approval.in-future', path });
  }
  return gaps;
};

/**
 * Returns what a board approval still lacks before a version may be published on it. A complete approval has the
 * number of its meeting or resolution and one whole, real day on which weekday, Umm al-Qura and Gregorian agree, and
 * which has begun: `today` is the Gregorian day in Riyadh, `2026-11-21`.
 */
export const approvalGaps = (approval: BoardApproval | undefined, today: string): PlacedGap[] => {
  if (approval === undefined) return [{ code: 'approval.missing', path: 'approval' }];
  const unnumbered = approval.meeting === undefined && approval.resolution === undefined;
  return [
    ...(unnumbered
      ? [{ code: 'approval.meeting-or-resolution-missing' as const, path: 'approval.meeting' }]
      : []),
    ...dateGaps(approval.approvedOn, today),
  ];
};

/** Whether an approval names a day that has not begun; `today` is the Gregorian day in Riyadh, `2026-11-21`. */
export const isApprovedInFuture = (approvedOn: ApprovalDate, today: string): boolean => {
  const meant = gregorianDayOf(approvedOn);
  return meant !== undefined && isoDay(meant) > today;
};
