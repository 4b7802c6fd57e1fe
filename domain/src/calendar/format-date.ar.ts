import type { CalendarDate, Weekday } from '../contracts/calendar-date.ts';

/** Names of the months, the first month first. */
export const hijriMonths: readonly string[] = [
  'محرم',
  'صفر',
  'ربيع الأول',
  'ربيع الآخر',
  'جمادى الأولى',
  'جمادى الآخرة',
  'رجب',
  'شعبان',
  'رمضان',
  'شوال',
  'ذو القعدة',
  'ذو الحجة',
];

export const gregorianMonths: readonly string[] = [
  'يناير',
  'فبراير',
  'مارس',
  'أبريل',
  'مايو',
  'يونيو',
  'يوليو',
  'أغسطس',
  'سبتمبر',
  'أكتوبر',
  'نوفمبر',
  'ديسمبر',
];

export const weekdayNames: Readonly<Record<Weekday, string>> = {
  saturday: 'السبت',
  sunday: 'الأحد',
  monday: 'الاثنين',
  tuesday: 'الثلاثاء',
  wednesday: 'الأربعاء',
  thursday: 'الخميس',
  friday: 'الجمعة',
};

/** A month after its day is in the genitive, which shows in two of them: «10 ذي الحجة». */
const afterDay = (month: string): string => month.replace(/^ذو /u, 'ذي ');

/** Formats as much of a date as is known, in Latin digits: «10 ذي الحجة 1445هـ», «يوليو 2024م», «2024م». */
export const formatDate = (date: CalendarDate): string => {
  const months = date.calendar === 'hijri' ? hijriMonths : gregorianMonths;
  const suffix = date.calendar === 'hijri' ? 'هـ' : 'م';
  const named = date.month === undefined ? undefined : months[date.month - 1];
  const month = date.day === undefined || named === undefined ? named : afterDay(named);
  return [date.day, month, `${String(date.year)}${suffix}`].filter((part) => part !== undefined).join(' ');
};
