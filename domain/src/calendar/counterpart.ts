import type { ApprovalDate } from '../contracts/board-approval.ts';
import { isRealDate } from './real-date.ts';
import { gregorianOfHijri, hijriOfGregorian } from './umm-al-qura.ts';
import { isWholeDate } from './whole-date.ts';

/**
 * Fills the calendar that the document does not print and marks it as computed. A partial date stays partial:
 * a year alone has no counterpart. Both printed, or neither whole: the date comes back as it was.
 */
export const withComputedCounterpart = (date: ApprovalDate): ApprovalDate => {
  const { hijri, gregorian, computed, ...rest } = date;
  const printedHijri = computed === 'hijri' ? undefined : hijri;
  const printedGregorian = computed === 'gregorian' ? undefined : gregorian;
  if (printedHijri !== undefined && printedGregorian === undefined && isWholeDate(printedHijri)) {
    const counterpart = gregorianOfHijri(printedHijri);
    if (counterpart === undefined) return { ...rest, hijri: printedHijri };
    return { ...rest, hijri: printedHijri, gregorian: counterpart, computed: 'gregorian' };
  }
  if (
    printedGregorian !== undefined &&
    printedHijri === undefined &&
    isWholeDate(printedGregorian) &&
    isRealDate(printedGregorian)
  ) {
    return {
      ...rest,
      gregorian: printedGregorian,
      hijri: hijriOfGregorian(printedGregorian),
      computed: 'hijri',
    };
  }
  return {
    ...rest,
    ...(printedHijri === undefined ? {} : { hijri: printedHijri }),
    ...(printedGregorian === undefined ? {} : { gregorian: printedGregorian }),
  };
};
