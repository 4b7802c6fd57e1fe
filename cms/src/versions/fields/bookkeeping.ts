import { versionStates } from '@mithaq/domain/version/version-lifecycle';
import { versionStateWords } from '@mithaq/domain/version/version-states.ar';
import type { Field } from 'payload';
import { fieldForNobody } from '../../access/bases.ts';
import { instant } from '../../fields/instant.ts';
import { wordedBy } from '../../fields/worded.ts';
import { words } from '../words.ar.ts';

const worded = wordedBy(words);

/** Access of fields that the life cycle alone writes, never a form. */
export const byLifecycleOnly = { create: fieldForNobody, update: fieldForNobody };
const shownAside = { position: 'sidebar', readOnly: true } as const;
/**
 * Hides a read-only field while it is blank: an empty box that nobody may fill in asks a question that has no answer.
 */
const shownOnceSet = (name: string) => ({
  ...shownAside,
  condition: (data: Partial<Record<string, unknown>>) => Boolean(data[name]),
});

/** Fields that the life cycle keeps about a version beside its content. */
export const bookkeepingFields = (): Field[] => [
  worded({
    name: 'status',
    type: 'select',
    required: true,
    index: true,
    defaultValue: 'draft',
    access: byLifecycleOnly,
    admin: shownAside,
    options: versionStates.map((state) => ({
      value: state,
      label: { ar: versionStateWords[state].label, en: state },
    })),
  }),
  // The day is Gregorian, in Riyadh, `2027-01-01`; the version is published once the day has begun.
  worded({
    name: 'scheduledFor',
    type: 'text',
    index: true,
    access: byLifecycleOnly,
    admin: shownOnceSet('scheduledFor'),
  }),
  worded({ name: 'scheduledBy', type: 'text', access: byLifecycleOnly, admin: { hidden: true } }),
  worded({
    name: 'versionNumber',
    type: 'number',
    access: byLifecycleOnly,
    admin: shownOnceSet('versionNumber'),
  }),
  worded(
    instant({
      name: 'publishedAt',
      index: true,
      access: byLifecycleOnly,
      admin: shownOnceSet('publishedAt'),
    }),
  ),
  worded({ name: 'hash', type: 'text', access: byLifecycleOnly, admin: shownOnceSet('hash') }),
  worded({ name: 'emergencyReason', type: 'textarea', access: byLifecycleOnly, admin: { hidden: true } }),
  // The field holds the id of a user and is no relationship: a person who leaves changes nothing of a published
  // version.
  worded({ name: 'approvalRecordedBy', type: 'text', access: byLifecycleOnly, admin: { hidden: true } }),
];
