import { requestStates } from '@mithaq/domain/request/request-lifecycle';
import { requestStateWords } from '@mithaq/domain/request/request-states.ar';
import type { CollectionConfig } from 'payload';
import { appendOnlyHooks } from '../../payload/access/append-only.ts';
import { associationField } from '../../payload/fields/association-field.ts';
import { instant } from '../../payload/fields/instant.ts';
import { titleOf } from '../../payload/fields/title-of.ts';
import { labelledBy } from '../../payload/fields/labelled.ts';
import { groups } from '../../admin/groups.ar.ts';
import { typedReferences } from '../hooks/typed-references.ts';
import { access } from './access.ts';
import { collectionWords, words } from './labels.ar.ts';

const labelled = labelledBy(words);

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
    labelled(titleOf('request.reference')),
    labelled({ name: 'request', type: 'relationship', relationTo: 'requests', required: true, index: true }),
    labelled({ name: 'from', type: 'select', options: states }),
    labelled({ name: 'to', type: 'select', required: true, options: states }),
    // Readers of the log may not open accounts; the name is beside the relationship.
    labelled({ name: 'actor', type: 'relationship', relationTo: 'users', admin: { hidden: true } }),
    labelled({ name: 'actorName', type: 'text', required: true }),
    labelled(instant({ name: 'at', required: true, index: true })),
    labelled({ name: 'note', type: 'textarea', maxLength: 2000 }),
    associationField(),
  ],
};
