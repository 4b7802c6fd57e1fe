import { versionStates } from '@mithaq/domain/version/version-lifecycle';
import { versionStateLabels } from '@mithaq/domain/version/version-states.ar';
import type { Field } from 'payload';
import { fieldForNobody } from '../../../access/bases.ts';
import { instant } from '../../../fields/instant.ts';
import { wordedBy } from '../../../fields/worded.ts';
import { words } from '../words.ar.ts';

const worded = wordedBy(words);

/** Written by the life cycle alone, never by a form. */
export const byLifecycleOnly = { create: fieldForNobody, update: fieldForNobody };
const shownAside = { position: 'sidebar', readOnly: true } as const;

/** What the life cycle keeps about a version beside its content. */
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
      label: { ar: versionStateLabels[state], en: state },
    })),
  }),
  // A Gregorian day in Riyadh, `2027-01-01`: the version is published when it has begun.
  worded({ name: 'scheduledFor', type: 'text', index: true, access: byLifecycleOnly, admin: shownAside }),
  worded({ name: 'scheduledBy', type: 'text', access: byLifecycleOnly, admin: { hidden: true } }),
  worded({ name: 'versionNumber', type: 'number', access: byLifecycleOnly, admin: shownAside }),
  worded(instant({ name: 'publishedAt', access: byLifecycleOnly, admin: shownAside })),
  worded({ name: 'hash', type: 'text', access: byLifecycleOnly, admin: shownAside }),
  worded({ name: 'emergencyReason', type: 'textarea', access: byLifecycleOnly, admin: { hidden: true } }),
  // The id of a user and no relationship: a person who leaves changes nothing of what was published.
  worded({ name: 'approvalRecordedBy', type: 'text', access: byLifecycleOnly, admin: { hidden: true } }),
];
