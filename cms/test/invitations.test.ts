import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { DEMO_PASSWORD } from '../src/import/demo-users.ts';
import { codesOf, docOf, idsOf } from './support/answers.ts';
import { startCmsWith, type Cms } from './support/cms.ts';
import { firstIn } from './support/find.ts';
import { emailOf, tokenOf } from './support/who.ts';

const GOOD = 'سبع قواقع تحت مظلة خضراء';
const BETTER = 'purple umbrella sings at 9 oysters';

let cms: Cms;
beforeAll(async () => {
  cms = await startCmsWith(['rusukh']);
});
afterAll(() => cms.stop());
beforeEach(async () => {
  await cms.payload.delete({ collection: 'log-in-attempts', where: { key: { exists: true } } });
});

const linked = z.object({ kind: z.string(), to: z.string(), token: z.string() });

const waiting = async () =>
  z
    .object({ deliveries: z.array(z.string()) })
    .parse((await cms.call('service', 'GET', '/api/deliveries/waiting?about=accounts')).body).deliveries;

/** Sends what waits, as `send-email` does, and returns what each e-mail was made from. */
const sent = async (): Promise<unknown[]> => {
  const bodies: unknown[] = [];
  for (const id of await waiting()) {
    const claimed = await cms.call('service', 'POST', `/api/deliveries/${id}/claim`, { leaseSeconds: 20 });
    if (claimed.status === 200) bodies.push(claimed.body);
    const at = new Date().toISOString();
    await cms.call('service', 'POST', `/api/deliveries/${id}/mark`, { state: 'sent', sesMessageId: id, at });
  }
  return bodies;
};
const tokenSent = async (): Promise<string> => {
  const mails = (await sent()).map((body) => linked.safeParse(body).data);
  return mails.findLast((mail) => mail !== undefined)?.token ?? '';
};

const invited = async (email: string) => {
  const association = await firstIn(cms, 'associations', 'rusukh');
  const data = {
    email,
    name: 'شخص جديد',
    roles: ['auditor'],
    association,
    password: 'typed by somebody else 1',
  };
  return cms.call('administrator', 'POST', '/api/users', data);
};
const setPassword = (token: string, password: string) =>
  cms.call('nobody', 'POST', '/api/users/set-password', { token, password });
const logIn = (email: string, password: string) =>
  cms.call('nobody', 'POST', '/api/users/login', { email, password });

