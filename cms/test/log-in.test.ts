import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { PEER_HEADER } from '../src/payload/http/client-address.ts';
import { DEMO_PASSWORD } from '../src/import/demo-users.ts';
import { embedded, startCmsWith, type Cms } from './support/cms.ts';
import { withRealHashes } from './support/quick-password-hashes.ts';
import { tokenOf } from './support/who.ts';

const officer = 'officer@rusukh.example';
const unknown = 'nobody@rusukh.example';

let cms: Cms;
beforeAll(async () => {
  cms = await startCmsWith(['rusukh']);
});
afterAll(() => cms.stop());
beforeEach(async () => {
  await cms.payload.delete({ collection: 'log-in-attempts', where: { key: { exists: true } } });
});

interface From {
  readonly address?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Further members of the body. */
  readonly more?: object;
}

const logIn = async (
  email: string,
  password: string,
  { address = '192.0.2.1', headers = {}, more = {} }: From = {},
) => {
  const body = JSON.stringify({ email, password, ...more });
  const response = await cms.raw('nobody', 'POST', '/api/users/login', {
    body,
    headers: {
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body)),
      ...headers,
      [PEER_HEADER]: address,
    },
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
};

const wrongly = async (times: number, email: string, from: From = {}) => {
  const statuses: number[] = [];
  for (let n = 0; n < times; n += 1) statuses.push((await logIn(email, `wrong ${String(n)}`, from)).status);
  return statuses;
};

