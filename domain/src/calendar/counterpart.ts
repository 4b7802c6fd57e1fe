import type { ApprovalDate } from '../contracts/board-approval.ts';
import type { TwoCalendarDay } from './day-faults.ts';
import { gregorianOfHijri, hijriOfGregorian, isRealDate } from './umm-al-qura.ts';
import { isWholeDate } from './whole-date.ts';

/**
 * Fills the calendar that nobody wrote and marks it as computed. A partial date stays partial: a year alone has no
 * counterpart. Both written, or neither whole: the day comes back as it was.
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

/** The same for the date of an approval, whose printed form and weekday stay as they are. */
export const withComputedCounterpart = ({
  hijri,
  gregorian,
  computed,
  ...printed
}: ApprovalDate): ApprovalDate => ({ ...printed, ...withCounterpart({ hijri, gregorian, computed }) });
