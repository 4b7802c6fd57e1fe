import { problem } from '@mithaq/domain/contracts/problem';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startCmsWith, type Cms } from './support/cms.ts';

let cms: Cms;
let printed: string[];

beforeAll(async () => {
  cms = await startCmsWith(['rusukh']);
});
afterAll(() => cms.stop());

let unwatch: (() => void)[];

/** Watches both outputs of the process; what is written goes on to them. */
beforeEach(() => {
  printed = [];
  unwatch = [process.stdout, process.stderr].map((stream) => {
    const write = stream.write.bind(stream);
    stream.write = (chunk: string | Uint8Array): boolean => {
      printed.push(String(chunk));
      return write(chunk);
    };
    return () => {
      stream.write = write;
    };
  });
});
afterEach(() => {
  for (const end of unwatch) end();
});

const json = { 'content-type': 'application/json' };
const login = '/api/users/login';
const deep = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;

const rows: [string, string, string, RequestInit, number][] = [
  ['half a JSON', 'POST', login, { body: '{"email":', headers: json }, 400],
  ['no JSON', 'POST', login, { body: 'email=a', headers: json }, 400],
  ['a list', 'POST', login, { body: '[]', headers: json }, 400],
  ['null', 'POST', login, { body: 'null', headers: json }, 400],
  ['an empty body', 'POST', login, { headers: json }, 400],
  ['an object as e-mail', 'POST', login, { body: '{"email":{},"password":"x"}', headers: json }, 400],
  [
    'a list as password',
    'POST',
    login,
    { body: '{"email":"a@b.example","password":[]}', headers: json },
    400,
  ],
  ['no password', 'POST', login, { body: '{"email":"a@b.example"}', headers: json }, 400],
  [
    'a key that changes objects',
    'POST',
    login,
    { body: '{"__proto__":{"a":1},"email":"a","password":"b"}', headers: json },
    400,
  ],
  ['JSON of 50,000 levels', 'POST', login, { body: deep(50_000), headers: json }, 400],
  ['JSON of 200 levels', 'POST', '/api/requests/record', { body: deep(200), headers: json }, 400],
  [
    'bytes that are no UTF-8',
    'POST',
    login,
    { body: new Uint8Array([123, 34, 0xff, 34, 125]), headers: json },
    400,
  ],
  ['text', 'POST', login, { body: 'hello', headers: { 'content-type': 'text/plain' } }, 415],
  ['XML', 'POST', login, { body: '<a/>', headers: { 'content-type': 'application/xml' } }, 415],
  ['no media type', 'POST', login, { body: new Uint8Array([123, 125]) }, 415],
  [
    'a form without boundary',
    'POST',
    login,
    { body: 'x', headers: { 'content-type': 'multipart/form-data' } },
    400,
  ],
  ['more than is read', 'POST', login, { body: 'x'.repeat(6 * 1024 * 1024), headers: json }, 413],
  ['a filter that is a word', 'GET', '/api/policies?where=x', {}, 400],
  ['a filter that is half a JSON', 'GET', '/api/policies?where={"a"', {}, 400],
  ['a filter of lists', 'GET', '/api/policies?where[]=1&where[]=2', {}, 400],
  ['an unknown operator', 'GET', '/api/policies?where[title][$ne]=1', {}, 400],
  ['an operator of maps', 'GET', '/api/policies?where[title][near]=1', {}, 400],
  ['an operator of lists', 'GET', '/api/policies?where[title][all]=1', {}, 400],
  ['no value in a list of values', 'GET', '/api/policies?where[association][in]=null,1', {}, 400],
  ['a filter without operator', 'GET', '/api/policies?where[title]=1', {}, 400],
  [
    'a filter on what objects inherit',
    'GET',
    '/api/policies?where[__proto__.x][equals]=1&where[a-b][equals]=1',
    {},
    400,
  ],
  ['a filter too deep', 'GET', `/api/policies?where${'[or][0]'.repeat(20)}[title][equals]=1`, {}, 400],
  ['a limit that is a word', 'GET', '/api/policies?limit=many', {}, 400],
  ['a limit below nothing', 'GET', '/api/policies?limit=-1', {}, 400],
  ['a limit of nothing, which means all', 'GET', '/api/policies?limit=0', {}, 400],
  ['a limit above a page', 'GET', '/api/policies?limit=1001', {}, 400],
  ['two limits', 'GET', '/api/policies?limit=10&limit=0', {}, 400],
  ['no pages', 'GET', '/api/policies?pagination=false&limit=10', {}, 400],
  [
    'a stored limit above a page',
    'POST',
    '/api/payload-preferences/policies-list',
    { body: '{"value":{"limit":100000}}', headers: json },
    400,
  ],
  ['an order that is an object', 'GET', '/api/policies?sort[a]=1', {}, 400],
  ['half a percent sign in the query', 'GET', '/api/policies?a=%', {}, 400],
  ['half a percent sign in the path', 'GET', '/api/policies/%E0%A4', {}, 400],
  ['NUL in the path', 'GET', '/api/policies/%00', {}, 400],
  ['a query of 10,000 characters', 'GET', `/api/policies?a=${'x'.repeat(10_000)}`, {}, 414],
  ['an unknown endpoint', 'GET', '/api/nothing/here', {}, 404],
  [
    'a posted query of JSON',
    'POST',
    '/api/policies',
    { body: '{}', headers: { ...json, 'x-http-method-override': 'GET' } },
    415,
  ],
];

