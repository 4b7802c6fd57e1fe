import { deliveryToSend } from '@mithaq/domain/contracts/cms-service-api';
import { trackedRequest, trackOpened } from '@mithaq/domain/contracts/tracking-api';
import { followUpDigestText } from '@mithaq/domain/request/follow-up-code';
import { referenceNumberFor } from '@mithaq/domain/request/reference-number';
import { daysAfter } from '@mithaq/domain/request/request-periods';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dashboardOf } from '../src/admin/dashboard/dashboard-of.ts';
import { runRequestClock } from '../src/requests/clock.ts';
import { startCmsWith, type Cms } from './support/cms.ts';
import { accepted } from './support/requests.ts';
import { emailOf, requestOf } from './support/who.ts';

const officer = 'beneficiary-relations-officer of rusukh';
const sha256 = (text: string) => createHash('sha256').update(text);
const reference = referenceNumberFor('rights', (text) => sha256(text).digest());
const code = '7K3M9QPA01';

let cms: Cms;
let right: { id: string; dueOn: string };
let seen: () => Promise<unknown>;

const notices = async () => {
  const { docs } = await cms.payload.find({
    collection: 'deliveries',
    where: { occasion: { in: ['data-right', 'data-right-due'] } },
    sort: 'createdAt',
    pagination: false,
    depth: 0,
  });
  return docs.map(({ id, occasion, to }) => ({ id, occasion, to }));
};
const save = (change: object) => cms.call(officer, 'PATCH', `/api/data-right-requests/${right.id}`, change);
/** Returns what she was told of rights, the earliest first. */
const toldOf = async () => {
  const { docs } = await cms.payload.find({
    collection: 'request-notices',
    where: { occasion: { in: ['right-answered', 'right-extended'] } },
    sort: 'createdAt',
    pagination: false,
    depth: 0,
  });
  return docs;
};
/** Runs the clock at noon in Riyadh of a day until nothing is left. */
const clockOn = async (day: string): Promise<string[]> => {
  const mailed: string[] = [];
  for (let more = true; more;) {
    const step = await runRequestClock(await cms.request(), `${day}T09:00:00.000Z`);
    mailed.push(...step.deliveries);
    ({ more } = step);
  }
  return mailed;
};

beforeAll(async () => {
  cms = await startCmsWith(['rusukh', 'kafel']);
  await cms.call('service', 'POST', '/api/requests/record', {
    ...accepted(1, { reference }),
    followUpDigest: sha256(followUpDigestText(reference, code)).digest('hex'),
  });
  const track = (step: string, body: object) =>
    cms.call('service', 'POST', `/api/requests/track/${step}`, { association: 'rusukh', ...body });
  const { session } = trackOpened.parse((await track('open', { reference, code, caller: 'c' })).body);
  const asked = await track('act', {
    session,
    once: '1'.repeat(32),
    act: 'data-right',
    right: 'correction',
    words: 'اسمي ناقص، وهو سرّ.',
  });
  expect(asked.status).toBe(200);
  seen = async () => {
    const answer = await track('view', { session });
    return trackedRequest.parse(answer.body).dataRights;
  };
  const { docs } = await cms.payload.find({ collection: 'data-right-requests', depth: 0 });
  right = { id: docs[0]?.id ?? '', dueOn: docs[0]?.dueOn ?? '' };
});
afterAll(() => cms.stop());

