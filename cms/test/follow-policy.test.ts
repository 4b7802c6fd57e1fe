import { problemOf } from '@mithaq/domain/contracts/problem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  deliveryToSend,
  expiredFollows,
  followOutcome,
  notifiedFollowers,
} from '@mithaq/domain/contracts/cms-service-api';
import type { FollowMessage } from '@mithaq/domain/contracts/messages';
import { announceVersion } from '../src/follows/announcements/announce-version.ts';
import { NOTIFIED_AT_ONCE } from '../src/follows/notify-some.ts';
import { inTransaction } from '../src/payload/system/in-transaction.ts';
import { other, own } from './support/access-table.ts';
import { idsOf } from './support/answers.ts';
import { startCmsWith, type Cms } from './support/cms.ts';
import { publishImported } from './support/publish.ts';

let cms: Cms;
let inForce: string;

beforeAll(async () => {
  cms = await startCmsWith(['rusukh', 'kafel']);
  inForce = await publishImported(cms, 'rusukh');
});
afterAll(() => cms.stop());

/** Minute of one morning: each act is later than the one before unless a test says otherwise. */
let minute = 0;
const at = (n = ++minute): string => new Date(Date.now() - 3_600_000 + n * 1000).toISOString();

const record = (message: object) => cms.call('service', 'POST', '/api/followers/record', message);
const outcomeOf = async (message: object) => followOutcome.parse((await record(message)).body);
const asking = (email: string, changes: Partial<Extract<FollowMessage, { action: 'ask' }>> = {}) => ({
  schema: 1,
  action: 'ask',
  association: 'rusukh',
  policy: 'beneficiary-relations',
  email,
  at: at(),
  ...changes,
});
const acting = (action: 'confirm' | 'end', follow: string, when = at()) => ({
  schema: 1,
  action,
  follow,
  at: when,
});

const followerOf = async (email: string) => {
  const { docs } = await cms.payload.find({
    collection: 'followers',
    where: { email: { equals: email } },
    depth: 0,
  });
  if (docs[0] === undefined) throw new Error(`${email} follows nothing`);
  return docs[0];
};
const following = async (email: string): Promise<string> => {
  await record(asking(email));
  const { id } = await followerOf(email);
  expect(await outcomeOf(acting('confirm', id))).toEqual({ outcome: 'confirmed', deliveries: [] });
  return id;
};
const lease = (id: string) =>
  cms.call('service', 'POST', `/api/deliveries/${id}/claim`, { leaseSeconds: 20 });
const mailsTo = async (email: string, kind: 'follow-confirmation' | 'policy-changed') =>
  (
    await cms.payload.find({
      collection: 'deliveries',
      where: { and: [{ to: { equals: email } }, { kind: { equals: kind } }] },
      depth: 0,
    })
  ).docs;
const goOn = async () =>
  notifiedFollowers.parse((await cms.call('service', 'POST', '/api/version-announcements/continue')).body);

/** Announces the version in force under another number, like its publication. */
const announce = async (versionNumber: number, changeKind: 'major' | 'minor' = 'major'): Promise<void> => {
  const req = await cms.request();
  const version = await cms.payload.findByID({ collection: 'policy-versions', id: inForce, depth: 0 });
  await cms.payload.delete({ collection: 'version-announcements', where: { version: { equals: inForce } } });
  await inTransaction(req, () => announceVersion(req, { ...version, versionNumber, ...{ changeKind } }));
};

