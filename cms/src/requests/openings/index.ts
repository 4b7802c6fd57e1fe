import { eventCollection } from '../../payload/fields/event-collection.ts';
import { titleOf } from '../../payload/fields/title-of.ts';
import { labelledBy, optionsFrom } from '../../payload/fields/labelled.ts';
import { groups } from '../../admin/groups.ar.ts';
import { access } from './access.ts';
import { collectionWords, kinds, words } from './labels.ar.ts';

const labelled = labelledBy(words);

/** Log of who read what beneficiaries wrote, and when: one row for an opened request, one for a list, one for a table taken. */
export const requestOpenings = eventCollection({
  slug: 'request-openings',
  labels: collectionWords,
  access,
  indexes: [{ fields: ['association', 'at'] }],
  admin: {
    group: groups.requests,
    useAsTitle: 'title',
    defaultColumns: ['title', 'kind', 'count', 'period', 'actorName', 'at'],
  },
  about: [
    labelled(titleOf('request.reference')),
    labelled({ name: 'kind', type: 'select', required: true, options: optionsFrom(kinds) }),
    labelled({ name: 'request', type: 'relationship', relationTo: 'requests', index: true }),
    labelled({ name: 'count', type: 'number', required: true }),
    // Year or month of a table that was taken: `2026`, `1448`, `2026-11`.
    labelled({ name: 'period', type: 'text', maxLength: 10 }),
    // The key makes one row of the several reads by which a page loads its request.
    { name: 'idempotencyKey', type: 'text', required: true, unique: true, hidden: true },
  ],
});
