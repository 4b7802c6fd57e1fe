import { afterAll, beforeAll, expect, it } from 'vitest';
import { deliveryToSend } from '@mithaq/domain/contracts/cms-service-api';
import { remindOfReviews } from '../src/versions/moves/remind-of-reviews.ts';
import { startCmsWith, type Cms } from './support/cms.ts';
import { addPolicy, approvedVersion, draftVersion, publishThrough } from './support/policies.ts';

let cms: Cms;
const reviewed: string[] = [];

beforeAll(async () => {
  cms = await startCmsWith(['rusukh']);
  const reviewBy = { calendar: 'gregorian', year: 2030, month: 6, day: 30 } as const;
  for (const slug of ['first', 'second']) {
    const id = await approvedVersion(cms, await addPolicy(cms, slug), '', { reviewBy });
    await publishThrough(cms, cms.register, id);
    reviewed.push(id);
  }
  await draftVersion(cms, await addPolicy(cms, 'draft'), { reviewBy: { gregorian: { ...reviewBy } } });
});
afterAll(() => cms.stop());

const AT_ONCE = 2;

/** Asks for steps until none is due, as the daily job does. Returns the deliveries, and how many steps it took. */
const stepsOn = async (riyadhTime: string) => {
  const deliveries: string[] = [];
  for (let steps = 1; ; steps += 1) {
    const step = await remindOfReviews(await cms.request(), Date.parse(`${riyadhTime}+03:00`), AT_ONCE);
    deliveries.push(...step.deliveries);
    if (!step.more) return { deliveries, steps };
  }
};
const remindOn = async (riyadhTime: string) => (await stepsOn(riyadhTime)).deliveries;
const leased = async (ids: readonly string[]) => {
  const mails = [];
  for (const id of ids) {
    const { body } = await cms.call('service', 'POST', `/api/deliveries/${id}/claim`, { leaseSeconds: 20 });
    mails.push(deliveryToSend.parse(body));
  }
  return mails;
};

it('a reminder goes to the board secretary once 30 days before the day and once after it', async () => {
  expect(await remindOn('2030-05-30T23:59:59')).toEqual([]);
  const near = await leased(await remindOn('2030-05-31T00:00:00'));
  const to = 'secretary@rusukh.example';
  const reminder = { kind: 'review-reminder', to, reviewBy: '2030-06-30' };
  const ofEach = (occasion: string) =>
    reviewed.map((version): unknown => expect.objectContaining({ ...reminder, occasion, version }));
  expect(near, 'of every version in force, and of no draft').toHaveLength(2);
  expect(near).toEqual(expect.arrayContaining(ofEach('near')));
  expect(await remindOn('2030-06-30T23:59:59')).toEqual([]);
  const passed = await leased(await remindOn('2030-07-01T00:00:00'));
  expect(passed).toHaveLength(2);
  expect(passed).toEqual(expect.arrayContaining(ofEach('passed')));
  expect(await remindOn('2031-07-01T00:00:00')).toEqual([]);
});

it('only functions may call for reminders', async () => {
  const path = '/api/policy-versions/remind';
  expect((await cms.call('service', 'POST', path)).body).toEqual({ deliveries: [], more: false });
  expect((await cms.call('board-secretary of rusukh', 'POST', path, {})).status).toBe(403);
});

it('versions whose day has not come are looked at once, and a step looks at some alone', async () => {
  const reviewBy = { calendar: 'gregorian', year: 2040, month: 6, day: 30 } as const;
  for (let at = 0; at <= AT_ONCE; at += 1) {
    const id = await approvedVersion(cms, await addPolicy(cms, `later-${String(at)}`), '', { reviewBy });
    await publishThrough(cms, cms.register, id);
  }
  expect(await stepsOn('2031-07-01T00:00:00')).toEqual({ deliveries: [], steps: 3 });
  expect(await stepsOn('2031-07-02T00:00:00'), 'nothing is read that is not due').toEqual({
    deliveries: [],
    steps: 1,
  });
  expect(await remindOn('2040-05-31T00:00:00')).toHaveLength(AT_ONCE + 1);
});

it('a reminder that nobody was there to get comes once a secretary is there, and the record stays', async () => {
  const reviewBy = { calendar: 'gregorian', year: 2035, month: 6, day: 30 } as const;
  const id = await approvedVersion(cms, await addPolicy(cms, 'alone'), '', { reviewBy });
  await publishThrough(cms, cms.register, id);
  const stored = async () => {
    const { reviewReminderOn: _day, ...version } = await cms.payload.findByID({
      collection: 'policy-versions',
      id,
      depth: 0,
    });
    return version;
  };
  const before = await stored();
  const { docs } = await cms.payload.find({
    collection: 'users',
    where: { email: { equals: 'secretary@rusukh.example' } },
  });
  const wants = (reminders: boolean) =>
    cms.payload.update({
      collection: 'users',
      id: docs[0]?.id ?? '',
      data: { emails: { ...docs[0]?.emails, reminders } },
    });
  await wants(false);
  expect(await remindOn('2035-06-01T00:00:00')).toEqual([]);
  await wants(true);
  expect(await remindOn('2035-06-01T12:00:00'), 'the same day').toEqual([]);
  expect(await remindOn('2035-06-02T00:00:00')).toHaveLength(1);
  expect(await stored()).toEqual(before);
});
