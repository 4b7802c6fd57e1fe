import { dataRight } from '@mithaq/domain/contracts/tracking-api';
import { NOTE_LIMIT, WORDS_LIMIT } from '@mithaq/domain/request/request-notice';
import type { CollectionConfig } from 'payload';
import { groups } from '../../../admin/groups.ar.ts';
import { anyOf, fieldForNobody, nobody, staffOfAssociation } from '../../../payload/access/bases.ts';
import { associationField } from '../../../payload/fields/association-field.ts';
import { instant } from '../../../payload/fields/instant.ts';
import { labelledBy, optionsFrom } from '../../../payload/fields/labelled.ts';
import { titleOf } from '../../../payload/fields/title-of.ts';
import { typedReferences } from '../../hooks/typed-references.ts';
import { collectionWords, rights, states, words } from './labels.ar.ts';
import { keepTimeOfRight, tellOfRight } from './tell-of-right.ts';

const labelled = labelledBy(words);

/** Fields that the beneficiary's act wrote; the officer changes the others. */
const fixed = { access: { update: fieldForNobody } } as const;

/**
 * Requests of beneficiaries about their own data (PDPL, article 4): a copy, a correction, a destruction. The clock runs
 * until `dueOn`; the officer records what was done, or extends the time once, and the beneficiary is told of both.
 */
export const dataRightRequests: CollectionConfig = {
  slug: 'data-right-requests',
  labels: collectionWords,
  access: {
    read: anyOf(staffOfAssociation('beneficiary-relations-officer', 'auditor')),
    create: nobody,
    update: anyOf(staffOfAssociation('beneficiary-relations-officer')),
    delete: nobody,
  },
  disableDuplicate: true,
  disableBulkEdit: true,
  defaultSort: 'dueOn',
  admin: {
    useAsTitle: 'title',
    group: groups.requests,
    defaultColumns: ['title', 'right', 'state', 'dueOn'],
  },
  hooks: {
    beforeOperation: [typedReferences('title')],
    beforeChange: [keepTimeOfRight],
    afterChange: [tellOfRight],
  },
  indexes: [{ fields: ['association', 'state', 'dueOn'] }, { fields: ['state', 'remindOn'] }],
  fields: [
    labelled(titleOf('request.reference')),
    labelled({
      name: 'request',
      type: 'relationship',
      relationTo: 'requests',
      required: true,
      index: true,
      ...fixed,
    }),
    labelled({
      name: 'right',
      type: 'select',
      required: true,
      options: dataRight.options.map((value) => ({ value, label: { ...rights[value] } })),
      ...fixed,
    }),
    labelled({ name: 'words', type: 'textarea', maxLength: WORDS_LIMIT, ...fixed }),
    labelled({ ...instant({ name: 'askedAt', required: true }), ...fixed }),
    // Gregorian day in Asia/Riyadh, `YYYY-MM-DD`.
    labelled({ name: 'dueOn', type: 'text', required: true, maxLength: 10, ...fixed }),
    // Gregorian day in Asia/Riyadh on which the officers are reminded next.
    labelled({ name: 'remindOn', type: 'text', maxLength: 10, admin: { hidden: true }, ...fixed }),
    labelled({ name: 'state', type: 'select', required: true, options: optionsFrom(states) }),
    labelled({ name: 'answer', type: 'textarea', maxLength: WORDS_LIMIT }),
    labelled({ name: 'done', type: 'textarea', maxLength: NOTE_LIMIT }),
    labelled({ name: 'extendedBecause', type: 'textarea', maxLength: NOTE_LIMIT }),
    associationField(),
  ],
};
