import type { CollectionConfig } from 'payload';
import { nobody } from '../payload/access/bases.ts';
import { instant } from '../payload/fields/instant.ts';

/**
 * Who saved a document last, one row for each document that a person has saved. A stale save is refused with the name
 * that the row leads to. `person` is the id of a user and no relationship: a person who leaves changes nothing here.
 */
export const lastSaves: CollectionConfig = {
  slug: 'last-saves',
  access: { read: nobody, create: nobody, update: nobody, delete: nobody },
  admin: { hidden: true },
  timestamps: false,
  fields: [
    { name: 'document', type: 'text', required: true, unique: true },
    { name: 'person', type: 'text', required: true },
    // `updatedAt` of the document as the save left it; another value means that something else changed it since.
    instant({ name: 'at', required: true }),
  ],
};
