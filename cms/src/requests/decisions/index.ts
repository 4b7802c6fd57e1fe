import { sittingOutcomes } from '@mithaq/domain/request/committee-sitting';
import { sittingOutcomeWords } from '@mithaq/domain/request/committee-sitting.ar';
import { labelledBy } from '../../payload/fields/labelled.ts';
import { access } from '../events/access.ts';
import { letterEndpoint } from './letter-endpoint.ts';
import { requestLog } from '../request-log.ts';
import { collectionWords, words } from './labels.ar.ts';

const labelled = labelledBy(words);

/** Outcomes of requests in recorded sittings, one row a request and sitting, written with the minutes. */
export const requestDecisions = requestLog({
  slug: 'request-decisions',
  labels: collectionWords,
  access,
  indexes: [{ fields: ['request', 'at'] }, { fields: ['association', 'at'] }, { fields: ['sitting', 'at'] }],
  admin: { defaultColumns: ['title', 'outcome', 'minutesNumber', 'heldOn', 'at'] },
  endpoints: [letterEndpoint],
  about: [
    labelled({ name: 'sitting', type: 'relationship', relationTo: 'committee-sittings', required: true }),
    labelled({ name: 'minutesNumber', type: 'text', required: true, maxLength: 60 }),
    labelled({ name: 'heldOn', type: 'text', required: true, maxLength: 10 }),
    labelled({
      name: 'outcome',
      type: 'select',
      required: true,
      options: sittingOutcomes.map((value) => ({ value, label: { ...sittingOutcomeWords[value] } })),
    }),
  ],
  details: [
    labelled({ name: 'service', type: 'text' }),
    labelled({ name: 'granted', type: 'textarea' }),
    labelled({ name: 'conditions', type: 'textarea' }),
    labelled({ name: 'reason', type: 'textarea' }),
    labelled({ name: 'words', type: 'textarea' }),
    labelled({ name: 'earlyReason', type: 'textarea' }),
    labelled({ name: 'correction', type: 'textarea' }),
    // Accounts that decided, for the rule that others decide an objection; their names are beside them.
    labelled({ name: 'deciders', type: 'json', required: true, admin: { hidden: true } }),
    labelled({ name: 'deciderNames', type: 'textarea' }),
    labelled({ name: 'recusedNames', type: 'textarea' }),
    labelled({ name: 'votesFor', type: 'number' }),
    labelled({ name: 'votesAgainst', type: 'number' }),
  ],
});
