import type { Field, GroupField, NumberField } from 'payload';
import { optionsFrom, wordedBy } from './worded.ts';
import { calendars, words } from './two-calendar-day.ar.ts';

const worded = wordedBy(words);

/** Fields for day, month and year in one row; each may be blank. */
export const dateParts = (): NumberField[] => [
  worded({ name: 'day', type: 'number', min: 1, max: 31, admin: { width: '25%' } }),
  worded({ name: 'month', type: 'number', min: 1, max: 12, admin: { width: '25%' } }),
  worded({ name: 'year', type: 'number', min: 1300, max: 2200, admin: { width: '25%' } }),
];

const partialDate = (name: 'hijri' | 'gregorian'): GroupField =>
  worded({ name, type: 'group', fields: [{ type: 'row', fields: dateParts() }] });

/** Fields for one day in two calendars, either of which may be typed; a mark says which one was computed. */
export const twoCalendarFields = (): Field[] => [
  partialDate('hijri'),
  partialDate('gregorian'),
  worded({ name: 'computed', type: 'select', admin: { readOnly: true }, options: optionsFrom(calendars) }),
];
