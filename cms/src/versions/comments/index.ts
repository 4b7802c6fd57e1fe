import type { CollectionConfig } from 'payload';
import { appendOnlyHooks } from '../../access/append-only.ts';
import { associationField } from '../../fields/association-field.ts';
import { instant } from '../../fields/instant.ts';
import { wordedBy } from '../../fields/worded.ts';
import { groups } from '../../admin/groups.ar.ts';
import { access } from './access.ts';
import { resolveEndpoint } from './endpoints/resolve.ts';
import { collectionWords, words } from './words.ar.ts';

const worded = wordedBy(words);

/** Comments of reviewers, each on one clause of a version. */
export const reviewComments: CollectionConfig = {
  slug: 'review-comments',
  labels: collectionWords,
  access,
  disableDuplicate: true,
  disableBulkEdit: true,
  defaultSort: '-at',
  indexes: [{ fields: ['version', 'at'] }, { fields: ['association', 'at'] }],
  // The comments are read on the version's page, each beside its clause.
  admin: { group: groups.policies, hidden: true, useAsTitle: 'text' },
  hooks: appendOnlyHooks,
  endpoints: [resolveEndpoint],
  fields: [
    worded({
      name: 'version',
      type: 'relationship',
      relationTo: 'policy-versions',
      required: true,
      index: true,
    }),
    worded({ name: 'clause', type: 'text', required: true, maxLength: 60 }),
    worded({ name: 'quote', type: 'textarea', maxLength: 8000 }),
    worded({ name: 'text', type: 'textarea', required: true, maxLength: 2000 }),
    worded({ name: 'author', type: 'relationship', relationTo: 'users' }),
    worded({ name: 'authorName', type: 'text', required: true }),
    worded(instant({ name: 'at', required: true })),
    worded(instant({ name: 'resolvedAt' })),
    worded({ name: 'resolvedByName', type: 'text' }),
    associationField(),
  ],
};
