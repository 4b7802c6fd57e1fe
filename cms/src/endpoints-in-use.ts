import { TYPED_CODE_MAX } from '@mithaq/domain/account/second-step-code';
import { z } from 'zod';
import type { EndpointInUse } from './payload/http/only-endpoints-in-use.ts';

type Rows = readonly EndpointInUse[];

/** Endpoints that every list and every form of the admin reads. */
const read = (collection: string, by: string): Rows => [
  { method: 'get', path: `/api/${collection}`, by: `${by}: list; choices of relationship fields` },
  { method: 'get', path: `/api/${collection}/:id`, by: `${by}: form` },
  { method: 'post', path: `/api/${collection}/access/:id?`, by: `${by}: form, after it was saved` },
];

/** Endpoints of a collection that people edit. Bulk changes are left out: nothing of ours selects many records. */
const edited = (collection: string, by: string): Rows => [
  ...read(collection, by),
  { method: 'post', path: `/api/${collection}`, by: `${by}: new` },
  { method: 'patch', path: `/api/${collection}/:id`, by: `${by}: save` },
  { method: 'delete', path: `/api/${collection}/:id`, by: `${by}: delete` },
];

const ofRequest = (name: string, by: string): EndpointInUse => ({
  method: 'post',
  path: `/api/requests/:id/${name}`,
  by,
});

const ofVersion = (method: 'get' | 'post', name: string, by: string): EndpointInUse => ({
  method,
  path: `/api/policy-versions/:id/${name}`,
  by,
});

/**
 * Every endpoint of the CMS that answers. All others that Payload or we mount are refused with 404 before anything
 * is read, so that an update of Payload opens no door: `endpoints-in-use.test.ts` fails at an endpoint of which
 * nobody has decided. `path` is written as Payload mounts it.
 */
