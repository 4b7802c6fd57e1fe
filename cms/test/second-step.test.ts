import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { DEMO_PASSWORD, PLATFORM_ADMINISTRATOR } from '../src/import/demo-users.ts';
import { PEER_HEADER } from '../src/payload/http/client-address.ts';
import { own, staff } from './support/access-table.ts';
import { codesOf, idsOf } from './support/answers.ts';
import { embedded, startCmsWith, transactional, type Cms } from './support/cms.ts';
import { commandEnvironment } from './support/command-environment.ts';
import { firstIn } from './support/find.ts';
import { ADMINISTRATOR_KEY, codeOf, giveSecondStep } from './support/second-step.ts';
import { emailOf, type Person } from './support/who.ts';

const KEY = 'KRSXG5CTMVRXEZLUKRSXG5CTMVRXEZLU';

let cms: Cms;
beforeAll(async () => {
  cms = await startCmsWith(['rusukh', 'kafel']);
});
afterAll(() => cms.stop());
beforeEach(async () => {
  await cms.payload.delete({ collection: 'log-in-attempts', where: { key: { exists: true } } });
  const administrator = await idOfPerson(PLATFORM_ADMINISTRATOR);
  await cms.payload.delete({ collection: 'second-steps', where: { account: { not_equals: administrator } } });
});

/** Waits where a half minute ends soon: a code that the test makes would be another half minute's in the CMS. */
const earlyInTheHalfMinute = () => vi.waitUntil(() => Date.now() % 30_000 < 24_000, { timeout: 7000 });

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly cookie: string | null;
  readonly body: unknown;
}

const post = async (
  path: string,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> => {
  const text = JSON.stringify(body);
  const response = await cms.raw('nobody', 'POST', `/api/users/${path}`, {
    body: text,
    headers: {
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(text)),
      ...headers,
    },
  });
  const answered = await response.text();
  const json: unknown = JSON.parse(answered);
  return {
    status: response.status,
    text: answered,
    cookie: response.headers.get('set-cookie'),
    body: json,
  };
};

const logIn = (email: string, code?: string, password = DEMO_PASSWORD, address = '192.0.2.1') =>
  post('login', { email, password, ...(code === undefined ? {} : { code }) }, { [PEER_HEADER]: address });
const tokenIn = ({ cookie }: Answer) => z.string().parse(/payload-token=([^;]+)/u.exec(cookie ?? '')?.[1]);
const withToken = (token: string) => ({ Authorization: `JWT ${token}` });
const begun = z.object({ key: z.string(), address: z.string(), qr: z.string() });
const codesIn = ({ body }: Answer) =>
  z.object({ recoveryCodes: z.array(z.string()) }).parse(body).recoveryCodes;

const idOfPerson = async (email: string): Promise<string> => {
  const { docs } = await cms.payload.find({
    collection: 'users',
    where: { email: { equals: email } },
    depth: 0,
  });
  return docs[0]?.id ?? '';
};
const actionsOf = async (subject: string): Promise<string[]> => {
  const { docs } = await cms.payload.find({
    collection: 'account-events',
    where: { subject: { equals: subject } },
    sort: 'at',
    depth: 0,
    pagination: false,
  });
  return docs.map(({ action }) => action);
};
const toldTo = async (email: string) => {
  const { docs } = await cms.payload.find({
    collection: 'deliveries',
    where: { and: [{ kind: { equals: 'account-changed' } }, { to: { equals: email } }] },
    sort: 'createdAt',
    depth: 0,
    pagination: false,
  });
  return docs.map(({ occasion }) => occasion);
};
const isSomebody = async (headers: Record<string, string>): Promise<boolean> =>
  (await (await cms.raw('nobody', 'GET', '/api/users/me', { headers })).text()).includes('"roles"');

