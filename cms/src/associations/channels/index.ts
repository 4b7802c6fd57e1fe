import type { CollectionConfig } from 'payload';
import { associationField } from '../../fields/association-field.ts';
import { optionsFrom, wordedBy } from '../../fields/worded.ts';
import type { RegisterWriter } from '../../register/register-writer.ts';
import { rewriteIndexHooks } from '../public-index/rewrite-index-hooks.ts';
import { groups } from '../../admin/groups.ar.ts';
import { access } from './access.ts';
import { channelCodes, collectionWords, words } from './words.ar.ts';

const worded = wordedBy(words);

export const channels = (register: RegisterWriter): CollectionConfig => ({
  slug: 'channels',
  labels: collectionWords,
  access,
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
    worded({ name: 'code', type: 'select', required: true, options: optionsFrom(channelCodes) }),
    worded({ name: 'label', type: 'text', required: true, maxLength: 200 }),
    worded({ name: 'contact', type: 'text', maxLength: 300 }),
    worded({ name: 'hours', type: 'text', maxLength: 200 }),
    associationField(),
  ],
});
