import { NOTE_LIMIT } from '@mithaq/domain/request/request-notice';
import { labelledBy } from '../../payload/fields/labelled.ts';
import { access } from '../notes/access.ts';
import { requestLog } from '../request-log.ts';
import { collectionWords, words } from './labels.ar.ts';

const labelled = labelledBy(words);

/** Corrections of what a beneficiary wrote, one row a field, with the value of before. */
export const requestCorrections = requestLog({
  slug: 'request-corrections',
  labels: collectionWords,
  access,
  admin: {
    defaultColumns: ['title', 'field', 'actorName', 'at'],
    hidden: true,
  },
  details: [
    labelled({ name: 'field', type: 'text', required: true }),
    labelled({ name: 'before', type: 'textarea' }),
    labelled({ name: 'after', type: 'textarea' }),
    labelled({ name: 'reason', type: 'textarea', required: true, maxLength: NOTE_LIMIT }),
  ],
});
