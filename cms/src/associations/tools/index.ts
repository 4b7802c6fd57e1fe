import type { CollectionConfig } from 'payload';
import { associationField } from '../../fields/association-field.ts';
import { sameAssociation } from '../../fields/same-association.ts';
import { optionsFrom, wordedBy } from '../../fields/worded.ts';
import type { RegisterWriter } from '../../register/register-writer.ts';
import { rewriteIndexHooks } from '../public-index/rewrite-index-hooks.ts';
import { groups } from '../../admin/groups.ar.ts';
import { access } from './access.ts';
import { audiences, collectionWords, toolCodes, toolKinds, words } from './words.ar.ts';

const worded = wordedBy(words);

export const tools = (register: RegisterWriter): CollectionConfig => ({
  slug: 'tools',
  labels: collectionWords,
  access,
  defaultSort: 'createdAt',
  indexes: [{ fields: ['association', 'createdAt'] }],
  admin: {
    useAsTitle: 'label',
    defaultColumns: ['label', 'kind', 'audience', 'association'],
    group: groups.association,
  },
  hooks: rewriteIndexHooks(register),
  fields: [
    worded({ name: 'code', type: 'select', required: true, options: optionsFrom(toolCodes) }),
    worded({ name: 'kind', type: 'select', required: true, options: optionsFrom(toolKinds) }),
    worded({ name: 'label', type: 'text', required: true, maxLength: 200 }),
    worded({
      name: 'audience',
      type: 'select',
      required: true,
      defaultValue: 'staff',
      options: optionsFrom(audiences),
    }),
    worded({ name: 'file', type: 'upload', relationTo: 'documents', filterOptions: sameAssociation }),
    associationField(),
  ],
});
