import { expectedPolicies } from '@mithaq/domain/catalogue/current-catalogue';
import { associationSlug } from '@mithaq/domain/contracts/association';
import type { CollectionConfig } from 'payload';
import { associationField } from '../../fields/association-field.ts';
import { bySchema } from '../../fields/by-schema.ts';
import { defaultFromCatalogueEntry } from '../../fields/default-from-catalogue-entry.ts';
import { optionsFrom, wordedBy } from '../../fields/worded.ts';
import { immutableSlug } from '../hooks/immutable-slug.ts';
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
      defaultValue: defaultFromCatalogueEntry(expectedPolicies, ({ title }) => title, null),
    }),
    worded({
      name: 'documentType',
      type: 'select',
      required: true,
      defaultValue: defaultFromCatalogueEntry(
        expectedPolicies,
        ({ documentType }) => documentType ?? 'policy',
        'policy',
      ),
      options: optionsFrom(documentTypes),
    }),
    worded({
      name: 'slug',
      type: 'text',
      required: true,
      index: true,
      defaultValue: defaultFromCatalogueEntry(expectedPolicies, ({ code }) => code, null),
      validate: bySchema(associationSlug, messages.slug),
      hooks: { beforeValidate: [immutableSlug] },
    }),
    worded({
      name: 'catalogueEntry',
      type: 'select',
      defaultValue: defaultFromCatalogueEntry(expectedPolicies, ({ code }) => code, null),
      options: expectedPolicies.map(({ code, title }) => ({ value: code, label: { ar: title, en: code } })),
    }),
    associationField(),
  ],
};
