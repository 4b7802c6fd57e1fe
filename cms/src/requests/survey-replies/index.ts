import { REPLY_TEXT_LIMIT } from '@mithaq/domain/contracts/survey-reply';
import { printedMonths } from '@mithaq/domain/request/survey-reply.ar';
import { APIError, type CollectionConfig, type FieldHook } from 'payload';
import { z } from 'zod';
import { groups } from '../../admin/groups.ar.ts';
import { anyOf, fieldForNobody, nobody, staffOfAssociation } from '../../payload/access/bases.ts';
import { associationOf, hasRole } from '../../payload/access/roles.ts';
import { associationField } from '../../payload/fields/association-field.ts';
import { instant } from '../../payload/fields/instant.ts';
import { labelledBy, optionsFrom } from '../../payload/fields/labelled.ts';
import { onlyWhatIsKnown } from '../../payload/fields/only-what-is-known.ts';
import type { SurveyReply } from '../../payload-types.ts';
import type { RegisterWriter } from '../../register/register-writer.ts';
import { surveyReplyEndpoints } from './endpoints.ts';
import { collectionWords, messages, states, words } from './labels.ar.ts';

const labelled = labelledBy(words);

const refuse = (): never => {
  throw new APIError(messages.published, 409, undefined, true);
};

/** Fields that the system writes: from the result of the survey, and at publication. */
const fixed = { access: { create: fieldForNobody, update: fieldForNobody } } as const;

const published = z.looseObject({ state: z.literal('published') });

const drafted = anyOf((principal) => {
  const association = associationOf(principal);
  if (association === undefined || !hasRole(principal, 'board-secretary')) return false;
  return { and: [{ association: { equals: association } }, { state: { equals: 'draft' } }] };
});

const months = z.looseObject({ from: z.string(), until: z.string() });

/** Reads the months of a result in words; a row that was read without its months keeps the stored form. */
const monthsInWords: FieldHook = ({ value, siblingData }): unknown => {
  const read = months.safeParse(siblingData);
  return read.success ? printedMonths(read.data) : value;
};

/**
 * Replies to results of the survey (indicator 3.8): recommendation to the board, its decision and what beneficiaries are
 * told, in one record that nobody changes by any door once it is published. A correction is a new record.
 */
export const surveyReplies = (register: RegisterWriter): CollectionConfig => ({
  slug: 'survey-replies',
  labels: collectionWords,
  access: {
    read: anyOf(staffOfAssociation('board-secretary', 'auditor')),
    create: nobody,
    update: drafted,
    delete: drafted,
  },
  disableDuplicate: true,
  defaultSort: '-createdAt',
  indexes: [{ fields: ['association', 'createdAt'] }, { fields: ['association', 'state', 'number'] }],
  admin: {
    useAsTitle: 'period',
    defaultColumns: ['period', 'state', 'number', 'publishedAt'],
    group: groups.requests,
  },
  hooks: {
    beforeChange: [({ data, originalDoc }) => (published.safeParse(originalDoc).success ? refuse() : data)],
    beforeDelete: [
      async ({ req, id }) => {
        const row = await req.payload.db.findOne<SurveyReply>({
          collection: 'survey-replies',
          where: { id: { equals: id } },
          req,
        });
        if (row?.state === 'published') refuse();
      },
    ],
  },
  endpoints: surveyReplyEndpoints(register),
  fields: [
    {
      name: 'panel',
      type: 'ui',
      admin: { components: { Field: '/src/requests/survey-replies/panel/reply-panel.tsx#ReplyPanel' } },
    },
    labelled({ name: 'recommendation', type: 'textarea', maxLength: REPLY_TEXT_LIMIT }),
    {
      type: 'row',
      fields: [
        labelled({ name: 'meeting', type: 'text', maxLength: 60, admin: { width: '50%' } }),
        labelled({ name: 'heldOn', type: 'text', maxLength: 120, admin: { width: '50%' } }),
      ],
    },
    {
      type: 'row',
      fields: [
        labelled({ name: 'session', type: 'text', maxLength: 60, admin: { width: '50%' } }),
        labelled({ name: 'resolution', type: 'text', maxLength: 60, admin: { width: '50%' } }),
      ],
    },
    labelled({ name: 'decision', type: 'textarea', maxLength: REPLY_TEXT_LIMIT }),
    labelled({ name: 'reply', type: 'textarea', maxLength: REPLY_TEXT_LIMIT }),
    // Stored as `YYYY-MM – YYYY-MM`, for search; read in words, because it is the title of the record.
    labelled({
      name: 'period',
      type: 'text',
      required: true,
      admin: { hidden: true },
      ...fixed,
      hooks: { afterRead: [monthsInWords] },
    }),
    // Gregorian months, `YYYY-MM`.
    labelled({ name: 'from', type: 'text', required: true, admin: { hidden: true }, ...fixed }),
    labelled({ name: 'until', type: 'text', required: true, admin: { hidden: true }, ...fixed }),
    labelled({
      name: 'byRating',
      type: 'json',
      required: true,
      admin: { hidden: true },
      ...fixed,
    }),
    // The panel above the form says it in words.
    labelled({
      name: 'state',
      type: 'select',
      required: true,
      options: optionsFrom(states),
      admin: { components: { Field: '/src/admin/no-box.tsx#NoBox' } },
      ...fixed,
    }),
    ...onlyWhatIsKnown([
      labelled({ name: 'number', type: 'number', ...fixed }),
      labelled({ name: 'corrects', type: 'number', ...fixed }),
      labelled({ ...instant({ name: 'publishedAt' }), ...fixed }),
      labelled({ name: 'actorName', type: 'text', ...fixed }),
    ]),
    labelled({ name: 'hash', type: 'text', admin: { hidden: true }, ...fixed }),
    associationField(),
  ],
});