export const endpointsInUse: Rows = [
  {
    method: 'post',
    path: '/api/users/login',
    by: 'log-in screen',
    body: z.object({
      email: z.string().max(320),
      password: z.string().max(1000),
      code: z.string().max(TYPED_CODE_MAX).optional(),
    }),
  },
  { method: 'post', path: '/api/users/logout', by: 'log-out button' },
  { method: 'post', path: '/api/users/refresh-token', by: 'every screen: keeps a person logged in' },
  { method: 'get', path: '/api/users/me', by: 'every screen' },
  { method: 'post', path: '/api/users/forgotten', by: 'page of a forgotten password' },
  { method: 'post', path: '/api/users/set-password', by: 'page that an invitation or a password link opens' },
  { method: 'post', path: '/api/users/own-credentials', by: 'account page' },
  { method: 'post', path: '/api/users/:id/invite', by: 'operator: form of a person' },
  { method: 'get', path: '/api/users/:id/second-step', by: 'account page; operator: form of a person' },
  { method: 'post', path: '/api/users/:id/reset-second-step', by: 'operator: form of a person' },
  { method: 'post', path: '/api/users/second-step/begin', by: 'account page; log-in screen' },
  { method: 'post', path: '/api/users/second-step/confirm', by: 'account page; log-in screen' },
  { method: 'post', path: '/api/users/second-step/end', by: 'account page' },
  { method: 'post', path: '/api/users/second-step/recovery-codes', by: 'account page' },
  { method: 'get', path: '/api/access', by: 'every screen: rights of the person' },
  { method: 'get', path: '/api/payload-preferences/:key', by: 'every list: columns and order' },
  {
    method: 'post',
    path: '/api/payload-preferences/:key',
    by: 'every list: columns and order',
    body: z.object({ value: z.unknown() }),
    limitBytes: 16 * 1024,
  },
  { method: 'delete', path: '/api/payload-preferences', by: 'account page: reset one’s own preferences' },

  ...edited('users', 'people'),
  ...edited('services', 'accounts of functions'),
  ...edited('associations', 'associations'),
  ...edited('policies', 'policies'),
  ...edited('policy-versions', 'versions'),
  ...edited('disclosures', 'disclosures'),
  ...edited('channels', 'channels'),
  ...edited('tools', 'tools'),
  ...edited('documents', 'documents'),
  ...read('version-events', 'log of versions'),
  ...read('version-announcements', 'announcements'),
  ...read('review-comments', 'comments'),
  ...read('requests', 'requests'),
  ...read('request-events', 'log of requests'),
  ...read('request-notices', 'notices to beneficiaries'),
  ...read('request-notes', 'internal notes of requests'),
  ...read('request-corrections', 'corrections of requests'),
  ...read('request-research', 'reports on requests'),
  ...read('committee-sittings', 'sittings of the committee'),
  ...read('request-decisions', 'decisions of the committee'),
  ...read('request-papers', 'papers of requests'),
  ...read('request-registrations', 'registrations'),
  ...read('services-given', 'services given'),
  ...read('request-amendments', 'amendments of requests'),
  ...read('request-openings', 'log of opened requests'),
  ...read('account-events', 'log of accounts'),
  ...read('deliveries', 'e-mails'),
  ...read('followers', 'followers'),

  { method: 'get', path: '/api/documents/file/:filename', by: 'documents: the file itself' },
  { method: 'get', path: '/api/documents/:id/original', by: 'documents: the photo before its conversion' },
  { method: 'post', path: '/api/documents/uploads', by: 'upload control: announces a file' },
  {
    method: 'put',
    path: '/api/documents/uploads/:id/bytes',
    by: 'upload control: sends it, where no bucket takes it',
    takesFile: true,
  },
  { method: 'post', path: '/api/documents/uploads/:id/complete', by: 'upload control: has it examined' },
  { method: 'delete', path: '/api/documents/uploads/:id', by: 'upload control: cancel' },
  { method: 'post', path: '/api/documents/uploads/expire', by: 'daily' },
  { method: 'post', path: '/api/policy-versions/:id/duplicate', by: 'versions: duplicate' },

  ...read('source-files', 'files of policies'),
  { method: 'post', path: '/api/source-files/take', by: 'file of a policy: sent' },
  { method: 'get', path: '/api/source-files/:id/reading', by: 'file of a policy: progress' },
  { method: 'get', path: '/api/source-files/:id/review', by: 'file of a policy: review' },
  { method: 'get', path: '/api/source-files/:id/pages/:page', by: 'file of a policy: page as a picture' },
  {
    method: 'post',
    path: '/api/source-files/:id/draft',
    by: 'file of a policy: make the draft',
  },
  { method: 'post', path: '/api/source-files/worker/:id/claim', by: 'read-document' },
  { method: 'post', path: '/api/source-files/worker/:id/release', by: 'read-document' },
  { method: 'post', path: '/api/source-files/worker/:id/progress', by: 'read-document' },
  { method: 'post', path: '/api/source-files/worker/:id/outcome', by: 'read-document' },
  { method: 'get', path: '/api/source-files/worker/waiting', by: 'tell-followers' },

  ofVersion('post', 'move', 'version panel'),
  ofVersion('post', 'take-back-schedule', 'version panel'),
  ofVersion('post', 'new-draft', 'version panel'),
  ofVersion('post', 'overrule', 'version panel: findings'),
  ofVersion('post', 'comments', 'version panel: review'),
  ofVersion('get', 'desk', 'version panel'),
  ofVersion('get', 'review', 'version panel: review'),
  { method: 'post', path: '/api/policy-versions/begin', by: 'policy panel: pasted text' },
  { method: 'post', path: '/api/review-comments/:id/resolve', by: 'version panel: review' },
  { method: 'post', path: '/api/requests/:id/move', by: 'request panel' },
  { method: 'post', path: '/api/requests/:id/papers', by: 'request panel: check' },
  { method: 'post', path: '/api/requests/:id/registration', by: 'request panel: registration' },
  { method: 'post', path: '/api/requests/:id/services', by: 'request panel: services given' },
  { method: 'get', path: '/api/requests/:id/case-file', by: 'request panel: case file' },
  { method: 'post', path: '/api/requests/worklist', by: 'work list', limitBytes: 16 * 1024 },
  { method: 'post', path: '/api/requests/intake', by: 'entry of a request', limitBytes: 256 * 1024 },
  { method: 'post', path: '/api/committee-sittings/begin', by: 'sittings: prepare one' },
  { method: 'post', path: '/api/committee-sittings/find-decided', by: 'sitting panel: hear again' },
  { method: 'get', path: '/api/committee-sittings/:id/desk', by: 'sitting panel' },
  { method: 'post', path: '/api/committee-sittings/:id/save', by: 'sitting panel: draft' },
  { method: 'post', path: '/api/committee-sittings/:id/record', by: 'sitting panel: minutes' },
  { method: 'get', path: '/api/request-decisions/:id/letter', by: 'sitting panel; request panel' },
  { method: 'get', path: '/api/version-events/export', by: 'log of versions: download' },
  { method: 'get', path: '/api/version-announcements/export', by: 'announcements: download' },

  { method: 'post', path: '/api/requests/record', by: 'record-request' },
  { method: 'post', path: '/api/followers/record', by: 'record-follow' },
  { method: 'post', path: '/api/followers/expire', by: 'daily' },
  { method: 'post', path: '/api/version-announcements/continue', by: 'tell-followers' },
  { method: 'post', path: '/api/policy-versions/publish-due', by: 'daily' },
  { method: 'post', path: '/api/policy-versions/remind', by: 'daily' },
  { method: 'post', path: '/api/associations/complete', by: 'daily' },
  { method: 'post', path: '/api/requests/clock', by: 'daily' },
  ofRequest('call', 'request panel: calls'),
  ofRequest('waive-call', 'request panel: calls'),
  ofRequest('take-back', 'request panel: moves'),
  ofRequest('note', 'request panel: notes'),
  ofRequest('assign', 'request panel: who has it'),
  ofRequest('attestation', 'request panel: attestation'),
  ofRequest('correct', 'request panel: corrections'),
  ofRequest('wishes', 'request panel: wishes'),
  ofRequest('report', 'request panel: research'),
  { method: 'get', path: '/api/deliveries/waiting', by: 'daily' },
  { method: 'post', path: '/api/deliveries/:id/claim', by: 'send-email' },
  { method: 'post', path: '/api/deliveries/:id/mark', by: 'send-email' },
  { method: 'post', path: '/api/deliveries/events', by: 'record-email-event' },
];
