import { APIError, type CollectionConfig } from 'payload';
import { associationField } from '../../payload/fields/association-field.ts';
import { instant } from '../../payload/fields/instant.ts';
import { labelledBy, optionsFrom } from '../../payload/fields/labelled.ts';
import { groups } from '../../admin/groups.ar.ts';
import { access } from './access.ts';
import { sittingEndpoints } from './endpoints/index.ts';
import { collectionWords, messages, states, words } from './labels.ar.ts';

const labelled = labelledBy(words);

const refuse = (): never => {
  throw new APIError(messages.recorded, 409, undefined, true);
};

/**
 * Sittings of the research committee. A draft is written by `system/sitting-row.ts` alone; once its minutes are recorded
 * nothing of it changes by any door. No trigger holds it below the hooks, because words about a person have to be
 * destroyed one day.
 */
export const committeeSittings: CollectionConfig = {
  slug: 'committee-sittings',
  labels: collectionWords,
  access,
  disableDuplicate: true,
  defaultSort: '-createdAt',
  indexes: [{ fields: ['association', 'createdAt'] }],
  admin: {
    useAsTitle: 'number',
    defaultColumns: ['number', 'heldOn', 'state', 'recordedByName', 'recordedAt'],
    group: groups.requests,
    components: { beforeListTable: ['/src/requests/sittings/panel/begin-sitting.tsx#BeginSitting'] },
  },
  hooks: {
    beforeChange: [({ operation, data }) => (operation === 'update' ? refuse() : data)],
    beforeDelete: [refuse],
  },
  endpoints: sittingEndpoints,
  fields: [
    {
      name: 'panel',
      type: 'ui',
      admin: { components: { Field: '/src/requests/sittings/panel/sitting-panel.tsx#SittingPanel' } },
    },
    labelled({ name: 'number', type: 'text', maxLength: 60, admin: { position: 'sidebar' } }),
    // Gregorian day in Asia/Riyadh, `YYYY-MM-DD`, of recorded minutes.
    labelled({ name: 'heldOn', type: 'text', maxLength: 10, admin: { position: 'sidebar' } }),
    labelled({
      name: 'state',
      type: 'select',
      required: true,
      admin: { position: 'sidebar' },
      options: optionsFrom(states),
    }),
    labelled({ name: 'revision', type: 'number', required: true, admin: { hidden: true } }),
    labelled({ name: 'minutes', type: 'json', required: true, admin: { hidden: true } }),
    labelled({ name: 'begunByName', type: 'text', required: true, admin: { position: 'sidebar' } }),
    labelled({ name: 'recordedByName', type: 'text', admin: { position: 'sidebar' } }),
    labelled(instant({ name: 'recordedAt', admin: { position: 'sidebar' } })),
    associationField(),
  ],
};
