import { problem, problemCode, problemReasons } from '@mithaq/domain/contracts/problem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startCmsWith, type Cms } from './support/cms.ts';

let cms: Cms;
const secretary = 'board-secretary of rusukh';

beforeAll(async () => {
  cms = await startCmsWith(['rusukh']);
});
afterAll(() => cms.stop());

/** Calls the API and reads its refusal; throws where it is no problem. */
const refusal = async (who: Parameters<Cms['raw']>[0], method: string, path: string, body?: unknown) => {
  const response = await cms.raw(
    who,
    method,
    path,
    body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } },
  );
  const json: unknown = await response.json();
  const read = problem.parse(json);
  expect(read.status).toBe(response.status);
  return { response, json, read, code: problemCode(read) };
};

it('an answer that names nobody who may keep it is kept by nobody', async () => {
  for (const path of ['/api/policies', '/api/users/me', '/api/access']) {
    const { headers } = await cms.raw(secretary, 'GET', path);
    expect([path, headers.get('cache-control')]).toEqual([path, 'private, no-store']);
  }
});

describe('a refusal of the CMS is a problem', () => {
  it.each([
    ['a read without a log-in', 'nobody', 'GET', '/api/requests', undefined, 403, 'forbidden'],
    ['an unknown document', secretary, 'GET', '/api/policies/none', undefined, 404, 'not-found'],
    [
      'a wrong password',
      'nobody',
      'POST',
      '/api/users/login',
      { email: 'a@b.example', password: 'x' },
      401,
      'unauthenticated',
    ],
    ['a refused field', secretary, 'POST', '/api/channels', { label: '' }, 400, 'invalid'],
    [
      'a move of an unknown version',
      secretary,
      'POST',
      '/api/policy-versions/none/move',
      { to: 'draft' },
      404,
      'not-found',
    ],
    [
      'a move to no state',
      secretary,
      'POST',
      '/api/policy-versions/none/move',
      { to: 'x' },
      400,
      'malformed',
    ],
    ['a function’s call by nobody', 'nobody', 'POST', '/api/requests/record', {}, 401, 'unauthenticated'],
    ['a function’s call by a person', secretary, 'POST', '/api/requests/record', {}, 403, 'not-a-service'],
    ['an export by nobody', 'nobody', 'GET', '/api/version-events/export', undefined, 403, 'not-yours'],
  ] as const)('%s', async (_what, who, method, path, body, status, code) => {
    const refused = await refusal(who, method, path, body);
    expect(refused.response.headers.get('content-type')).toMatch(/^application\/problem\+json/u);
    expect({ status: refused.read.status, code: refused.code }).toEqual({ status, code });
    for (const { detail } of [refused.read, ...problemReasons(refused.read)]) {
      expect(detail).toMatch(/\p{Script=Arabic}/u);
    }
  });
});

describe('a refused field', () => {
  it('has its path and its fault in the problem, and where Payload’s forms read them', async () => {
    const { json, read, response } = await refusal(secretary, 'POST', '/api/channels', { label: '' });
    expect(read.errors).toContainEqual(expect.objectContaining({ code: 'invalid', path: 'label' }));
    expect(json).toMatchObject({
      errors: expect.arrayContaining([
        expect.objectContaining({
          data: { errors: [expect.objectContaining({ path: 'label' })] },
        }),
      ]),
    });
    // Payload's forms read an answer only where its type contains these words.
    expect(response.headers.get('content-type')).toContain('application/json');
    // A notice is shown for each entry that has a message: one for the form, not one for each field.
    const notices = JSON.stringify(json).match(/"message":/gu) ?? [];
    expect(notices).toHaveLength(1 + (read.errors?.length ?? 0));
    expect(json).not.toHaveProperty('message');
  });
});
