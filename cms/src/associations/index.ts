import {
  associationProfile,
  associationService,
  newAssociationSlug,
} from '@mithaq/domain/contracts/association';
import { keepingClasses, keepingClassFacts } from '@mithaq/domain/request/keeping-periods';
import { keepingClassWords } from '@mithaq/domain/request/keeping-periods.ar';
import { requestPeriodLimits, usualRequestPeriods } from '@mithaq/domain/request/request-periods';
import { LEAST_QUORUM } from '@mithaq/domain/request/committee-sitting';
import { keysOf } from '@mithaq/domain/table/keys-of';
import { hasPhone, typedPhone } from '@mithaq/domain/contact/phone-numbers';
import { typedLink, webLink } from '@mithaq/domain/contact/web-link';
import type { CollectionConfig } from 'payload';
import { fieldForPlatformAdministrator } from '../payload/access/bases.ts';
import { bySchema } from '../payload/fields/by-schema.ts';
import { textKind } from '../payload/fields/clean-fields.ts';
import { byRule, cleanedBy, emailField } from '../payload/fields/typed-field.ts';
import { typedFields } from '../payload/fields/typed-field.ar.ts';
import { optionsFrom, labelledBy } from '../payload/fields/labelled.ts';
import type { RegisterWriter } from '../register/register-writer.ts';
import { groups } from '../admin/groups.ar.ts';
import { rewriteOwnIndex, unlistDeleted } from './public-index/rewrite-index-hooks.ts';
import { access } from './access.ts';
import { emblemEndpoints } from './emblem/endpoints.ts';
import { words as emblemWords } from './emblem/labels.ar.ts';
import { refuseForeignEmblem } from './emblem/refuse-foreign-emblem.ts';
import { completeEndpoint } from './endpoints/complete.ts';
import { mergeWordsEndpoint } from './endpoints/merge-words.ts';
import { immutableSlug } from './hooks/immutable-slug.ts';
import { recordAssociationChanges, recordAssociationDeletion } from './hooks/record-association-events.ts';
import { requireContactForServices } from './hooks/require-contact-for-services.ts';
import { requireOwnSecondStepFirst } from './hooks/require-own-second-step-first.ts';
import { refuseDeleteWithRecords } from './hooks/refuse-delete-with-records.ts';
import { collectionWords, messages, nameKinds, numeralKinds, rowNames, tabs, words } from './labels.ar.ts';
import { foldedSearch } from '../payload/database/folded-search.ts';

const labelled = labelledBy(words);
const labelledEmblem = labelledBy(emblemWords);

