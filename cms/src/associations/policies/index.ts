import { expectedPolicies } from '@mithaq/domain/catalogue/current-catalogue';
import { associationSlug } from '@mithaq/domain/contracts/association';
import type { CollectionConfig } from 'payload';
import { associationField } from '../../fields/association-field.ts';
import { bySchema } from '../../fields/by-schema.ts';
import { fromCatalogue } from '../../fields/from-catalogue.ts';
import { optionsFrom, wordedBy } from '../../fields/worded.ts';
import { keepSlug } from '../hooks/keep-slug.ts';
import { groups } from '../../admin/groups.ar.ts';
import { access } from './access.ts';
import { refuseDeleteWithVersions } from './hooks/refuse-delete-with-versions.ts';
import { collectionWords, documentTypes, messages, words } from './words.ar.ts';

const worded = wordedBy(words);

export const policies: CollectionConfig = {
  slug: 'policies',
  labels: collectionWords,
  access,
  disableDuplicate: true,
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'documentType', 'association'],
    group: groups.policies,
  },
  indexes: [{ fields: ['association', 'slug'], unique: true }],
  hooks: { beforeDelete: [refuseDeleteWithVersions] },
  fields: [
    worded({
      name: 'title',
      type: 'text',
      required: true,
      maxLength: 300,
      defaultValue: fromCatalogue(expectedPolicies, ({ title }) => title, null),
    }),
    worded({
      name: 'documentType',
      type: 'select',
      required: true,
      defaultValue: fromCatalogue(expectedPolicies, ({ documentType }) => documentType ?? 'policy', 'policy'),
      options: optionsFrom(documentTypes),
    }),
    worded({
      name: 'slug',
      type: 'text',
      required: true,
      index: true,
      defaultValue: fromCatalogue(expectedPolicies, ({ code }) => code, null),
      validate: bySchema(associationSlug, messages.slug),
      hooks: { beforeValidate: [keepSlug] },
    }),
    worded({
      name: 'catalogueEntry',
      type: 'select',
      defaultValue: fromCatalogue(expectedPolicies, ({ code }) => code, null),
      options: expectedPolicies.map(({ code, title }) => ({ value: code, label: { ar: title, en: code } })),
    }),
    associationField(),
  ],
};
