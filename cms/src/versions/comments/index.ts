import type { CollectionConfig } from 'payload';
import { appendOnlyHooks } from '../../payload/access/append-only.ts';
import { associationField } from '../../payload/fields/association-field.ts';
import { instant } from '../../payload/fields/instant.ts';
import { labelledBy } from '../../payload/fields/labelled.ts';
import { groups } from '../../admin/groups.ar.ts';
import { access } from './access.ts';
import { resolveEndpoint } from './endpoints/resolve.ts';
import { collectionWords, words } from './labels.ar.ts';

const labelled = labelledBy(words);

/** Comments of reviewers, each on one clause of a version. */
export const reviewComments: CollectionConfig = {
  slug: 'review-comments',
  labels: collectionWords,
  access,
  disableDuplicate: true,
  defaultSort: '-at',
  indexes: [{ fields: ['version', 'at'] }, { fields: ['association', 'at'] }],
  // The comments are read on the version's page, each beside its clause.
  admin: { group: groups.policies, hidden: true, useAsTitle: 'text' },
  hooks: appendOnlyHooks,
  endpoints: [resolveEndpoint],
  fields: [
    labelled({
      name: 'version',
      type: 'relationship',
      relationTo: 'policy-versions',
      required: true,
      index: true,
    }),
    labelled({ name: 'clause', type: 'text', required: true, maxLength: 60 }),
    labelled({ name: 'quote', type: 'textarea', maxLength: 8000 }),
    labelled({ name: 'text', type: 'textarea', required: true, maxLength: 2000 }),
    labelled({ name: 'author', type: 'relationship', relationTo: 'users' }),
    labelled({ name: 'authorName', type: 'text', required: true }),
    labelled(instant({ name: 'at', required: true })),
    labelled(instant({ name: 'resolvedAt' })),
    labelled({ name: 'resolvedByName', type: 'text' }),
    associationField(),
  ],
};
