import { associationIndex } from '@mithaq/domain/contracts/register';
import { surveyReply } from '@mithaq/domain/contracts/survey-reply';
import { associationIndexPath, surveyReplyPath } from '@mithaq/domain/register/paths';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { dashboardOf } from '../src/admin/dashboard/dashboard-of.ts';
import { verifyRegister } from '../src/register/verify-register.ts';
import { completeRegisterOf } from '../src/versions/publish/complete-register.ts';
import { startCmsWith, type Cms } from './support/cms.ts';
import { own } from './support/access-table.ts';
import { firstIn } from './support/find.ts';
import { publishImported } from './support/publish.ts';
import { requestOf, type Who } from './support/who.ts';

let cms: Cms;
let association: string;
const secretary = own('board-secretary');
const year = new Date().getUTCFullYear() - 1;
const months = { from: `${String(year)}-01`, until: `${String(year)}-02` };

const texts = {
  recommendation: 'نوصي بزيادة ساعات الاستقبال.',
  decision: 'وافق المجلس.',
  reply: 'سنستقبلكم مساءً أيضًا.',
  meeting: 'السابع',
  heldOn: `12/3/${String(year)}`,
};

const begun = z.object({ id: z.string() });
const begin = async (who: Who = secretary, of = months) =>
  cms.call(who, 'POST', '/api/survey-replies/begin', of);
const draft = async (): Promise<string> => begun.parse((await begin()).body).id;
const save = (id: string, fields: object, who: Who = secretary) =>
  cms.call(who, 'PATCH', `/api/survey-replies/${id}`, fields);
const publish = (id: string, who: Who = secretary) =>
  cms.call(who, 'POST', `/api/survey-replies/${id}/publish`, {});

const index = async () => {
  const bytes = await cms.register.read(associationIndexPath('rusukh'));
  return associationIndex.parse(JSON.parse(Buffer.from(bytes ?? []).toString('utf8')));
};
const fileOf = async (hash: string) => {
  const bytes = await cms.register.read(surveyReplyPath('rusukh', hash));
  return surveyReply.parse(JSON.parse(Buffer.from(bytes ?? []).toString('utf8')));
};
const rowOf = (id: string) => cms.payload.findByID({ collection: 'survey-replies', id, depth: 0 });

beforeAll(async () => {
  cms = await startCmsWith(['rusukh', 'kafel']);
  await publishImported(cms, 'rusukh');
  association = await firstIn(cms, 'associations', 'rusukh');
  const answer = async (rating: number, nth: number, on: string) =>
    cms.payload.create({
      collection: 'survey-answers',
      data: { key: `${on}-${String(nth)}`, association, rating, words: `عبارة مستفيد ${String(nth)}`, on },
    });
  for (const [nth, rating] of [5, 5, 4].entries()) await answer(rating, nth, `${months.from}-10`);
  for (const [nth, rating] of [2, 1].entries()) await answer(rating, nth, `${months.until}-10`);
  for (const nth of [0, 1, 2, 3]) await answer(3, nth, `${String(year)}-03-10`);
});
afterAll(() => cms.stop());

describe('a recommendation from a result of the survey', () => {
  it('is begun by the secretary alone, of a result that is shown, once', async () => {
    const first = await begin();
    expect(first.status).toBe(201);
    expect(await begin()).toEqual({ status: 200, body: first.body });
    const row = await rowOf(begun.parse(first.body).id);
    expect(row.byRating).toEqual({ 1: 1, 2: 1, 3: 0, 4: 1, 5: 2 });
    expect(JSON.stringify(row)).not.toContain('عبارة');
    for (const who of ['auditor', 'beneficiary-relations-officer', 'committee-member'] as const)
      expect((await begin(own(who))).status).toBe(403);
    expect((await begin('nobody')).status).toBe(403);
    expect((await begin('administrator')).status).toBe(403);
  });

  it.each([
    ['fewer than five answers', { from: `${String(year)}-03`, until: `${String(year)}-03` }, 404],
    ['other months than the result’s', { from: `${String(year)}-01`, until: `${String(year)}-01` }, 404],
    ['a month that is none', { from: `${String(year)}-13`, until: `${String(year)}-13` }, 400],
  ])('is not begun of %s', async (_, of, status) => {
    expect((await begin(secretary, of)).status).toBe(status);
  });

  it('is not begun of another association’s result', async () => {
    expect((await begin('board-secretary of kafel')).status).toBe(404);
  });

  it('cannot be made or its figures changed by another door', async () => {
    const id = await draft();
    expect((await cms.call(secretary, 'POST', '/api/survey-replies', { ...months })).status).toBe(404);
    await save(id, {
      byRating: { 1: 0, 2: 0, 3: 0, 4: 0, 5: 99 },
      state: 'published',
      number: 9,
      from: '2000-01',
    });
    expect(await rowOf(id)).toMatchObject({ byRating: { 5: 2 }, state: 'draft', from: months.from });
  });

  it('is read by its secretary and auditor alone', async () => {
    const id = await draft();
    const read = async (who: Who) => (await cms.call(who, 'GET', `/api/survey-replies/${id}`)).status;
    expect(await read(secretary)).toBe(200);
    expect(await read(own('auditor'))).toBe(200);
    for (const who of [
      own('beneficiary-relations-officer'),
      own('committee-member'),
      'board-secretary of kafel',
      'administrator',
      'nobody',
    ] as const)
      expect([403, 404]).toContain(await read(who));
    expect([403, 404]).toContain((await save(id, { reply: 'x' }, own('auditor'))).status);
  });
});

