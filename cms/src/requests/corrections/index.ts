import { NOTE_LIMIT } from '@mithaq/domain/request/request-notice';
import { eventCollection } from '../../payload/fields/event-collection.ts';
import { titleOf } from '../../payload/fields/title-of.ts';
import { labelledBy } from '../../payload/fields/labelled.ts';
import { groups } from '../../admin/groups.ar.ts';
import { typedReferences } from '../hooks/typed-references.ts';
import { access } from '../notes/access.ts';
import { collectionWords, words } from './labels.ar.ts';

const labelled = labelledBy(words);

/** Corrections of what a beneficiary wrote, one row a field, with the value of before. */
export const requestCorrections = eventCollection({
  slug: 'request-corrections',
  labels: collectionWords,
  access,
  indexes: [{ fields: ['request', 'at'] }],
  admin: {
    group: groups.requests,
    useAsTitle: 'title',
    defaultColumns: ['title', 'field', 'actorName', 'at'],
    hidden: true,
  },
  hooks: { beforeOperation: [typedReferences('title')] },
  about: [
    labelled(titleOf('request.reference')),
    labelled({ name: 'request', type: 'relationship', relationTo: 'requests', required: true, index: true }),
  ],
  details: [
    labelled({ name: 'field', type: 'text', required: true }),
    labelled({ name: 'before', type: 'textarea' }),
    labelled({ name: 'after', type: 'textarea' }),
    labelled({ name: 'reason', type: 'textarea', required: true, maxLength: NOTE_LIMIT }),
  ],
});
