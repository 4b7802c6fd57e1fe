import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { other, own } from './support/access-table.ts';
import { idsOf } from './support/answers.ts';
import { startCmsWith, type Cms } from './support/cms.ts';
import { firstIn } from './support/find.ts';
import { accepted, recordARequestEach } from './support/requests.ts';
import type { Who } from './support/who.ts';

let cms: Cms;
beforeAll(async () => {
  cms = await startCmsWith(['rusukh', 'kafel']);
  await recordARequestEach(cms);
});
afterAll(() => cms.stop());

describe('a committee member', () => {
  it('sees a request, its events and its e-mails once it has come before the committee', async () => {
    const id = await firstIn(cms, 'requests', 'rusukh');
    const member = own('committee-member');
    const move = (who: Who, to: string) => cms.call(who, 'POST', `/api/requests/${id}/move`, { to });
    expect((await move(own('beneficiary-relations-officer'), 'checking')).status).toBe(200);
    expect(idsOf((await cms.call(member, 'GET', '/api/requests')).body)).toEqual([]);
    expect((await move(own('beneficiary-relations-officer'), 'with-committee')).status).toBe(200);
    expect(idsOf((await cms.call(member, 'GET', '/api/requests')).body)).toEqual([id]);
    expect(idsOf((await cms.call(member, 'GET', '/api/request-events')).body)).toHaveLength(3);
    expect(idsOf((await cms.call(member, 'GET', '/api/deliveries')).body)).toHaveLength(3);
    expect((await cms.call(other('committee-member'), 'GET', `/api/requests/${id}`)).status).toBe(404);
  });
});

describe('moving a request', () => {
  it('is refused to other roles, to another association and from a state that does not allow it, with the reason in Arabic', async () => {
    const id = await firstIn(cms, 'requests', 'kafel');
    const move = (who: Who, to: string, note?: string) =>
      cms.call(who, 'POST', `/api/requests/${id}/move`, { to, ...(note ? { note } : {}) });
    expect((await move('board-secretary of kafel', 'checking')).status).toBe(404);
    expect((await move('social-research-officer of kafel', 'checking')).status).toBe(403);
    expect((await move('auditor of kafel', 'checking')).status).toBe(403);
    expect((await move('beneficiary-relations-officer of rusukh', 'checking')).status).toBe(404);
    expect((await move('administrator', 'checking')).status).toBe(404);
    expect((await move('service', 'checking')).status).toBe(404);
    const early = await move('beneficiary-relations-officer of kafel', 'served');
    expect(early.status).toBe(409);
    expect(JSON.stringify(early.body)).toContain('لا ينتقل الطلب من');
    expect((await move('beneficiary-relations-officer of kafel', 'duplicate')).status).toBe(422);
    expect((await move('beneficiary-relations-officer of kafel', 'checking')).status).toBe(200);
    const { docs } = await cms.payload.find({
      collection: 'request-events',
      where: { and: [{ request: { equals: id } }, { to: { equals: 'checking' } }] },
    });
    expect(docs).toMatchObject([{ from: 'received', actorName: 'موظف علاقات المستفيدين (تجريبي)' }]);
  });

  it('leaves rows that nobody changes or removes, access overridden included', async () => {
    const id = await firstIn(cms, 'request-events', 'kafel');
    await expect(
      cms.payload.update({ collection: 'request-events', id, data: { note: 'x' } }),
    ).rejects.toMatchObject({ status: 409 });
    await expect(cms.payload.delete({ collection: 'request-events', id })).rejects.toMatchObject({
      status: 409,
    });
  });

  it('never shows the nonce of the form, not even to readers of the request', async () => {
    const officer = 'beneficiary-relations-officer of kafel';
    const id = await firstIn(cms, 'requests', 'kafel');
    const answer = await cms.call(officer, 'GET', `/api/requests/${id}?showHiddenFields=true`);
    expect(JSON.stringify(answer.body)).not.toContain(accepted(1).nonce);
    const probe = await cms.call(officer, 'GET', `/api/requests?where[nonce][equals]=${accepted(1).nonce}`);
    expect(idsOf(probe.body)).toEqual([]);
  });
});
