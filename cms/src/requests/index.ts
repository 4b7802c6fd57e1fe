import { requestStates } from '@mithaq/domain/request/request-lifecycle';
import { requestStateWords } from '@mithaq/domain/request/request-states.ar';
import type { CollectionConfig } from 'payload';
import { fieldForNobody } from '../access/bases.ts';
import { associationField } from '../fields/association-field.ts';
import { instant } from '../fields/instant.ts';
import { wordedBy } from '../fields/worded.ts';
import { groups } from '../admin/groups.ar.ts';
import { access } from './access.ts';
import { moveEndpoint } from './endpoints/move.ts';
import { recordEndpoint } from './endpoints/record.ts';
import { showPrinted, storeCompact } from './hooks/printed-reference.ts';
import { typedReferences } from './hooks/typed-references.ts';
import { submissionFields } from './submission-fields.ts';
import { collectionWords, words } from './words.ar.ts';

const worded = wordedBy(words);

export const requests: CollectionConfig = {
  slug: 'requests',
  labels: collectionWords,
  access,
  disableDuplicate: true,
  disableBulkEdit: true,
  defaultSort: '-acceptedAt',
  admin: {
    useAsTitle: 'reference',
    defaultColumns: ['reference', 'state', 'acceptedAt', 'association'],
    group: groups.requests,
  },
  hooks: { beforeOperation: [typedReferences('reference')] },
  indexes: [{ fields: ['association', 'state', 'acceptedAt'] }, { fields: ['association', 'acceptedAt'] }],
  endpoints: [recordEndpoint, moveEndpoint],
  fields: [
    {
      name: 'desk',
      type: 'ui',
      admin: { components: { Field: '/src/requests/panel/request-desk.tsx#RequestDesk' } },
    },
    worded({ name: 'submission', type: 'group', fields: submissionFields() }),
    worded({
      name: 'amendments',
      type: 'array',
      admin: { condition: (data) => Array.isArray(data.amendments) && data.amendments.length > 0 },
      fields: [worded(instant({ name: 'receivedAt', required: true })), ...submissionFields()],
    }),
    worded({
      name: 'reference',
      type: 'text',
      required: true,
      unique: true,
      index: true,
      admin: { position: 'sidebar' },
      hooks: { beforeChange: [storeCompact], afterRead: [showPrinted] },
    }),
    worded({
      name: 'state',
      type: 'select',
      required: true,
      index: true,
      admin: { position: 'sidebar' },
      options: requestStates.map((state) => ({
        value: state,
        label: { ar: requestStateWords[state].label, en: state },
      })),
    }),
    worded(instant({ name: 'acceptedAt', required: true, index: true, admin: { position: 'sidebar' } })),
    worded({
      name: 'policyVersion',
      type: 'relationship',
      relationTo: 'policy-versions',
      admin: { position: 'sidebar' },
    }),
    worded({ name: 'privacyNotice', type: 'text', admin: { position: 'sidebar' } }),
    worded({
      name: 'nonce',
      type: 'text',
      required: true,
      unique: true,
      hidden: true,
      access: { read: fieldForNobody },
    }),
    associationField(),
  ],
};
