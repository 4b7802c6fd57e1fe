import { NOTE_LIMIT } from '@mithaq/domain/request/request-notice';
import { eventCollection } from '../../payload/fields/event-collection.ts';
import { titleOf } from '../../payload/fields/title-of.ts';
import { labelledBy, optionsFrom } from '../../payload/fields/labelled.ts';
import { groups } from '../../admin/groups.ar.ts';
import { typedReferences } from '../hooks/typed-references.ts';
import { access } from '../events/access.ts';
import { FINDINGS_LIMIT } from './report-shape.ts';
import { collectionWords, recommendations, words } from './labels.ar.ts';

const labelled = labelledBy(words);

/** Reports of the social research officer; a later report of the same request is kept beside the earlier one. */
export const requestResearch = eventCollection({
  slug: 'request-research',
  labels: collectionWords,
  access,
  indexes: [{ fields: ['request', 'at'] }],
  admin: {
    group: groups.requests,
    useAsTitle: 'title',
    defaultColumns: ['title', 'recommendation', 'actorName', 'at'],
    hidden: true,
  },
  hooks: { beforeOperation: [typedReferences('title')] },
  about: [
    labelled(titleOf('request.reference')),
    labelled({ name: 'request', type: 'relationship', relationTo: 'requests', required: true, index: true }),
  ],
  details: [
    labelled({ name: 'visitedOn', type: 'text', maxLength: 10 }),
    labelled({ name: 'findings', type: 'textarea', required: true, maxLength: FINDINGS_LIMIT }),
    labelled({
      name: 'recommendation',
      type: 'select',
      required: true,
      options: optionsFrom(recommendations),
    }),
    labelled({ name: 'reasons', type: 'textarea', maxLength: NOTE_LIMIT }),
  ],
});
