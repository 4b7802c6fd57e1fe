import { problemOf } from '@mithaq/domain/contracts/problem';
import { deliveryToSend, expiredFollows, toldFollowers } from '@mithaq/domain/contracts/cms-service-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Follower } from '../src/payload-types.ts';
import { startCmsWith, type Cms } from './support/cms.ts';
import { addPolicy, approvedVersion, publishThrough } from './support/policies.ts';

let cms: Cms;
let first: { policy: string; version: string };
let second: { policy: string; version: string };
const secretary = 'board-secretary of rusukh';

/** Creates a published version with a major change, and its announcement, like a publication. */
const publishedChange = async (policy: string, note: string): Promise<string> => {
  const version = await approvedVersion(cms, policy, note, { changeKind: 'major' });
  await publishThrough(cms, cms.register, version);
  return version;
};

let people = 0;
const follower = async (policy: string, changes: Partial<Follower> = {}): Promise<Follower> => {
  const { association } = await cms.payload.findByID({ collection: 'policies', id: policy, depth: 0 });
  const at = new Date().toISOString();
  people += 1;
  return cms.payload.create({
    collection: 'followers',
    depth: 0,
    data: {
      email: `reader-${String(people)}@example.org`,
      policy,
      association: association ?? null,
      state: 'confirmed',
      stateAt: at,
      askedAt: at,
      confirmedAt: at,
      told: 0,
      ...changes,
    },
  });
};
const goOn = async () =>
  toldFollowers.parse((await cms.call('service', 'POST', '/api/version-announcements/continue')).body);
const claim = (id = '') => cms.call('service', 'POST', `/api/deliveries/${id}/claim`, { leaseSeconds: 20 });
const announcementOf = async (version: string) => {
  const { docs } = await cms.payload.find({
    collection: 'version-announcements',
    where: { version: { equals: version } },
    depth: 0,
  });
  return docs[0];
};
const withdraw = async (version: string): Promise<void> => {
  const said = { to: 'withdrawn', note: 'قرار المجلس', kind: 'withdrawn' };
  const answer = await cms.call(secretary, 'POST', `/api/policy-versions/${version}/move`, said);
  expect(answer.status).toBe(200);
};

beforeAll(async () => {
  cms = await startCmsWith(['rusukh']);
  const policies = [await addPolicy(cms, 'first'), await addPolicy(cms, 'second')] as const;
  first = { policy: policies[0], version: await publishedChange(policies[0], 'أول تغيير') };
  second = { policy: policies[1], version: await publishedChange(policies[1], 'ثاني تغيير') };
});
afterAll(() => cms.stop());

describe('two changes that are announced at once', () => {
  it('are announced one after the other, the older first, each to the followers of its own policy', async () => {
    const one = await follower(first.policy);
    const other = await follower(second.policy);
    const steps = [await goOn(), await goOn(), await goOn()];
    expect(steps.map(({ deliveries, more }) => [deliveries.length, more])).toEqual([
      [1, true],
      [1, false],
      [0, false],
    ]);
    const mails = [];
    for (const { deliveries } of steps.slice(0, 2))
      mails.push(deliveryToSend.parse((await claim(deliveries[0])).body));
    expect(mails).toMatchObject([
      { to: one.email, policy: { slug: 'first' }, version: 1, changeNote: 'أول تغيير' },
      { to: other.email, policy: { slug: 'second' }, version: 1, changeNote: 'ثاني تغيير' },
    ]);
    // A first version has no predecessor for a comparison.
    for (const mail of mails) expect(mail).not.toHaveProperty('before');
  });

  it('are evidence with their day of publication and the time at which the last follower was notified', async () => {
    const { publishedAt } = await cms.payload.findByID({
      collection: 'policy-versions',
      id: first.version,
      depth: 0,
    });
    const announcement = await announcementOf(first.version);
    expect(announcement).toMatchObject({ state: 'done', told: 1, publishedAt });
    expect(Date.parse(announcement?.doneAt ?? '')).toBeGreaterThan(Date.parse(publishedAt ?? ''));
    const path = `/api/version-announcements/${announcement?.id ?? ''}`;
    expect((await cms.call(secretary, 'GET', path)).body).toMatchObject({
      summary: 'بانتظار الإرسال 1',
    });
  });
});

describe('a version that is withdrawn', () => {
  it('is announced to nobody if it is withdrawn before the announcement, and the evidence says so', async () => {
    const version = await publishedChange(first.policy, 'لن يُعلن');
    await withdraw(version);
    expect(await goOn()).toEqual({ deliveries: [], more: false });
    expect(await announcementOf(version)).toMatchObject({ state: 'stopped', told: 0 });
  });

  it('reaches nobody while its e-mails wait', async () => {
    const version = await publishedChange(first.policy, 'سُحب سريعًا');
    const { deliveries } = await goOn();
    expect(deliveries).toHaveLength(1);
    await withdraw(version);
    expect(await claim(deliveries[0])).toEqual({ status: 409, body: problemOf(409, 'settled') });
  });

  it('remains the version that readers compare its successor with', async () => {
    await publishedChange(first.policy, 'ما بعده');
    const { deliveries } = await goOn();
    expect(deliveryToSend.parse((await claim(deliveries[0])).body)).toMatchObject({ version: 4, before: 3 });
  });
});

