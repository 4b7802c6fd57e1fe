import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from 'vitest';
import { requiringPayload } from '../src/payload/http/answer-database-trouble.ts';
import { outageResponse } from '../src/payload/http/outage-page.ts';
import { startCmsWith, type Cms } from './support/cms.ts';
import { firstIn } from './support/find.ts';
import type { Who } from './support/who.ts';

const secretary = 'board-secretary of rusukh';
const officer = 'beneficiary-relations-officer of rusukh';
const sentence = 'الخدمة متوقفة لحظات. أعد المحاولة بعد قليل.';

let cms: Cms;
let version: string;
let bringBack: () => void = () => undefined;

beforeAll(async () => {
  cms = await startCmsWith(['rusukh']);
  version = await firstIn(cms, 'policy-versions', 'rusukh');
  for (const who of [secretary, officer, 'service'] as const) await cms.call(who, 'GET', '/api/users/me');
});
afterAll(() => cms.stop());

const asked = ['find', 'findOne', 'count', 'create', 'updateOne', 'updateMany', 'beginTransaction'];

/** Lets every call of the database fail as the driver does while there is no server to be had. */
const takeAway = (): (() => void) => {
  const { db } = cms.payload;
  const originals = asked.map((name): readonly [string, unknown] => [name, Reflect.get(db, name)]);
  for (const name of asked) {
    Reflect.set(db, name, () => {
      const error = new Error('Server selection timed out after 5000 ms');
      error.name = 'MongoServerSelectionError';
      return Promise.reject(error);
    });
  }
  return () => {
    for (const [name, original] of originals) Reflect.set(db, name, original);
  };
};

interface Call {
  readonly who: Who;
  readonly method: string;
  readonly path: string;
  readonly body?: object;
}

const calls: readonly Call[] = [
  { who: secretary, method: 'GET', path: '/api/policy-versions' },
  { who: secretary, method: 'GET', path: '/api/users/me' },
  { who: secretary, method: 'POST', path: '/api/users/refresh-token', body: {} },
  { who: secretary, method: 'GET', path: '/api/policy-versions/{version}' },
  { who: secretary, method: 'PATCH', path: '/api/policy-versions/{version}', body: { changeNote: 'لا' } },
  { who: secretary, method: 'GET', path: '/api/policy-versions/{version}/desk' },
  { who: secretary, method: 'GET', path: '/api/policy-versions/{version}/review' },
  { who: secretary, method: 'POST', path: '/api/policy-versions/{version}/move', body: { to: 'in-review' } },
  { who: secretary, method: 'POST', path: '/api/policy-versions/{version}/take-back-schedule', body: {} },
  { who: secretary, method: 'POST', path: '/api/policy-versions/{version}/new-draft', body: {} },
  {
    who: secretary,
    method: 'POST',
    path: '/api/policy-versions/{version}/overrule',
    body: { fingerprint: 'x', reason: 'y' },
  },
  {
    who: secretary,
    method: 'POST',
    path: '/api/policy-versions/{version}/comments',
    body: { clause: 'x', text: 'y' },
  },
  { who: secretary, method: 'GET', path: '/api/version-events/export' },
  { who: officer, method: 'GET', path: '/api/requests' },
  { who: officer, method: 'POST', path: '/api/requests/any/move', body: { to: 'checking' } },
  { who: officer, method: 'DELETE', path: '/api/channels/any' },
  {
    who: 'nobody',
    method: 'POST',
    path: '/api/users/login',
    body: { email: 'secretary@rusukh.example', password: 'x' },
  },
  { who: 'service', method: 'GET', path: '/api/deliveries/waiting' },
  { who: 'service', method: 'POST', path: '/api/policy-versions/publish-due', body: {} },
];

describe('while the database does not answer', () => {
  beforeEach(() => {
    bringBack = takeAway();
  });
  afterEach(() => {
    bringBack();
  });

  it.each(calls)(
    '$who is told so at $method $path, and nothing else',
    async ({ who, method, path, body }) => {
      const answer = await cms.call(who, method, path.replace('{version}', version), body);
      expect(answer.status).toBe(503);
      expect(answer.body).toMatchObject({
        type: 'urn:problem-type:mithaq:unavailable',
        detail: sentence,
      });
      expect(JSON.stringify(answer.body)).not.toMatch(/[a-z]{3,} [a-z]{3,}/iu);
    },
  );

  it('a stranger who names nobody is refused as ever, without a question to the database', async () => {
    expect((await cms.call('nobody', 'GET', '/api/policy-versions')).status).toBe(403);
  });
});

describe('once it answers again', () => {
  it('everybody goes on where they were', async () => {
    expect((await cms.call(secretary, 'GET', '/api/policy-versions')).status).toBe(200);
    const me = await cms.call(secretary, 'GET', '/api/users/me');
    expect(me.body).toMatchObject({ user: { email: 'secretary@rusukh.example' } });
  });

  it('a log-in that has ended is still called ended', async () => {
    const headers = { Authorization: 'JWT forged.token.here' };
    expect((await cms.raw('nobody', 'GET', '/api/policy-versions', { headers })).status).toBe(403);
  });
});

describe('a CMS that could not begin', () => {
  it('answers its API with 503 in Arabic', async () => {
    const never = () => Promise.reject(new Error('no database'));
    const answer = await requiringPayload(never, () => Promise.resolve(new Response()))(
      new Request('http://localhost/api/users/me'),
    );
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ detail: sentence });
  });

  it('shows people a page in Arabic, with the status of an outage', async () => {
    const page = outageResponse();
    expect(page.status).toBe(503);
    expect(page.headers.get('retry-after')).toBe('10');
    const text = await page.text();
    expect(text).toContain('lang="ar" dir="rtl"');
    expect(text).toContain(sentence);
    expect(text).toContain('لم تخرج من حسابك');
  });
});
