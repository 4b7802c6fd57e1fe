import { eventCollection } from '../../payload/fields/event-collection.ts';
import { titleOf } from '../../payload/fields/title-of.ts';
import { labelledBy, optionsFrom } from '../../payload/fields/labelled.ts';
import { groups } from '../../admin/groups.ar.ts';
import { access } from '../events/access.ts';
import { typedReferences } from '../hooks/typed-references.ts';
import { collectionWords, extents, words } from './labels.ar.ts';

const labelled = labelledBy(words);

/** Services that were given for accepted requests, one row a giving: the whole at once, or part by part. */
export const servicesGiven = eventCollection({
  slug: 'services-given',
  labels: collectionWords,
  access,
  indexes: [
    { fields: ['request', 'at'] },
    { fields: ['association', 'at'] },
    { fields: ['association', 'givenOn'] },
  ],
  admin: {
    group: groups.requests,
    useAsTitle: 'title',
    defaultColumns: ['title', 'what', 'amount', 'givenOn', 'extent', 'actorName'],
  },
  hooks: { beforeOperation: [typedReferences('title')] },
  about: [
    labelled(titleOf('request.reference')),
    // A service is kept longer than its request: then `reference` alone says for which it was given.
    labelled({ name: 'request', type: 'relationship', relationTo: 'requests', index: true }),
    labelled({ name: 'reference', type: 'text', maxLength: 20, admin: { hidden: true } }),
    labelled({ name: 'what', type: 'text', required: true, maxLength: 300 }),
    labelled({ name: 'amount', type: 'text', required: true, maxLength: 120 }),
    // Gregorian day in Asia/Riyadh, `YYYY-MM-DD`.
    labelled({ name: 'givenOn', type: 'text', required: true, maxLength: 10 }),
    labelled({ name: 'extent', type: 'select', required: true, options: optionsFrom(extents) }),
  ],
  details: [labelled({ name: 'receipt', type: 'text', maxLength: 120 })],
});
