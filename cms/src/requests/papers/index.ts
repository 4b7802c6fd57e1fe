import { NOTE_LIMIT } from '@mithaq/domain/request/request-notice';
import { labelledBy } from '../../payload/fields/labelled.ts';
import { access } from '../events/access.ts';
import { requestLog } from '../request-log.ts';
import { collectionWords, words } from './labels.ar.ts';

const labelled = labelledBy(words);

/** Marks of the papers of requests, one row a mark: the newest counts, and the earlier ones are the trace of the check. */
export const requestPapers = requestLog({
  slug: 'request-papers',
  labels: collectionWords,
  access,
  admin: { hidden: true },
  about: [labelled({ name: 'paper', type: 'text', required: true, maxLength: 200 })],
  details: [
    labelled({ name: 'present', type: 'checkbox', required: true }),
    // Gregorian days in Asia/Riyadh, `YYYY-MM-DD`.
    labelled({ name: 'issuedOn', type: 'text', maxLength: 10 }),
    labelled({ name: 'validUntil', type: 'text', maxLength: 10 }),
    labelled({ name: 'note', type: 'textarea', maxLength: NOTE_LIMIT }),
  ],
});
