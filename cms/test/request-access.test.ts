import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { other, own, staff, type StaffRole } from './support/access-table.ts';
import { idsOf } from './support/answers.ts';
import { startCmsWith, type Cms } from './support/cms.ts';
import { firstIn } from './support/find.ts';
import { accepted, recordARequestEach } from './support/requests.ts';
import { beginSitting } from './support/sittings.ts';
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

const officer = ['beneficiary-relations-officer'] as const;
const desk = [...officer, 'social-research-officer'] as const;
const readers = [...desk, 'auditor'] as const;
const seeing = [...readers, 'committee-member'] as const;
const sitters = [...officer, 'committee-member'] as const;
const wishes = { doNotCall: false, leaveNoMessage: false, doNotWrite: false, callFrom: '', callUntil: '' };
const report = { visitedOn: '', findings: '', recommendation: 'accept', reasons: '' };
const minutes = { number: '', heldOn: '', present: [], agenda: [] };
const given = { what: '', amount: '', givenOn: '', extent: 'whole' };

/**
 * Doors of the desk on a request that is before the committee, with who may use each: a second table beside the code's
 * own. Most bodies lack something, so that the door is not refused and nothing changes.
 */
const doors: readonly (readonly [string, string, object | undefined, readonly StaffRole[]])[] = [
  ['GET', '/api/requests/{id}/case-file', undefined, seeing],
  ['POST', '/api/requests/worklist', { view: 'all' }, seeing],
  ['POST', '/api/requests/intake', {}, officer],
  ['POST', '/api/requests/{id}/papers', { paper: '', present: true }, officer],
  ['POST', '/api/requests/{id}/registration', { fileNumber: '' }, officer],
  ['POST', '/api/requests/{id}/services', given, officer],
  ['POST', '/api/requests/{id}/call', { outcome: 'no-answer' }, desk],
  ['POST', '/api/requests/{id}/waive-call', { reason: '' }, desk],
  ['POST', '/api/requests/{id}/take-back', {}, officer],
  ['POST', '/api/requests/{id}/note', { text: '' }, desk],
  ['POST', '/api/requests/{id}/assign', { to: 'nobody' }, desk],
  ['POST', '/api/requests/{id}/attestation', { by: 'paper', on: 'x' }, officer],
  ['POST', '/api/requests/{id}/correct', { field: 'x', value: '', reason: '' }, officer],
  ['POST', '/api/requests/{id}/wishes', wishes, officer],
  ['POST', '/api/requests/{id}/survey-answer', { rating: '', words: '' }, officer],
  ['POST', '/api/requests/{id}/report', report, ['social-research-officer']],
  ['POST', '/api/requests/{id}/new-code', { sure: true }, officer],
  ['GET', '/api/requests/figures/export?year=2026', undefined, staff],
  ['GET', '/api/requests/rows/export?month=2026-11', undefined, readers],
  ['POST', '/api/committee-sittings/begin', {}, sitters],
  ['GET', '/api/committee-sittings/{sitting}/desk', undefined, seeing],
  ['POST', '/api/committee-sittings/{sitting}/save', { revision: 7, minutes }, sitters],
  ['POST', '/api/committee-sittings/{sitting}/record', { revision: 7 }, ['committee-member']],
  ['POST', '/api/requests/{id}/move', { to: 'withdrawn' }, officer],
];

it('every door of the desk is for whom the table says, and for nobody of another association', async () => {
  const id = await firstIn(cms, 'requests', 'rusukh');
  const sittingOf = await beginSitting(cms, own('committee-member'));
  const wrong: string[] = [];
  for (const [method, path, body, allowed] of doors) {
    const address = path.replace('{id}', id).replace('{sitting}', sittingOf);
    const isRefused = async (who: Who): Promise<boolean> => {
      const { status } =
        body === undefined ? await cms.raw(who, method, address) : await cms.call(who, method, address, body);
      if (status >= 500) wrong.push(`${who}: ${method} ${path} answers ${String(status)}`);
      return [401, 403, 404].includes(status);
    };
    for (const who of ['nobody', 'service', 'administrator'] as const)
      if (!(await isRefused(who))) wrong.push(`${who}: ${method} ${path}`);
    for (const role of staff.toSorted((one, other) => +allowed.includes(one) - +allowed.includes(other))) {
      // A role that is refused in its own association has no door in another.
      if (allowed.includes(role) && path.includes('{') && !(await isRefused(other(role))))
        wrong.push(`other ${role}: ${method} ${path}`);
      if ((await isRefused(own(role))) === allowed.includes(role)) wrong.push(`${role}: ${method} ${path}`);
    }
  }
  expect(wrong).toEqual([]);
}, 60_000);

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
