import type { ApprovalDate } from '../contracts/board-approval.ts';
import type { TwoCalendarDay } from './day-faults.ts';
import { gregorianOfHijri, hijriOfGregorian, isRealDate } from './umm-al-qura.ts';
import { isWholeDate } from './whole-date.ts';

/**
 * Fills in the calendar that nobody wrote and marks it as computed. A partial date stays partial, because a year
 * alone has no counterpart. Returns the day unchanged where both calendars were written or neither is whole.
 */
export const withCounterpart = ({
  hijri,
  gregorian,
  computed,
}: TwoCalendarDay): Pick<ApprovalDate, 'hijri' | 'gregorian' | 'computed'> => {
  const writtenHijri = computed === 'hijri' ? undefined : hijri;
  const writtenGregorian = computed === 'gregorian' ? undefined : gregorian;
  if (writtenHijri !== undefined && writtenGregorian === undefined && isWholeDate(writtenHijri)) {
    const counterpart = gregorianOfHijri(writtenHijri);
    if (counterpart === undefined) return { hijri: writtenHijri };
    return { hijri: writtenHijri, gregorian: counterpart, computed: 'gregorian' };
  }
  if (
    writtenGregorian !== undefined &&
    writtenHijri === undefined &&
    isWholeDate(writtenGregorian) &&
    isRealDate(writtenGregorian)
  ) {
    return { gregorian: writtenGregorian, hijri: hijriOfGregorian(writtenGregorian), computed: 'hijri' };
  }
  return {
    ...(writtenHijri === undefined ? {} : { hijri: writtenHijri }),
    ...(writtenGregorian === undefined ? {} : { gregorian: writtenGregorian }),
  };
};

/** Fills in the other calendar of an approval date; its printed form and weekday stay as they are. */
export const withComputedCounterpart = ({
  hijri,
  gregorian,
  computed,
  ...printed
}: ApprovalDate): ApprovalDate => ({ ...printed, ...withCounterpart({ hijri, gregorian, computed }) });
