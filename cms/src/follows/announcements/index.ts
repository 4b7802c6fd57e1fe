import type { CollectionConfig } from 'payload';
import { associationField } from '../../fields/association-field.ts';
import { instant } from '../../fields/instant.ts';
import { titleOf } from '../../fields/title-of.ts';
import { optionsFrom, wordedBy } from '../../fields/worded.ts';
import { groups } from '../../admin/groups.ar.ts';
import { access } from './access.ts';
import { continueEndpoint } from './endpoints/continue.ts';
import { exportEndpoint } from './endpoints/export.ts';
import { sumUp } from './hooks/sum-up.ts';
import { announcementStates, collectionWords, words } from './words.ar.ts';

const worded = wordedBy(words);

/** Announcements of major changes to the followers of a policy: the evidence of who was notified, and when. */
export const versionAnnouncements: CollectionConfig = {
  slug: 'version-announcements',
  labels: collectionWords,
  access,
  disableDuplicate: true,
  disableBulkEdit: true,
  defaultSort: '-publishedAt',
  indexes: [{ fields: ['state', 'publishedAt'] }, { fields: ['association', 'publishedAt'] }],
  admin: {
    group: groups.policies,
    useAsTitle: 'title',
    defaultColumns: ['policy', 'versionNumber', 'publishedAt', 'state', 'told'],
    components: { beforeListTable: ['/src/follows/announcements/export-told.tsx#ExportTold'] },
  },
  endpoints: [continueEndpoint, exportEndpoint],
  fields: [
    worded(titleOf('policy.title')),
    {
      name: 'evidence',
      type: 'ui',
      admin: { components: { Field: '/src/follows/announcements/export-told.tsx#ExportToldOfThis' } },
    },
    worded({ name: 'policy', type: 'relationship', relationTo: 'policies', required: true, index: true }),
    worded({
      name: 'version',
      type: 'relationship',
      relationTo: 'policy-versions',
      required: true,
      unique: true,
      index: true,
    }),
    worded({ name: 'versionNumber', type: 'number', required: true }),
    worded({ name: 'before', type: 'number' }),
    worded(instant({ name: 'publishedAt', required: true, index: true })),
    worded({
      name: 'state',
      type: 'select',
      required: true,
      index: true,
      defaultValue: 'telling',
      options: optionsFrom(announcementStates),
    }),
    worded({ name: 'told', type: 'number', defaultValue: 0 }),
    worded(instant({ name: 'doneAt' })),
    worded({ name: 'summary', type: 'text', virtual: true, hooks: { afterRead: [sumUp] } }),
    associationField(),
  ],
};