describe('an invitation', () => {
  it('lets the person choose a password that nobody else typed, once', async () => {
    const made = await invited('first@example.org');
    expect(made.status).toBe(201);
    expect((await logIn('first@example.org', 'typed by somebody else 1')).status).toBe(401);
    const token = await tokenSent();
    expect(token.length).toBeGreaterThan(40);
    const [once, again] = await Promise.all([setPassword(token, GOOD), setPassword(token, BETTER)]);
    const [password, late] = once.status === 200 ? [GOOD, again] : [BETTER, once];
    expect([once.status, again.status].sort()).toEqual([200, 409]);
    expect(codesOf(late.body)).toEqual(['gone']);
    expect((await logIn('first@example.org', password)).status).toBe(200);
    const { docs } = await cms.payload.find({
      collection: 'account-events',
      where: { subject: { equals: docOf(made.body).id } },
      sort: 'createdAt',
    });
    expect(docs.map(({ action }) => action).sort()).toEqual(['invited', 'password-changed', 'person-made']);
  });

  it('is replaced by a new one, and the old link no longer works', async () => {
    const { id } = docOf((await invited('second@example.org')).body);
    const old = await tokenSent();
    expect((await cms.call('administrator', 'POST', `/api/users/${id}/invite`, {})).status).toBe(200);
    const fresh = await tokenSent();
    expect(fresh).not.toBe(old);
    expect((await setPassword(old, GOOD)).status).toBe(409);
    expect((await setPassword(fresh, GOOD)).status).toBe(200);
  });

  it('is not sent by others than the platform administrator', async () => {
    const id = docOf((await invited('third@example.org')).body).id;
    for (const who of ['board-secretary of rusukh', 'auditor of rusukh', 'service', 'nobody'] as const) {
      expect((await cms.call(who, 'POST', `/api/users/${id}/invite`, {})).status).toBe(403);
    }
  });

  it('is sent three times at once, and then says when the next one may be', async () => {
    const { id } = docOf((await invited('often@example.org')).body);
    const again = () => cms.raw('administrator', 'POST', `/api/users/${id}/invite`);
    for (let n = 0; n < 3; n += 1) expect((await again()).status).toBe(200);
    const refused = await again();
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(3000);
    expect(await refused.text()).toContain('أعد المحاولة بعد ساعة واحدة.');
  });

  it('ends when its time is over', async () => {
    await invited('fourth@example.org');
    const token = await tokenSent();
    const { docs } = await cms.payload.find({ collection: 'account-links', sort: '-createdAt', limit: 1 });
    await cms.payload.update({
      collection: 'account-links',
      id: docs[0]?.id ?? '',
      data: { expiresAt: new Date(Date.now() - 1000).toISOString() },
    });
    expect((await setPassword(token, GOOD)).status).toBe(409);
  });

  it('ends at the address that was mistyped, and goes to the corrected one', async () => {
    const { id } = docOf((await invited('mistyped@example.org')).body);
    const old = await tokenSent();
    const email = 'corrected@example.org';
    expect((await cms.call('administrator', 'PATCH', `/api/users/${id}`, { email })).status).toBe(200);
    expect((await setPassword(old, GOOD)).status).toBe(409);
    const mails = (await sent()).map((body) => linked.safeParse(body).data).filter((mail) => mail);
    expect(mails.map((mail) => [mail?.kind, mail?.to])).toEqual([['invitation', email]]);
    expect((await setPassword(mails[0]?.token ?? '', GOOD)).status).toBe(200);
    // Nobody is invited twice: this link was taken, and a session of the former address is over.
    const here = { Authorization: `JWT ${await tokenOf(cms.payload, email, GOOD)}` };
    const again = { email: 'another@example.org' };
    expect((await cms.call('administrator', 'PATCH', `/api/users/${id}`, again)).status).toBe(200);
    const me = await cms.raw('nobody', 'GET', '/api/users/me', { headers: here });
    expect(await me.json()).toMatchObject({ user: null });
    expect((await sent()).map((body) => linked.safeParse(body).success)).toEqual([false]);
  });

  it('is kept as a hash alone, and nobody reads it or its e-mail through the API', async () => {
    await invited('fifth@example.org');
    const token = await tokenSent();
    const [links, mails] = [
      await cms.payload.find({ collection: 'account-links', pagination: false }),
      await cms.payload.find({ collection: 'deliveries', pagination: false }),
    ];
    expect(JSON.stringify([links, mails])).not.toContain(token);
    for (const who of ['administrator', 'auditor of rusukh', 'board-secretary of rusukh'] as const) {
      expect((await cms.call(who, 'GET', '/api/account-links')).status).toBe(404);
      const list = await cms.call(who, 'GET', '/api/deliveries?where[kind][equals]=invitation');
      expect(idsOf(list.body)).toEqual([]);
    }
  });
});

describe('a forgotten password', () => {
  const forgotten = (email: string) => cms.call('nobody', 'POST', '/api/users/forgotten', { email });

  it('is answered alike for an address with and without an account, and mailed to the account alone', async () => {
    const since = performance.now();
    const known = await forgotten('OFFICER@rusukh.example ');
    const knownMs = performance.now() - since;
    const unknown = await forgotten('nobody@rusukh.example');
    const unknownMs = performance.now() - since - knownMs;
    expect([known.status, known.body]).toEqual([unknown.status, unknown.body]);
    expect(known.status).toBe(202);
    expect(Math.abs(knownMs - unknownMs)).toBeLessThan(400);
    const mails = (await sent()).map((body) => linked.parse(body));
    expect(mails.map(({ kind, to }) => [kind, to])).toEqual([['password-link', 'officer@rusukh.example']]);

    const [mail] = mails;
    expect((await setPassword(mail?.token ?? '', BETTER)).status).toBe(200);
    expect((await logIn('officer@rusukh.example', BETTER)).status).toBe(200);
    expect((await logIn('officer@rusukh.example', DEMO_PASSWORD)).status).toBe(401);
    expect(JSON.stringify(await sent())).toContain('password-changed');
  });

  it('sends a few e-mails a day to one address, whoever asks', async () => {
    for (let n = 0; n < 5; n += 1) expect((await forgotten('research@rusukh.example')).status).toBe(202);
    const rows = await cms.payload.count({
      collection: 'deliveries',
      where: { to: { equals: 'research@rusukh.example' } },
    });
    expect(rows.totalDocs).toBeLessThanOrEqual(3);
  });

  it('is set by no link any more once the password was changed by its owner', async () => {
    const email = 'research@rusukh.example';
    expect((await forgotten(email)).status).toBe(202);
    const token = await tokenSent();
    const change = (present: string, password: string) =>
      cms.call('social-research-officer of rusukh', 'POST', '/api/users/own-credentials', {
        present,
        password,
      });
    expect((await change(DEMO_PASSWORD, BETTER)).status).toBe(200);
    expect((await setPassword(token, GOOD)).status).toBe(409);
    expect((await logIn(email, BETTER)).status).toBe(200);
  });

  it('changes nothing for a made-up link', async () => {
    for (const token of ['x', 'a'.repeat(43)]) expect((await setPassword(token, GOOD)).status).toBe(409);
    expect((await setPassword('', GOOD)).status).toBe(400);
  });
});

