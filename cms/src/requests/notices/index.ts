import {
  callOutcomes,
  NOTE_LIMIT,
  noticeOccasions,
  WORDS_LIMIT,
} from '@mithaq/domain/request/request-notice';
import {
  callOutcomeWords,
  noticeOccasionWords,
  noticeStateWords,
} from '@mithaq/domain/request/request-notice.ar';
import type { CollectionConfig } from 'payload';
import { groups } from '../../admin/groups.ar.ts';
import { associationField } from '../../payload/fields/association-field.ts';
import { instant } from '../../payload/fields/instant.ts';
import { labelledBy, optionsFrom } from '../../payload/fields/labelled.ts';
import { titleOf } from '../../payload/fields/title-of.ts';
import { typedReferences } from '../hooks/typed-references.ts';
import { access } from './access.ts';
import { collectionWords, words } from './labels.ar.ts';

const labelled = labelledBy(words);

/** Notices to beneficiaries, one row a telling: by e-mail, or by a call whose outcome is recorded. */
export const requestNotices: CollectionConfig = {
  slug: 'request-notices',
  labels: collectionWords,
  access,
  disableDuplicate: true,
  defaultSort: 'stateAt',
  admin: {
    useAsTitle: 'title',
    group: groups.requests,
    defaultColumns: ['title', 'occasion', 'state', 'stateAt'],
  },
  indexes: [{ fields: ['association', 'state', 'stateAt'] }, { fields: ['request', 'stateAt'] }],
  hooks: { beforeOperation: [typedReferences('title')] },
  fields: [
    labelled(titleOf('request.reference')),
    labelled({ name: 'request', type: 'relationship', relationTo: 'requests', required: true, index: true }),
    labelled({ name: 'event', type: 'relationship', relationTo: 'request-events', admin: { hidden: true } }),
    labelled({
      name: 'occasion',
      type: 'select',
      required: true,
      options: noticeOccasions.map((value) => ({ value, label: { ...noticeOccasionWords[value] } })),
    }),
    labelled({ name: 'words', type: 'textarea', maxLength: WORDS_LIMIT }),
    labelled({
      name: 'state',
      type: 'select',
      required: true,
      index: true,
      options: optionsFrom(noticeStateWords),
    }),
    labelled(instant({ name: 'stateAt', required: true })),
    labelled({ name: 'delivery', type: 'relationship', relationTo: 'deliveries', index: true }),
    labelled({ name: 'waivedBecause', type: 'textarea', maxLength: NOTE_LIMIT }),
    labelled({
      name: 'calls',
      type: 'array',
      fields: [
        labelled(instant({ name: 'at', required: true })),
        labelled({ name: 'by', type: 'relationship', relationTo: 'users' }),
        labelled({ name: 'byName', type: 'text', required: true }),
        labelled({
          name: 'outcome',
          type: 'select',
          required: true,
          options: callOutcomes.map((value) => ({ value, label: { ...callOutcomeWords[value] } })),
        }),
        labelled({ name: 'note', type: 'textarea', maxLength: NOTE_LIMIT }),
      ],
    }),
    associationField(),
  ],
};
