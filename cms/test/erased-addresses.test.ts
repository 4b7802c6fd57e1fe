import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expiredFollows, followOutcome } from '@mithaq/domain/contracts/cms-service-api';
import { isErasedAddress } from '@mithaq/domain/follow/follower-address';
import { announceVersion } from '../src/follows/announcements/announce-version.ts';
import { eraseEndedFollows } from '../src/follows/erase-ended-follows.ts';
import { notifyFollowers } from '../src/follows/notify-followers.ts';
import type { Follower } from '../src/payload-types.ts';
import { inTransaction } from '../src/payload/system/in-transaction.ts';
import { own } from './support/access-table.ts';
import { startCmsWith, transactional, type Cms } from './support/cms.ts';
import { firstIn } from './support/find.ts';
import { publishImported } from './support/publish.ts';

const DAY_MS = 86_400_000;
const daysAgo = (days: number): string => new Date(Date.now() - days * DAY_MS).toISOString();

let cms: Cms;
let policy: string;
let association: string | null;

const follow = async (
  email: string,
  state: Follower['state'],
  stateAt: string,
  more: Partial<Pick<Follower, 'endedBecause' | 'confirmedAt' | 'askedAt'>> = {},
): Promise<string> => {
  const data = { email, policy, association, state, stateAt, askedAt: stateAt, confirmedAt: stateAt };
  const follower = await cms.payload.create({
    collection: 'followers',
    req: await cms.request(),
    data: { ...data, told: 0, ...more },
  });
  return follower.id;
};
const ids = new Map<string, string>();

beforeAll(async () => {
  cms = await startCmsWith(['rusukh']);
  const version = await publishImported(cms, 'rusukh');
  policy = await firstIn(cms, 'policies', 'rusukh');
  association = await firstIn(cms, 'associations', 'rusukh');
  for (const name of ['long-ended', 'just-ended', 'still-following']) {
    ids.set(name, await follow(`${name}@example.org`, 'confirmed', daysAgo(900)));
  }
  const told = await cms.payload.findByID({ collection: 'policy-versions', id: version, depth: 0 });
  const req = await cms.request();
  await inTransaction(req, () => announceVersion(req, { ...told, changeKind: 'major' }));
  while ((await notifyFollowers(await cms.request(), new Date().toISOString())).more);
  for (const [name, days] of [
    ['long-ended', 366],
    ['just-ended', 364],
  ] as const) {
    await cms.payload.update({
      collection: 'followers',
      id: ids.get(name) ?? '',
      data: { state: 'ended', stateAt: daysAgo(days), endedBecause: 'asked' },
    });
  }
});
afterAll(() => cms.stop());

const forget = async () =>
  expiredFollows.parse((await cms.call('service', 'POST', '/api/followers/expire')).body);
const addresses = async (): Promise<string[]> => {
  const all = { pagination: false, depth: 0 } as const;
  const followers = await cms.payload.find({ collection: 'followers', ...all });
  const deliveries = await cms.payload.find({ collection: 'deliveries', ...all });
  return [...followers.docs.map(({ email }) => email), ...deliveries.docs.map(({ to }) => to)];
};
const howOften = async (email: string) => (await addresses()).filter((each) => each === email).length;
const record = async (message: object) => {
  const answer = await cms.call('service', 'POST', '/api/followers/record', { schema: 1, ...message });
  return followOutcome.parse(answer.body);
};