describe('a password', () => {
  it.each([
    ['abc', 'too-short'],
    ['😀😀😀😀😀😀', 'too-short'],
    ['password1234', 'common'],
    ['aaaaaaaaaaaaaaaa', 'common'],
    ['qwertyuiop12', 'common'],
    ['123456789012', 'common'],
    ['committee@rusukh.example', 'common'],
    ['x'.repeat(200), 'too-long'],
  ])('%j is refused at every door: %s', async (password, fault) => {
    const who = 'committee-member of rusukh';
    const own = await cms.call(who, 'POST', '/api/users/own-credentials', {
      present: DEMO_PASSWORD,
      password,
    });
    expect(own.status).toBe(422);
    expect(codesOf(own.body)).toEqual([fault]);
    await cms.payload.delete({ collection: 'log-in-attempts', where: { key: { exists: true } } });
    await cms.call('nobody', 'POST', '/api/users/forgotten', { email: emailOf(who) });
    const byLink = await setPassword(await tokenSent(), password);
    expect(byLink.status).toBe(422);
    expect(codesOf(byLink.body)).toEqual([fault]);
  });

  it('is never set through the form of an account, one’s own or another’s', async () => {
    const { body } = await cms.call('auditor of rusukh', 'GET', '/api/users');
    const [me = ''] = idsOf(body);
    for (const who of ['auditor of rusukh', 'administrator'] as const) {
      const answer = await cms.call(who, 'PATCH', `/api/users/${me}`, { password: BETTER });
      expect(answer.status).toBe(403);
    }
    expect((await logIn('auditor@rusukh.example', DEMO_PASSWORD)).status).toBe(200);
  });
});

describe('one’s own log-in', () => {
  const change = (body: object, headers: Record<string, string> = {}) => {
    const text = JSON.stringify(body);
    const length = String(Buffer.byteLength(text));
    return cms.raw('nobody', 'POST', '/api/users/own-credentials', {
      body: text,
      headers: { 'content-type': 'application/json', 'content-length': length, ...headers },
    });
  };
  const session = async (email: string, password: string) => {
    return { Authorization: `JWT ${await tokenOf(cms.payload, email, password)}` };
  };
  const isIn = async (headers: Record<string, string>) =>
    JSON.stringify(await (await cms.raw('nobody', 'GET', '/api/users/me', { headers })).json()).includes(
      'roles',
    );

  it('changes with the present password alone; other sessions end, and the old address is told', async () => {
    const email = 'secretary@rusukh.example';
    const [here, elsewhere] = [await session(email, DEMO_PASSWORD), await session(email, DEMO_PASSWORD)];
    const wrong = await change({ present: 'not mine at all', password: GOOD }, here);
    expect(wrong.status).toBe(403);
    await sent();
    const right = await change(
      { present: DEMO_PASSWORD, password: GOOD, email: 'New-Secretary@rusukh.example' },
      here,
    );
    expect(right.status, await right.clone().text()).toBe(200);
    expect(await isIn(here)).toBe(true);
    expect(await isIn(elsewhere)).toBe(false);
    expect((await logIn(email, GOOD)).status).toBe(401);
    expect((await logIn('new-secretary@rusukh.example', GOOD)).status).toBe(200);
    const told = z
      .array(z.object({ kind: z.string(), to: z.string(), change: z.string() }))
      .parse(await sent());
    expect(told.map(({ to, change: what }) => [to, what])).toEqual([
      [email, 'password-changed'],
      [email, 'email-changed'],
    ]);
  });

  it('does not change by the form, without the present password, for nobody, or to another’s address', async () => {
    const me = idsOf((await cms.call('auditor of rusukh', 'GET', '/api/users')).body)[0] ?? '';
    const direct = await cms.call('auditor of rusukh', 'PATCH', `/api/users/${me}`, {
      email: 'mine@example.org',
    });
    expect(direct.status).toBe(403);
    expect((await change({ present: DEMO_PASSWORD, password: GOOD })).status).toBe(401);
    const own = await session('auditor@rusukh.example', DEMO_PASSWORD);
    expect((await change({ password: GOOD }, own)).status).toBe(400);
    const taken = await change({ present: DEMO_PASSWORD, email: 'committee@rusukh.example' }, own);
    expect(taken.status).toBe(422);
  });

  it('makes guesses at the present password wait as at log-in', async () => {
    const own = await session('auditor@rusukh.example', DEMO_PASSWORD);
    const statuses: number[] = [];
    for (let n = 0; n < 6; n += 1)
      statuses.push((await change({ present: `w${String(n)}`, password: GOOD }, own)).status);
    expect(statuses).toEqual([403, 403, 403, 403, 403, 429]);
  });
});
