import { NOTE_LIMIT } from '@mithaq/domain/request/request-notice';
import { eventCollection } from '../../payload/fields/event-collection.ts';
import { titleOf } from '../../payload/fields/title-of.ts';
import { labelledBy } from '../../payload/fields/labelled.ts';
import { groups } from '../../admin/groups.ar.ts';
import { access } from '../events/access.ts';
import { typedReferences } from '../hooks/typed-references.ts';
import { collectionWords, words } from './labels.ar.ts';

const labelled = labelledBy(words);

/** Marks of the papers of requests, one row a mark: the newest counts, and the earlier ones are the trace of the check. */
export const requestPapers = eventCollection({
  slug: 'request-papers',
  labels: collectionWords,
  access,
  indexes: [{ fields: ['request', 'at'] }],
  admin: { group: groups.requests, useAsTitle: 'title', hidden: true },
  hooks: { beforeOperation: [typedReferences('title')] },
  about: [
    labelled(titleOf('request.reference')),
    labelled({ name: 'request', type: 'relationship', relationTo: 'requests', required: true, index: true }),
    labelled({ name: 'paper', type: 'text', required: true, maxLength: 200 }),
  ],
  details: [
    labelled({ name: 'present', type: 'checkbox', required: true }),
    // Gregorian days in Asia/Riyadh, `YYYY-MM-DD`.
    labelled({ name: 'issuedOn', type: 'text', maxLength: 10 }),
    labelled({ name: 'validUntil', type: 'text', maxLength: 10 }),
    labelled({ name: 'note', type: 'textarea', maxLength: NOTE_LIMIT }),
  ],
});
