import {
  associationProfile,
  associationService,
  newAssociationSlug,
} from '@mithaq/domain/contracts/association';
import type { CollectionConfig } from 'payload';
import { fieldForPlatformAdministrator } from '../access/bases.ts';
import { bySchema } from '../fields/by-schema.ts';
import { optionsFrom, wordedBy } from '../fields/worded.ts';
import type { RegisterWriter } from '../register/register-writer.ts';
import { groups } from '../admin/groups.ar.ts';
import { rewriteOwnIndex } from './public-index/rewrite-index-hooks.ts';
import { access } from './access.ts';
import { completeEndpoint } from './endpoints/complete.ts';
import { immutableSlug } from './hooks/immutable-slug.ts';
import { refuseDeleteWithRecords } from './hooks/refuse-delete-with-records.ts';
import { collectionWords, messages, nameKinds, numeralKinds, rowNames, tabs, words } from './words.ar.ts';

const worded = wordedBy(words);

export const associations = (register: RegisterWriter): CollectionConfig => ({
  slug: 'associations',
  labels: collectionWords,
  access,
  disableDuplicate: true,
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'slug', 'licenceNumber'], group: groups.association },
  endpoints: [completeEndpoint(register)],
  hooks: {
    beforeDelete: [refuseDeleteWithRecords],
    afterChange: [rewriteOwnIndex(register)],
  },
  fields: [
    // The field is written by writers of the register, so that they wait for each other (`system/serialise-register-writes.ts`).
    { name: 'registerTouchedAt', type: 'date', hidden: true },
    {
      type: 'tabs',
      tabs: [
        {
          label: tabs.identity,
          fields: [
            worded({ name: 'name', type: 'text', required: true, index: true, maxLength: 200 }),
            worded({ name: 'shortName', type: 'text', required: true, maxLength: 80 }),
            worded({
              name: 'slug',
              type: 'text',
              required: true,
              unique: true,
              index: true,
              validate: bySchema(newAssociationSlug, messages.slug),
              hooks: { beforeValidate: [immutableSlug] },
            }),
            worded({ name: 'licenceNumber', type: 'text', maxLength: 40 }),
            worded({
              name: 'names',
              type: 'array',
              labels: rowNames.name,
              maxRows: 30,
              fields: [
                worded({ name: 'text', type: 'text', required: true, maxLength: 200 }),
                worded({ name: 'kind', type: 'select', required: true, options: optionsFrom(nameKinds) }),
              ],
            }),
            worded({
              name: 'numerals',
              type: 'select',
              required: true,
              defaultValue: 'western',
              options: optionsFrom(numeralKinds),
            }),
            worded({
              name: 'accent',
              type: 'text',
              validate: bySchema(associationProfile.shape.accent, messages.accent),
            }),
          ],
        },
        {
          label: tabs.contact,
          fields: [
            worded({ name: 'address', type: 'text', maxLength: 300 }),
            worded({ name: 'email', type: 'email' }),
            worded({ name: 'phone', type: 'text', maxLength: 30 }),
            worded({
              name: 'website',
              type: 'text',
              validate: bySchema(associationProfile.shape.website, messages.website),
            }),
          ],
        },
        {
          label: tabs.publication,
          fields: [
            worded({
              name: 'fourEyes',
              type: 'checkbox',
              defaultValue: false,
              // The platform sets the field, because an association could otherwise lift its own restriction.
              access: { create: fieldForPlatformAdministrator, update: fieldForPlatformAdministrator },
            }),
          ],
        },
        {
          label: tabs.services,
          fields: [
            worded({
              name: 'services',
              type: 'array',
              labels: rowNames.service,
              maxRows: 60,
              fields: [
                worded({ name: 'label', type: 'text', required: true, maxLength: 120 }),
                worded({
                  name: 'code',
                  type: 'text',
                  required: true,
                  validate: bySchema(associationService.shape.code, messages.serviceCode),
                }),
              ],
            }),
            worded({ name: 'neutralCorrespondence', type: 'checkbox', defaultValue: false, required: true }),
          ],
        },
      ],
    },
  ],
});
