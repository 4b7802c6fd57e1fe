import { says } from './worded.ts';

export const words = {
  year: says('السنة', 'Year'),
  month: says('الشهر', 'Month'),
  day: says('اليوم', 'Day'),
  hijri: says('الهجري (أم القرى)', 'Hijri (Umm al-Qura)'),
  gregorian: says('الميلادي', 'Gregorian'),
  computed: says(
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
