import { ar } from '@payloadcms/translations/languages/ar';
import { en } from '@payloadcms/translations/languages/en';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildConfig, type SanitizedConfig } from 'payload';
import { translationCorrections } from './admin/translation-corrections.ar.ts';
import { associations } from './associations/index.ts';
import { channels } from './associations/channels/index.ts';
import { emailCounters } from './deliveries/counters/index.ts';
import { deliveries } from './deliveries/index.ts';
import { disclosureDocuments } from './associations/disclosure-documents/index.ts';
import { evidenceTakings } from './associations/evidence/takings/index.ts';
import { disclosures } from './associations/disclosures/index.ts';
import { documents } from './associations/documents/index.ts';
import { messages as uploadMessages } from './associations/documents/labels.ar.ts';
import { pendingUploads } from './associations/documents/pending/index.ts';
import { tellRefusedUploads } from './associations/documents/hooks/tell-refused-uploads.ts';
import { followers } from './follows/followers/index.ts';
import { withForbiddenFieldsRefused } from './payload/access/refuse-forbidden-fields.ts';
import { INSTANT_FORMAT } from './payload/fields/instant.ts';
import { withCollectionDefaults } from './payload/http/with-collection-defaults.ts';
import { policies } from './associations/policies/index.ts';
import { policyVersions } from './versions/index.ts';
import { previewLinks } from './versions/preview/index.ts';
import { previewStore } from './versions/preview/preview-store.ts';
import { requestAmendments } from './requests/amendments/index.ts';
import { committeeSittings } from './requests/sittings/index.ts';
import { destroyedRecords } from './requests/destruction/index.ts';
import { requestCorrections } from './requests/corrections/index.ts';
import { requestDecisions } from './requests/decisions/index.ts';
import { requestEvents } from './requests/events/index.ts';
import { requestNotes } from './requests/notes/index.ts';
import { requestNotices } from './requests/notices/index.ts';
import { requestOpenings } from './requests/openings/index.ts';
import { sentPapers } from './requests/sent-papers/index.ts';
import { sentPaperStore } from './requests/sent-papers/sent-paper-file.ts';
import { requestPapers } from './requests/papers/index.ts';
import { requestRegistrations } from './requests/registrations/index.ts';
import { requestResearch } from './requests/research/index.ts';
import { requestWords } from './requests/worklist/words/index.ts';
import { servicesGiven } from './requests/services-given/index.ts';
import { requests } from './requests/index.ts';
import { dataRightRequests } from './requests/tracking/data-rights/index.ts';
import { surveyReplies } from './requests/survey-replies/index.ts';
import { surveyAnswers } from './requests/tracking/surveys/index.ts';
import { trackingSessions } from './requests/tracking/sessions/index.ts';
import { reviewComments } from './versions/comments/index.ts';
import { accountEvents } from './people/events/index.ts';
import { accountLinks } from './people/links/index.ts';
import { logInAttempts } from './people/attempts/index.ts';
import { secondSteps } from './people/second-step/index.ts';
import { services } from './people/services/index.ts';
import { lastSaves } from './saves/index.ts';
import { withStaleSavesRefused } from './saves/refuse-stale-save.ts';
import { sourceFiles } from './sources/index.ts';
import { tools } from './associations/tools/index.ts';
import { users } from './people/users/index.ts';
import { disclosureAnnouncements } from './follows/disclosure-announcements/index.ts';
import { versionAnnouncements } from './follows/announcements/index.ts';
import { textDrafts } from './versions/drafts/index.ts';
import { versionEvents } from './versions/events/index.ts';
import { textEditors } from './versions/presence/index.ts';
import { databaseAdapter } from './payload/database/adapter.ts';
import type { Environment } from './environment.ts';
import { answerDatabaseTrouble } from './payload/http/answer-database-trouble.ts';
import { withBoundedPreferences } from './payload/http/bounded-preferences.ts';
import { payloadLogger } from './payload/http/payload-logger.ts';
import { refuseUnreadableIds } from './payload/http/refuse-unreadable-ids.ts';
import { tellRefusedFields } from './payload/http/tell-refused-fields.ts';
import { makeRegisterWriter } from './register/make-register-writer.ts';
import { silentMail } from './payload/system/silent-mail.ts';

const here = dirname(fileURLToPath(import.meta.url));

/**
 * Limit of a file inside a form: on Lambda a request and its base64 must fit into 6 MB, and the same limit applies
 * everywhere. Larger files are sent first and examined then (`documents/endpoints/uploads.ts`).
 */
const MAX_UPLOAD_BYTES = 4 * 1024 * 1024;