export const associations = (register: RegisterWriter): CollectionConfig => ({
  slug: 'associations',
  labels: collectionWords,
  access,
  disableDuplicate: true,
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'slug', 'licenceNumber'], group: groups.association },
  endpoints: [completeEndpoint(register), mergeWordsEndpoint(register), ...emblemEndpoints(register)],
  hooks: {
    beforeOperation: [foldedSearch('associations', 'name')],
    beforeChange: [requireOwnSecondStepFirst, requireContactForServices, refuseForeignEmblem(register)],
    beforeDelete: [refuseDeleteWithRecords],
    afterChange: [rewriteOwnIndex(register), recordAssociationChanges],
    afterDelete: [recordAssociationDeletion, unlistDeleted(register)],
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
            labelled({ name: 'name', type: 'text', required: true, index: true, maxLength: 200 }),
            labelled({ name: 'shortName', type: 'text', required: true, maxLength: 80 }),
            labelled({
              name: 'slug',
              type: 'text',
              required: true,
              unique: true,
              index: true,
              validate: bySchema(newAssociationSlug, messages.slug),
              hooks: { beforeValidate: [immutableSlug] },
            }),
            labelled({ name: 'licenceNumber', type: 'text', maxLength: 40, custom: textKind('code') }),
            labelled({ name: 'supervisingBody', type: 'text', maxLength: 200 }),
            labelled({ name: 'city', type: 'text', maxLength: 80 }),
            labelled({
              name: 'names',
              type: 'array',
              labels: rowNames.name,
              maxRows: 30,
              fields: [
                labelled({ name: 'text', type: 'text', required: true, maxLength: 200 }),
                labelled({ name: 'kind', type: 'select', required: true, options: optionsFrom(nameKinds) }),
              ],
            }),
            labelled({
              name: 'numerals',
              type: 'select',
              required: true,
              defaultValue: 'western',
              options: optionsFrom(numeralKinds),
            }),
            labelled({
              name: 'accent',
              type: 'text',
              custom: textKind('code'),
              validate: bySchema(associationProfile.shape.accent, messages.accent),
            }),
            labelledEmblem({
              name: 'emblem',
              type: 'json',
              admin: {
                components: { Field: '/src/associations/emblem/panel/emblem-control.tsx#EmblemControl' },
              },
            }),
            labelledEmblem({ name: 'emblemText', type: 'text', maxLength: 120 }),
          ],
        },
        {
          label: tabs.contact,
          fields: [
            labelled({ name: 'address', type: 'text', maxLength: 300 }),
            labelled(emailField({ name: 'email' })),
            labelled({
              name: 'phone',
              type: 'text',
              maxLength: 30,
              custom: textKind('code'),
              hooks: { beforeValidate: [cleanedBy(typedPhone)] },
              validate: byRule(hasPhone, typedFields.contact['no-phone']),
            }),
            labelled({
              name: 'website',
              type: 'text',
              maxLength: 300,
              custom: textKind('code'),
              hooks: { beforeValidate: [cleanedBy(typedLink)] },
              validate: byRule((text) => text.length <= 300 && webLink(text) !== undefined, typedFields.link),
            }),
            labelled({
              name: 'accounts',
              type: 'array',
              labels: rowNames.account,
              maxRows: 12,
              fields: [
                labelled({
                  name: 'link',
                  type: 'text',
                  required: true,
                  maxLength: 300,
                  custom: textKind('code'),
                  hooks: { beforeValidate: [cleanedBy(typedLink)] },
                  validate: byRule(
                    (text) => text.length <= 300 && webLink(text) !== undefined,
                    typedFields.link,
                  ),
                }),
              ],
            }),
          ],
        },
        {
          label: tabs.publication,
          fields: [
            labelled({
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
            labelled({
              name: 'services',
              type: 'array',
              labels: rowNames.service,
              maxRows: 60,
              fields: [
                labelled({ name: 'label', type: 'text', required: true, maxLength: 120 }),
                labelled({
                  name: 'code',
                  type: 'text',
                  required: true,
                  custom: textKind('code'),
                  validate: bySchema(associationService.shape.code, messages.serviceCode),
                }),
              ],
            }),
            labelled({
              name: 'neutralCorrespondence',
              type: 'checkbox',
              defaultValue: false,
              required: true,
            }),
          ],
        },
        {
          label: tabs.requests,
          fields: [
            labelled({
              name: 'requestRules',
              type: 'group',
              fields: keysOf(requestPeriodLimits).map((name) =>
                labelled({
                  name,
                  type: 'number',
                  min: requestPeriodLimits[name].least,
                  max: requestPeriodLimits[name].most,
                  admin: { placeholder: String(usualRequestPeriods[name]) },
                }),
              ),
            }),
            labelled({
              name: 'keepingMonths',
              type: 'group',
              fields: keepingClasses.map((name) => ({
                name,
                type: 'number',
                label: { ar: keepingClassWords[name].label, en: keepingClassWords[name].english },
                min: keepingClassFacts[name].least,
                max: keepingClassFacts[name].most,
                admin: { placeholder: String(keepingClassFacts[name].usual) },
              })),
            }),
          ],
        },
        {
          label: tabs.committee,
          fields: [
            labelled({
              name: 'aidRules',
              type: 'group',
              fields: [
                labelled({ name: 'quorum', type: 'number', min: LEAST_QUORUM, max: 100 }),
                labelled({
                  name: 'rejectionReasons',
                  type: 'array',
                  labels: rowNames.reason,
                  maxRows: 60,
                  fields: [
                    labelled({ name: 'text', type: 'text', required: true, maxLength: 300 }, 'reasonText'),
                  ],
                }),
                labelled({
                  name: 'papers',
                  type: 'array',
                  labels: rowNames.paper,
                  maxRows: 60,
                  fields: [
                    labelled({ name: 'name', type: 'text', required: true, maxLength: 200 }, 'paperName'),
                    labelled({ name: 'required', type: 'checkbox', defaultValue: true }),
                    labelled({ name: 'months', type: 'number', min: 1, max: 120 }),
                  ],
                }),
              ],
            }),
          ],
        },
        {
          label: tabs.logIn,
          fields: [labelled({ name: 'secondStepRequired', type: 'checkbox', defaultValue: false })],
        },
      ],
    },
  ],
});
