import { problem, problemCode } from '@mithaq/domain/contracts/problem';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { DEMO_PASSWORD } from '../src/import/demo-users.ts';
import { isSignedToken } from '../src/people/users/signed-token.ts';
import { startCmsWith, type Cms } from './support/cms.ts';
import { firstIn } from './support/find.ts';

let cms: Cms;
beforeAll(async () => {
  cms = await startCmsWith(['rusukh']);
});
afterAll(() => cms.stop());

const credentials = { email: 'secretary@rusukh.example', password: DEMO_PASSWORD };
const json = { 'content-type': 'application/json' };

/** Log-in as the screen sends it: a form whose fields are one JSON. A page of any site can send such a form. */
const asForm = (): FormData => {
  const form = new FormData();
  form.append('_payload', JSON.stringify(credentials));
  return form;
};

it.each(['https://evil.example', 'null', 'http://localhost:3109.evil.example', 'https://localhost:3109', ''])(
  'a page of another origin (%s) logs nobody in and changes nothing',
  async (origin) => {
    const channel = await firstIn(cms, 'channels', 'rusukh');
    const tries = [
      cms.raw('nobody', 'POST', '/api/users/login', { body: asForm(), headers: { origin } }),
      cms.raw('nobody', 'POST', '/api/users/login', {
        body: JSON.stringify(credentials),
        headers: { ...json, origin },
      }),
      cms.raw('nobody', 'POST', '/api/users/logout', { headers: { origin } }),
      cms.raw('board-secretary of rusukh', 'PATCH', `/api/channels/${channel}`, {
        body: JSON.stringify({ hours: 'ليلًا' }),
        headers: { ...json, origin },
      }),
    ];
    for (const answer of await Promise.all(tries)) {
      expect(answer.status).toBe(403);
      expect(answer.headers.get('set-cookie')).toBeNull();
      expect(problemCode(problem.parse(await answer.json()))).toBe('foreign-origin');
    }
    expect(
      JSON.stringify((await cms.call('administrator', 'GET', `/api/channels/${channel}`)).body),
    ).not.toContain('ليلًا');
  },
);

it('a log-in from our own page, and one from a program that names no origin, are taken', async () => {
  for (const headers of [{ origin: 'http://localhost:3109' }, {}]) {
    const answer = await cms.raw('nobody', 'POST', '/api/users/login', { body: asForm(), headers });
    expect(answer.status).toBe(200);
  }
});

it('no answer repeats the token that is in the cookie', async () => {
  const logIn = await cms.raw('nobody', 'POST', '/api/users/login', { body: asForm() });
  const cookie = logIn.headers.get('set-cookie') ?? '';
  expect(cookie).toMatch(/^payload-token=.+HttpOnly/u);
  const token = /payload-token=([^;]+)/u.exec(cookie)?.[1] ?? 'none';
  // The proxy looks at the signature before a server function is called.
  expect(isSignedToken(token, cms.environment.secret, Date.now())).toBe(true);
  expect(isSignedToken(token, 'another secret', Date.now())).toBe(false);
  const headers = { Authorization: `JWT ${token}` };
  const me = await cms.raw('nobody', 'GET', '/api/users/me', { headers });
  const refreshed = await cms.raw('nobody', 'POST', '/api/users/refresh-token', { headers });
  expect([me.status, refreshed.status]).toEqual([200, 200]);
  for (const answer of [logIn, me, refreshed]) {
    const body = z.looseObject({ exp: z.number() }).parse(await answer.json());
    expect(JSON.stringify(body)).not.toMatch(/eyJ[\w-]+\.|"token"|refreshedToken/u);
  }
});

it('a person stores a bounded number of preferences, and those used last stay', async () => {
  const who = 'auditor of rusukh';
  for (let n = 0; n < 305; n += 1) {
    const { status } = await cms.call(who, 'POST', `/api/payload-preferences/key-${String(n)}`, { value: n });
    expect(status).toBe(200);
  }
  const { totalDocs } = await cms.payload.count({ collection: 'payload-preferences' });
  expect(totalDocs).toBe(300);
  expect((await cms.call(who, 'GET', '/api/payload-preferences/key-304')).body).toMatchObject({ value: 304 });
  expect((await cms.call(who, 'GET', '/api/payload-preferences/key-0')).body).not.toMatchObject({ value: 0 });
});
