const atTheScreen =
  'what it tries happens in the browser; the rows are written and read by tests of the CMS on both';

/**
 * Browser tests that run on SQLite, because a database cannot change what they try, each with the reason and the tests
 * of the CMS that write and read its rows on both.
 */
export const browserOnSqlite: Readonly<Record<string, string>> = {
  'read-policy': 'reading pages never meet a database',
  'large-text': 'reading pages never meet a database',
  'admin-doors': atTheScreen,
  'save-as-typed': `${atTheScreen} (text-drafts, stale-saves)`,
  'write-text': `${atTheScreen} (text-document)`,
  'by-keyboard': `${atTheScreen} (joint-approval, version-lifecycle, preview-links)`,
  'twenty-policies': `${atTheScreen} (source-files-draft, source-files-next, joint-approval, version-lifecycle)`,
  'review-of-file': `${atTheScreen} (source-files)`,
  'paste-policy': `${atTheScreen} (begin-draft)`,
  'upload-file': `${atTheScreen} (documents, large-uploads)`,
  'send-request':
    'the form is judged before anything is stored; handle-request sends one on MongoDB, and the CMS records it on both (service-calls, request-form-to-row)',
  'track-request': `${atTheScreen} (tracking, data-rights, sent-papers)`,
  'joint-approval': `${atTheScreen} (joint-approval)`,
  'new-association': `${atTheScreen} (new-association)`,
  'life-of-a-policy': `${atTheScreen} (version-lifecycle, scheduled-version, disclosures)`,
  'draft-papers': 'the PDF and the page of a draft are set from a version that other tests read on both',
  outage: 'programs are stopped and started, not a database; the CMS tries an outage of each (outage)',
  emergency: 'the guard decides before anything is written; the CMS tries it on both (guard)',
  overrule: 'the guard decides before anything is written; the CMS tries it on both (guard)',
};

/** How the work of a browser test on MongoDB is tried on SQLite. */
interface TriedOnSqlite {
  /** Tests of the CMS, which run on both. */
  readonly cms: readonly string[];
  /** Browser tests on SQLite in which somebody goes the same way, or a part of it. */
  readonly browser?: readonly string[];
}

/**
 * Browser tests that run on MongoDB, as in production: people's work from the first press to the last e-mail, and the
 * screens of all that they made. A second time in a browser would try the same pages on the same answers of the CMS,
 * whose own tests hold that both databases answer alike: each names them.
 */
export const browserOnMongoDb: Readonly<Record<string, TriedOnSqlite>> = {
  publish: {
    cms: ['version-lifecycle', 'version-moves.property', 'approved-version', 'review-comments', 'access'],
    browser: ['life-of-a-policy', 'by-keyboard'],
  },
  'follow-policy': { cms: ['follow-policy', 'followers-notified', 'erased-addresses'] },
  'handle-request': {
    cms: ['request-life', 'request-access', 'worklist', 'service-calls'],
    browser: ['send-request', 'track-request', 'outage'],
  },
  'committee-sitting': { cms: ['committee-sittings', 'desk-intake', 'request-search'] },
  'admin-screens': {
    cms: ['worklist', 'dashboard', 'survey-replies'],
    browser: ['by-keyboard', 'admin-doors'],
  },
  'second-step': { cms: ['second-step', 'log-in'], browser: ['new-association'] },
};

/**
 * Browser tests that run on both, each with the reason: the two ways for which the product exists, from end to end,
 * where an answer of the CMS that only one database gives would leave somebody without a policy or without an answer.
 */
export const browserOnBoth: Readonly<Record<string, string>> = {
  'policy-from-file': 'from the file that a secretary has to the published page',
  'life-of-a-request': 'from the form to the survey, in four lives',
};
