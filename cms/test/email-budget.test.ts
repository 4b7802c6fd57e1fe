import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { deliveryToSend, followOutcome, recordOutcome } from '@mithaq/domain/contracts/cms-service-api';
import { emailBudgets } from '@mithaq/domain/delivery/email-budget';
import { staffNotices } from '@mithaq/domain/delivery/staff-notices';
import { dashboardOf } from '../src/admin/dashboard/dashboard-of.ts';
import { startCmsWith, type Cms } from './support/cms.ts';
import { accepted, issuedReference } from './support/requests.ts';
import { requestOf, type Person } from './support/who.ts';

let cms: Cms;
let officer: string;
beforeAll(async () => {
  cms = await startCmsWith(['rusukh', 'kafel']);
  const { docs } = await cms.payload.find({
    collection: 'users',
    where: {
      and: [
        { 'association.slug': { equals: 'rusukh' } },
        { roles: { in: ['beneficiary-relations-officer'] } },
      ],
    },
  });
  officer = docs[0]?.email ?? '';
});
afterAll(() => cms.stop());
/** Each test begins with unspent budgets and with no e-mail of another. */
beforeEach(async () => {
  await cms.payload.delete({ collection: 'email-counters', where: { id: { exists: true } } });
  await cms.payload.delete({ collection: 'deliveries', where: { id: { exists: true } } });
});

let nth = 0;
const send = async (email: string | undefined, association = 'rusukh') => {
  nth += 1;
  const base = accepted(nth);
  const { status, body } = await cms.call('service', 'POST', '/api/requests/record', {
    ...base,
    reference: issuedReference(nth),
    association,
    policyVersion: undefined,
    submission: { ...base.submission, email },
  });
  return { status, ...recordOutcome.parse(body) };
};
const rowsTo = async (to: string) =>
  (await cms.payload.find({ collection: 'deliveries', where: { to: { like: to } }, pagination: false })).docs;
const statesTo = async (to: string) => (await rowsTo(to)).map(({ state }) => state).sort();

describe('the e-mails that strangers cause to one mailbox', () => {
  const most = emailBudgets.address.most;

  it('end at its budget in whatever way it is spelled and for whatever association, and every request is recorded', async () => {
    const spellings = ['victim@third.example', 'Victim@Third.Example', 'victim+1@third.example'];
    for (let n = 0; n < most + 3; n += 1) {
      const spelling = spellings[n % spellings.length];
      expect((await send(spelling, n % 2 === 0 ? 'rusukh' : 'kafel')).status).toBe(201);
    }
    const states = await statesTo('third.example');
    expect(states.filter((state) => state === 'pending')).toHaveLength(most);
    expect(states.filter((state) => state === 'not-mailed')).toHaveLength(3);
  });

  it('beyond the budget are shown to the officer with the reason in Arabic, and no worker is given them', async () => {
    for (let n = 0; n < most; n += 1) await send('reader@fourth.example');
    const { request, deliveries } = await send('reader@fourth.example');
    const query = `where[request][equals]=${request}&where[kind][equals]=acknowledgement`;
    const { body } = await cms.call(
      'beneficiary-relations-officer of rusukh',
      'GET',
      `/api/deliveries?${query}`,
    );
    expect(body).toMatchObject({
      docs: [{ state: 'not-mailed', detail: expect.stringMatching(/العنوان/u) }],
    });
    const [row] = (await rowsTo('reader@fourth.example')).filter(({ state }) => state === 'not-mailed');
    expect(deliveries).not.toContain(row?.id);
    const lease = await cms.call('service', 'POST', `/api/deliveries/${row?.id ?? ''}/claim`, {
      leaseSeconds: 60,
    });
    expect(lease.status).toBe(409);
  });

  it('share one budget between acknowledgements and confirmations of follows', async () => {
    for (let n = 0; n < most; n += 1) await send('reader@fifth.example');
    const ask = {
      schema: 1,
      action: 'ask',
      association: 'rusukh',
      policy: 'beneficiary-relations',
      email: 'reader+follow@fifth.example',
      at: new Date().toISOString(),
    };
    const { body } = await cms.call('service', 'POST', '/api/followers/record', ask);
    expect(followOutcome.parse(body)).toEqual({ outcome: 'none', deliveries: [] });
    expect(await rowsTo('reader+follow@fifth.example')).toEqual([]);
  });

  it('end at the budget when all are caused at once', async () => {
    await Promise.all(Array.from({ length: most + 3 }, () => send('crowd@sixth.example')));
    const states = await statesTo('crowd@sixth.example');
    expect(states.filter((state) => state === 'pending')).toHaveLength(most);
    expect(states).toHaveLength(most + 3);
  });

  it('may go on when the day of the budget is over', async () => {
    for (let n = 0; n < most + 1; n += 1) await send('tomorrow@seventh.example');
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + emailBudgets.address.windowMs });
    try {
      await send('tomorrow@seventh.example');
    } finally {
      vi.useRealTimers();
    }
    const states = await statesTo('tomorrow@seventh.example');
    expect(states.filter((state) => state === 'pending')).toHaveLength(most + 1);
  });

  it('go on where the budget was spent by a clock that was ahead', async () => {
    const to = 'ahead@seventh.example';
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3 * emailBudgets.address.windowMs });
    try {
      for (let n = 0; n < most + 1; n += 1) await send(to);
    } finally {
      vi.useRealTimers();
    }
    await send(to);
    expect((await statesTo(to)).filter((state) => state === 'pending')).toHaveLength(most + 1);
  });
});