describe('a right that she asks for', () => {
  it('is told to the officer at once, without her words', async () => {
    const [notice, ...more] = await notices();
    expect(more).toEqual([]);
    expect(notice).toMatchObject({ occasion: 'data-right', to: emailOf(officer) });
    const claimed = await cms.call('service', 'POST', `/api/deliveries/${notice?.id ?? ''}/claim`, {
      leaseSeconds: 60,
    });
    const toSend = deliveryToSend.parse(claimed.body);
    expect(toSend).toMatchObject({ kind: 'staff-notice', occasion: 'data-right', requestKind: 'service' });
    expect(JSON.stringify(toSend)).not.toContain('سرّ');
  });

  it('is seen by her with its last day', async () => {
    expect(await seen()).toMatchObject([{ right: 'correction', dueOn: right.dueOn, answered: false }]);
  });

  it('stands on the officer’s first page with its last day, and on nobody else’s', async () => {
    const shown = async (who: Parameters<typeof requestOf>[1]) =>
      (await dashboardOf(await requestOf(cms, who), Date.now()))?.dataRights;
    expect(await shown(officer)).toMatchObject({ count: 1, items: [{ id: right.id, dueOn: right.dueOn }] });
    expect(await shown('beneficiary-relations-officer of kafel')).toEqual({ count: 0, items: [] });
    for (const who of ['committee-member of rusukh', 'auditor of rusukh', 'administrator'] as const)
      expect(await shown(who)).toBeUndefined();
  });

  it('is reminded of a week before its last day, on it, and every week after, once a day', async () => {
    expect(await clockOn(daysAfter(right.dueOn, -8))).toEqual([]);
    for (const day of [-7, 0, 7, 14]) {
      expect(await clockOn(daysAfter(right.dueOn, day)), String(day)).toHaveLength(1);
      expect(await clockOn(daysAfter(right.dueOn, day)), 'again').toEqual([]);
    }
    expect(await clockOn(daysAfter(right.dueOn, 20))).toEqual([]);
  });

  it('of an earlier release, which has no day of a reminder, is reminded of at once', async () => {
    await cms.payload.update({ collection: 'data-right-requests', id: right.id, data: { remindOn: null } });
    expect(await clockOn(daysAfter(right.dueOn, -20))).toHaveLength(1);
  });

  it('is extended once by thirty days with a reason, which she is told, and never after its time', async () => {
    await cms.payload.update({
      collection: 'data-right-requests',
      id: right.id,
      data: { dueOn: '2026-01-01' },
    });
    expect((await save({ extendedBecause: 'ملفات الفرع في المستودع.' })).status).toBe(409);
    expect(await toldOf()).toEqual([]);
    await cms.payload.update({
      collection: 'data-right-requests',
      id: right.id,
      data: { dueOn: right.dueOn },
    });
    expect((await save({ extendedBecause: 'ملفات الفرع في المستودع.' })).status).toBe(200);
    const row = await cms.payload.findByID({ collection: 'data-right-requests', id: right.id, depth: 0 });
    expect(row).toMatchObject({
      dueOn: daysAfter(right.dueOn, 30),
      remindOn: daysAfter(right.dueOn, 23),
    });
    const [told, ...more] = await toldOf();
    expect(more).toEqual([]);
    expect(told).toMatchObject({ occasion: 'right-extended', state: 'mailing' });
    expect(told?.words).toContain('ملفات الفرع في المستودع.');
    for (const again of ['سبب آخر', '']) expect((await save({ extendedBecause: again })).status).toBe(409);
    expect((await save({ extendedBecause: 'ملفات الفرع في المستودع.' })).status).toBe(200);
    expect(await toldOf()).toHaveLength(1);
    expect(await seen()).toMatchObject([{ dueOn: daysAfter(right.dueOn, 30), answered: false }]);
  });

  it('is silent once it is answered, and she is told of the answer once', async () => {
    const done = await save({ state: 'done', done: 'صححنا الاسم واتصلنا به.', answer: 'صُحّح اسمك.' });
    expect(done.status).toBe(200);
    expect((await toldOf()).map(({ occasion, words }) => [occasion, words])).toEqual([
      ['right-extended', expect.any(String)],
      ['right-answered', 'صُحّح اسمك.'],
    ]);
    expect((await save({ done: 'واتصلنا مرة أخرى.' })).status).toBe(200);
    expect((await save({ state: 'open' })).status).toBe(409);
    expect((await save({ extendedBecause: 'متأخر' })).status).toBe(409);
    expect(await toldOf()).toHaveLength(2);
    expect(await seen()).toMatchObject([{ answered: true }]);
    expect(JSON.stringify(await seen())).not.toContain('صححنا الاسم');
    expect(await clockOn(daysAfter(right.dueOn, 60))).toEqual([]);
  });
});
