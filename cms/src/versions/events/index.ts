import { versionStates } from '@mithaq/domain/version/version-lifecycle';
import { versionStateWords } from '@mithaq/domain/version/version-states.ar';
import { textKind } from '../../payload/fields/clean-fields.ts';
import { eventCollection } from '../../payload/fields/event-collection.ts';
import { titleOf } from '../../payload/fields/title-of.ts';
import { optionsFrom, labelledBy } from '../../payload/fields/labelled.ts';
import { groups } from '../../admin/groups.ar.ts';
import { access } from './access.ts';
import { exportEndpoint } from './endpoints/export.ts';
import { actions, collectionWords, withdrawals, words } from './labels.ar.ts';

const labelled = labelledBy(words);

const states = versionStates.map((state) => ({
  value: state,
  label: { ar: versionStateWords[state].label, en: state },
}));

export const versionEvents = eventCollection({
  slug: 'version-events',
  labels: collectionWords,
  access,
  indexes: [{ fields: ['version', 'at'] }, { fields: ['association', 'at'] }],
  admin: {
    group: groups.policies,
    useAsTitle: 'title',
    defaultColumns: ['version', 'action', 'from', 'to', 'actorName', 'at'],
    listSearchableFields: ['title', 'actorName', 'note'],
    components: { beforeListTable: ['/src/versions/panel/export-events.tsx#ExportEvents'] },
  },
  endpoints: [exportEndpoint],
  about: [
    labelled(titleOf('version.title')),
    labelled({
      name: 'version',
      type: 'relationship',
      relationTo: 'policy-versions',
      required: true,
      index: true,
    }),
    labelled({
      name: 'action',
      type: 'select',
      required: true,
      defaultValue: 'moved',
      options: optionsFrom(actions),
    }),
    labelled({ name: 'from', type: 'select', required: true, options: states }),
    labelled({ name: 'to', type: 'select', required: true, options: states }),
  ],
  details: [
    labelled({ name: 'note', type: 'textarea', maxLength: 2000 }),
    labelled({ name: 'withdrawal', type: 'select', options: optionsFrom(withdrawals) }),
    labelled({ name: 'emergency', type: 'checkbox', defaultValue: false }),
    labelled({
      name: 'changes',
      type: 'json',
      custom: textKind('verbatim'),
      admin: { components: { Field: '/src/versions/panel/event-changes.tsx#EventChanges' } },
    }),
    labelled({ name: 'finding', type: 'json', custom: textKind('verbatim') }),
  ],
});
