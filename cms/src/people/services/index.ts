import type { CollectionConfig } from 'payload';
import type { Environment } from '../../environment.ts';
import { labelledBy } from '../../payload/fields/labelled.ts';
import { groups } from '../../admin/groups.ar.ts';
import { refuseManyAtOnce } from '../hooks/refuse-many-at-once.ts';
import { access } from './access.ts';
import { functionsStrategy } from './functions-strategy.ts';
import { collectionWords, words } from './labels.ar.ts';
import { recordKeyChange, recordKeyDeletion } from './record-key-changes.ts';

const labelled = labelledBy(words);

/**
 * Programs that call with `Authorization: services API-Key {key}`; they have no password to guess. The functions of a
 * deployment call with a key of its own and need no record. A record is one of an earlier release, or was made on the
 * machine; no account of the CMS makes one.
 */
export const services = (functionsKey: Environment['functionsKey']): CollectionConfig => ({
  slug: 'services',
  labels: collectionWords,
  access,
  disableDuplicate: true,
  auth: {
    useAPIKey: true,
    disableLocalStrategy: true,
    strategies: functionsKey === undefined ? [] : [functionsStrategy(functionsKey)],
  },
  hooks: {
    beforeOperation: [refuseManyAtOnce],
    afterChange: [recordKeyChange],
    afterDelete: [recordKeyDeletion],
  },
  admin: { useAsTitle: 'name', group: groups.platform },
  fields: [labelled({ name: 'name', type: 'text', required: true, unique: true, maxLength: 80 })],
});
