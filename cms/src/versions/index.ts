import type { CollectionConfig } from 'payload';
import { associationField } from '../payload/fields/association-field.ts';
import { sameAssociation } from '../payload/fields/same-association.ts';
import { textKind } from '../payload/fields/clean-fields.ts';
import { labelledBy } from '../payload/fields/labelled.ts';
import type { RegisterWriter } from '../register/register-writer.ts';
import { groups } from '../admin/groups.ar.ts';
import { access } from './access.ts';
import { approveTogetherEndpoint } from './joint-approval/endpoint.ts';
import { beginDraftEndpoint } from './endpoints/begin-draft.ts';
import { beginFromSectorEndpoint } from './endpoints/begin-from-sector.ts';
import { bringBackEndpoint } from './endpoints/bring-back.ts';
import { deskEndpoint } from './endpoints/desk.ts';
import { moveEndpoint } from './endpoints/move.ts';
import { newDraftEndpoint } from './endpoints/new-draft.ts';
import { overruleEndpoint } from './endpoints/overrule.ts';
import { publishDueEndpoint } from './endpoints/publish-due.ts';
import { commentEndpoint, reviewEndpoint } from './endpoints/review.ts';
import { takeBackScheduleEndpoint } from './endpoints/take-back-schedule.ts';
import { draftEndpoint, draftsEndpoint } from './drafts/endpoints/read-drafts.ts';
import { saveTextEndpoint } from './drafts/endpoints/save-text.ts';
import { dropHistory, keepSavedText } from './drafts/keep-draft.ts';
import { dropEditors, editingEndpoint } from './presence/report.ts';
import { approvalField, issueDateField } from './fields/approval.ts';
import { bookkeepingFields, byLifecycleOnly } from './fields/bookkeeping.ts';
import { changeFields } from './fields/change.ts';
import { remindEndpoint } from './endpoints/remind.ts';
import { contentsField, decisionPeriodField, sectionsField } from './fields/text.ts';
import { computeCounterpart } from './hooks/compute-counterpart.ts';
import { deriveAssociation } from './hooks/derive-association.ts';
import { freezePublished, refuseDeleteOfPublicRecord } from './hooks/freeze-published.ts';
import { recordApproval, writeApprovalEvent } from './hooks/record-approval.ts';
import { refuseFutureApproval } from './hooks/refuse-future-approval.ts';
import { startAsDraft } from './hooks/start-as-draft.ts';
import { takeText } from './hooks/take-text.ts';
import { collectionWords, tabs, words } from './labels.ar.ts';
import { boardPaperEndpoint } from './board-paper/endpoints/board-paper.ts';
import { draftPdfEndpoint } from './board-paper/endpoints/draft-pdf.ts';
import { makePreviewEndpoint, previewsEndpoint } from './preview/endpoints/version-links.ts';
import { endLinks } from './preview/links.ts';
import type { PreviewStore } from './preview/preview-store.ts';
import { foldedSearch } from '../payload/database/folded-search.ts';

const labelled = labelledBy(words);

export const policyVersions = (register: RegisterWriter, previews: PreviewStore): CollectionConfig => ({
  slug: 'policy-versions',
  labels: collectionWords,
  access,
  disableBulkEdit: true,
  disableDuplicate: false,
  defaultSort: '-createdAt',
  indexes: [
    { fields: ['association', 'createdAt'] },
    { fields: ['association', 'status', 'updatedAt'] },
    { fields: ['association', 'updatedAt'] },
    { fields: ['association', 'publishedAt'] },
    { fields: ['policy', 'status'] },
    { fields: ['policy', 'versionNumber'] },
    { fields: ['policy', 'hash'] },
    { fields: ['status', 'createdAt'] },
    { fields: ['status', 'scheduledFor', 'createdAt'] },
    // The daily job looks at the versions in force whose day has come.
    { fields: ['status', 'reviewReminderOn', 'createdAt'] },
  ],
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'status', 'versionNumber', 'policy', 'updatedAt', 'association'],
    group: groups.policies,
    components: {
      beforeListTable: ['/src/versions/board-paper/panel/board-paper-link.tsx#BoardPaperLink'],
    },
  },
  hooks: {
    beforeOperation: [foldedSearch('policy-versions', 'title')],
    beforeValidate: [takeText, deriveAssociation, computeCounterpart, refuseFutureApproval],
    beforeChange: [startAsDraft, freezePublished, recordApproval],
    afterChange: [writeApprovalEvent, keepSavedText],
    beforeDelete: [refuseDeleteOfPublicRecord, endLinks(previews)],
    afterDelete: [dropHistory, dropEditors],
  },
  endpoints: [
    moveEndpoint(register),
    takeBackScheduleEndpoint(register),
    newDraftEndpoint,
    bringBackEndpoint,
    beginDraftEndpoint,
    approveTogetherEndpoint,
    beginFromSectorEndpoint,
    publishDueEndpoint(register),
    remindEndpoint,
    overruleEndpoint,
    deskEndpoint(register),
    reviewEndpoint,
    commentEndpoint,
    previewsEndpoint,
    makePreviewEndpoint(previews),
    draftPdfEndpoint,
    boardPaperEndpoint,
    saveTextEndpoint,
    draftsEndpoint,
    draftEndpoint,
    editingEndpoint,
  ],
  fields: [
    {
      name: 'desk',
      type: 'ui',
      admin: { components: { Field: '/src/versions/panel/version-desk.tsx#VersionDesk' } },
    },
    {
      name: 'nextFile',
      type: 'ui',
      admin: { components: { Field: '/src/sources/panel/next-file.tsx#NextFileOfDraft' } },
    },
    {
      name: 'previews',
      type: 'ui',
      admin: { components: { Field: '/src/versions/preview/panel/draft-papers.tsx#DraftPapers' } },
    },
    {
      type: 'tabs',
      tabs: [
        {
          label: tabs.text,
          fields: [
            labelled({
              name: 'policy',
              type: 'relationship',
              relationTo: 'policies',
              required: true,
              index: true,
              filterOptions: sameAssociation,
            }),
            labelled({ name: 'title', type: 'text', required: true, maxLength: 300 }),
            sectionsField(),
            decisionPeriodField(),
          ],
        },
        { label: tabs.change, fields: changeFields() },
        {
          label: tabs.cover,
          fields: [
            labelled({ name: 'issueNumber', type: 'text', maxLength: 60, custom: textKind('code') }),
            issueDateField(),
            labelled({ name: 'cover', type: 'textarea', maxLength: 12_000 }),
            contentsField(),
          ],
        },
        { label: tabs.approval, fields: [approvalField()] },
        {
          label: tabs.comparison,
          fields: [
            {
              name: 'comparison',
              type: 'ui',
              admin: {
                components: { Field: '/src/versions/panel/version-comparison.tsx#VersionComparison' },
              },
            },
          ],
        },
        {
          label: tabs.source,
          fields: [
            labelled({
              name: 'source',
              type: 'group',
              access: byLifecycleOnly,
              admin: { components: { Field: '/src/versions/panel/source-dossier.tsx#SourceDossier' } },
              fields: [
                labelled({ name: 'text', type: 'textarea', custom: textKind('verbatim') }, 'sourceText'),
                labelled({ name: 'corrections', type: 'json', custom: textKind('verbatim') }),
                labelled({ name: 'remarks', type: 'json', custom: textKind('verbatim') }),
              ],
            }),
          ],
        },
      ],
    },
    ...bookkeepingFields(),
    associationField(),
  ],
});
