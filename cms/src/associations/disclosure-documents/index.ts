import { expectedDisclosures } from '@mithaq/domain/catalogue/current-catalogue';
import { DISCLOSURE_NOTE_LIMIT, DISCLOSURE_TITLE_LIMIT } from '@mithaq/domain/contracts/disclosure';
import {
  approvingBodyWords,
  disclosureStateWords,
  partOfYearWords,
} from '@mithaq/domain/disclosure/disclosure-words.ar';
import { APIError, type CollectionConfig } from 'payload';
import { z } from 'zod';
import { groups } from '../../admin/groups.ar.ts';
import { anyOf, fieldForNobody, writtenByTheSecretary } from '../../payload/access/bases.ts';
import { associationOf, hasRole, personOf } from '../../payload/access/roles.ts';
import { foldedSearch } from '../../payload/database/folded-search.ts';
import { associationField } from '../../payload/fields/association-field.ts';
import { textKind } from '../../payload/fields/clean-fields.ts';
import { day } from '../../payload/fields/day.ts';
import { defaultFromCatalogueEntry } from '../../payload/fields/default-from-catalogue-entry.ts';
import { instant } from '../../payload/fields/instant.ts';
import { labelledBy, optionsFrom } from '../../payload/fields/labelled.ts';
import { sameAssociation } from '../../payload/fields/same-association.ts';
import type { DisclosureDocument } from '../../payload-types.ts';
import type { RegisterWriter } from '../../register/register-writer.ts';
import { disclosureEndpoints } from './endpoints.ts';
import { collectionWords, messages, words } from './labels.ar.ts';

const labelled = labelledBy(words);

const refuse = (): never => {
  throw new APIError(messages.kept, 409, undefined, true);
};

/** Fields that the system writes at publication. */
const fixed = { access: { create: fieldForNobody, update: fieldForNobody } } as const;
const shown = { position: 'sidebar', readOnly: true } as const;

type Typed = Partial<Pick<DisclosureDocument, 'state' | 'disclosure'>>;

/** Shows what publication writes once it is written. */
const oncePublished = {
  ...shown,
  condition: ({ state }: Typed): boolean => state !== undefined && state !== 'draft',
};

const draft = z.looseObject({ state: z.literal('draft') });

const drafted = anyOf((principal) => {
  const association = associationOf(principal);
  if (association === undefined || !hasRole(principal, 'board-secretary')) return false;
  return { and: [{ association: { equals: association } }, { state: { equals: 'draft' } }] };
});

/**
 * Versions of disclosures that are published here: documents beside the policies, such as yearly statements. One row is one
 * version, which nobody changes by any door once it is published; the next version is another row.
 */
export const disclosureDocuments = (register: RegisterWriter): CollectionConfig => ({
  slug: 'disclosure-documents',
  labels: collectionWords,
  access: { ...writtenByTheSecretary, update: drafted, delete: drafted },
  disableDuplicate: true,
  defaultSort: '-createdAt',
  indexes: [
    { fields: ['association', 'createdAt'] },
    { fields: ['association', 'state', 'publishedAt'] },
    { fields: ['association', 'disclosure'] },
  ],
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'entry', 'state', 'versionNumber', 'publishedAt'],
    group: groups.policies,
  },
  hooks: {
    beforeOperation: [foldedSearch('disclosure-documents', 'title')],
    beforeChange: [
      ({ data, originalDoc, operation, req }) => {
        if (operation === 'update' && !draft.safeParse(originalDoc).success) refuse();
        const person = personOf(req.user);
        return person === undefined ? data : { ...data, savedBy: person.id };
      },
    ],
    beforeDelete: [
      async ({ req, id }) => {
        const row = await req.payload.db.findOne<DisclosureDocument>({
          collection: 'disclosure-documents',
          where: { id: { equals: id } },
          req,
        });
        if (row !== null && row.state !== 'draft') refuse();
      },
    ],
  },
  endpoints: disclosureEndpoints(register),
  fields: [
    {
      name: 'panel',
      type: 'ui',
      admin: {
        components: {
          Field: '/src/associations/disclosure-documents/panel/disclosure-panel.tsx#DisclosurePanel',
        },
      },
    },
    labelled({
      name: 'entry',
      type: 'select',
      required: true,
      defaultValue: defaultFromCatalogueEntry(expectedDisclosures, ({ code }) => code, null),
      options: expectedDisclosures.map(({ code, title }) => ({
        value: code,
        label: { ar: title, en: code },
      })),
    }),
    labelled({
      name: 'title',
      type: 'text',
      required: true,
      maxLength: DISCLOSURE_TITLE_LIMIT,
      defaultValue: defaultFromCatalogueEntry(expectedDisclosures, ({ title }) => title, null),
    }),
    labelled({ name: 'file', type: 'upload', relationTo: 'documents', filterOptions: sameAssociation }),
    {
      type: 'row',
      fields: [
        labelled({ name: 'years', type: 'text', maxLength: 40, admin: { width: '50%' } }),
        labelled({
          name: 'part',
          type: 'select',
          options: optionsFrom(partOfYearWords),
          admin: { width: '50%' },
        }),
      ],
    },
    {
      type: 'row',
      fields: [
        labelled({
          name: 'approvedBy',
          type: 'select',
          options: optionsFrom(approvingBodyWords),
          admin: { width: '50%' },
        }),
        labelled({ ...day({ name: 'approvedOn', admin: { width: '50%' } }) }),
      ],
    },
    labelled(day({ name: 'renewBy' })),
    labelled({
      name: 'changeNote',
      type: 'textarea',
      maxLength: DISCLOSURE_NOTE_LIMIT,
      // A first version changes nothing.
      admin: { condition: ({ disclosure }: Typed): boolean => Boolean(disclosure) },
    }),
    labelled({
      name: 'state',
      type: 'select',
      required: true,
      defaultValue: 'draft',
      options: optionsFrom(disclosureStateWords),
      admin: shown,
      ...fixed,
    }),
    labelled({ name: 'disclosure', type: 'text', maxLength: 40, admin: oncePublished, ...fixed }),
    labelled({ name: 'versionNumber', type: 'number', admin: oncePublished, ...fixed }),
    labelled({ ...instant({ name: 'publishedAt', admin: oncePublished }), ...fixed }),
    labelled({ name: 'actorName', type: 'text', admin: oncePublished, ...fixed }),
    labelled({ name: 'hash', type: 'text', admin: { hidden: true }, ...fixed }),
    // The entry of the index as it was published, and how it ended; both go into the register as they are here.
    { name: 'record', type: 'json', custom: textKind('verbatim'), admin: { hidden: true }, ...fixed },
    { name: 'withdrawal', type: 'json', custom: textKind('verbatim'), admin: { hidden: true }, ...fixed },
    // The id of the person who saved last, for associations that want four eyes; no relationship, because people leave.
    { name: 'savedBy', type: 'text', admin: { hidden: true }, ...fixed },
    associationField(),
  ],
});
