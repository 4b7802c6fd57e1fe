import { requestStates } from '@mithaq/domain/request/request-lifecycle';
import { noticeOccasions } from '@mithaq/domain/request/request-notice';
import { noticeOccasionWords } from '@mithaq/domain/request/request-notice.ar';
import { requestStateWords } from '@mithaq/domain/request/request-states.ar';
import { labelledBy } from '../../payload/fields/labelled.ts';
import { NOTE_LIMIT, WORDS_LIMIT } from '@mithaq/domain/request/request-notice';
import { access } from './access.ts';
import { requestLog } from '../request-log.ts';
import { collectionWords, words } from './labels.ar.ts';

const labelled = labelledBy(words);

const states = requestStates.map((state) => ({
  value: state,
  label: { ar: requestStateWords[state].label, en: state },
}));

export const requestEvents = requestLog({
  slug: 'request-events',
  labels: collectionWords,
  access,
  indexes: [{ fields: ['request', 'at'] }, { fields: ['association', 'at'] }],
  admin: { defaultColumns: ['request', 'from', 'to', 'actorName', 'at'] },
  about: [
    labelled({ name: 'from', type: 'select', options: states }),
    labelled({ name: 'to', type: 'select', required: true, options: states }),
  ],
  details: [
    // A recorded move back to the state before, which is not itself taken back.
    labelled({ name: 'takesBack', type: 'checkbox' }),
    labelled({
      name: 'occasion',
      type: 'select',
      options: noticeOccasions.map((occasion) => ({
        value: occasion,
        label: { ...noticeOccasionWords[occasion] },
      })),
    }),
    labelled({ name: 'words', type: 'textarea', maxLength: WORDS_LIMIT }),
    labelled({ name: 'note', type: 'textarea', maxLength: NOTE_LIMIT }),
  ],
});
