import { eventCollection } from '../../payload/fields/event-collection.ts';
import { labelledBy, optionsFrom } from '../../payload/fields/labelled.ts';
import { fieldForNobody } from '../../payload/access/bases.ts';
import { groups } from '../../admin/groups.ar.ts';
import { showPrinted, storeCompact } from '../hooks/printed-reference.ts';
import { typedReferences } from '../hooks/typed-references.ts';
import { access } from './access.ts';
import { keptAsOptions } from './kept-as.ts';
import { collectionWords, grounds, words } from './labels.ar.ts';

const labelled = labelledBy(words);

/** Gregorian day in Asia/Riyadh, `YYYY-MM-DD`. */
const day = { type: 'text', required: true, maxLength: 10 } as const;

/**
 * Report of each destruction, and at the same time the tombstone by which the tracking page still answers: number, days
 * and ground, and nothing of the person. Rows are added by `system/destroy-request.ts` and never change.
 */
export const destroyedRecords = eventCollection({
  slug: 'destroyed-records',
  labels: collectionWords,
  access,
  indexes: [{ fields: ['association', 'at'] }, { fields: ['association', 'reference'] }],
  admin: {
    group: groups.requests,
    useAsTitle: 'reference',
    defaultColumns: ['reference', 'keptAs', 'months', 'endedOn', 'destroyedOn', 'rows'],
    components: { beforeListTable: ['/src/requests/destruction/panel/due-list.tsx#DueList'] },
  },
  hooks: { beforeOperation: [typedReferences('reference')] },
  about: [
    labelled({
      name: 'reference',
      type: 'text',
      required: true,
      maxLength: 20,
      hooks: { beforeChange: [storeCompact], afterRead: [showPrinted] },
    }),
    labelled({ name: 'keptAs', type: 'select', required: true, options: keptAsOptions }),
    labelled({ name: 'months', type: 'number', required: true }),
    labelled({ name: 'endedOn', ...day }),
    labelled({ name: 'destroyedOn', ...day }),
    labelled({ name: 'ground', type: 'select', required: true, options: optionsFrom(grounds) }),
    labelled({ name: 'rows', type: 'number', required: true }),
  ],
  details: [
    // The record that was destroyed, so that a step whose answer was lost adds no second row.
    { name: 'key', type: 'text', required: true, unique: true, hidden: true },
    // The keyed hash of the follow-up code, which opens the answer of the tracking page and tells nothing.
    { name: 'followUpHash', type: 'text', hidden: true, access: { read: fieldForNobody } },
  ],
});
