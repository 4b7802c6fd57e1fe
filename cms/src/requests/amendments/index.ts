import type { CollectionConfig } from 'payload';
import { appendOnlyHooks } from '../../payload/access/append-only.ts';
import { associationField } from '../../payload/fields/association-field.ts';
import { instant } from '../../payload/fields/instant.ts';
import { labelledBy } from '../../payload/fields/labelled.ts';
import { titleOf } from '../../payload/fields/title-of.ts';
import { groups } from '../../admin/groups.ar.ts';
import { access } from '../events/access.ts';
import { typedReferences } from '../hooks/typed-references.ts';
import { submissionFields } from '../submission-fields.ts';
import { collectionWords, words } from './labels.ar.ts';

const labelled = labelledBy(words);

/**
 * Other forms that were sent with the token of a request, one row each, so that a further form adds a row and
 * rewrites none. The newest form of a token is the request itself. A release before this collection kept the rows in
 * the field `amendments` of the request.
 */
export const requestAmendments: CollectionConfig = {
  slug: 'request-amendments',
  labels: collectionWords,
  access,
  disableDuplicate: true,
  defaultSort: '-acceptedAt',
  indexes: [{ fields: ['request', 'acceptedAt'] }, { fields: ['association', 'acceptedAt'] }],
  admin: {
    group: groups.requests,
    useAsTitle: 'title',
    defaultColumns: ['request', 'acceptedAt'],
    hidden: true,
  },
  hooks: { ...appendOnlyHooks, beforeOperation: [typedReferences('title')] },
  fields: [
    labelled(titleOf('request.reference')),
    labelled({ name: 'request', type: 'relationship', relationTo: 'requests', required: true, index: true }),
    labelled(instant({ name: 'acceptedAt', required: true })),
    labelled({ name: 'submission', type: 'group', fields: submissionFields() }),
    // The key is a keyed hash of the request and the words: equal words are kept once.
    { name: 'key', type: 'text', required: true, unique: true, hidden: true },
    associationField(),
  ],
};
