import type { ApprovalDate, BoardApproval } from '../contracts/board-approval.ts';
import { isRealDate } from '../calendar/real-date.ts';
import { gregorianOfHijri, weekdayOfGregorian } from '../calendar/umm-al-qura.ts';
import { isWholeDate } from '../calendar/whole-date.ts';

export type ApprovalGap =
  | 'approval.missing'
  | 'approval.meeting-or-resolution-missing'
  | 'approval.date-missing'
  | 'approval.date-incomplete'
  | 'approval.date-unreal'
  | 'approval.calendars-disagree'
  | 'approval.weekday-disagrees';

interface PlacedGap {
  readonly code: ApprovalGap;
  /** Path of the form field that causes it. */
  readonly path: string;
}

const dateGaps = (date: ApprovalDate | undefined): PlacedGap[] => {
  const { hijri, gregorian, weekday } = date ?? {};
  if (hijri === undefined && gregorian === undefined) {
    return [{ code: 'approval.date-missing', path: 'approval.approvedOn' }];
  }
  const gaps: PlacedGap[] = [];
  for (const [name, value] of [
    ['hijri', hijri],
    ['gregorian', gregorian],
  ] as const) {
    if (value === undefined) continue;
    const path = `approval.approvedOn.${name}`;
    if (!isWholeDate(value)) gaps.push({ code: 'approval.date-incomplete', path });
    else if (value.calendar !== name || !isRealDate(value)) gaps.push({ code: 'approval.date-unreal', path });
  }
  if (gaps.length > 0) return gaps;

  const fromHijri = hijri !== undefined && isWholeDate(hijri) ? gregorianOfHijri(hijri) : undefined;
  const printed = gregorian !== undefined && isWholeDate(gregorian) ? gregorian : fromHijri;
  if (
    fromHijri !== undefined &&
    printed !== undefined &&
    (fromHijri.year !== printed.year || fromHijri.month !== printed.month || fromHijri.day !== printed.day)
  ) {
    gaps.push({ code: 'approval.calendars-disagree', path: 'approval.approvedOn' });
  }
  if (weekday !== undefined && printed !== undefined && weekdayOfGregorian(printed) !== weekday) {
    gaps.push({ code: 'approval.weekday-disagrees', path: 'approval.approvedOn.weekday' });
  }
  return gaps;
};

/**
 * What a board approval still lacks before a version may be published on it: the meeting or the resolution by
 * its number, and one whole, real day on which weekday, Umm al-Qura and Gregorian agree.
 */
export const approvalGaps = (approval: BoardApproval | undefined): PlacedGap[] => {
  if (approval === undefined) return [{ code: 'approval.missing', path: 'approval' }];
  const unnumbered = approval.meeting === undefined && approval.resolution === undefined;
  return [
    ...(unnumbered
      ? [{ code: 'approval.meeting-or-resolution-missing' as const, path: 'approval.meeting' }]
      : []),
    ...dateGaps(approval.approvedOn),
  ];
};
