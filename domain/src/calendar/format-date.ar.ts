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

/** Formats as much of a date as is known, in Latin digits: «10 ربيع الأول 1445هـ», «يوليو 2024م», «2024م». */
export const formatDate = (date: CalendarDate): string => {
  const months = date.calendar === 'hijri' ? hijriMonths : gregorianMonths;
  const suffix = date.calendar === 'hijri' ? 'هـ' : 'م';
  const month = date.month === undefined ? undefined : months[date.month - 1];
  return [date.day, month, `${String(date.year)}${suffix}`].filter((part) => part !== undefined).join(' ');
};
