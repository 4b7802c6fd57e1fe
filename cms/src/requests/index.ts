import { requestKinds } from '@mithaq/domain/request/request-kind';
import { requestKindWords } from '@mithaq/domain/request/request-kind.ar';
import { requestStates } from '@mithaq/domain/request/request-lifecycle';
import { requestStateWords } from '@mithaq/domain/request/request-states.ar';
import type { CollectionConfig } from 'payload';
import { fieldForNobody } from '../payload/access/bases.ts';
import { personalField } from '../payload/access/refuse-foreign-queries.ts';
import { associationField } from '../payload/fields/association-field.ts';
import { instant } from '../payload/fields/instant.ts';
import { labelledBy, optionsFrom } from '../payload/fields/labelled.ts';
import { channelCodes } from '../associations/channels/labels.ar.ts';
import type { Environment } from '../environment.ts';
import { groups } from '../admin/groups.ar.ts';
import { access } from './access.ts';
import { caseFileEndpoint } from './case-file.ts';
import { checkEndpoints } from './check/endpoints.ts';
import { moveEndpoint } from './endpoints/move.ts';
import { clockEndpoint } from './endpoints/clock.ts';
import { deskEndpoints } from './endpoints/desk.ts';
import { recordEndpoint } from './endpoints/record.ts';
import { figureEndpoints } from './figures/endpoints.ts';
import { newCodeEndpoint } from './tracking/endpoints/new-code.ts';
import { trackingEndpoints } from './tracking/endpoints/service.ts';
import { showPrinted, storeCompact } from './hooks/printed-reference.ts';
import { keepEnd } from './destruction/keep-end.ts';
import { destroyDueEndpoint } from './destruction/endpoint.ts';
import { endFormerMailbox } from './hooks/end-former-mailbox.ts';
import { keepWindow } from './hooks/keep-window.ts';
import { recordOpening } from './hooks/record-opening.ts';
import { typedReferences } from './hooks/typed-references.ts';
import { intakeEndpoint } from './intake/endpoint.ts';
import { proofs } from './intake/labels.ar.ts';
import { sentPaperEndpoints } from './sent-papers/endpoints.ts';
import { submissionFields } from './submission-fields.ts';
import { worklistEndpoint } from './worklist/endpoint.ts';
import { eraseWords, keepWords } from './worklist/keep-words.ts';
import { keptAsOptions } from './destruction/kept-as.ts';
import { attestationWays, collectionWords, words } from './labels.ar.ts';

const labelled = labelledBy(words);

const stateOptions = requestStates.map((state) => ({
  value: state,
  label: { ar: requestStateWords[state].label, en: state },
}));

/** Gregorian day in Asia/Riyadh, `YYYY-MM-DD`. */
const day = { type: 'text', maxLength: 10 } as const;

/** Fields that the panel above shows in words. */
const inPanel = { admin: { hidden: true } } as const;

