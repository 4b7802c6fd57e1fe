import { fieldLabel } from './labelled.ts';

export const words = {
  year: fieldLabel('السنة', 'Year'),
  month: fieldLabel('الشهر', 'Month'),
  day: fieldLabel('اليوم', 'Day'),
  hijri: fieldLabel('الهجري (أم القرى)', 'Hijri (Umm al-Qura)'),
  gregorian: fieldLabel('الميلادي', 'Gregorian'),
  computed: fieldLabel(
    'المحسوب منهما',
    'Computed',
    'التقويم الذي لم تكتبه وحسبناه.',
    'The calendar that nobody typed.',
  ),
} as const;

export const calendars = {
  hijri: { ar: 'هجري', en: 'Hijri' },
  gregorian: { ar: 'ميلادي', en: 'Gregorian' },
} as const;