it('a save without a body is refused in our words, in every collection that a person writes', async () => {
  const paths = ['policies', 'policy-versions', 'disclosures', 'channels', 'tools', 'documents'];
  const who = ['board-secretary of rusukh', 'administrator'] as const;
  for (const path of [...paths, 'associations', 'users'])
    for (const caller of who)
      for (const body of ['', '{}', '[]', 'null']) {
        const answer = await cms.raw(caller, 'POST', `/api/${path}`, { body, headers: json });
        expect([path, body, [400, 403].includes(answer.status)]).toEqual([path, body, true]);
        expect(await answer.text()).toMatch(/[\u0600-\u06ff]/u);
      }
  expect(printed.filter((line) => line.includes('payload-error'))).toEqual([]);
});

describe.each(['nobody', 'board-secretary of rusukh'] as const)('a malformed request of %s', (who) => {
  it.each(rows)(
    'with %s is refused in our words, and the log has no error',
    async (_what, method, path, init, status) => {
      // The log-in of the test itself is not watched.
      await cms.raw(who, 'GET', '/api/users/me');
      printed.length = 0;
      const response = await cms.raw(who, method, path, init);
      const text = await response.text();
      expect(response.status).toBe(status);
      expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/u);
      expect(problem.parse(JSON.parse(text)).detail).toMatch(/\p{Script=Arabic}/u);
      expect(text).not.toMatch(/node_modules|\bat \S+:\d+|Error\b/u);
      expect(printed.join('')).not.toMatch(/error|Error|node_modules/u);
    },
  );
});

describe('the log', () => {
  it('has names and codes of an error that nobody foresaw, and nothing of its message', async () => {
    const { db } = cms.payload;
    const find = db.find.bind(db);
    const cause = Object.assign(new Error('E11000 dup key: { email: "sara@example.org" }'), { code: 11000 });
    db.find = () => Promise.reject(new Error('Failed query: params: sara@example.org', { cause }));
    try {
      printed.length = 0;
      const answer = await cms.call('board-secretary of rusukh', 'GET', '/api/policies');
      expect(answer.status).toBe(500);
      expect(JSON.stringify(answer.body)).not.toMatch(/sara|Failed/u);
      const log = printed.join('');
      expect(log).toContain('"code":"payload-error"');
      expect(log).toContain('11000');
      expect(log).not.toMatch(/sara|Failed query/u);
    } finally {
      db.find = find;
    }
  });

  it('has no line for a wrong password, and no address', async () => {
    printed.length = 0;
    const body = { email: 'secretary@rusukh.example', password: 'wrong' };
    expect((await cms.call('nobody', 'POST', '/api/users/login', body)).status).toBe(401);
    expect(printed.join('')).not.toMatch(/secretary@|error/iu);
  });
});

it.each(['not_in', 'in', 'equals', 'not_equals'])(
  'an id that no document can have is no failure of the server in «%s»',
  async (operator) => {
    const query = operator.endsWith('in') ? `[${operator}][0]=x` : `[${operator}]=x`;
    const answer = await cms.call(
      'board-secretary of rusukh',
      'GET',
      `/api/policies?where[id]${query}&limit=1`,
    );
    expect(answer.status).toBeLessThan(500);
  },
);
