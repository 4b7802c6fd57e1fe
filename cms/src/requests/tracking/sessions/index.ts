import type { CollectionConfig } from 'payload';
import { nobody } from '../../../payload/access/bases.ts';
import { collectionWords } from './labels.ar.ts';

/**
 * Open sessions of the tracking page. The secret is in a cookie of the browser alone; the row has its keyed hash, and is
 * removed when the session is closed, or by the daily run after its end.
 */
export const trackingSessions: CollectionConfig = {
  slug: 'tracking-sessions',
  labels: collectionWords,
  access: { read: nobody, create: nobody, update: nobody, delete: nobody },
  disableDuplicate: true,
  disableBulkEdit: true,
  admin: { hidden: true },
  timestamps: false,
  defaultSort: 'expiresAt',
  fields: [
    { name: 'key', type: 'text', required: true, unique: true },
    { name: 'request', type: 'relationship', relationTo: 'requests', required: true, index: true },
    { name: 'lastUsedAt', type: 'date', required: true },
    { name: 'expiresAt', type: 'date', required: true, index: true },
  ],
};