describe('an address that nobody confirms', () => {
  const longAgo = new Date(Date.now() - 8.1 * 86_400_000).toISOString();
  const expire = async () =>
    expiredFollows.parse((await cms.call('service', 'POST', '/api/followers/expire')).body).expired;

  it('returns to its ended follow if it had one, and keeps the evidence of its e-mails', async () => {
    const again = await follower(first.policy, { state: 'pending', stateAt: longAgo, askedAt: longAgo });
    const told = await cms.payload.create({
      collection: 'deliveries',
      data: {
        kind: 'policy-changed',
        to: again.email,
        follower: again.id,
        association: again.association ?? null,
        state: 'sent',
      },
    });
    const asked = await cms.payload.create({
      collection: 'deliveries',
      data: {
        kind: 'follow-confirmation',
        to: again.email,
        follower: again.id,
        association: again.association ?? null,
        state: 'sent',
      },
    });
    expect(await expire()).toBe(1);
    const after = await cms.payload.findByID({ collection: 'followers', id: again.id, depth: 0 });
    expect(after).toMatchObject({ state: 'ended', endedBecause: 'asked' });
    expect(Date.parse(after.stateAt)).toBeGreaterThan(Date.parse(longAgo));
    const left = async (id: string) =>
      (await cms.payload.count({ collection: 'deliveries', where: { id: { equals: id } } })).totalDocs;
    expect([await left(told.id), await left(asked.id)]).toEqual([1, 0]);
  });

  it('does not affect confirmed followers, however long ago they asked', async () => {
    const { id } = await follower(first.policy, { stateAt: longAgo, askedAt: longAgo });
    expect(await expire()).toBe(0);
    expect((await cms.payload.findByID({ collection: 'followers', id, depth: 0 })).state).toBe('confirmed');
  });

  it('has no confirmation to send once it is confirmed', async () => {
    const waiting = await follower(second.policy, { state: 'pending', confirmedAt: null });
    const mail = await cms.payload.create({
      collection: 'deliveries',
      data: {
        kind: 'follow-confirmation',
        to: waiting.email,
        follower: waiting.id,
        association: waiting.association ?? null,
        state: 'pending',
      },
    });
    await cms.call('service', 'POST', '/api/followers/record', {
      schema: 1,
      action: 'confirm',
      follow: waiting.id,
      at: new Date().toISOString(),
    });
    expect((await claim(mail.id)).status).toBe(409);
  });
});

describe('an address that asks on several days', () => {
  it('receives confirmations again on the day after its five', async () => {
    const ask = (hoursAhead: number) =>
      cms.call('service', 'POST', '/api/followers/record', {
        schema: 1,
        action: 'ask',
        association: 'rusukh',
        policy: 'first',
        email: 'patient@example.org',
        at: new Date(Date.now() + hoursAhead * 3_600_000).toISOString(),
      });
    for (let n = 1; n <= 5; n += 1) expect((await ask(n)).body).toMatchObject({ outcome: 'pending' });
    expect((await ask(6)).body).toMatchObject({ outcome: 'none' });
    expect((await ask(25)).body).toMatchObject({ outcome: 'pending' });
  });

  it('has only its unsent confirmation put into the mail queue', async () => {
    const { docs } = await cms.payload.find({
      collection: 'deliveries',
      where: { to: { equals: 'patient@example.org' } },
      depth: 0,
    });
    for (const { id } of docs) {
      await claim(id);
      await cms.call('service', 'POST', `/api/deliveries/${id}/mark`, {
        state: 'sent',
        sesMessageId: `ses-${id}`,
        at: new Date().toISOString(),
      });
    }
    const answer = await cms.call('service', 'POST', '/api/followers/record', {
      schema: 1,
      action: 'ask',
      association: 'rusukh',
      policy: 'first',
      email: 'patient@example.org',
      at: new Date(Date.now() + 50 * 3_600_000).toISOString(),
    });
    expect(answer.body).toMatchObject({ outcome: 'pending', deliveries: [expect.any(String)] });
  });
});

it('a complaint remains the reason of the end, also when the address bounces later', async () => {
  const { id, email, association } = await follower(second.policy);
  const send = async (sesMessageId: string) =>
    cms.payload.create({
      collection: 'deliveries',
      data: {
        kind: 'policy-changed',
        to: email,
        follower: id,
        association: association ?? null,
        state: 'sent',
        stateAt: '2026-11-20T09:00:00.000Z',
        sesMessageId,
      },
    });
  const one = await send('ses-one');
  await send('ses-two');
  const event = (sesMessageId: string, kind: string, detail: string) =>
    cms.call('service', 'POST', '/api/deliveries/events', {
      sesMessageId,
      kind,
      detail,
      at: '2026-11-20T09:05:00.000Z',
    });
  await event('ses-one', 'complained', 'abuse');
  const read = () => cms.payload.findByID({ collection: 'followers', id, depth: 0 });
  expect(await read()).toMatchObject({ state: 'ended', endedBecause: 'complained' });
  await event('ses-two', 'bounced', 'Permanent/General');
  expect(await read()).toMatchObject({ state: 'ended', endedBecause: 'complained' });
  expect(await cms.payload.findByID({ collection: 'deliveries', id: one.id, depth: 0 })).toMatchObject({
    state: 'complained',
    detail: 'abuse',
  });
});
