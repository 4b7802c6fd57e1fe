import type { CollectionConfig } from 'payload';
import { nobody } from '../../payload/access/bases.ts';
import { instant } from '../../payload/fields/instant.ts';

/**
 * Counters of the e-mail budgets, and the address that each follow token serves. A row names nobody: its key and its
 * holder are keyed hashes. `follows/followers/expire` deletes rows whose time is over.
 */
export const emailCounters: CollectionConfig = {
  slug: 'email-counters',
  access: { read: nobody, create: nobody, update: nobody, delete: nobody },
  disableDuplicate: true,
  admin: { hidden: true },
  timestamps: false,
  fields: [
    { name: 'key', type: 'text', required: true, unique: true, index: true },
    { name: 'count', type: 'number', required: true, defaultValue: 0 },
    { name: 'holder', type: 'text' },
    instant({ name: 'until', required: true, index: true }),
  ],
};
