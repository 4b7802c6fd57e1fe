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

const remindOn = async (riyadhTime: string) =>
  remindOfReviews(await cms.request(), Date.parse(`${riyadhTime}+03:00`));
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
  expect((await cms.call('service', 'POST', path)).body).toEqual({ deliveries: [] });
  expect((await cms.call('board-secretary of rusukh', 'POST', path, {})).status).toBe(403);
});
