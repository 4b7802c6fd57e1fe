import type { CollectionConfig } from 'payload';
import { nobody } from '../../payload/access/bases.ts';
import { collectionWords } from './labels.ar.ts';

/**
 * Second steps of log-ins, at most one for an account. No screen and no endpoint reads a row: the secret is encrypted
 * (`sealed-secret.ts`), and of recovery codes only hashes are stored. Rows are written by `system/second-step-row.ts`.
 */
export const secondSteps: CollectionConfig = {
  slug: 'second-steps',
  labels: collectionWords,
  access: { read: nobody, create: nobody, update: nobody, delete: nobody },
  disableDuplicate: true,
  disableBulkEdit: true,
  admin: { hidden: true },
  timestamps: false,
  fields: [
    { name: 'account', type: 'text', required: true, unique: true },
    // Raised by every write, so that of two writes that read the same row one is refused.
    { name: 'revision', type: 'number', required: true },
    { name: 'secret', type: 'text' },
    // Secret that no code has confirmed; it opens nothing.
    { name: 'pendingSecret', type: 'text' },
    // Number of the half minute since 1970 whose code was accepted last: a code is accepted once.
    { name: 'lastCounter', type: 'number' },
    { name: 'recoveryCodes', type: 'json' },
  ],
};