it.each(['association', 'platform'] as const)(
  'a spent budget of the %s stops the next e-mail',
  async (scope) => {
    await send('first@eighth.example');
    const { docs } = await cms.payload.find({ collection: 'email-counters', pagination: false });
    // The hour of the association ends before the days of the mailbox and of the platform.
    const ends = docs.map(({ until }) => until).sort();
    expect(ends).toHaveLength(3);
    for (const { id } of docs.filter(({ until }) => (until === ends[0]) === (scope === 'association'))) {
      await cms.payload.update({
        collection: 'email-counters',
        id,
        data: { count: emailBudgets[scope].most },
      });
    }
    await send('second@eighth.example');
    expect(await statesTo('second@eighth.example')).toEqual(['not-mailed']);
  },
);

describe('staff of an association into which requests pour', () => {
  it('get single notices for the first, and one e-mail that counts the others and names nobody', async () => {
    const outcomes = [];
    for (let n = 0; n < staffNotices.singly + 20; n += 1) outcomes.push(await send(undefined));
    const rows = await rowsTo(officer);
    expect(rows.filter(({ kind }) => kind === 'staff-notice')).toHaveLength(staffNotices.singly);
    const [digest, ...others] = rows.filter(({ kind }) => kind === 'staff-digest');
    expect(others).toEqual([]);
    expect(digest).toMatchObject({ requestCount: 20, state: 'pending' });
    expect(outcomes.flatMap(({ delayed }) => delayed)).toEqual([
      { delivery: digest?.id, seconds: staffNotices.digestEveryMs / 1000 },
    ]);
    const waiting = await cms.call('service', 'GET', '/api/deliveries/waiting');
    expect(JSON.stringify(waiting.body)).not.toContain(digest?.id);
    const leased = await cms.call('service', 'POST', `/api/deliveries/${digest?.id ?? ''}/claim`, {
      leaseSeconds: 60,
    });
    const mail = deliveryToSend.parse(leased.body);
    expect(mail).toMatchObject({ kind: 'staff-digest', to: officer, requests: 20 });
    expect(JSON.stringify(mail)).not.toMatch(/سارة|5123456|training/u);
    // A request that comes when the count was read is counted by the next e-mail.
    expect((await send(undefined)).delayed).toHaveLength(1);
  });

  it('are counted whole where requests are recorded at once', async () => {
    await Promise.all(Array.from({ length: staffNotices.singly + 6 }, () => send(undefined)));
    const rows = await rowsTo(officer);
    const counted = rows.reduce((sum, { requestCount }) => sum + (requestCount ?? 0), 0);
    const singly = rows.filter(({ kind }) => kind === 'staff-notice').length;
    expect(counted + singly).toBe(staffNotices.singly + 6);
  });
});

describe('an association without an officer', () => {
  it('has its requests reported to the secretary, else to the operator of the platform, and says so', async () => {
    const { docs } = await cms.payload.find({
      collection: 'users',
      where: { 'association.slug': { equals: 'kafel' } },
      pagination: false,
    });
    const held = docs.filter(({ roles }) => roles.includes('beneficiary-relations-officer'));
    for (const { id } of held) {
      await cms.payload.update({ collection: 'users', id, data: { roles: ['auditor'] } });
    }
    const secretary = docs.find(({ roles }) => roles.includes('board-secretary'));
    const first = await send(undefined, 'kafel');
    const [mail] = await rowsTo(secretary?.email ?? '');
    expect(first.deliveries).toEqual([mail?.id]);
    expect(mail).toMatchObject({ kind: 'unattended-requests', requestCount: 1 });
    const warned = async (who: Person) =>
      (await dashboardOf(await requestOf(cms, who), Date.now()))?.unattended;
    expect(await warned('administrator')).toHaveLength(1);
    expect(await warned('board-secretary of kafel')).toHaveLength(1);
    expect(await warned('board-secretary of rusukh')).toEqual([]);

    await cms.payload.update({
      collection: 'users',
      id: secretary?.id ?? '',
      data: { roles: ['committee-member'] },
    });
    await send(undefined, 'kafel');
    const kinds = await cms.payload.find({
      collection: 'deliveries',
      where: { kind: { equals: 'unattended-requests' } },
    });
    const operators = await cms.payload.find({
      collection: 'users',
      where: { roles: { in: ['platform-administrator'] } },
    });
    expect(kinds.docs.map(({ to }) => to).sort()).toEqual(
      [secretary?.email, ...operators.docs.map(({ email }) => email)].sort(),
    );
  });
});
