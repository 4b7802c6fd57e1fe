import { NOTE_LIMIT } from '@mithaq/domain/request/request-notice';
import { labelledBy } from '../../payload/fields/labelled.ts';
import { access } from '../events/access.ts';
import { requestLog } from '../request-log.ts';
import { collectionWords, words } from './labels.ar.ts';

const labelled = labelledBy(words);

/** Registrations of beneficiaries whose request was accepted; the newest row of a request counts. */
export const requestRegistrations = requestLog({
  slug: 'request-registrations',
  labels: collectionWords,
  access,
  admin: { hidden: true },
  about: [labelled({ name: 'fileNumber', type: 'text', required: true, maxLength: 60 })],
  details: [labelled({ name: 'kept', type: 'textarea', maxLength: NOTE_LIMIT })],
});
