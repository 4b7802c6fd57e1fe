import type { CollectionConfig } from 'payload';
import { associationField } from '../../payload/fields/association-field.ts';
import { sameAssociation } from '../../payload/fields/same-association.ts';
import { optionsFrom, labelledBy } from '../../payload/fields/labelled.ts';
import type { RegisterWriter } from '../../register/register-writer.ts';
import { rewriteIndexHooks } from '../public-index/rewrite-index-hooks.ts';
import { groups } from '../../admin/groups.ar.ts';
import { writtenByTheSecretary } from '../../payload/access/bases.ts';
import { audiences, collectionWords, toolCodes, toolKinds, words } from './labels.ar.ts';
import { foldedSearch } from '../../payload/database/folded-search.ts';

const labelled = labelledBy(words);

export const tools = (register: RegisterWriter): CollectionConfig => ({
  slug: 'tools',
  labels: collectionWords,
  access: writtenByTheSecretary,
  defaultSort: 'createdAt',
  indexes: [{ fields: ['association', 'createdAt'] }],
  admin: {
    useAsTitle: 'label',
    defaultColumns: ['label', 'kind', 'audience', 'association'],
    group: groups.association,
  },
  hooks: { ...rewriteIndexHooks(register), beforeOperation: [foldedSearch('tools', 'label')] },
  fields: [
    labelled({ name: 'code', type: 'select', required: true, options: optionsFrom(toolCodes) }),
    labelled({ name: 'kind', type: 'select', required: true, options: optionsFrom(toolKinds) }),
    labelled({ name: 'label', type: 'text', required: true, maxLength: 200 }),
    labelled({
      name: 'audience',
      type: 'select',
      required: true,
      defaultValue: 'staff',
      options: optionsFrom(audiences),
    }),
    labelled({ name: 'file', type: 'upload', relationTo: 'documents', filterOptions: sameAssociation }),
    associationField(),
  ],
});
