import { NOTE_LIMIT } from '@mithaq/domain/request/request-notice';
import { eventCollection } from '../../payload/fields/event-collection.ts';
import { titleOf } from '../../payload/fields/title-of.ts';
import { labelledBy } from '../../payload/fields/labelled.ts';
import { groups } from '../../admin/groups.ar.ts';
import { typedReferences } from '../hooks/typed-references.ts';
import { access } from './access.ts';
import { collectionWords, words } from './labels.ar.ts';

const labelled = labelledBy(words);

/** Notes of staff on a request, which the beneficiary is never shown and which nobody changes. */
export const requestNotes = eventCollection({
  slug: 'request-notes',
  labels: collectionWords,
  access,
  indexes: [{ fields: ['request', 'at'] }],
  admin: {
    group: groups.requests,
    useAsTitle: 'title',
    defaultColumns: ['title', 'actorName', 'at'],
    hidden: true,
  },
  hooks: { beforeOperation: [typedReferences('title')] },
  about: [
    labelled(titleOf('request.reference')),
    labelled({ name: 'request', type: 'relationship', relationTo: 'requests', required: true, index: true }),
  ],
  details: [labelled({ name: 'text', type: 'textarea', required: true, maxLength: NOTE_LIMIT })],
});
