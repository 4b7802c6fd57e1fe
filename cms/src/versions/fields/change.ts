import type { Field, GroupField } from 'payload';
import { twoCalendarFields } from '../../payload/fields/two-calendar-day.ts';
import { optionsFrom, labelledBy } from '../../payload/fields/labelled.ts';
import { changeKinds, words } from '../labels.ar.ts';

const labelled = labelledBy(words);

const day = (name: 'inForceFrom' | 'reviewBy'): GroupField =>
  labelled({ name, type: 'group', fields: twoCalendarFields() });

/** Fields that say which change a version makes, from which day it applies, and when it is reviewed. */
export const changeFields = (): Field[] => [
  labelled({ name: 'changeNote', type: 'textarea', maxLength: 2000 }),
  labelled({ name: 'changeKind', type: 'select', options: optionsFrom(changeKinds) }),
  day('inForceFrom'),
  day('reviewBy'),
];
