import { NOTE_LIMIT } from '@mithaq/domain/request/request-notice';
import { labelledBy, optionsFrom } from '../../payload/fields/labelled.ts';
import { access } from '../events/access.ts';
import { FINDINGS_LIMIT } from './report-shape.ts';
import { requestLog } from '../request-log.ts';
import { collectionWords, recommendations, words } from './labels.ar.ts';

const labelled = labelledBy(words);

/** Reports of the social research officer; a later report of the same request is kept beside the earlier one. */
export const requestResearch = requestLog({
  slug: 'request-research',
  labels: collectionWords,
  access,
  admin: {
    defaultColumns: ['title', 'recommendation', 'actorName', 'at'],
    hidden: true,
  },
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
