import type { Field, GroupField, NumberField } from 'payload';
import { optionsFrom, labelledBy } from './labelled.ts';
import { calendars, words } from './two-calendar-day.ar.ts';

const labelled = labelledBy(words);

/** Fields for day, month and year in one row; each may be blank. */
export const dateParts = (): NumberField[] => [
  labelled({ name: 'day', type: 'number', min: 1, max: 31, admin: { width: '25%' } }),
  labelled({ name: 'month', type: 'number', min: 1, max: 12, admin: { width: '25%' } }),
  labelled({ name: 'year', type: 'number', min: 1300, max: 2200, admin: { width: '25%' } }),
];

const partialDate = (name: 'hijri' | 'gregorian'): GroupField =>
  labelled({ name, type: 'group', fields: [{ type: 'row', fields: dateParts() }] });

/** Fields for one day in two calendars, either of which may be typed; a mark says which one was computed. */
export const twoCalendarFields = (): Field[] => [
  partialDate('hijri'),
  partialDate('gregorian'),
  labelled({
    name: 'computed',
    type: 'select',
    admin: {
      readOnly: true,
      // A blank box that nobody may fill in asks a question that has no answer.
      condition: (_data, siblings) => Boolean(siblings.computed),
    },
    options: optionsFrom(calendars),
  }),
];
