import type { CollectionConfig } from 'payload';
import { nobody } from '../../payload/access/bases.ts';
import { collectionWords } from './labels.ar.ts';

/**
 * Wrong attempts at a password, one row for an address and an account together. The key is a keyed hash of both, so
 * that the rows name nobody; a row is removed by a right password, or a day after the last attempt.
 */
export const logInAttempts: CollectionConfig = {
  slug: 'log-in-attempts',
  labels: collectionWords,
  access: { read: nobody, create: nobody, update: nobody, delete: nobody },
  disableDuplicate: true,
  disableBulkEdit: true,
  admin: { hidden: true },
  timestamps: false,
  fields: [
    { name: 'key', type: 'text', required: true, unique: true },
    { name: 'failures', type: 'number', required: true },
    { name: 'at', type: 'date', required: true, index: true },
    { name: 'pausedUntil', type: 'date', required: true },
  ],
};