describe('log-in', () => {
  it('makes an address wait after five wrong passwords, and nobody else', async () => {
    expect(await wrongly(6, officer)).toEqual([401, 401, 401, 401, 401, 429]);
    const paused = await logIn(officer, DEMO_PASSWORD);
    expect(paused.status).toBe(429);
    expect(Number(paused.headers.get('retry-after'))).toBeLessThanOrEqual(15);
    expect(paused.text).toContain('انتظر');

    expect((await logIn(officer, DEMO_PASSWORD, { address: '192.0.2.2' })).status).toBe(200);
    expect((await logIn('secretary@rusukh.example', DEMO_PASSWORD)).status).toBe(200);
  });

  /** Lets `change` begin once Payload has read the account that logs in, and gives it time before the log-in goes on. */
  const duringLogIn = async (change: () => Promise<unknown>) => {
    const { db } = cms.payload;
    const find = db.findOne.bind(db);
    // Another request is none of the log-in's own work, whose transaction it would otherwise take part in.
    const elsewhere = AsyncLocalStorage.snapshot();
    let reads = 0;
    let changed: Promise<unknown> = Promise.resolve();
    const findAndWait: typeof find = async (args) => {
      const found = await find<never>(args);
      // The first reading is our own check of the password.
      const isOfLogIn = args.collection === 'users' && JSON.stringify(args.where).includes('email');
      if (isOfLogIn && (reads += 1) === 2) {
        changed = elsewhere(change);
        await Promise.race([changed, setTimeout(300)]);
      }
      return found;
    };
    db.findOne = findAndWait;
    try {
      return await logIn(officer, DEMO_PASSWORD);
    } finally {
      db.findOne = find;
      await changed;
    }
  };

  const accountOf = async (email: string) => {
    const where = { email: { equals: email } };
    const { docs } = await cms.payload.find({ collection: 'users', where, depth: 0, showHiddenFields: true });
    return docs[0];
  };

  it('undoes nothing that was changed of the account meanwhile, and opens nothing after a new password', async () => {
    const before = await accountOf(officer);
    const id = before?.id ?? '';
    await duringLogIn(() => cms.call('administrator', 'PATCH', `/api/users/${id}`, { roles: ['auditor'] }));
    expect((await accountOf(officer))?.roles).toEqual(['auditor']);
    await cms.payload.update({ collection: 'users', id, data: { roles: before?.roles ?? [] } });

    const password = 'a long phrase nobody says 72';
    const token = await tokenOf(cms.payload, officer, DEMO_PASSWORD);
    const late = await duringLogIn(() =>
      cms.raw('nobody', 'POST', '/api/users/own-credentials', {
        headers: { 'content-type': 'application/json', Authorization: `JWT ${token}` },
        body: JSON.stringify({ present: DEMO_PASSWORD, password }),
      }),
    );
    const stolen = /payload-token=([^;]+)/u.exec(late.headers.get('set-cookie') ?? '')?.[1] ?? 'none';
    const me = (jwt: string) =>
      cms.raw('nobody', 'GET', '/api/requests', { headers: { Authorization: `JWT ${jwt}` } });
    expect([(await me(stolen)).status, (await me(token)).status]).toEqual([403, 200]);
    expect([(await logIn(officer, DEMO_PASSWORD)).status, (await logIn(officer, password)).status]).toEqual([
      401, 200,
    ]);
    await cms.payload.update({ collection: 'users', id, data: { password: DEMO_PASSWORD } });
  });

  it('is prolonged for sixteen hours, and holds to its end then', async () => {
    const token = await tokenOf(cms.payload, officer, DEMO_PASSWORD);
    const headers = { Authorization: `JWT ${token}` };
    const prolong = () => cms.raw('nobody', 'POST', '/api/users/refresh-token', { headers });
    const { id = '', sessions = [] } = (await accountOf(officer)) ?? {};
    const began = async (hours: number) => {
      const createdAt = new Date(Date.now() - hours * 3_600_000).toISOString();
      const data = { sessions: (sessions ?? []).map((session) => ({ ...session, createdAt })) };
      await cms.payload.db.updateOne({ collection: 'users', id, data, returning: false });
    };
    await began(15);
    expect((await prolong()).status).toBe(200);
    await began(17);
    const refused = await prolong();
    expect([refused.status, await refused.text()]).toEqual([403, expect.stringContaining('ادخل من جديد')]);
    expect((await cms.raw('nobody', 'GET', '/api/requests', { headers })).status).toBe(200);
  });

  it('answers and pauses an account that does not exist in the same words', async () => {
    const known = await logIn(officer, 'wrong');
    const stranger = await logIn(unknown, 'wrong');
    expect([stranger.status, stranger.text]).toEqual([known.status, known.text]);
    await wrongly(4, officer);
    await wrongly(4, unknown);
    const pausedKnown = await logIn(officer, 'wrong');
    const pausedStranger = await logIn(unknown, 'wrong');
    expect(pausedKnown.status).toBe(429);
    expect([pausedStranger.status, pausedStranger.text]).toEqual([pausedKnown.status, pausedKnown.text]);
  });

  // The work is that of hashing, which no database does.
  it.runIf(embedded).each([
    ['a password', {}],
    ['a password and a code', { code: '123456' }],
  ])('does the same work with %s for an account that does not exist', async (_what, more) => {
    const work = { known: 0, unknown: 0 };
    await withRealHashes(async () => {
      // Processor time, because the clock also counts what other processes do.
      const workOf = async (email: string, address: string): Promise<number> => {
        const since = process.cpuUsage();
        await logIn(email, 'wrong', { address, more });
        const { user, system } = process.cpuUsage(since);
        return user + system;
      };
      await logIn(officer, 'wrong', { address: '203.0.113.9' });
      for (let n = 0; n < 5; n += 1) {
        work.known += await workOf(officer, `198.51.100.${String(n)}`);
        work.unknown += await workOf(unknown, `198.51.100.${String(n)}`);
      }
    });
    const ratio = work.unknown / work.known;
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
  });

  it('believes no header that a stranger sets', async () => {
    const spoofed = (n: number): Record<string, string> => ({
      'x-forwarded-for': `203.0.113.${String(n)}`,
      'x-real-ip': `203.0.113.${String(n)}`,
      forwarded: `for=203.0.113.${String(n)}`,
      'cloudfront-viewer-address': `203.0.113.${String(n)}:1234`,
    });
    for (let n = 0; n < 5; n += 1) await logIn(officer, 'wrong', { headers: spoofed(n) });
    expect((await logIn(officer, DEMO_PASSWORD, { headers: spoofed(9) })).status).toBe(429);
  });

  it('counts attempts that arrive in the same moment', async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, n) => logIn(officer, `wrong ${String(n)}`)),
    );
    expect(answers.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(5);
    expect(answers.every(({ status }) => status === 401 || status === 429)).toBe(true);
  });

  it('waits for no clock that was ahead when the attempts were counted', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 300 * 24 * 60 * 60_000 });
    try {
      expect(await wrongly(6, officer)).toEqual([401, 401, 401, 401, 401, 429]);
    } finally {
      vi.useRealTimers();
    }
    expect((await logIn(officer, DEMO_PASSWORD)).status).toBe(200);
  });

  it('counts one household’s IPv6 addresses as one', async () => {
    const household = (n: number): From => ({ address: `2001:db8:0:1100::${String(n)}` });
    for (let n = 1; n <= 5; n += 1) await logIn(officer, 'wrong', household(n));
    expect((await logIn(officer, DEMO_PASSWORD, household(6))).status).toBe(429);
    expect((await logIn(officer, DEMO_PASSWORD, { address: '2001:db8:0:2200::1' })).status).toBe(200);
  });

  it('forgets wrong attempts after a right password', async () => {
    for (let round = 0; round < 3; round += 1) {
      expect(await wrongly(3, officer)).toEqual([401, 401, 401]);
      expect((await logIn(officer, DEMO_PASSWORD)).status).toBe(200);
    }
    expect((await cms.payload.count({ collection: 'log-in-attempts' })).totalDocs).toBeLessThanOrEqual(1);
  });

  it('keeps no address and no account in the rows that it counts by', async () => {
    await wrongly(2, officer);
    const { docs } = await cms.payload.find({ collection: 'log-in-attempts' });
    expect(docs.length).toBeGreaterThan(0);
    expect(JSON.stringify(docs)).not.toMatch(/officer|192\.0\.2/u);
  });

  it.each([{}, { email: officer }, { email: officer, password: '' }, { email: [], password: {} }])(
    'refuses %j with a sentence',
    async (body) => {
      const answer = await cms.call('nobody', 'POST', '/api/users/login', body);
      expect(answer.status).toBe(400);
      expect(JSON.stringify(answer.body)).toMatch(/[\u0621-\u064a]/u);
    },
  );
});
