const atTheScreen =
  'what it tries happens in the browser; the rows are written and read by tests of the CMS on both';

/**
 * Browser tests that run on SQLite alone, because a database cannot change what they try, each with the reason. On
 * MongoDB people's work runs again from the first press to the last e-mail: a policy, a request, a follower, a sitting.
 */
export const alikeOnBoth: Readonly<Record<string, string>> = {
  'read-policy': 'reading pages never meet a database',
  'large-text': 'reading pages never meet a database',
  'admin-screens': 'sizes, names and contrast of screens whose data every other test writes',
  'admin-doors': atTheScreen,
  'save-as-typed': `${atTheScreen} (text-drafts, stale-saves)`,
  'write-text': `${atTheScreen} (text-document)`,
  'by-keyboard': `${atTheScreen} (joint-approval, version-lifecycle, preview-links)`,
  'twenty-policies': `${atTheScreen} (source-files-draft, source-files-next, joint-approval, version-lifecycle)`,
  'review-of-file': `${atTheScreen} (source-files)`,
  'paste-policy': `${atTheScreen} (begin-draft)`,
  'upload-file': `${atTheScreen} (documents, large-uploads)`,
  'send-request':
    'the form is judged before anything is stored; handle-request sends one on both, and the CMS records it on both (service-calls, request-form-to-row)',
  'track-request': `${atTheScreen} (tracking, data-rights, sent-papers)`,
  'joint-approval': `${atTheScreen} (joint-approval)`,
  'new-association': `${atTheScreen} (new-association)`,
  'life-of-a-policy': `${atTheScreen} (version-lifecycle, scheduled-version, disclosures)`,
  'draft-papers': 'the PDF and the page of a draft are set from a version that other tests read on both',
  'second-step': 'its codes are half a minute apart; the CMS tries it on both (second-step)',
  outage: 'programs are stopped and started, not a database; the CMS tries an outage of each (outage)',
  emergency: 'the guard decides before anything is written; the CMS tries it on both (guard)',
  overrule: 'the guard decides before anything is written; the CMS tries it on both (guard)',
};
