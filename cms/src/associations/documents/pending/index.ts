import type { CollectionConfig } from 'payload';
import { nobody } from '../../../payload/access/bases.ts';
import { instant } from '../../../payload/fields/instant.ts';

/**
 * Upload that a person began, one row a file, kept for a day: it says who may send which size under its id, bounds what
 * a person sends in an hour, and lets a repeated call find its answer. Only steps of the system read and write it.
 */
export const pendingUploads: CollectionConfig = {
  slug: 'pending-uploads',
  access: { read: nobody, create: nobody, update: nobody, delete: nobody, unlock: nobody },
  disableDuplicate: true,
  admin: { hidden: true },
  indexes: [{ fields: ['person', 'begunAt'] }],
  fields: [
    // Ids as text: the row outlives neither, and no relation has to be kept.
    { name: 'person', type: 'text', required: true },
    { name: 'association', type: 'text', required: true },
    instant({ name: 'begunAt', required: true, index: true }),
    // Name and size as the browser says them, in bytes.
    { name: 'name', type: 'text', required: true, maxLength: 2000 },
    { name: 'size', type: 'number', required: true },
    {
      name: 'state',
      type: 'select',
      required: true,
      options: ['begun', 'checked', 'used'],
    },
    // Name and type under which the file is kept, once its bytes are examined.
    { name: 'keptName', type: 'text' },
    { name: 'keptType', type: 'text' },
    // Document that was saved with the file.
    { name: 'document', type: 'text' },
    // Name of the original, where the file is kept in another format.
    { name: 'originalName', type: 'text' },
  ],
};
