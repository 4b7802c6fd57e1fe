import type { CollectionConfig } from 'payload';
import { nobody } from '../../payload/access/bases.ts';
import { optionsFrom } from '../../payload/fields/labelled.ts';
import { collectionWords, linkKinds } from './labels.ar.ts';

/**
 * Links by which a person sets a password, at most one for an account: a new one replaces the old one, and a used one
 * is deleted. The row holds nothing from which the link could be made without the secret of the CMS.
 */
export const accountLinks: CollectionConfig = {
  slug: 'account-links',
  labels: collectionWords,
  access: { read: nobody, create: nobody, update: nobody, delete: nobody },
  disableDuplicate: true,
  disableBulkEdit: true,
  admin: { hidden: true },
  fields: [
    { name: 'account', type: 'text', required: true, unique: true },
    { name: 'kind', type: 'select', required: true, options: optionsFrom(linkKinds) },
    { name: 'tokenHash', type: 'text', required: true, unique: true },
    { name: 'expiresAt', type: 'date', required: true, index: true },
  ],
};