describe('the address of a follow that ended', () => {
  it('is erased after a year, on the follower and on its e-mails; others stay', async () => {
    expect(await howOften('long-ended@example.org')).toBe(2);
    expect(await forget()).toEqual({ expired: 0, erased: 1, more: false });
    expect((await addresses()).join(' ')).not.toContain('long-ended');
    expect(await howOften('just-ended@example.org')).toBe(2);
    expect(await howOften('still-following@example.org')).toBe(2);
  });

  it('is erased once, and an erased one is not read again', async () => {
    expect(await forget()).toEqual({ expired: 0, erased: 0, more: false });
  });

  it('is the only part of the evidence that is erased', async () => {
    const { docs } = await cms.payload.find({ collection: 'version-announcements', depth: 0 });
    expect(docs).toMatchObject([{ state: 'done', told: 3 }]);
    const response = await cms.raw(own('auditor'), 'GET', '/api/version-announcements/export');
    const lines = (await response.text()).trim().split('\r\n');
    expect(lines).toHaveLength(4);
    const erased = lines.find((line) => line.includes(ids.get('long-ended') ?? '-')) ?? '';
    expect(erased).toContain('حُذف بعد انتهاء مدة حفظه');
    expect(erased).not.toContain('@');
    expect(erased).toContain('بانتظار الإرسال');
  });

  it('does not follow again through an old link, and may start a new follow', async () => {
    const at = new Date().toISOString();
    const old = ids.get('long-ended') ?? '';
    expect((await record({ action: 'confirm', follow: old, at })).outcome).toBe('none');
    const asked = { action: 'ask', association: 'rusukh', policy: 'beneficiary-relations', at };
    expect((await record({ ...asked, email: 'long-ended@example.org' })).outcome).toBe('pending');
    const { docs } = await cms.payload.find({
      collection: 'followers',
      where: { email: { equals: 'long-ended@example.org' } },
    });
    expect(docs.map(({ id }) => id)).not.toContain(old);
    expect(docs).toHaveLength(1);
  });

  it('may be followed with again after its own confirmation was erased', async () => {
    const email = 'comes-back@example.org';
    const ask = () =>
      record({
        action: 'ask',
        association: 'rusukh',
        policy: 'beneficiary-relations',
        email,
        at: new Date().toISOString(),
      });
    expect((await ask()).outcome).toBe('pending');
    const find = { collection: 'followers', where: { email: { equals: email } } } as const;
    const [first] = (await cms.payload.find(find)).docs;
    await cms.payload.update({
      collection: 'followers',
      id: first?.id ?? '',
      data: { state: 'ended', stateAt: daysAgo(366), endedBecause: 'asked', confirmedAt: daysAgo(800) },
    });
    expect(await forget()).toMatchObject({ erased: 1 });
    expect((await ask()).outcome).toBe('pending');
    expect((await cms.payload.find(find)).docs).toHaveLength(1);
    await cms.payload.delete(find);
  });

  it('is erased in steps if there are many, each step once', async () => {
    for (let n = 0; n < 130; n += 1) {
      await follow(`many-${String(n)}@example.org`, 'ended', daysAgo(400 + n), { endedBecause: 'bounced' });
    }
    expect(await forget()).toMatchObject({ erased: 100, more: true });
    expect(await forget()).toMatchObject({ erased: 30, more: false });
    expect((await addresses()).filter((address) => address.startsWith('many-'))).toEqual([]);
    expect((await addresses()).filter(isErasedAddress).length).toBe(134);
  });

  it('is erased with its whole step or not at all', async () => {
    await follow('whole@example.org', 'ended', daysAgo(366), { endedBecause: 'asked' });
    const req = await cms.request();
    const dying = inTransaction(req, async () => {
      await eraseEndedFollows(req, Date.now());
      throw new Error('the process dies here');
    });
    await expect(dying).rejects.toThrow('dies here');
    expect(await forget()).toMatchObject({ erased: transactional ? 1 : 0 });
    expect(await howOften('whole@example.org')).toBe(0);
  });
});

describe('an address that nobody confirmed', () => {
  it('returns to its ended follow if it had one, and is erased a year after that', async () => {
    const id = await follow('again@example.org', 'pending', daysAgo(9), { confirmedAt: daysAgo(800) });
    expect(await forget()).toMatchObject({ expired: 1, erased: 0 });
    const req = await cms.request();
    expect(await eraseEndedFollows(req, Date.now() + 364 * DAY_MS)).toMatchObject({ more: false });
    const kept = await cms.payload.findByID({ collection: 'followers', id, depth: 0 });
    expect(kept).toMatchObject({ state: 'ended', email: 'again@example.org' });
    await eraseEndedFollows(await cms.request(), Date.now() + 366 * DAY_MS);
    expect(await howOften('again@example.org')).toBe(0);
  });

  it('is reported as waiting if one step does not cover all', async () => {
    for (let n = 0; n < 205; n += 1) {
      await follow(`unconfirmed-${String(n)}@example.org`, 'pending', daysAgo(9), { confirmedAt: null });
    }
    expect(await forget()).toMatchObject({ expired: 200, more: true });
    expect(await forget()).toMatchObject({ expired: 5, more: false });
    expect((await addresses()).filter((address) => address.startsWith('unconfirmed'))).toEqual([]);
  });
});
