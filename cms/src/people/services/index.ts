import type { CollectionConfig } from 'payload';
import { labelledBy } from '../../payload/fields/labelled.ts';
import { groups } from '../../admin/groups.ar.ts';
import { refuseManyAtOnce } from '../hooks/refuse-many-at-once.ts';
import { access } from './access.ts';
import { collectionWords, words } from './labels.ar.ts';
import { recordKeyChange, recordKeyDeletion } from './record-key-changes.ts';

const labelled = labelledBy(words);

/**
 * Accounts of the functions, which call with `Authorization: services API-Key {key}`; the accounts have no password
 * to guess.
 */
export const services: CollectionConfig = {
  slug: 'services',
  labels: collectionWords,
  access,
  disableDuplicate: true,
  auth: { useAPIKey: true, disableLocalStrategy: true },
  hooks: {
    beforeOperation: [refuseManyAtOnce],
    afterChange: [recordKeyChange],
    afterDelete: [recordKeyDeletion],
  },
  admin: { useAsTitle: 'name', group: groups.platform },
  fields: [labelled({ name: 'name', type: 'text', required: true, unique: true, maxLength: 80 })],
};