describe('following', () => {
  it('waits for confirmation, and sends nothing else before it', async () => {
    const { outcome, deliveries } = await outcomeOf(asking('first@example.org'));
    expect(outcome).toBe('pending');
    const [id = '', ...others] = deliveries;
    expect(others).toEqual([]);
    const mail = deliveryToSend.parse((await lease(id)).body);
    expect(mail).toMatchObject({
      kind: 'follow-confirmation',
      to: 'first@example.org',
      follow: (await followerOf('first@example.org')).id,
      policy: { slug: 'beneficiary-relations' },
      association: { slug: 'rusukh' },
    });
    await announce(50);
    await goOn();
    expect(await mailsTo('first@example.org', 'policy-changed')).toEqual([]);
  });

  it('is one row and one e-mail after a repeated message', async () => {
    const message = asking('twice@example.org');
    const [first, second] = [await outcomeOf(message), await outcomeOf(message)];
    expect(second).toEqual(first);
    expect(await mailsTo('twice@example.org', 'follow-confirmation')).toHaveLength(1);
  });

  it('is one row after several concurrent requests', async () => {
    const message = asking('crowd@example.org');
    await Promise.all([record(message), record(message), record(message)]);
    expect(await mailsTo('crowd@example.org', 'follow-confirmation')).toHaveLength(1);
  });

  it('sends one address no more than five confirmations a day, over all policies', async () => {
    for (let n = 0; n < 5; n += 1) {
      expect((await outcomeOf(asking('flooded@example.org'))).outcome).toBe('pending');
    }
    expect(await outcomeOf(asking('flooded@example.org'))).toEqual({ outcome: 'none', deliveries: [] });
    const elsewhere = asking('flooded@example.org', { association: 'kafel' });
    expect(await outcomeOf(elsewhere)).toEqual({ outcome: 'none', deliveries: [] });
    expect(await mailsTo('flooded@example.org', 'follow-confirmation')).toHaveLength(5);
  });

  it('serves one address with one form, once: another address gets nothing, and neither does a second press', async () => {
    const nonce = 'a1'.repeat(16);
    expect((await outcomeOf(asking('owner@example.org', { nonce }))).outcome).toBe('pending');
    for (const n of [1, 2, 3]) {
      const stranger = asking(`stranger${String(n)}@example.org`, { nonce });
      expect(await outcomeOf(stranger)).toEqual({ outcome: 'none', deliveries: [] });
      await expect(followerOf(`stranger${String(n)}@example.org`)).rejects.toThrow('follows nothing');
    }
    const again = await outcomeOf(asking('owner@example.org', { nonce }));
    expect(again.deliveries).toHaveLength(1);
    expect(await mailsTo('owner@example.org', 'follow-confirmation')).toHaveLength(1);
  });

  it('serves one of several addresses that come at once with one form', async () => {
    const nonce = 'b2'.repeat(16);
    const answers = await Promise.all(
      [1, 2, 3].map((n) => outcomeOf(asking(`atonce${String(n)}@example.org`, { nonce }))),
    );
    expect(answers.filter(({ outcome }) => outcome === 'pending')).toHaveLength(1);
  });

  it('changes nothing and sends nothing for a reader who follows already', async () => {
    await following('already@example.org');
    expect(await outcomeOf(asking('already@example.org'))).toEqual({ outcome: 'none', deliveries: [] });
    expect((await followerOf('already@example.org')).state).toBe('confirmed');
  });

  it('ends when asked, and a late or repeated confirmation does not restart it', async () => {
    await record(asking('ends@example.org'));
    const { id } = await followerOf('ends@example.org');
    const confirmedAt = at();
    await record(acting('confirm', id, confirmedAt));
    expect((await outcomeOf(acting('end', id))).outcome).toBe('ended');
    expect((await outcomeOf(acting('confirm', id, confirmedAt))).outcome).toBe('none');
    expect(await followerOf('ends@example.org')).toMatchObject({ state: 'ended', endedBecause: 'asked' });
    expect((await outcomeOf(asking('ends@example.org'))).outcome).toBe('pending');
  });

  it('is refused for an unknown policy and for a malformed message', async () => {
    expect((await record(asking('x@example.org', { policy: 'no-such' }))).status).toBe(404);
    expect((await record(asking('x@example.org', { association: 'no-such' }))).status).toBe(404);
    expect((await record({ ...asking('x'), email: 'x' })).status).toBe(400);
    expect((await outcomeOf(acting('end', 'f0f0f0f0-0000-4000-8000-000000000000'))).outcome).toBe('none');
  });

  it('is deleted with its e-mail when nobody confirms it in eight days', async () => {
    await record(asking('late@example.org', { at: new Date(Date.now() - 8.1 * 86_400_000).toISOString() }));
    await record(asking('soon@example.org', { at: new Date(Date.now() - 7.9 * 86_400_000).toISOString() }));
    const answer = await cms.call('service', 'POST', '/api/followers/expire');
    expect(expiredFollows.parse(answer.body)).toEqual({ expired: 1, erased: 0, more: false });
    await expect(followerOf('late@example.org')).rejects.toThrow();
    expect(await mailsTo('late@example.org', 'follow-confirmation')).toEqual([]);
    expect((await followerOf('soon@example.org')).state).toBe('pending');
  });
});

