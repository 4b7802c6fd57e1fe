import { NOTE_LIMIT } from '@mithaq/domain/request/request-notice';
import { labelledBy } from '../../payload/fields/labelled.ts';
import { access } from './access.ts';
import { requestLog } from '../request-log.ts';
import { collectionWords, words } from './labels.ar.ts';

const labelled = labelledBy(words);

/** Notes of staff on a request, which the beneficiary is never shown and which nobody changes. */
export const requestNotes = requestLog({
  slug: 'request-notes',
  labels: collectionWords,
  access,
  admin: {
    defaultColumns: ['title', 'actorName', 'at'],
    hidden: true,
  },
  details: [labelled({ name: 'text', type: 'textarea', required: true, maxLength: NOTE_LIMIT })],
});
