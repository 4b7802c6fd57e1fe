import { expectedDisclosures } from '@mithaq/domain/catalogue/current-catalogue';
import { LINK_LIMIT, typedLink, webLink } from '@mithaq/domain/contact/web-link';
import type { CollectionConfig } from 'payload';
import { associationField } from '../../payload/fields/association-field.ts';
import { textKind } from '../../payload/fields/clean-fields.ts';
import { day } from '../../payload/fields/day.ts';
import { defaultFromCatalogueEntry } from '../../payload/fields/default-from-catalogue-entry.ts';
import { labelledBy } from '../../payload/fields/labelled.ts';
import { byRule, cleanedBy } from '../../payload/fields/typed-field.ts';
import { typedFields } from '../../payload/fields/typed-field.ar.ts';
import { groups } from '../../admin/groups.ar.ts';
import { writtenByTheSecretary } from '../../payload/access/bases.ts';
import { afterPublication, alreadyPublished } from './after-publication.ts';
import { collectionWords, words } from './labels.ar.ts';
import { foldedSearch } from '../../payload/database/folded-search.ts';

const labelled = labelledBy(words);

/** Disclosures of the association beside its policies: its board, its yearly statements, its reports. */
export const disclosures: CollectionConfig = {
  slug: 'disclosures',
  labels: collectionWords,
  access: writtenByTheSecretary,
  disableDuplicate: true,
  indexes: [{ fields: ['association', 'createdAt'] }, { fields: ['association', 'publishedOn'] }],
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'entry', 'publishedOn', 'renewBy', 'association'],
    group: groups.policies,
  },
  hooks: { beforeOperation: [foldedSearch('disclosures', 'title')] },
  fields: [
    labelled({
      name: 'entry',
      type: 'select',
      required: true,
      index: true,
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
      maxLength: 200,
      defaultValue: defaultFromCatalogueEntry(expectedDisclosures, ({ title }) => title, null),
    }),
    labelled({
      name: 'link',
      type: 'text',
      required: true,
      maxLength: LINK_LIMIT,
      custom: textKind('code'),
      hooks: { beforeValidate: [cleanedBy(typedLink)] },
      validate: byRule((text) => webLink(text) !== undefined, typedFields.link),
    }),
    labelled({ ...day({ name: 'publishedOn', required: true }), validate: alreadyPublished }),
    labelled({ ...day({ name: 'renewBy' }), validate: afterPublication }),
    associationField(),
  ],
};