/** Builds the whole CMS for one environment. */
export const cmsConfig = async (environment: Environment): Promise<SanitizedConfig> => {
  const register = makeRegisterWriter(environment.register);
  const previews = previewStore(environment.previews);
  const config = await buildConfig({
    secret: environment.secret,
    db: databaseAdapter(environment.database),
    collections: [
      withStaleSavesRefused(policies),
      withStaleSavesRefused(policyVersions(register, previews)),
      versionEvents,
      textDrafts,
      textEditors,
      withStaleSavesRefused(disclosures),
      followers,
      versionAnnouncements,
      reviewComments,
      requests(environment.uploads, environment.url),
      requestEvents,
      requestNotices,
      requestNotes,
      requestCorrections,
      requestResearch,
      requestAmendments,
      requestOpenings,
      trackingSessions,
      withStaleSavesRefused(dataRightRequests),
      surveyAnswers,
      deliveries,
      emailCounters,
      withStaleSavesRefused(associations(register)),
      withStaleSavesRefused(channels(register)),
      withStaleSavesRefused(tools(register)),
      withStaleSavesRefused(documents(environment.uploads, register)),
      pendingUploads,
      sourceFiles(environment.uploads, environment.readingQueue),
      withStaleSavesRefused(users(environment.url.startsWith('https:'))),
      services(environment.functionsKey),
      logInAttempts,
      accountEvents,
      accountLinks,
      secondSteps,
      previewLinks(previews),
      lastSaves,
      // Last, because the names of indexes count collections with equal indexes in this order.
      committeeSittings,
      requestDecisions,
      requestPapers,
      requestRegistrations,
      servicesGiven,
      requestWords,
      destroyedRecords,
      sentPapers,
      withStaleSavesRefused(surveyReplies(register)),
      withStaleSavesRefused(disclosureDocuments(register)),
      evidenceTakings(register),
      disclosureAnnouncements,
    ].map(withCollectionDefaults),
    admin: {
      user: 'users',
      avatar: 'default',
      dateFormat: INSTANT_FORMAT,
      importMap: {
        baseDir: resolve(here, '..'),
        importMapFile: resolve(here, 'app/(payload)/admin/importMap.js'),
      },
      meta: { titleSuffix: ' · ميثاق' },
      components: {
        providers: [
          '/src/admin/named-controls.tsx#NamedControls',
          '/src/admin/keep-focus.tsx#KeepFocus',
          '/src/versions/panel/forget-at-log-out.tsx#ForgetAtLogOut',
        ],
        views: {
          dashboard: { Component: '/src/admin/dashboard.tsx#Dashboard' },
          boardPaper: {
            Component: '/src/versions/board-paper/panel/board-paper.tsx#BoardPaper',
            path: '/board-paper',
            exact: true,
          },
          setUp: {
            Component: '/src/associations/set-up/panel/set-up.tsx#SetUpScreen',
            path: '/set-up',
            exact: true,
          },
          surveyResults: {
            Component: '/src/requests/tracking/surveys/panel/survey-results.tsx#SurveyResults',
            path: '/survey-results',
            exact: true,
          },
          requestFigures: {
            Component: '/src/requests/figures/panel/request-figures.tsx#RequestFiguresScreen',
            path: '/request-figures',
            exact: true,
          },
          evidence: {
            Component: '/src/associations/evidence/panel/evidence-screen.tsx#EvidenceScreen',
            path: '/evidence',
            exact: true,
          },
          login: { Component: '/src/people/panel/gate-views.tsx#LogIn' },
          setPassword: {
            Component: '/src/people/panel/gate-views.tsx#SetPassword',
            path: '/set-password',
            exact: true,
          },
          jointApproval: {
            Component: '/src/versions/joint-approval/view.tsx#JointApproval',
            path: '/joint-approval',
            exact: true,
          },
          forgotten: {
            Component: '/src/people/panel/gate-views.tsx#Forgotten',
            path: '/forgotten',
            exact: true,
          },
        },
        graphics: { Logo: '/src/admin/brand.tsx#Logo', Icon: '/src/admin/brand.tsx#Icon' },
      },
    },
    i18n: { fallbackLanguage: 'ar', supportedLanguages: { ar, en }, translations: translationCorrections },
    email: silentMail,
    cors: [environment.url],
    csrf: [environment.url],
    graphQL: { disable: true },
    defaultDepth: 0,
    maxDepth: 2,
    telemetry: false,
    logger: payloadLogger,
    hooks: {
      afterError: [tellRefusedFields, tellRefusedUploads, refuseUnreadableIds, answerDatabaseTrouble],
    },
    custom: {
      siteUrl: environment.siteUrl,
      siteHosts: environment.siteHosts,
      clientAddressHeader: environment.clientAddressHeader,
      register,
      sentPapers: sentPaperStore(environment.uploads),
    },
    upload: {
      limits: { fileSize: MAX_UPLOAD_BYTES },
      abortOnLimit: true,
      responseOnLimit: uploadMessages.tooLargeForForm,
    },
    typescript: { outputFile: resolve(here, 'payload-types.ts') },
  });
  return withForbiddenFieldsRefused(withBoundedPreferences(config));
};
