import type { CollectionConfig } from 'payload';
import { associationField } from '../../payload/fields/association-field.ts';
import { optionsFrom, labelledBy } from '../../payload/fields/labelled.ts';
import type { RegisterWriter } from '../../register/register-writer.ts';
import { rewriteIndexHooks } from '../public-index/rewrite-index-hooks.ts';
import { groups } from '../../admin/groups.ar.ts';
import { writtenByTheSecretary } from '../../payload/access/bases.ts';
import { channelCodes, collectionWords, words } from './labels.ar.ts';

const labelled = labelledBy(words);

export const channels = (register: RegisterWriter): CollectionConfig => ({
  slug: 'channels',
  labels: collectionWords,
  access: writtenByTheSecretary,
  orderable: false,
  defaultSort: 'createdAt',
  indexes: [{ fields: ['association', 'createdAt'] }],
  admin: {
    useAsTitle: 'label',
    defaultColumns: ['label', 'code', 'contact', 'association'],
    group: groups.association,
  },
  hooks: rewriteIndexHooks(register),
  fields: [
    labelled({ name: 'code', type: 'select', required: true, options: optionsFrom(channelCodes) }),
    labelled({ name: 'label', type: 'text', required: true, maxLength: 200 }),
    labelled({ name: 'contact', type: 'text', maxLength: 300 }),
    labelled({ name: 'hours', type: 'text', maxLength: 200 }),
    associationField(),
  ],
});
