import type { Field, GroupField } from 'payload';
import { twoCalendarFields } from '../../fields/two-calendar-day.ts';
import { optionsFrom, wordedBy } from '../../fields/worded.ts';
import { changeKinds, words } from '../words.ar.ts';

const worded = wordedBy(words);

const day = (name: 'inForceFrom' | 'reviewBy'): GroupField =>
  worded({ name, type: 'group', fields: twoCalendarFields() });

/** Fields that say which change a version makes, from which day it applies, and when it is reviewed. */
export const changeFields = (): Field[] => [
  worded({ name: 'changeNote', type: 'textarea', maxLength: 2000 }),
  worded({ name: 'changeKind', type: 'select', options: optionsFrom(changeKinds) }),
  day('inForceFrom'),
  day('reviewBy'),
];
