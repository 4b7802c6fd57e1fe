import { requestStates } from '@mithaq/domain/request/request-lifecycle';
import { requestStateWords } from '@mithaq/domain/request/request-states.ar';
import type { CollectionConfig } from 'payload';
import { appendOnlyHooks } from '../../access/append-only.ts';
import { associationField } from '../../fields/association-field.ts';
import { instant } from '../../fields/instant.ts';
import { titleOf } from '../../fields/title-of.ts';
import { wordedBy } from '../../fields/worded.ts';
import { groups } from '../../admin/groups.ar.ts';
import { typedReferences } from '../hooks/typed-references.ts';
import { access } from './access.ts';
import { collectionWords, words } from './words.ar.ts';

const worded = wordedBy(words);

const states = requestStates.map((state) => ({
  value: state,
  label: { ar: requestStateWords[state].label, en: state },
}));

export const requestEvents: CollectionConfig = {
  slug: 'request-events',
  labels: collectionWords,
  access,
  disableDuplicate: true,
  disableBulkEdit: true,
  defaultSort: '-at',
  indexes: [{ fields: ['request', 'at'] }, { fields: ['association', 'at'] }],
  admin: {
    group: groups.requests,
    useAsTitle: 'title',
    defaultColumns: ['request', 'from', 'to', 'actorName', 'at'],
  },
  hooks: { ...appendOnlyHooks, beforeOperation: [typedReferences('title')] },
  fields: [
    worded(titleOf('request.reference')),
    worded({ name: 'request', type: 'relationship', relationTo: 'requests', required: true, index: true }),
    worded({ name: 'from', type: 'select', options: states }),
    worded({ name: 'to', type: 'select', required: true, options: states }),
    // Readers of the log may not open accounts; the name is beside the relationship.
    worded({ name: 'actor', type: 'relationship', relationTo: 'users', admin: { hidden: true } }),
    worded({ name: 'actorName', type: 'text', required: true }),
    worded(instant({ name: 'at', required: true, index: true })),
    worded({ name: 'note', type: 'textarea', maxLength: 2000 }),
    associationField(),
  ],
};
