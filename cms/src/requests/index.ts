import { requestStates } from '@mithaq/domain/request/request-lifecycle';
import { requestStateWords } from '@mithaq/domain/request/request-states.ar';
import type { CollectionConfig } from 'payload';
import { fieldForNobody } from '../payload/access/bases.ts';
import { associationField } from '../payload/fields/association-field.ts';
import { instant } from '../payload/fields/instant.ts';
import { labelledBy } from '../payload/fields/labelled.ts';
import { groups } from '../admin/groups.ar.ts';
import { access } from './access.ts';
import { moveEndpoint } from './endpoints/move.ts';
import { recordEndpoint } from './endpoints/record.ts';
import { showPrinted, storeCompact } from './hooks/printed-reference.ts';
import { recordOpening } from './hooks/record-opening.ts';
import { typedReferences } from './hooks/typed-references.ts';
import { submissionFields } from './submission-fields.ts';
import { collectionWords, words } from './labels.ar.ts';

const labelled = labelledBy(words);

export const requests: CollectionConfig = {
  slug: 'requests',
  labels: collectionWords,
  access,
  disableDuplicate: true,
  defaultSort: '-acceptedAt',
  admin: {
    useAsTitle: 'reference',
    defaultColumns: ['reference', 'state', 'acceptedAt', 'association'],
    group: groups.requests,
  },
  hooks: { beforeOperation: [typedReferences('reference')], afterOperation: [recordOpening] },
  indexes: [{ fields: ['association', 'state', 'acceptedAt'] }, { fields: ['association', 'acceptedAt'] }],
  endpoints: [recordEndpoint, moveEndpoint],
  fields: [
    {
      name: 'desk',
      type: 'ui',
      admin: { components: { Field: '/src/requests/panel/request-desk.tsx#RequestDesk' } },
    },
    labelled({ name: 'submission', type: 'group', fields: submissionFields() }),
    // Rows of an earlier release; since then the other forms of a token are the collection `request-amendments`.
    labelled({
      name: 'amendments',
      type: 'array',
      admin: { condition: (data) => Array.isArray(data.amendments) && data.amendments.length > 0 },
      fields: [labelled(instant({ name: 'receivedAt', required: true })), ...submissionFields()],
    }),
    labelled({
      name: 'reference',
      type: 'text',
      required: true,
      unique: true,
      index: true,
      admin: { position: 'sidebar' },
      hooks: { beforeChange: [storeCompact], afterRead: [showPrinted] },
    }),
    labelled({
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
    labelled(instant({ name: 'acceptedAt', required: true, index: true, admin: { position: 'sidebar' } })),
    labelled(instant({ name: 'submittedAt', admin: { position: 'sidebar' } })),
    labelled({ name: 'amendmentCount', type: 'number', admin: { hidden: true } }),
    labelled(instant({ name: 'amendmentsRefusedAt', admin: { hidden: true } })),
    labelled({
      name: 'policyVersion',
      type: 'relationship',
      relationTo: 'policy-versions',
      admin: { position: 'sidebar' },
    }),
    labelled({ name: 'privacyNotice', type: 'text', admin: { position: 'sidebar' } }),
    labelled({
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
