import { problem, problemCode } from '@mithaq/domain/contracts/problem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endpointsInUse } from '../src/endpoints-in-use.ts';
import { mountedEndpoints } from '../src/payload/http/only-endpoints-in-use.ts';
import { startCmsWith, type Cms } from './support/cms.ts';
import { firstIn } from './support/find.ts';

let cms: Cms;
const secretary = 'board-secretary of rusukh';

beforeAll(async () => {
  cms = await startCmsWith(['rusukh']);
});
afterAll(() => cms.stop());

const listed = new Set(endpointsInUse.map(({ method, path }) => `${method} ${path}`));
const mounted = () => mountedEndpoints(cms.payload.config);

/** Endpoints that Payload mounts and nobody of ours calls. A name that is missing here or in the list is undecided. */
const shut = [
  'get /api/{collection}/count',
  'get /api/{collection}/versions',
  'get /api/{collection}/versions/:id',
  'post /api/{collection}/versions/:id',
  'patch /api/{collection}',
  'delete /api/{collection}',
  'post /api/{collection}',
  'patch /api/{collection}/:id',
  'delete /api/{collection}/:id',
  'get /api/{collection}',
  'get /api/{collection}/:id',
  'post /api/{collection}/access/:id?',
  'post /api/{collection}/:id/duplicate',
  'get /api/{collection}/init',
  'post /api/{collection}/login',
  'post /api/{collection}/logout',
  'post /api/{collection}/unlock',
  'get /api/{collection}/me',
  'post /api/{collection}/refresh-token',
  'post /api/{collection}/first-register',
  'post /api/{collection}/forgot-password',
  'post /api/{collection}/reset-password',
  'post /api/{collection}/verify/:id',
  'post /api/{collection}/:id/api-key/reveal',
  'get /api/{collection}/paste-url/:id?',
  'delete /api/{collection}/:key',
];

const sample = (path: string): string => path.replaceAll(/:\w+\??/gu, '3f1c1a1e-0000-4000-8000-000000000000');

/**
 * Whether an endpoint of the list is mounted before this one and takes its address: `:key` of the preferences makes
 * `count` a key.
 */
const isShadowed = (method: string, path: string): boolean => {
  const all = mounted();
  const place = all.findIndex((endpoint) => endpoint.method === method && endpoint.path === path);
  return all
    .slice(0, place)
    .some(
      (before) =>
        before.method === method &&
        listed.has(`${method} ${before.path}`) &&
        new RegExp(`^${before.path.replaceAll(/:\w+\??/gu, '[^/]+')}$`, 'u').test(sample(path)),
    );
};

const ask = async (who: Parameters<Cms['raw']>[0], method: string, path: string) =>
  cms.raw(who, method.toUpperCase(), sample(path), {
    ...(method === 'post' || method === 'patch' || method === 'put'
      ? { body: '{"email":"nobody@nowhere.example"}', headers: { 'content-type': 'application/json' } }
      : {}),
  });

describe('the list of endpoints in use', () => {
  it('names only endpoints that are mounted, each once, with who calls it', () => {
    const names = new Set(mounted().map(({ method, path }) => `${method} ${path}`));
    expect([...listed].filter((name) => !names.has(name))).toEqual([]);
    expect(listed.size).toBe(endpointsInUse.length);
    expect(endpointsInUse.filter(({ by }) => by === '')).toEqual([]);
  });

  it('leaves no mounted endpoint undecided', () => {
    const undecided = mounted()
      .map(({ method, path }) => `${method} ${path}`)
      .filter((name) => !listed.has(name))
      .filter((name) => !shut.includes(name.replace(/\/api\/[^/]+/u, '/api/{collection}')));
    expect(undecided).toEqual([]);
  });
});

