const atTheScreen =
  'what it tries happens in the browser; the rows are written and read by tests of the CMS on both';

/**
 * Browser tests that run on SQLite, because a database cannot change what they try, each with the reason and the tests
 * of the CMS that write and read its rows on both.
 */
export const browserOnSqlite: Readonly<Record<string, string>> = {
  'read-policy': 'reading pages never meet a database',
  'large-text': 'reading pages never meet a database',
  'admin-screens':
    'sizes, names and contrast of screens; the answers to a survey are put into SQLite directly',
  'admin-doors': atTheScreen,
  'write-text': `${atTheScreen} (text-document)`,
  'by-keyboard': `${atTheScreen} (joint-approval, version-lifecycle, preview-links)`,
  'twenty-policies': `${atTheScreen} (source-files-draft, source-files-next, joint-approval, version-lifecycle)`,
  'review-of-file': `${atTheScreen} (source-files)`,
  'paste-policy': `${atTheScreen} (begin-draft)`,
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
 * Browser tests that run on MongoDB, as in production: people's work from the first press to the last e-mail. A
 * second time in a browser would try the same pages on the same answers of the CMS, whose own tests hold that both
 * databases answer alike: each names them.
 */
export const browserOnMongoDb: Readonly<Record<string, TriedOnSqlite>> = {
  publish: {
    cms: ['version-lifecycle', 'version-moves.property', 'approved-version', 'review-comments', 'access'],
    browser: ['by-keyboard', 'twenty-policies'],
  },
  'life-of-a-policy': {
    cms: ['version-lifecycle', 'scheduled-version', 'disclosures'],
    browser: ['by-keyboard', 'emergency'],
  },
  'joint-approval': {
    cms: ['joint-approval', 'versions-together'],
    browser: ['twenty-policies', 'by-keyboard'],
  },
  'upload-file': { cms: ['documents', 'large-uploads'], browser: ['review-of-file'] },
  'new-association': { cms: ['new-association', 'invitations'] },
  'second-step': { cms: ['second-step', 'log-in'] },
  'follow-policy': {
    cms: ['follow-policy', 'followers-notified', 'erased-addresses'],
    browser: ['admin-screens'],
  },
  'handle-request': {
    cms: ['request-life', 'request-access', 'worklist', 'service-calls'],
    browser: ['outage', 'admin-screens'],
  },
  'send-request': { cms: ['service-calls', 'request-form-to-row'], browser: ['outage'] },
  'save-as-typed': { cms: ['text-drafts', 'stale-saves'], browser: ['write-text'] },
  'track-request': { cms: ['tracking', 'data-rights', 'sent-papers'] },
  'committee-sitting': { cms: ['committee-sittings', 'desk-intake', 'request-search'] },
};

/**
 * Browser tests that run on both, each with the reason: the two ways for which the product exists, from end to end,
 * where an answer of the CMS that only one database gives would leave somebody without a policy or without an answer.
 */
export const browserOnBoth: Readonly<Record<string, string>> = {
  'policy-from-file': 'from the file that a secretary has to the published page',
  'life-of-a-request': 'from the form to the survey, in four lives',
};
