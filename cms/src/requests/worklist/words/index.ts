import type { CollectionConfig } from 'payload';
import { nobody } from '../../../payload/access/bases.ts';
import { textKind } from '../../../payload/fields/clean-fields.ts';
import { collectionWords } from './labels.ar.ts';

/**
 * Words under which requests are found (`domain/src/request/request-words.ts`), one row a word: neither database folds
 * Arabic, and an index answers for 100,000 requests where a scan would not. The worklist alone reads it.
 */
export const requestWords: CollectionConfig = {
  slug: 'request-words',
  labels: collectionWords,
  access: { read: nobody, create: nobody, update: nobody, delete: nobody },
  timestamps: false,
  defaultSort: 'request',
  admin: { hidden: true },
  indexes: [{ fields: ['association', 'word', 'acceptedAt'] }],
  fields: [
    { name: 'word', type: 'text', required: true, custom: textKind('verbatim') },
    { name: 'request', type: 'relationship', relationTo: 'requests', required: true, index: true },
    { name: 'acceptedAt', type: 'date', required: true },
    { name: 'association', type: 'relationship', relationTo: 'associations', required: true },
  ],
};
