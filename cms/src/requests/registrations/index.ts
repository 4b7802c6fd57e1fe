import { NOTE_LIMIT } from '@mithaq/domain/request/request-notice';
import { eventCollection } from '../../payload/fields/event-collection.ts';
import { titleOf } from '../../payload/fields/title-of.ts';
import { labelledBy } from '../../payload/fields/labelled.ts';
import { groups } from '../../admin/groups.ar.ts';
import { access } from '../events/access.ts';
import { typedReferences } from '../hooks/typed-references.ts';
import { collectionWords, words } from './labels.ar.ts';

const labelled = labelledBy(words);

/** Registrations of beneficiaries whose request was accepted; the newest row of a request counts. */
export const requestRegistrations = eventCollection({
  slug: 'request-registrations',
  labels: collectionWords,
  access,
  indexes: [{ fields: ['request', 'at'] }],
  admin: { group: groups.requests, useAsTitle: 'title', hidden: true },
  hooks: { beforeOperation: [typedReferences('title')] },
  about: [
    labelled(titleOf('request.reference')),
    labelled({ name: 'request', type: 'relationship', relationTo: 'requests', required: true, index: true }),
    labelled({ name: 'fileNumber', type: 'text', required: true, maxLength: 60 }),
  ],
  details: [labelled({ name: 'kept', type: 'textarea', maxLength: NOTE_LIMIT })],
});
