import { versionStates } from '@mithaq/domain/version/version-lifecycle';
import { versionStateWords } from '@mithaq/domain/version/version-states.ar';
import type { CollectionConfig } from 'payload';
import { appendOnlyHooks } from '../../access/append-only.ts';
import { associationField } from '../../fields/association-field.ts';
import { instant } from '../../fields/instant.ts';
import { titleOf } from '../../fields/title-of.ts';
import { optionsFrom, wordedBy } from '../../fields/worded.ts';
import { groups } from '../../admin/groups.ar.ts';
import { access } from './access.ts';
import { exportEndpoint } from './endpoints/export.ts';
import { actions, collectionWords, withdrawals, words } from './words.ar.ts';

const worded = wordedBy(words);

const states = versionStates.map((state) => ({
  value: state,
  label: { ar: versionStateWords[state].label, en: state },
}));

export const versionEvents: CollectionConfig = {
  slug: 'version-events',
  labels: collectionWords,
  access,
  disableDuplicate: true,
  disableBulkEdit: true,
  defaultSort: '-at',
  indexes: [{ fields: ['version', 'at'] }, { fields: ['association', 'at'] }],
  admin: {
    group: groups.policies,
    useAsTitle: 'title',
    defaultColumns: ['version', 'action', 'from', 'to', 'actorName', 'at'],
    listSearchableFields: ['title', 'actorName', 'note'],
    components: { beforeListTable: ['/src/versions/panel/export-events.tsx#ExportEvents'] },
  },
  hooks: appendOnlyHooks,
  endpoints: [exportEndpoint],
  fields: [
    worded(titleOf('version.title')),
    worded({
      name: 'version',
      type: 'relationship',
      relationTo: 'policy-versions',
      required: true,
      index: true,
    }),
    worded({
      name: 'action',
      type: 'select',
      required: true,
      defaultValue: 'moved',
      options: optionsFrom(actions),
    }),
    worded({ name: 'from', type: 'select', required: true, options: states }),
    worded({ name: 'to', type: 'select', required: true, options: states }),
    // Readers of the log may not open accounts; the name is beside the relationship.
    worded({ name: 'actor', type: 'relationship', relationTo: 'users', admin: { hidden: true } }),
    worded({ name: 'actorName', type: 'text', required: true }),
    worded(instant({ name: 'at', required: true, index: true })),
    worded({ name: 'note', type: 'textarea', maxLength: 2000 }),
    worded({
      name: 'withdrawal',
      type: 'select',
      options: optionsFrom(withdrawals),
      admin: { condition: (data) => Boolean(data.withdrawal) },
    }),
    worded({ name: 'emergency', type: 'checkbox', defaultValue: false }),
    worded({
      name: 'changes',
      type: 'json',
      admin: { components: { Field: '/src/versions/panel/event-changes.tsx#EventChanges' } },
    }),
    worded({ name: 'finding', type: 'json', admin: { condition: (data) => Boolean(data.finding) } }),
    associationField(),
  ],
};
