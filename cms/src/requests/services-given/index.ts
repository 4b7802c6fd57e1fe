import { labelledBy, optionsFrom } from '../../payload/fields/labelled.ts';
import { access } from '../events/access.ts';
import { requestLog } from '../request-log.ts';
import { collectionWords, extents, words } from './labels.ar.ts';

const labelled = labelledBy(words);

/** Services that were given for accepted requests, one row a giving: the whole at once, or part by part. */
export const servicesGiven = requestLog({
  slug: 'services-given',
  labels: collectionWords,
  access,
  indexes: [
    { fields: ['request', 'at'] },
    { fields: ['association', 'at'] },
    { fields: ['association', 'givenOn'] },
  ],
  // A service is kept longer than its request: then `reference` alone says for which it was given.
  requestRequired: false,
  admin: { defaultColumns: ['title', 'what', 'amount', 'givenOn', 'extent', 'actorName'] },
  about: [
    labelled({ name: 'reference', type: 'text', maxLength: 20, admin: { hidden: true } }),
    labelled({ name: 'what', type: 'text', required: true, maxLength: 300 }),
    labelled({ name: 'amount', type: 'text', required: true, maxLength: 120 }),
    // Gregorian day in Asia/Riyadh, `YYYY-MM-DD`.
    labelled({ name: 'givenOn', type: 'text', required: true, maxLength: 10 }),
    labelled({ name: 'extent', type: 'select', required: true, options: optionsFrom(extents) }),
  ],
  details: [labelled({ name: 'receipt', type: 'text', maxLength: 120 })],
});
