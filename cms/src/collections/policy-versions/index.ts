import { versionStates } from '@mithaq/domain/version/version-lifecycle';
import { versionStateLabels } from '@mithaq/domain/version/version-states.ar';
import type { CollectionConfig } from 'payload';
import { fieldForNobody } from '../../access/bases.ts';
import { associationField } from '../../fields/association-field.ts';
import { sameAssociation } from '../../fields/same-association.ts';
import { wordedBy } from '../../fields/worded.ts';
import type { RegisterWriter } from '../../register/register-writer.ts';
import { groups } from '../groups.ar.ts';
import { access } from './access.ts';
import { deskEndpoint } from './endpoints/desk.ts';
import { moveEndpoint } from './endpoints/move.ts';
import { approvalField, issueDateField } from './fields/approval.ts';
import { contentsField, decisionPeriodField, sectionsField } from './fields/text.ts';
import { computeCounterpart } from './hooks/compute-counterpart.ts';
import { deriveAssociation } from './hooks/derive-association.ts';
import { giveKeys } from './hooks/give-keys.ts';
import { keepPublicRecord, refuseDeleteOfPublicRecord } from './hooks/keep-public-record.ts';
import { startAsDraft } from './hooks/start-as-draft.ts';
import { collectionWords, tabs, words } from './words.ar.ts';

const worded = wordedBy(words);

const byPublicationOnly = { create: fieldForNobody, update: fieldForNobody };
const shownAside = { position: 'sidebar', readOnly: true } as const;

export const policyVersions = (register: RegisterWriter): CollectionConfig => ({
  slug: 'policy-versions',
  labels: collectionWords,
  access,
  disableBulkEdit: true,
  defaultSort: '-createdAt',
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'status', 'versionNumber', 'policy', 'association'],
    group: groups.policies,
  },
  hooks: {
    beforeValidate: [deriveAssociation, giveKeys, computeCounterpart],
    beforeChange: [startAsDraft, keepPublicRecord],
    beforeDelete: [refuseDeleteOfPublicRecord],
  },
  endpoints: [moveEndpoint(register), deskEndpoint],
  fields: [
    { name: 'desk', type: 'ui', admin: { components: { Field: '/src/admin/version-desk.tsx#VersionDesk' } } },
    {
      type: 'tabs',
      tabs: [
        {
          label: tabs.text,
          fields: [
            worded({
              name: 'policy',
              type: 'relationship',
              relationTo: 'policies',
              required: true,
              index: true,
              filterOptions: sameAssociation,
            }),
            worded({ name: 'title', type: 'text', required: true, maxLength: 300 }),
            sectionsField(),
            decisionPeriodField(),
            worded({ name: 'changeNote', type: 'textarea', maxLength: 2000 }),
          ],
        },
        {
          label: tabs.cover,
          fields: [
            worded({ name: 'issueNumber', type: 'text', maxLength: 60 }),
            issueDateField(),
            worded({ name: 'cover', type: 'textarea', maxLength: 12_000 }),
            contentsField(),
          ],
        },
        { label: tabs.approval, fields: [approvalField()] },
        {
          label: tabs.source,
          fields: [
            worded({
              name: 'source',
              type: 'group',
              access: byPublicationOnly,
              admin: { components: { Field: '/src/admin/source-dossier.tsx#SourceDossier' } },
              fields: [
                worded({ name: 'text', type: 'textarea' }, 'sourceText'),
                worded({ name: 'corrections', type: 'json' }),
                worded({ name: 'remarks', type: 'json' }),
              ],
            }),
          ],
        },
      ],
    },
    worded({
      name: 'status',
      type: 'select',
      required: true,
      index: true,
      defaultValue: 'draft',
      access: byPublicationOnly,
      admin: shownAside,
      options: versionStates.map((state) => ({
        value: state,
        label: { ar: versionStateLabels[state], en: state },
      })),
    }),
    worded({ name: 'versionNumber', type: 'number', access: byPublicationOnly, admin: shownAside }),
    worded({ name: 'publishedAt', type: 'date', access: byPublicationOnly, admin: shownAside }),
    worded({ name: 'hash', type: 'text', access: byPublicationOnly, admin: shownAside }),
    associationField(),
  ],
});