describe('a major change', () => {
  it('is announced to each follower once, in steps, however often a step is repeated', async () => {
    const req = await cms.request();
    const { policy, association } = await followerOf('already@example.org');
    const many = NOTIFIED_AT_ONCE + 30;
    for (let n = 0; n < many; n += 1) {
      await cms.payload.create({
        collection: 'followers',
        req,
        data: {
          email: `follower-${String(n)}@example.org`,
          policy: policy ?? null,
          association: association ?? null,
          state: 'confirmed',
          stateAt: at(),
          askedAt: at(),
          told: 1,
        },
      });
    }
    await announce(60);
    const confirmed = await cms.payload.count({
      collection: 'followers',
      where: { state: { equals: 'confirmed' } },
    });
    const steps = [await goOn(), await goOn(), await goOn()];
    expect(steps.map(({ deliveries, more }) => [deliveries.length, more])).toEqual([
      [NOTIFIED_AT_ONCE, true],
      [confirmed.totalDocs - NOTIFIED_AT_ONCE, false],
      [0, false],
    ]);
    const { docs } = await cms.payload.find({ collection: 'version-announcements', depth: 0 });
    expect(docs).toMatchObject([{ versionNumber: 60, state: 'done', told: confirmed.totalDocs }]);
    expect(await mailsTo('follower-7@example.org', 'policy-changed')).toHaveLength(1);
    const mail = deliveryToSend.parse((await lease(steps[0]?.deliveries[0] ?? '')).body);
    expect(mail).toMatchObject({ kind: 'policy-changed', version: 60, before: 1 });
  });

  it('continues after a step that wrote e-mails and died before it marked the followers', async () => {
    await announce(70);
    await goOn();
    // A database without transactions leaves this state: the e-mail is written, and the follower is not marked.
    const { id } = await followerOf('follower-7@example.org');
    await cms.payload.update({ collection: 'followers', id, data: { told: 60 } });
    await cms.payload.update({
      collection: 'version-announcements',
      where: { versionNumber: { equals: 70 } },
      data: { state: 'telling' },
    });
    while ((await goOn()).more);
    expect(await mailsTo('follower-7@example.org', 'policy-changed')).toHaveLength(2);
  });

  it('is announced to nobody if it is minor', async () => {
    await announce(75, 'minor');
    expect(await goOn()).toEqual({ deliveries: [], more: false });
  });

  it('is not announced to readers who confirmed after its publication', async () => {
    await announce(1);
    await following('newcomer@example.org');
    while ((await goOn()).more);
    expect(await mailsTo('newcomer@example.org', 'policy-changed')).toEqual([]);
  });

  it('reaches no reader who ended the follow while the e-mail waited', async () => {
    const id = await following('quick@example.org');
    await announce(80);
    while ((await goOn()).more);
    await record(acting('end', id));
    const [mail] = await mailsTo('quick@example.org', 'policy-changed');
    const refused = await lease(mail?.id ?? '');
    expect(refused).toEqual({ status: 409, body: problemOf(409, 'settled') });
    expect((await mailsTo('quick@example.org', 'policy-changed'))[0]).toMatchObject({ state: 'failed' });
  });

  it.each([
    ['bounced', 'Permanent/General', 'ended'],
    ['bounced', 'Transient/MailboxFull', 'confirmed'],
    ['complained', 'abuse', 'ended'],
  ])('whose e-mail %s (%s) leaves the follow %s', async (kind, detail, state) => {
    const email = `${kind}-${detail.replaceAll('/', '-')}@example.org`.toLowerCase();
    await following(email);
    await announce(90 + minute);
    while ((await goOn()).more);
    const [mail] = await mailsTo(email, 'policy-changed');
    const sesMessageId = `ses-${email}`;
    await cms.call('service', 'POST', `/api/deliveries/${mail?.id ?? ''}/mark`, {
      state: 'sent',
      sesMessageId,
      at: at(),
    });
    const event = { sesMessageId, kind, detail, at: at() };
    expect((await cms.call('service', 'POST', '/api/deliveries/events', event)).status).toBe(200);
    expect((await followerOf(email)).state).toBe(state);
  });
});

describe('read access to followers', () => {
  it('lets the secretary and the auditor see the evidence with its counts: the readers and the outcome of each e-mail', async () => {
    const { docs } = await cms.payload.find({ collection: 'version-announcements', depth: 0 });
    const path = `/api/version-announcements/${docs[0]?.id ?? ''}`;
    for (const role of ['board-secretary', 'auditor'] as const) {
      const answer = await cms.call(own(role), 'GET', path);
      expect(answer.status).toBe(200);
      expect(answer.body).toMatchObject({ summary: expect.stringMatching(/بانتظار الإرسال \d+/u) });
      const mails = await cms.call(own(role), 'GET', '/api/deliveries?where[kind][equals]=policy-changed');
      expect(idsOf(mails.body).length).toBeGreaterThan(0);
      expect(idsOf((await cms.call(own(role), 'GET', '/api/followers')).body).length).toBeGreaterThan(0);
    }
  });

  it('is refused to staff who handle requests, to another association and to the platform', async () => {
    const strangers = [
      own('beneficiary-relations-officer'),
      own('social-research-officer'),
      own('committee-member'),
      other('board-secretary'),
      other('auditor'),
      'administrator',
      'nobody',
    ] as const;
    for (const who of strangers) {
      for (const collection of ['followers', 'version-announcements', 'deliveries']) {
        const list = await cms.call(who, 'GET', `/api/${collection}?limit=1000`);
        expect([who, collection, idsOf(list.body)]).toEqual([who, collection, []]);
      }
    }
  });

  it('lets no person write, and no person call the functions’ endpoints', async () => {
    const { id } = await followerOf('already@example.org');
    const secretary = own('board-secretary');
    const change = await cms.call(secretary, 'PATCH', `/api/followers/${id}`, { state: 'ended' });
    expect(change.status).toBe(404);
    expect((await cms.call(secretary, 'DELETE', `/api/followers/${id}`)).status).toBe(404);
    for (const path of ['followers/record', 'followers/expire', 'version-announcements/continue']) {
      expect((await cms.call(secretary, 'POST', `/api/${path}`, {})).status).toBe(403);
      expect((await cms.call('nobody', 'POST', `/api/${path}`, {})).status).toBe(401);
    }
  });
});
