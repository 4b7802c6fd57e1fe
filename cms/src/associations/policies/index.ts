import { expectedPolicies } from '@mithaq/domain/catalogue/current-catalogue';
import { associationSlug } from '@mithaq/domain/contracts/association';
import type { CollectionConfig } from 'payload';
import { associationField } from '../../payload/fields/association-field.ts';
import { textKind } from '../../payload/fields/clean-fields.ts';
import { bySchema } from '../../payload/fields/by-schema.ts';
import { defaultFromCatalogueEntry } from '../../payload/fields/default-from-catalogue-entry.ts';
import { optionsFrom, labelledBy } from '../../payload/fields/labelled.ts';
import { groups } from '../../admin/groups.ar.ts';
import { writtenByTheSecretary } from '../../payload/access/bases.ts';
import { refuseDeleteWithVersions } from './hooks/refuse-delete-with-versions.ts';
import { slugUntilApproval } from './hooks/slug-until-approval.ts';
import { collectionWords, documentTypes, messages, words } from './labels.ar.ts';
import { foldedSearch } from '../../payload/database/folded-search.ts';

const labelled = labelledBy(words);

export const policies: CollectionConfig = {
  slug: 'policies',
  labels: collectionWords,
  access: writtenByTheSecretary,
  disableDuplicate: true,
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'documentType', 'association'],
    group: groups.policies,
    components: {
      beforeListTable: ['/src/associations/policies/panel/first-policy.tsx#FirstPolicyAboveList'],
    },
  },
  indexes: [{ fields: ['association', 'slug'], unique: true }, { fields: ['association', 'createdAt'] }],
  hooks: { beforeOperation: [foldedSearch('policies', 'title')], beforeDelete: [refuseDeleteWithVersions] },
  fields: [
    {
      name: 'firstStep',
      type: 'ui',
      admin: { components: { Field: '/src/associations/policies/panel/begin-text.tsx#BeginText' } },
    },
    labelled({
      name: 'title',
      type: 'text',
      required: true,
      maxLength: 300,
      defaultValue: defaultFromCatalogueEntry(expectedPolicies, ({ title }) => title, null),
    }),
    labelled({
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
    labelled({
      name: 'slug',
      type: 'text',
      required: true,
      index: true,
      defaultValue: defaultFromCatalogueEntry(expectedPolicies, ({ code }) => code, null),
      custom: textKind('code'),
      validate: bySchema(associationSlug, messages.slug),
      hooks: { beforeValidate: [slugUntilApproval] },
    }),
    labelled({
      name: 'catalogueEntry',
      type: 'select',
      defaultValue: defaultFromCatalogueEntry(expectedPolicies, ({ code }) => code, null),
      options: expectedPolicies.map(({ code, title }) => ({ value: code, label: { ar: title, en: code } })),
    }),
    // Written when a version is begun (`payload/system/touch-policy.ts`); nobody reads it.
    { name: 'versionsTouchedAt', type: 'date', hidden: true },
    associationField(),
  ],
};