describe('an endpoint that is not in the list', () => {
  it.each(['nobody', secretary, 'administrator', 'service'] as const)(
    'answers %s with 404 in our words, at once, while another client writes',
    async (who) => {
      const refusals = mounted().filter(
        ({ method, path }) => !listed.has(`${method} ${path}`) && !isShadowed(method, path),
      );
      expect(refusals.length).toBeGreaterThan(80);
      const channel = await firstIn(cms, 'channels', 'rusukh');
      // Logs in before the clock runs.
      await cms.raw(who, 'GET', '/api/users/me');
      const clock = new AbortController();
      const writes = (async () => {
        const statuses = new Set<number>();
        for (let n = 0; !clock.signal.aborted; n += 1) {
          const body = { hours: `من ${String(n)} صباحًا` };
          statuses.add((await cms.call(secretary, 'PATCH', `/api/channels/${channel}`, body)).status);
        }
        return statuses;
      })();
      const slow: string[] = [];
      for (const { method, path } of refusals) {
        const began = performance.now();
        const response = await ask(who, method, path);
        if (performance.now() - began > 1500) slow.push(`${method} ${path}`);
        const read = problem.safeParse(await response.json());
        const code = read.success ? problemCode(read.data) : 'no problem';
        expect([`${method} ${path}`, response.status, code]).toEqual([`${method} ${path}`, 404, 'not-found']);
      }
      clock.abort();
      expect(await writes).toEqual(new Set([200]));
      expect(slow).toEqual([]);
    },
  );

  it.each([
    ['a trailing slash', 'POST', '/api/users/forgot-password/'],
    ['a percent-encoded letter', 'POST', '/api/users/%66orgot-password'],
    ['a way round through dots', 'POST', '/api/deliveries/../users/forgot-password'],
    ['capital letters', 'POST', '/api/users/FORGOT-password'],
    ['a doubled slash', 'POST', '/api//users/forgot-password'],
    ['a query', 'POST', '/api/users/forgot-password?x=1'],
    ['HEAD', 'HEAD', '/api/users/init'],
    ['OPTIONS', 'OPTIONS', '/api/users/login'],
    ['PUT', 'PUT', '/api/users/login'],
    ['another root', 'GET', '/api/og'],
    ['GraphQL', 'POST', '/api/graphql'],
    ['a global', 'GET', '/api/globals/header'],
    ['a collection of Payload', 'GET', '/api/payload-locked-documents'],
    ['jobs', 'GET', '/api/payload-jobs/run'],
  ])('is not reached by %s', async (_what, method, path) => {
    const response = await cms.raw('nobody', method, path, {
      ...(method === 'POST' ? { body: '{}', headers: { 'content-type': 'application/json' } } : {}),
    });
    expect(response.status).toBe(404);
  });

  it('is not reached by an override of the method', async () => {
    for (const header of ['x-http-method-override', 'x-payload-http-method-override']) {
      const response = await cms.raw(secretary, 'POST', '/api/users/init', {
        body: 'limit=1',
        headers: { 'content-type': 'application/x-www-form-urlencoded', [header]: 'GET' },
      });
      expect(response.status).toBe(404);
    }
  });

  it('writes nothing: a stranger’s forgotten password leaves the account as it was', async () => {
    const [before] = (await cms.payload.find({ collection: 'users', limit: 1, showHiddenFields: true })).docs;
    const response = await cms.raw('nobody', 'POST', '/api/users/forgot-password', {
      body: JSON.stringify({ email: before?.email }),
      headers: { 'content-type': 'application/json' },
    });
    expect(response.status).toBe(404);
    const [after] = (await cms.payload.find({ collection: 'users', limit: 1, showHiddenFields: true })).docs;
    expect(after).toEqual(before);
  });
});

it('no list offers to change or delete many rows at once, because those endpoints are shut', () => {
  const offering = cms.payload.config.collections
    .filter(({ slug }) => !slug.startsWith('payload-'))
    .filter(({ disableBulkDelete, disableBulkEdit }) => !(disableBulkDelete && disableBulkEdit));
  expect(offering.map(({ slug }) => slug)).toEqual([]);
});

describe('an endpoint in the list', () => {
  it('serves the screens: rights, preferences, choices of a relationship field, a file’s form', async () => {
    expect((await cms.call(secretary, 'GET', '/api/access')).status).toBe(200);
    const preferences = { value: { columns: ['title'] } };
    expect(
      (await cms.call(secretary, 'POST', '/api/payload-preferences/policies-list', preferences)).status,
    ).toBe(200);
    expect((await cms.call(secretary, 'GET', '/api/payload-preferences/policies-list')).body).toMatchObject(
      preferences,
    );
    const policy = await firstIn(cms, 'policies', 'rusukh');
    const choices = await cms.raw(secretary, 'POST', '/api/policies', {
      body: `depth=0&limit=10&where[and][0][title][like]=&where[and][1][id][not_in][0]=${policy}&sort=title&select[title]=true`,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'x-payload-http-method-override': 'GET',
      },
    });
    expect(choices.status).toBe(200);
    const form = new FormData();
    form.append('_payload', JSON.stringify({ title: 'سياسة' }));
    const saved = await cms.raw(secretary, 'PATCH', `/api/policies/${policy}`, { body: form });
    expect(saved.status).toBe(200);
    const access = await cms.raw(secretary, 'POST', `/api/policies/access/${policy}`, {
      body: '{}',
      headers: { 'content-type': 'application/json' },
    });
    expect(access.status).toBe(200);
  });

  it('keeps no preference that is larger than a screen needs', async () => {
    const large = { value: 'x'.repeat(20_000) };
    expect((await cms.call(secretary, 'POST', '/api/payload-preferences/nav', large)).status).toBe(413);
  });
});
