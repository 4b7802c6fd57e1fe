import type { CollectionConfig } from 'payload';
import { associationField } from '../../payload/fields/association-field.ts';
import { instant } from '../../payload/fields/instant.ts';
import { onlyWhatIsKnown } from '../../payload/fields/only-what-is-known.ts';
import { titleOf } from '../../payload/fields/title-of.ts';
import { optionsFrom, labelledBy } from '../../payload/fields/labelled.ts';
import { groups } from '../../admin/groups.ar.ts';
import { access } from './access.ts';
import { continueEndpoint } from './endpoints/continue.ts';
import { exportEndpoint } from './endpoints/export.ts';
import { emailCounts } from './hooks/sum-up.ts';
import { announcementStates, collectionWords, nobodyFollowed, words } from './labels.ar.ts';

const labelled = labelledBy(words);

/** Announcements of major changes to the followers of a policy: the evidence of who was notified, and when. */
export const versionAnnouncements: CollectionConfig = {
  slug: 'version-announcements',
  labels: collectionWords,
  access,
  disableDuplicate: true,
  defaultSort: '-publishedAt',
  indexes: [{ fields: ['state', 'publishedAt'] }, { fields: ['association', 'publishedAt'] }],
  admin: {
    group: groups.policies,
    useAsTitle: 'title',
    defaultColumns: ['policy', 'versionNumber', 'publishedAt', 'state', 'told'],
    components: { beforeListTable: ['/src/follows/announcements/export-notification-log.tsx#ExportLog'] },
  },
  endpoints: [continueEndpoint, exportEndpoint],
  fields: onlyWhatIsKnown([
    labelled(titleOf('policy.title')),
    {
      name: 'evidence',
      type: 'ui',
      admin: {
        components: { Field: '/src/follows/announcements/export-notification-log.tsx#ExportLogOfThis' },
      },
    },
    labelled({ name: 'policy', type: 'relationship', relationTo: 'policies', required: true, index: true }),
    labelled({
      name: 'version',
      type: 'relationship',
      relationTo: 'policy-versions',
      required: true,
      unique: true,
      index: true,
    }),
    labelled({ name: 'versionNumber', type: 'number', required: true }),
    labelled({ name: 'before', type: 'number' }),
    labelled(instant({ name: 'publishedAt', required: true, index: true })),
    labelled({
      name: 'state',
      type: 'select',
      required: true,
      index: true,
      defaultValue: 'telling',
      options: optionsFrom(announcementStates),
    }),
    labelled({ name: 'told', type: 'number', defaultValue: 0 }),
    labelled(instant({ name: 'doneAt' })),
    labelled({
      name: 'summary',
      type: 'text',
      virtual: true,
      hooks: { afterRead: [emailCounts('announcement', nobodyFollowed)] },
    }),
    associationField(),
  ]),
};
