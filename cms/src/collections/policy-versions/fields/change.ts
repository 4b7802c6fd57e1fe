import type { Field, GroupField } from 'payload';
import { twoCalendarFields } from '../../../fields/two-calendar-day.ts';
import { optionsFrom, wordedBy } from '../../../fields/worded.ts';
import { changeKinds, words } from '../words.ar.ts';

const worded = wordedBy(words);

const day = (name: 'inForceFrom' | 'reviewBy'): GroupField =>
  worded({ name, type: 'group', fields: twoCalendarFields() });

/** What a version changes, from when it holds, and when it is looked at again. */
export const changeFields = (): Field[] => [
  worded({ name: 'changeNote', type: 'textarea', maxLength: 2000 }),
  worded({ name: 'changeKind', type: 'select', options: optionsFrom(changeKinds) }),
  day('inForceFrom'),
  day('reviewBy'),
];