describe('a reply', () => {
  it('is not published before recommendation, decision, meeting and reply are there', async () => {
    const id = await draft();
    const refused = await publish(id);
    expect(refused.status).toBe(422);
    const said = JSON.stringify(refused.body);
    for (const path of ['recommendation', 'decision', 'reply', 'meeting', 'heldOn'])
      expect(said).toContain(`"${path}"`);
    expect((await index()).surveyReplies).toBeUndefined();
  });

  it('is published by the secretary, in the register and as a row that nobody changes', async () => {
    const id = await draft();
    expect((await save(id, texts)).status).toBe(200);
    expect([403, 404]).toContain((await publish(id, 'board-secretary of kafel')).status);
    expect((await publish(id, own('auditor'))).status).toBe(403);
    expect(await publish(id)).toEqual({ status: 200, body: { number: 1 } });
    expect(await publish(id), 'pressed twice').toEqual({ status: 200, body: { number: 1 } });

    const dashboard = await dashboardOf(await requestOf(cms, secretary), Date.now());
    expect(dashboard?.disclosures?.find((row) => row.entry.code === 'survey-results')).toMatchObject({
      state: 'published',
      disclosures: [{ id, source: 'reply' }],
    });

    const [entry, ...more] = (await index()).surveyReplies ?? [];
    expect(more).toEqual([]);
    expect(entry).toMatchObject({ number: 1, ...months, answers: 5 });
    const file = await fileOf(entry?.hash ?? '');
    expect(file).toMatchObject({ reply: texts.reply, meeting: { value: 7 }, heldOn: { computed: 'hijri' } });
    expect(JSON.stringify(file)).not.toContain('عبارة');

    expect((await save(id, { reply: 'آخر' })).status).not.toBe(200);
    expect((await cms.call(secretary, 'DELETE', `/api/survey-replies/${id}`)).status).not.toBe(200);
    await expect(
      cms.payload.update({ collection: 'survey-replies', id, data: { reply: 'آخر' } }),
    ).rejects.toThrow('منشور');
    await expect(cms.payload.delete({ collection: 'survey-replies', id })).rejects.toThrow('منشور');
    expect((await rowOf(id)).reply).toBe(texts.reply);
  });

  it('is corrected by another record, and both stay', async () => {
    const id = await draft();
    expect((await rowOf(id)).corrects).toBe(1);
    await save(id, { reply: 'سنستقبلكم يوم السبت.' });
    expect(await publish(id)).toEqual({ status: 200, body: { number: 2 } });
    expect((await index()).surveyReplies).toMatchObject([{ number: 1 }, { number: 2, corrects: 1 }]);
  });

  it('stays in the index when a daily completion and another save write it again', async () => {
    await completeRegisterOf(
      cms.register,
      await cms.request(),
      { id: association, slug: 'rusukh' },
      new Date().toISOString(),
    );
    const { docs } = await cms.payload.find({
      collection: 'channels',
      where: { association: { equals: association } },
      limit: 1,
    });
    await cms.call(secretary, 'PATCH', `/api/channels/${docs[0]?.id ?? ''}`, { contact: '0112345678' });
    expect((await index()).surveyReplies).toHaveLength(2);
  });

  it('is checked with the register: a missing file is named', async () => {
    const verdict = async () =>
      (await verifyRegister(cms.register, 'rusukh')).associations.flatMap(({ faults }) => faults);
    expect(await verdict()).toEqual([]);
    const lost = surveyReplyPath('rusukh', (await index()).surveyReplies?.[0]?.hash ?? '');
    const without = {
      read: async (path: string) => (path === lost ? undefined : cms.register.read(path)),
      list: async (prefix: string) => (await cms.register.list(prefix)).filter((path) => path !== lost),
    };
    const { associations } = await verifyRegister(without, 'rusukh');
    expect(associations.flatMap(({ faults }) => faults)).toEqual([{ code: 'reply-missing', path: lost }]);
  });

  it('is deleted as long as it is a draft', async () => {
    const id = await draft();
    expect((await cms.call(secretary, 'DELETE', `/api/survey-replies/${id}`)).status).toBe(200);
    expect((await index()).surveyReplies).toHaveLength(2);
  });
});
