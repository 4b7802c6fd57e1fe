import { versionStates } from '@mithaq/domain/version/version-lifecycle';
import { versionStateWords } from '@mithaq/domain/version/version-states.ar';
import type { Field } from 'payload';
import { fieldForNobody } from '../../payload/access/bases.ts';
import { instant } from '../../payload/fields/instant.ts';
import { labelledBy } from '../../payload/fields/labelled.ts';
import { words } from '../labels.ar.ts';

const labelled = labelledBy(words);

/** Access of fields that the life cycle alone writes, never a form. */
export const byLifecycleOnly = { create: fieldForNobody, update: fieldForNobody };
/**
 * Keeps a field out of the form and in lists and filters: the desk above the form says it in words, and boxes that
 * nobody may fill in would take a third of the width from the text.
 */
const saidByDesk = {
  readOnly: true,
  components: { Field: '/src/admin/no-box.tsx#NoBox' },
} as const;

/** Fields that the life cycle keeps about a version beside its content. */
export const bookkeepingFields = (): Field[] => [
  labelled({
    name: 'status',
    type: 'select',
    required: true,
    index: true,
    defaultValue: 'draft',
    access: byLifecycleOnly,
    admin: saidByDesk,
    options: versionStates.map((state) => ({
      value: state,
      label: { ar: versionStateWords[state].label, en: state },
    })),
  }),
  // The day is Gregorian, in Riyadh, `2027-01-01`; the version is published once the day has begun.
  labelled({
    name: 'scheduledFor',
    type: 'text',
    index: true,
    access: byLifecycleOnly,
    admin: saidByDesk,
  }),
  // The Gregorian day in Riyadh on which the daily job looks at the review of a version in force again; unset until its
  // first look.
  labelled({ name: 'reviewReminderOn', type: 'text', access: byLifecycleOnly, admin: { hidden: true } }),
  labelled({ name: 'scheduledBy', type: 'text', access: byLifecycleOnly, admin: { hidden: true } }),
  labelled({
    name: 'versionNumber',
    type: 'number',
    access: byLifecycleOnly,
    admin: saidByDesk,
  }),
  labelled(
    instant({
      name: 'publishedAt',
      index: true,
      access: byLifecycleOnly,
      admin: saidByDesk,
    }),
  ),
  labelled({ name: 'hash', type: 'text', access: byLifecycleOnly, admin: saidByDesk }),
  labelled({ name: 'emergencyReason', type: 'textarea', access: byLifecycleOnly, admin: { hidden: true } }),
  // The field holds the id of a user and is no relationship: a person who leaves changes nothing of a published
  // version.
  labelled({ name: 'approvalRecordedBy', type: 'text', access: byLifecycleOnly, admin: { hidden: true } }),
];
