import type { CollectionConfig } from 'payload';
import { nobody } from '../../payload/access/bases.ts';
import { instant } from '../../payload/fields/instant.ts';
import { collectionWords } from './labels.ar.ts';

/**
 * Who has the text of a version open for editing, one row for each open page, as the pages report it (`report.ts`).
 * A row whose page has not reported for a while counts for nothing and is deleted at the next report.
 */
export const textEditors: CollectionConfig = {
  slug: 'text-editors',
  labels: collectionWords,
  access: { read: nobody, create: nobody, update: nobody, delete: nobody },
  admin: { hidden: true },
  timestamps: false,
  fields: [
    { name: 'key', type: 'text', required: true, unique: true },
    { name: 'version', type: 'text', required: true, index: true },
    { name: 'person', type: 'text', required: true },
    { name: 'personName', type: 'text', required: true },
    instant({ name: 'since', required: true }),
    instant({ name: 'seenAt', required: true }),
  ],
};