/** Requests of beneficiaries. `cmsUrl` is the CMS's own address, to which a paper is sent where no bucket takes it. */
export const requests = (uploads: Environment['uploads'], cmsUrl: string): CollectionConfig => ({
  slug: 'requests',
  labels: collectionWords,
  access,
  disableDuplicate: true,
  defaultSort: '-acceptedAt',
  admin: {
    useAsTitle: 'reference',
    defaultColumns: ['reference', 'state', 'acceptedAt', 'association'],
    group: groups.requests,
    components: {
      views: { list: { Component: '/src/requests/worklist/panel/worklist-view.tsx#WorklistView' } },
    },
  },
  hooks: {
    beforeOperation: [typedReferences('reference')],
    beforeChange: [keepWindow, keepEnd, endFormerMailbox],
    afterChange: [keepWords],
    beforeDelete: [eraseWords],
    afterOperation: [recordOpening],
  },
  indexes: [
    { fields: ['association', 'state', 'acceptedAt'] },
    { fields: ['association', 'acceptedAt'] },
    { fields: ['association', 'assignee', 'acceptedAt'] },
    { fields: ['association', 'assignee', 'state', 'acceptedAt'] },
    { fields: ['association', 'state', 'latestOn'] },
    { fields: ['association', 'submission.mobile'] },
    // The daily job asks for the requests whose day has come.
    { fields: ['clockOn', 'acceptedAt'] },
    // The daily job asks for those of an association whose period of keeping is over, and for those without a class.
    { fields: ['association', 'keptAs', 'endedOn'] },
    { fields: ['keptAs', 'state'] },
    // The clock asks for rows of an earlier release that have a period and no day of the clock.
    { fields: ['state', 'clockOn'] },
  ],
  endpoints: [
    caseFileEndpoint,
    worklistEndpoint,
    intakeEndpoint,
    ...checkEndpoints,
    ...figureEndpoints,
    recordEndpoint,
    clockEndpoint,
    destroyDueEndpoint(uploads),
    moveEndpoint,
    newCodeEndpoint,
    ...deskEndpoints,
    ...trackingEndpoints,
    ...sentPaperEndpoints(uploads, cmsUrl),
  ],
  fields: [
    {
      name: 'desk',
      type: 'ui',
      admin: { components: { Field: '/src/requests/panel/request-desk.tsx#RequestDesk' } },
    },
    {
      name: 'check',
      type: 'ui',
      admin: { components: { Field: '/src/requests/check/panel/check-panel.tsx#CheckPanel' } },
    },
    labelled({ name: 'submission', type: 'group', fields: submissionFields() }),
    // The form as it was sent last, where the answers above were corrected since; see `amendments/sent-form.ts`.
    { name: 'sentForm', type: 'json', custom: personalField, ...inPanel },
    // Rows of an earlier release; since then the other forms of a token are the collection `request-amendments`.
    labelled({
      name: 'amendments',
      type: 'array',
      admin: { condition: (data) => Array.isArray(data.amendments) && data.amendments.length > 0 },
      fields: [labelled(instant({ name: 'receivedAt', required: true })), ...submissionFields()],
    }),
    labelled({
      name: 'reference',
      type: 'text',
      required: true,
      unique: true,
      index: true,
      admin: { position: 'sidebar' },
      hooks: { beforeChange: [storeCompact], afterRead: [showPrinted] },
    }),
    labelled({
      name: 'state',
      type: 'select',
      required: true,
      index: true,
      admin: { position: 'sidebar' },
      options: stateOptions,
    }),
    labelled({
      name: 'kind',
      type: 'select',
      defaultValue: 'service',
      admin: { position: 'sidebar' },
      options: requestKinds.map((kind) => ({ value: kind, label: { ...requestKindWords[kind] } })),
    }),
    // Compact number of the first request of a visit, which asked for several services at once.
    labelled({ name: 'visit', type: 'text', maxLength: 11, index: true, ...inPanel }),
    labelled({ name: 'assignee', type: 'relationship', relationTo: 'users', ...inPanel }),
    labelled({ name: 'closedFrom', type: 'select', options: stateOptions, ...inPanel }),
    // The request that a duplicate repeats; in another state it says what the request was once taken to repeat.
    labelled({ name: 'original', type: 'relationship', relationTo: 'requests', index: true, ...inPanel }),
    // The printed channel of a request that staff entered; a request from the form has none.
    labelled({ name: 'channel', type: 'select', options: optionsFrom(channelCodes), ...inPanel }),
    labelled({
      name: 'attestation',
      type: 'group',
      ...inPanel,
      fields: [
        labelled({ name: 'by', type: 'select', options: optionsFrom(attestationWays) }, 'attestationBy'),
        labelled({ name: 'on', ...day }, 'attestationOn'),
        labelled({ name: 'recordedBy', type: 'relationship', relationTo: 'users' }),
        // Rows of an earlier release; since then the signed paper is a row of `sent-papers`.
        labelled({ name: 'scan', type: 'relationship', relationTo: 'documents' }),
      ],
    }),
    labelled({
      name: 'contactWishes',
      type: 'group',
      ...inPanel,
      fields: [
        labelled({ name: 'doNotCall', type: 'checkbox' }),
        labelled({ name: 'leaveNoMessage', type: 'checkbox' }),
        labelled({ name: 'doNotWrite', type: 'checkbox' }),
        labelled({ name: 'callFrom', type: 'text', maxLength: 5 }),
        labelled({ name: 'callUntil', type: 'text', maxLength: 5 }),
      ],
    }),
    labelled({
      name: 'intake',
      type: 'group',
      ...inPanel,
      fields: [
        labelled({ name: 'cameOn', ...day }),
        labelled({ name: 'takenBy', type: 'text', maxLength: 120 }),
        labelled({ name: 'consentBy', type: 'select', options: optionsFrom(proofs) }),
        labelled({ name: 'enteredBy', type: 'relationship', relationTo: 'users' }),
        labelled({ name: 'enteredByName', type: 'text' }),
      ],
    }),
    labelled({ name: 'earliestOn', ...day, ...inPanel }),
    labelled({ name: 'latestOn', ...day, ...inPanel }),
    labelled({ name: 'answerUntil', ...day, ...inPanel }),
    labelled({ name: 'objectionUntil', ...day, ...inPanel }),
    labelled({ name: 'clockOn', ...day, ...inPanel }),
    labelled({ name: 'endedOn', ...day, ...inPanel }),
    labelled({ name: 'keptAs', type: 'select', options: keptAsOptions, ...inPanel }),
    labelled({ name: 'decidedOn', ...day, ...inPanel }),
    labelled({ name: 'notifiedOn', ...day, ...inPanel }),
    // The follow-up code is kept as a keyed hash alone; see `tracking/follow-up-hash.ts`.
    {
      name: 'followUpHash',
      type: 'text',
      hidden: true,
      access: { read: fieldForNobody },
    },
    // Whether the code is the one that the form's nonce makes, so that the acknowledgement can name it.
    { name: 'hasFormCode', type: 'checkbox', hidden: true, access: { read: fieldForNobody } },
    // End of the time in which a mailed code opens the request; see `tracking/once-code.ts`.
    { ...instant({ name: 'onceCodeUntil' }), hidden: true, access: { read: fieldForNobody } },
    labelled(instant({ name: 'acceptedAt', required: true, index: true, admin: { position: 'sidebar' } })),
    labelled(instant({ name: 'submittedAt', admin: { position: 'sidebar' } })),
    labelled({ name: 'amendmentCount', type: 'number', admin: { hidden: true } }),
    labelled(instant({ name: 'amendmentsRefusedAt', admin: { hidden: true } })),
    labelled({
      name: 'policyVersion',
      type: 'relationship',
      relationTo: 'policy-versions',
      admin: { position: 'sidebar' },
    }),
    labelled({ name: 'privacyNotice', type: 'text', admin: { position: 'sidebar' } }),
    labelled({
      name: 'nonce',
      type: 'text',
      required: true,
      unique: true,
      hidden: true,
      access: { read: fieldForNobody },
    }),
    associationField(),
  ],
});