/** Sets up the second step of somebody by the endpoints, as the log-in screen does; returns key and codes. */
const setUp = async (email: string) => {
  const { key } = begun.parse((await post('second-step/begin', { email, password: DEMO_PASSWORD })).body);
  const confirmed = await post('second-step/confirm', { email, password: DEMO_PASSWORD, code: codeOf(key) });
  expect(confirmed.status, confirmed.text).toBe(200);
  return { key, confirmed, codes: codesIn(confirmed) };
};
const given = async (person: Person, key = KEY): Promise<string> => {
  const email = emailOf(person);
  await giveSecondStep(await cms.request(), await idOfPerson(email), key);
  return email;
};
describe('a log-in with a second step', () => {
  it('gets no session for the right password without a code, and one with it', async () => {
    const email = await given(own('auditor'));
    const half = await logIn(email);
    expect([half.status, half.cookie, codesOf(half.body)]).toEqual([401, null, ['second-step-code']]);
    expect(half.text).not.toContain('token');
    const whole = await logIn(email, codeOf(KEY));
    expect(whole.status).toBe(200);
    expect(whole.cookie).toContain('payload-token=');
    expect(await isSomebody(withToken(tokenIn(whole)))).toBe(true);
  });

  it('is asked for no code before the password was right, in the words of every wrong password', async () => {
    const email = await given(own('auditor'));
    const wrong = await logIn(email, codeOf(KEY), 'not the password');
    const nobody = await logIn('nobody@rusukh.example', codeOf(KEY), 'not the password');
    expect([wrong.status, wrong.text]).toEqual([nobody.status, nobody.text]);
    expect(wrong.text).not.toContain('second-step');
  });

  it('accepts each code once, and none older than the last', async () => {
    await earlyInTheHalfMinute();
    const email = await given(own('committee-member'));
    const code = codeOf(KEY);
    expect((await logIn(email, code)).status).toBe(200);
    const again = await logIn(email, code);
    expect([again.status, again.cookie, codesOf(again.body)]).toEqual([401, null, ['second-step-wrong']]);
    expect((await logIn(email, codeOf(KEY, -1))).status).toBe(401);
    expect((await logIn(email, codeOf(KEY, 1))).status).toBe(200);
  });

  it('accepts one code at one log-in where two bring it in the same moment', async () => {
    const email = await given(own('committee-member'));
    const code = codeOf(KEY);
    const answers = await Promise.all([logIn(email, code), logIn(email, code), logIn(email, code)]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it.each([
    ['a clock that is half a minute late', -1, 200],
    ['a clock that is half a minute early', 1, 200],
    ['a clock that is a minute late', -2, 401],
    ['a clock that is a minute early', 2, 401],
  ])('answers %s', async (_clock, later, status) => {
    await earlyInTheHalfMinute();
    const email = await given(own('social-research-officer'));
    expect((await logIn(email, codeOf(KEY, later))).status).toBe(status);
  });

  it.each([
    [
      'Arabic-Indic digits',
      (code: string) => code.replace(/\d/gu, (digit) => '٠١٢٣٤٥٦٧٨٩'.charAt(Number(digit))),
    ],
    ['Persian digits', (code: string) => code.replace(/\d/gu, (digit) => '۰۱۲۳۴۵۶۷۸۹'.charAt(Number(digit)))],
    ['a space in the middle', (code: string) => ` ${code.slice(0, 3)} ${code.slice(3)} `],
    ['marks of direction around it', (code: string) => `\u200f${code}\u200e`],
  ])('takes a code with %s', async (_what, typed) => {
    const email = await given(own('social-research-officer'));
    expect((await logIn(email, typed(codeOf(KEY)))).status).toBe(200);
  });

  it('makes guesses at the code wait as at the password, and nobody at another address', async () => {
    const email = await given(own('auditor'));
    const statuses: number[] = [];
    for (let n = 0; n < 6; n += 1) statuses.push((await logIn(email, '000000')).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
    const secretary = emailOf(own('board-secretary'));
    expect((await logIn(secretary)).status).toBe(200);
  });

  it('lets a right password alone not begin the count again', async () => {
    const email = await given(own('auditor'));
    const statuses: number[] = [];
    for (let n = 0; n < 3; n += 1) {
      statuses.push((await logIn(email, '000000')).status, (await logIn(email)).status);
    }
    expect(statuses.at(-1)).toBe(429);
  });

  it('makes guesses at the code wait also where each comes from another address', async () => {
    const email = await given(own('auditor'));
    const from = (n: number) => `198.51.100.${String(n)}`;
    for (let n = 0; n < 5; n += 1) await logIn(email, '000000', DEMO_PASSWORD, from(n));
    expect((await logIn(email, '000000', DEMO_PASSWORD, from(9))).status).toBe(429);
  });

  it('lets a stranger, who has not the password, make nobody wait', async () => {
    const email = await given(own('auditor'));
    for (let n = 0; n < 12; n += 1) await logIn(email, '000000', 'wrong', `203.0.113.${String(n)}`);
    expect((await logIn(email, codeOf(KEY))).status).toBe(200);
  });

  it('is not passed by any other door: Payload’s own log-in, a new password, refresh, me', async () => {
    const email = await given(own('auditor'));
    const local = cms.payload.login({ collection: 'users', data: { email, password: DEMO_PASSWORD } });
    await expect(local).rejects.toMatchObject({ status: 401 });
    for (const path of ['refresh-token', 'me', 'logout'] as const) {
      const method = path === 'me' ? 'GET' : 'POST';
      const response = await cms.raw('nobody', method, `/api/users/${path}`);
      expect(await response.text()).not.toMatch(/"token":"|"roles"/u);
    }
    const pending = await post('second-step/begin', { email, password: DEMO_PASSWORD });
    expect([pending.status, codesOf(pending.body)]).toEqual([409, ['second-step-set']]);
  });

  it('is not passed by a link to set a new password', async () => {
    const email = await given(own('auditor'));
    const asked = await post('forgotten', { email });
    expect(asked.status).toBe(202);
    const waiting = await cms.call('service', 'GET', '/api/deliveries/waiting?about=accounts');
    const { deliveries } = z.object({ deliveries: z.array(z.string()) }).parse(waiting.body);
    const tokens: string[] = [];
    for (const id of deliveries) {
      const claimed = await cms.call('service', 'POST', `/api/deliveries/${id}/claim`, { leaseSeconds: 20 });
      const mail = z.object({ token: z.string() }).safeParse(claimed.body).data;
      if (mail !== undefined) tokens.push(mail.token);
    }
    const password = 'seven shells under a green umbrella';
    const set = await post('set-password', { token: tokens.at(-1) ?? '', password });
    expect([set.status, set.cookie]).toEqual([200, null]);
    expect(codesOf((await logIn(email, undefined, password)).body)).toEqual(['second-step-code']);
    expect((await logIn(email, codeOf(KEY), password)).status).toBe(200);
    await cms.payload.update({
      collection: 'users',
      id: await idOfPerson(email),
      data: { password: DEMO_PASSWORD },
    });
  });

  it('asks a person who has none for none', async () => {
    const email = emailOf(own('beneficiary-relations-officer'));
    expect((await logIn(email)).status).toBe(200);
  });
});

describe('the set-up from one’s own account', () => {
  const officer = own('beneficiary-relations-officer');

  it('shows a secret, takes its code, gives recovery codes once, ends other sessions, tells and records', async () => {
    const email = emailOf(officer);
    const id = await idOfPerson(email);
    const here = withToken(tokenIn(await logIn(email)));
    const elsewhere = withToken(tokenIn(await logIn(email)));
    const wrongPassword = await post('second-step/begin', { password: 'not mine' }, here);
    expect(wrongPassword.status).toBe(403);
    const begin = await post('second-step/begin', { password: DEMO_PASSWORD }, here);
    const { key, address, qr } = begun.parse(begin.body);
    expect(address).toContain(`secret=${key}`);
    expect(address).toContain(encodeURIComponent(email));
    expect(qr).toMatch(/^<svg/u);
    expect((await logIn(email)).status).toBe(200);

    const wrong = await post('second-step/confirm', { password: DEMO_PASSWORD, code: '000000' }, here);
    expect([wrong.status, codesOf(wrong.body)]).toEqual([422, ['second-step-wrong']]);
    const code = codeOf(key);
    const right = await post('second-step/confirm', { password: DEMO_PASSWORD, code }, here);
    expect(right.status, right.text).toBe(200);
    const codes = codesIn(right);
    expect(new Set(codes).size).toBe(10);
    expect(await isSomebody(here)).toBe(true);
    expect(await isSomebody(elsewhere)).toBe(false);
    expect(codesOf((await logIn(email)).body)).toEqual(['second-step-code']);
    // The code that confirmed the secret is used up.
    expect(codesOf((await logIn(email, code)).body)).toEqual(['second-step-wrong']);
    expect(await actionsOf(id)).toContain('second-step-set');
    expect(await toldTo(email)).toEqual(['second-step-set']);

    const state = await cms.raw('nobody', 'GET', `/api/users/${id}/second-step`, { headers: here });
    expect(await state.json()).toEqual({ set: true, required: false, recoveryCodesLeft: 10 });
  });

  it('keeps neither the secret nor a recovery code in the database as it is', async () => {
    const { key, codes } = await setUp(emailOf(own('committee-member')));
    const { docs } = await cms.payload.find({ collection: 'second-steps', pagination: false });
    const stored = JSON.stringify(docs);
    for (const secret of [key, ...codes, ...codes.map((code) => code.replaceAll('-', ''))]) {
      expect(stored).not.toContain(secret);
    }
  });

  it('confirms only the secret that was made last', async () => {
    const email = emailOf(own('auditor'));
    const begin = async () =>
      begun.parse((await post('second-step/begin', { email, password: DEMO_PASSWORD })).body).key;
    const [first, second] = [await begin(), await begin()];
    const confirm = (key: string) =>
      post('second-step/confirm', { email, password: DEMO_PASSWORD, code: codeOf(key) });
    expect((await confirm(first)).status).toBe(422);
    expect((await confirm(second)).status).toBe(200);
  });

  it('is refused to nobody and malformed calls in our words', async () => {
    expect((await post('second-step/begin', { password: DEMO_PASSWORD })).status).toBe(401);
    expect((await post('second-step/confirm', { password: DEMO_PASSWORD, code: '1' })).status).toBe(401);
    expect((await post('second-step/end', { password: DEMO_PASSWORD, code: '123456' })).status).toBe(401);
    expect((await post('second-step/recovery-codes', { password: DEMO_PASSWORD, code: '1' })).status).toBe(
      401,
    );
    for (const path of ['begin', 'confirm', 'end', 'recovery-codes']) {
      expect((await post(`second-step/${path}`, { password: [] })).status).toBe(400);
    }
    const email = emailOf(own('auditor'));
    const nothingBegun = await post('second-step/confirm', {
      email,
      password: DEMO_PASSWORD,
      code: '123456',
    });
    expect([nothingBegun.status, codesOf(nothingBegun.body)]).toEqual([409, ['second-step-not-begun']]);
  });

  it('makes guesses at the password wait as at the log-in', async () => {
    const email = emailOf(own('auditor'));
    const statuses: number[] = [];
    for (let n = 0; n < 6; n += 1) {
      statuses.push((await post('second-step/begin', { email, password: `w${String(n)}` })).status);
    }
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
  });
});

describe('recovery codes', () => {
  const person = own('committee-member');

  it('open the account once each, which is recorded and told', async () => {
    const email = emailOf(person);
    const id = await idOfPerson(email);
    const { codes } = await setUp(email);
    const [first = '', second = ''] = codes;
    expect((await logIn(email, first.toLowerCase().replaceAll('-', ' '))).status).toBe(200);
    expect((await logIn(email, first)).status).toBe(401);
    expect((await logIn(email, second)).status).toBe(200);
    expect((await actionsOf(id)).filter((action) => action === 'recovery-code-used')).toHaveLength(2);
    expect((await toldTo(email)).filter((occasion) => occasion === 'recovery-code-used')).toHaveLength(2);
  });

  it('open the account once where two bring one in the same moment', async () => {
    const email = emailOf(person);
    const [code = ''] = (await setUp(email)).codes;
    const answers = await Promise.all([logIn(email, code), logIn(email, code)]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('of one person do not open the account of another', async () => {
    const one = emailOf(person);
    const other = emailOf(own('auditor'));
    const [code = ''] = (await setUp(one)).codes;
    await setUp(other);
    expect((await logIn(other, code)).status).toBe(401);
  });

  it('are made again with password and code, and the former ones end', async () => {
    const email = emailOf(person);
    const { key, codes } = await setUp(email);
    const [spare = '', used = ''] = codes;
    const here = withToken(tokenIn(await logIn(email, used)));
    const without = await post(
      'second-step/recovery-codes',
      { password: DEMO_PASSWORD, code: '000000' },
      here,
    );
    expect(without.status).toBe(403);
    const made = await post(
      'second-step/recovery-codes',
      { password: DEMO_PASSWORD, code: codeOf(key, 1) },
      here,
    );
    expect(made.status, made.text).toBe(200);
    expect((await logIn(email, spare)).status).toBe(401);
    expect((await logIn(email, codesIn(made)[0])).status).toBe(200);
    expect(await actionsOf(await idOfPerson(email))).toContain('recovery-codes-made');
    expect(await toldTo(email)).toContain('recovery-codes-made');
  });
});

describe('the end of one’s own second step', () => {
  it('asks for password and code, ends other sessions, and is recorded and told', async () => {
    await earlyInTheHalfMinute();
    const email = await given(own('auditor'));
    const here = withToken(tokenIn(await logIn(email, codeOf(KEY, -1))));
    const elsewhere = withToken(tokenIn(await logIn(email, codeOf(KEY))));
    const end = (password: string, code: string) => post('second-step/end', { password, code }, here);
    expect((await end(DEMO_PASSWORD, '000000')).status).toBe(403);
    expect((await end('not mine', codeOf(KEY, 1))).status).toBe(403);
    expect((await logIn(email)).status).toBe(401);
    expect((await end(DEMO_PASSWORD, codeOf(KEY, 1))).status).toBe(200);
    expect((await logIn(email)).status).toBe(200);
    expect(await isSomebody(here)).toBe(true);
    expect(await isSomebody(elsewhere)).toBe(false);
    expect((await end(DEMO_PASSWORD, codeOf(KEY, 1))).status).toBe(409);
    expect(await actionsOf(await idOfPerson(email))).toContain('second-step-ended');
    expect(await toldTo(email)).toContain('second-step-ended');
  });
});

/** Adds somebody who runs the platform, by a command on the machine. */
const anotherAdministrator = async (email: string): Promise<string> => {
  const { id } = await cms.payload.create({
    collection: 'users',
    req: await cms.request(),
    data: { email, name: 'مدير آخر', password: DEMO_PASSWORD, roles: ['platform-administrator'] },
  });
  return id;
};

describe('somebody who must have a second step and has none', () => {
  const doors = ['/api/users/me', '/api/users', '/api/associations', '/api/access', '/api/policies'];

  it('gets no session from the right password, and one from setting it up', async () => {
    const email = 'runs-it@mithaq.example';
    const id = await anotherAdministrator(email);
    const half = await logIn(email);
    expect([half.status, half.cookie, codesOf(half.body)]).toEqual([401, null, ['second-step-missing']]);
    expect(half.text).toMatch(/[\u0621-\u064a]/u);
    expect(codesOf((await logIn(email, '123456')).body)).toEqual(['second-step-missing']);

    const { confirmed } = await setUp(email);
    expect(confirmed.cookie).toContain('payload-token=');
    const headers = { cookie: (confirmed.cookie ?? '').split(';')[0] ?? '', 'sec-fetch-site': 'same-origin' };
    expect(await isSomebody(headers)).toBe(true);
    expect(await actionsOf(id)).toContain('second-step-set');
    expect((await cms.raw('nobody', 'GET', '/api/associations', { headers })).status).toBe(200);
  });

  it('is nobody at every door, with a session from before', async () => {
    const secretary = await given(own('board-secretary'));
    const officer = emailOf(own('beneficiary-relations-officer'));
    const stranger = emailOf('board-secretary of kafel');
    const [sessionOfSecretary, sessionOfOfficer, sessionOfStranger] = [
      withToken(tokenIn(await logIn(secretary, codeOf(KEY)))),
      withToken(tokenIn(await logIn(officer))),
      withToken(tokenIn(await logIn(stranger))),
    ];
    const rusukh = await firstIn(cms, 'associations', 'rusukh');
    const requires = (required: boolean) =>
      cms.raw('nobody', 'PATCH', `/api/associations/${rusukh}`, {
        headers: { ...sessionOfSecretary, 'content-type': 'application/json' },
        body: JSON.stringify({ secondStepRequired: required }),
      });
    expect((await requires(true)).status).toBe(200);
    try {
      expect(await isSomebody(sessionOfSecretary)).toBe(true);
      expect(await isSomebody(sessionOfStranger)).toBe(true);
      expect(await isSomebody(sessionOfOfficer)).toBe(false);
      for (const path of doors) {
        const asNobody = await cms.raw('nobody', 'GET', path);
        const asOfficer = await cms.raw('nobody', 'GET', path, { headers: sessionOfOfficer });
        expect([path, asOfficer.status, await asOfficer.text()]).toEqual([
          path,
          asNobody.status,
          await asNobody.text(),
        ]);
      }
      expect((await post('refresh-token', {}, sessionOfOfficer)).status).toBe(403);
      expect(codesOf((await logIn(officer)).body)).toEqual(['second-step-missing']);
      const { confirmed } = await setUp(officer);
      expect(confirmed.cookie).toContain('payload-token=');
      expect(await actionsOf(rusukh)).toContain('second-step-required');
    } finally {
      expect((await requires(false)).status).toBe(200);
    }
    expect(await actionsOf(rusukh)).toContain('second-step-optional');
  });

  it('is nobody from the moment of a role that needs one', async () => {
    const email = 'promoted@rusukh.example';
    const association = await firstIn(cms, 'associations', 'rusukh');
    const { id } = await cms.payload.create({
      collection: 'users',
      req: await cms.request(),
      data: { email, name: 'شخص', password: DEMO_PASSWORD, roles: ['auditor'], association },
    });
    const session = withToken(tokenIn(await logIn(email)));
    expect(await isSomebody(session)).toBe(true);
    const promoted = await cms.call('administrator', 'PATCH', `/api/users/${id}`, {
      roles: ['platform-administrator'],
    });
    expect(promoted.status).toBe(200);
    expect(await isSomebody(session)).toBe(false);
    expect((await cms.raw('nobody', 'GET', '/api/associations', { headers: session })).status).toBe(403);
  });

  it('ends the own session by ending the own second step', async () => {
    const email = 'ends-it@mithaq.example';
    const id = await anotherAdministrator(email);
    await giveSecondStep(await cms.request(), id, KEY);
    const session = withToken(tokenIn(await logIn(email, codeOf(KEY))));
    const body = { password: DEMO_PASSWORD, code: codeOf(KEY, 1) };
    expect((await post('second-step/end', body, session)).status).toBe(200);
    expect(await isSomebody(session)).toBe(false);
    expect(codesOf((await logIn(email)).body)).toEqual(['second-step-missing']);
  });
});

describe('the requirement of an association', () => {
  const set = async (who: Person, slug: string) =>
    cms.call(who, 'PATCH', `/api/associations/${await firstIn(cms, 'associations', slug)}`, {
      secondStepRequired: true,
    });

  it.each(staff.filter((role) => role !== 'board-secretary'))('is not set by %s', async (role) => {
    expect((await set(own(role), 'rusukh')).status).toBe(403);
  });

  it('is not set by the secretary of another association', async () => {
    expect([403, 404]).toContain((await set('board-secretary of kafel', 'rusukh')).status);
  });

  it('is not set by a secretary who has no second step, and would lose the session', async () => {
    const answer = await set('board-secretary of kafel', 'kafel');
    expect(answer.status).toBe(409);
    expect(JSON.stringify(answer.body)).toContain('أعدّ الخطوة الثانية');
  });

  it('is set by the platform administrator, and holds for this association alone', async () => {
    expect((await set('administrator', 'kafel')).status).toBe(200);
    const kafel = await firstIn(cms, 'associations', 'kafel');
    try {
      const there = emailOf('auditor of kafel');
      expect(codesOf((await logIn(there)).body)).toEqual(['second-step-missing']);
      expect((await logIn(emailOf(own('auditor')))).status).toBe(200);
    } finally {
      await cms.call('administrator', 'PATCH', `/api/associations/${kafel}`, { secondStepRequired: false });
    }
    expect((await logIn(emailOf('auditor of kafel'))).status).toBe(200);
  });
});

describe('a lost phone', () => {
  const reset = async (who: Person, email: string) =>
    cms.call(who, 'POST', `/api/users/${await idOfPerson(email)}/reset-second-step`, {});

  it('is helped by a reset of the platform administrator, which is recorded and told', async () => {
    const email = await given(own('social-research-officer'));
    const session = withToken(tokenIn(await logIn(email, codeOf(KEY))));
    expect((await reset('administrator', email)).status).toBe(200);
    expect(await isSomebody(session)).toBe(false);
    expect((await logIn(email)).status).toBe(200);
    expect(await actionsOf(await idOfPerson(email))).toContain('second-step-reset');
    expect(await toldTo(email)).toContain('second-step-ended');
    expect((await reset('administrator', email)).status).toBe(409);
  });

  it('is reset by nobody else, and not by oneself', async () => {
    const email = await given(own('social-research-officer'));
    await given(own('auditor'));
    expect((await reset(own('board-secretary'), emailOf(own('auditor')))).status).toBe(403);
    expect(
      (await cms.call('nobody', 'POST', `/api/users/${await idOfPerson(email)}/reset-second-step`, {}))
        .status,
    ).toBe(403);
    expect((await reset('administrator', PLATFORM_ADMINISTRATOR)).status).toBe(403);
    expect((await cms.call('administrator', 'POST', '/api/users/nobody/reset-second-step', {})).status).toBe(
      404,
    );
  });
});

/** The command does what the administrator’s door does, which is tried on both; `start-refused` starts it on MongoDB. */

describe.runIf(embedded)('the command on the machine', () => {
  const twice = (program: string): unknown => {
    const { stdout } = spawnSync(process.execPath, ['test/support/run-programs.ts', program, program], {
      cwd: resolve(import.meta.dirname, '..'),
      env: commandEnvironment(cms.variables),
      encoding: 'utf8',
    });
    return JSON.parse(stdout);
  };

  it(
    'resets the second step of the last administrator, who sets up another one',
    { timeout: 120_000 },
    async () => {
      const email = 'lost-all@mithaq.example';
      const id = await anotherAdministrator(email);
      await giveSecondStep(await cms.request(), id, KEY);
      const session = withToken(tokenIn(await logIn(email, codeOf(KEY))));
      expect(twice(`scripts/reset-second-step.ts ${email}`)).toMatchObject([
        { code: 0, errors: '' },
        { code: 1, errors: `reset-second-step: ${email} has no second step\n` },
      ]);
      expect(await isSomebody(session)).toBe(false);
      expect(codesOf((await logIn(email)).body)).toEqual(['second-step-missing']);
      expect(await actionsOf(id)).toContain('second-step-reset');
      expect(await toldTo(email)).toEqual(['second-step-ended']);
    },
  );
});

describe('the state of a second step', () => {
  it('is read by the person and the platform administrator alone', async () => {
    const email = emailOf(own('auditor'));
    const path = `/api/users/${await idOfPerson(email)}/second-step`;
    expect((await cms.call('administrator', 'GET', path)).status).toBe(200);
    expect((await cms.call('board-secretary of kafel', 'GET', path)).status).toBe(404);
    expect((await cms.call('nobody', 'GET', path)).status).toBe(401);
    expect((await cms.call('service', 'GET', path)).status).toBe(401);
  });

  it('is no document that anybody reads', async () => {
    for (const who of ['administrator', 'service', 'nobody'] as const) {
      const answer = await cms.call(who, 'GET', '/api/second-steps');
      expect(answer.status).toBe(404);
      expect(idsOf(answer.body)).toEqual([]);
    }
  });

  it('goes with the account', async () => {
    const id = await anotherAdministrator('leaves@mithaq.example');
    await giveSecondStep(await cms.request(), id, KEY);
    expect((await cms.call('administrator', 'DELETE', `/api/users/${id}`)).status).toBe(200);
    const left = await cms.payload.count({ collection: 'second-steps', where: { account: { equals: id } } });
    expect(left.totalDocs).toBe(0);
  });
});

describe('a secret in the database', () => {
  it('opens nothing for another account', async () => {
    const [one, two] = [own('auditor'), own('committee-member')] as const;
    await given(one);
    const email = await given(two, ADMINISTRATOR_KEY);
    const rowOf = async (person: Person) => {
      const { docs } = await cms.payload.find({
        collection: 'second-steps',
        where: { account: { equals: await idOfPerson(emailOf(person)) } },
      });
      return docs[0];
    };
    const [from, to] = [await rowOf(one), await rowOf(two)];
    await cms.payload.update({
      collection: 'second-steps',
      id: to?.id ?? '',
      data: { secret: from?.secret ?? null },
    });
    expect(codesOf((await logIn(email, codeOf(KEY))).body)).toEqual(['second-step-wrong']);
  });
});

it.runIf(transactional)('keeps the code for a log-in after one that failed', async () => {
  const email = await given(own('auditor'));
  const code = codeOf(KEY);
  expect((await logIn(email, code, 'not the password')).status).toBe(401);
  expect((await logIn(email, code)).status).toBe(200);
});
