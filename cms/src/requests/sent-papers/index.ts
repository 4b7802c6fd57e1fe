import { labelledBy } from '../../payload/fields/labelled.ts';
import { access } from '../events/access.ts';
import { requestLog } from '../request-log.ts';
import { collectionWords, words } from './labels.ar.ts';

const labelled = labelledBy(words);

/**
 * Papers that a beneficiary sent on the tracking page, and those that the officer added for her, one row a paper; the
 * bytes are in the store of uploads under the row's id (`sent-paper-file.ts`). Whoever may read the request may read
 * them.
 */
export const sentPapers = requestLog({
  slug: 'sent-papers',
  labels: collectionWords,
  access,
  // A paper that is sent twice is one.
  indexes: [{ fields: ['request', 'sha256'], unique: true }],
  admin: { hidden: true },
  about: [labelled({ name: 'name', type: 'text', required: true, maxLength: 240 })],
  details: [
    labelled({ name: 'type', type: 'text', required: true, maxLength: 40 }),
    labelled({ name: 'size', type: 'number', required: true }),
    // Whether the paper bears the signature under attestation and consent.
    labelled({ name: 'signed', type: 'checkbox' }),
    // Hash of the bytes as they were sent, before a photo in HEIC became a JPEG.
    { name: 'sha256', type: 'text', required: true, maxLength: 64, admin: { hidden: true } },
  ],
});
