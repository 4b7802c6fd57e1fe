import { dayInRiyadh } from '@mithaq/domain/calendar/day-in-riyadh';
import { createHmac } from 'node:crypto';
import { contactWishesOf } from '@mithaq/domain/request/contact-wishes';
import { requestMovesFrom, requestStateFacts } from '@mithaq/domain/request/request-lifecycle';
import { compactReferenceNumber, referenceNumberFor } from '@mithaq/domain/request/reference-number';
import type { AcceptedRequest } from '@mithaq/domain/contracts/messages';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RequestNotice } from '../src/payload-types.ts';
import { changeContactForHer } from '../src/requests/change-contact.ts';
import { runRequestClock } from '../src/requests/clock.ts';
import { movableRequest } from '../src/requests/movable-request.ts';
import { requestDeskFacts } from '../src/requests/panel/request-desk-facts.ts';
import { actsOf } from '../src/requests/tracking/facts.ts';
import { viewOf } from '../src/requests/tracking/view.ts';
import { moveRequest, type Move, type Mover } from '../src/requests/move-request.ts';
import { worklistPage } from '../src/requests/worklist/worklist-shape.ts';
import { embedded, startCmsWith, type Cms } from './support/cms.ts';
import { accepted } from './support/requests.ts';
import { requestOf, type Who } from './support/who.ts';
import { z } from 'zod';

const officer = 'beneficiary-relations-officer of rusukh';
const researcher = 'social-research-officer of rusukh';
const member = 'committee-member of rusukh';
const auditor = 'auditor of rusukh';

let cms: Cms;
let n = 0;
beforeAll(async () => {
  cms = await startCmsWith(['rusukh', 'kafel']);
});
afterAll(() => cms.stop());

const numbers = (text: string) => createHmac('sha256', 'numbers of these tests').update(text).digest();

/** Records a request as the functions do, and returns its id. */
const record = async (
  email: string | undefined,
  written: Partial<AcceptedRequest['submission']> = {},
): Promise<string> => {
  n += 1;
  const form = accepted(n);
  const { email: _, ...submission } = form.submission;
  const answer = await cms.call('service', 'POST', '/api/requests/record', {
    ...form,
    reference: referenceNumberFor(form.nonce, numbers),
    submission: { ...submission, ...(email === undefined ? {} : { email }), ...written },
  });
  expect(answer.status).toBe(201);
  const { docs } = await cms.payload.find({
    collection: 'requests',
    where: { nonce: { equals: form.nonce } },
  });
  return docs[0]?.id ?? '';
};
/** Records a visit for two services as the functions do, and returns the ids of its requests. */
const newVisit = async (email: string | undefined): Promise<string[]> => {
  n += 2;
  const form = accepted(n);
  const { email: _, ...submission } = form.submission;
  const other = accepted(n + 1).nonce;
  const answer = await cms.call('service', 'POST', '/api/requests/record', {
    ...form,
    reference: referenceNumberFor(form.nonce, numbers),
    submission: { ...submission, ...(email === undefined ? {} : { email }) },
    others: [
      {
        reference: referenceNumberFor(other, numbers),
        nonce: other,
        followUpDigest: 'a'.repeat(64),
        service: 'training',
      },
    ],
  });
  expect(answer.status).toBe(201);
  n += 1;
  const { docs } = await cms.payload.find({
    collection: 'requests',
    where: { nonce: { in: [form.nonce, other] } },
  });
  expect(docs).toHaveLength(2);
  return docs.map(({ id }) => id);
};
const newRequest = (email = `life${String(n)}@example.org`): Promise<string> => record(email);
const withoutEmail = (): Promise<string> => record(undefined);
const act = (who: Who, id: string, name: string, body: object) =>
  cms.call(who, 'POST', `/api/requests/${id}/${name}`, body);
const move = async (who: Who, id: string, to: string, said: object = {}): Promise<number> =>
  (await act(who, id, 'move', { to, ...said })).status;
const noticesOf = async (id: string): Promise<RequestNotice[]> => {
  const { docs } = await cms.payload.find({
    collection: 'request-notices',
    where: { request: { equals: id } },
    sort: 'createdAt',
    depth: 0,
    pagination: false,
  });
  return docs;
};
const told = async (id: string): Promise<string[]> =>
  (await noticesOf(id)).map(({ occasion, state }) => `${occasion} ${state}`);
const requestWith = (id: string) => cms.payload.findByID({ collection: 'requests', id, depth: 0 });
const moved = async (change: Move) => {
  const outcome = await moveRequest(await cms.request(), change);
  expect(outcome.kind).toBe('moved');
  return outcome.kind === 'moved' ? outcome.deliveries : [];
};
const deskOf = async (id: string) => requestDeskFacts(await requestOf(cms, officer), id);
const now = () => new Date().toISOString();
const dayFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
const clock = async (at: string) => {
  const total = { reminded: 0, closed: 0 };
  for (let more = true; more;) {
    const step = await runRequestClock(await cms.request(), at);
    total.reminded += step.reminded;
    total.closed += step.closed;
    more = step.more;
  }
  return total;
};
const mailOf = async (id: string, occasion: string) => {
  const notice = (await noticesOf(id)).find((one) => one.occasion === occasion);
  return typeof notice?.delivery === 'string' ? notice.delivery : '';
};
const sendMail = async (delivery: string, at = now()) => {
  const leased = await cms.call('service', 'POST', `/api/deliveries/${delivery}/claim`, { leaseSeconds: 25 });
  expect(leased.status).toBe(200);
  const sent = { state: 'sent', sesMessageId: `ses-${delivery}`, at };
  expect((await cms.call('service', 'POST', `/api/deliveries/${delivery}/mark`, sent)).status).toBe(200);
  return leased.body;
};
const bounce = (delivery: string) =>
  cms.call('service', 'POST', '/api/deliveries/events', {
    sesMessageId: `ses-${delivery}`,
    kind: 'bounced',
    detail: 'Permanent/General',
    at: now(),
  });

describe('a move that concerns her', () => {
  it('writes an e-mail with her words where she has an address, and never the note of the file', async () => {
    const id = await newRequest();
    expect(await move(officer, id, 'checking')).toBe(200);
    const said = { words: 'أرسل صورة عقد الإيجار.', note: 'يبدو متعثرًا' };
    expect(await move(officer, id, 'needs-information', said)).toBe(200);
    expect(await told(id)).toEqual(['received mailing', 'needs-information mailing']);
    const waiting = await cms.call('service', 'GET', '/api/deliveries/waiting?about=requests');
    expect(JSON.stringify(waiting.body)).toContain(await mailOf(id, 'needs-information'));
    expect(JSON.stringify(waiting.body)).not.toContain(await mailOf(id, 'received'));
    const mail = await sendMail(await mailOf(id, 'needs-information'));
    expect(mail).toMatchObject({
      kind: 'request-update',
      occasion: 'needs-information',
      words: said.words,
      requestKind: 'service',
      openUntil: (await requestWith(id)).answerUntil,
    });
    expect(JSON.stringify(mail)).not.toContain(said.note);
    expect(await told(id)).toEqual(['received mailing', 'needs-information mailed']);
  });

  it('is a call for the desk where she has no address, or asked not to be written to', async () => {
    const silent = await withoutEmail();
    await move(officer, silent, 'withdrawn');
    expect(await told(silent)).toEqual(['received to-call', 'withdrawn to-call']);
    const asked = await newRequest();
    const wishes = {
      doNotCall: false,
      leaveNoMessage: true,
      doNotWrite: true,
      callFrom: '16:00',
      callUntil: '18:00',
    };
    expect((await act(officer, asked, 'wishes', wishes)).status).toBe(200);
    await move(officer, asked, 'withdrawn');
    expect((await told(asked))[1]).toBe('withdrawn to-call');
  });

  it('is a neutral e-mail where her form says not to call or to leave no message, until the desk writes otherwise', async () => {
    for (const wish of [{ doNotCall: true }, { leaveNoMessage: true }] as const) {
      const id = await record('danger@example.org', wish);
      const acknowledgement = await sendMail(await mailOf(id, 'received'));
      expect(acknowledgement).toMatchObject({ association: { neutralCorrespondence: true } });
      await move(officer, id, 'withdrawn');
      expect(await sendMail(await mailOf(id, 'withdrawn'))).toMatchObject({
        kind: 'request-update',
        association: { neutralCorrespondence: true },
      });
    }
    const id = await record('safe@example.org', { doNotCall: true, callWhen: 'بعد العصر' });
    const lifted = {
      doNotCall: false,
      leaveNoMessage: false,
      doNotWrite: false,
      callFrom: '',
      callUntil: '',
    };
    expect((await act(officer, id, 'wishes', lifted)).status).toBe(200);
    expect(await sendMail(await mailOf(id, 'received'))).toMatchObject({
      association: { neutralCorrespondence: false },
    });
  });

  it('is given up at once as a call where her form says not to call', async () => {
    const id = await record(undefined, { doNotCall: true });
    expect((await act(officer, id, 'waive-call', { reason: 'طلب ألا يُتصل به' })).status).toBe(200);
  });

  it('becomes a call when its e-mail bounces, and stays told when somebody called her meanwhile', async () => {
    const id = await newRequest();
    await move(officer, id, 'withdrawn');
    const delivery = await mailOf(id, 'withdrawn');
    await sendMail(delivery);
    expect((await bounce(delivery)).status).toBe(200);
    expect((await told(id))[1]).toBe('withdrawn to-call');
    expect((await act(officer, id, 'call', { outcome: 'spoke' })).status).toBe(200);
    expect((await told(id))[1]).toBe('withdrawn called');
    const complaint = { sesMessageId: `ses-${delivery}`, kind: 'complained', at: now() };
    await cms.call('service', 'POST', '/api/deliveries/events', complaint);
    expect((await told(id))[1]).toBe('withdrawn called');
  });

  it('becomes a call when SES refuses the e-mail, and when her address was corrected before it went out', async () => {
    const refusedMail = await newRequest();
    const first = await mailOf(refusedMail, 'received');
    await cms.call('service', 'POST', `/api/deliveries/${first}/claim`, { leaseSeconds: 25 });
    const failed = { state: 'failed', reason: 'MessageRejected', at: now() };
    expect((await cms.call('service', 'POST', `/api/deliveries/${first}/mark`, failed)).status).toBe(200);
    expect(await told(refusedMail)).toEqual(['received to-call']);
    const corrected = await newRequest();
    const right = { field: 'email', value: 'right@example.org', reason: 'اتصلت وصححته' };
    expect((await act(officer, corrected, 'correct', right)).status).toBe(200);
    const old = await mailOf(corrected, 'received');
    expect(
      (await cms.call('service', 'POST', `/api/deliveries/${old}/claim`, { leaseSeconds: 25 })).status,
    ).toBe(409);
    expect(await told(corrected)).toEqual(['received to-call']);
  });

  it('is a call at once where the budget of her address is spent', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 6; i += 1) ids.push(await newRequest('one-box@example.org'));
    const states = (await Promise.all(ids.map(told))).flat();
    expect(states.filter((state) => state === 'received mailing')).toHaveLength(5);
    expect(states.filter((state) => state === 'received to-call')).toHaveLength(1);
  });

  it('e-mails the researchers of the association when the request is referred, and nobody of another', async () => {
    const id = await newRequest();
    await move(officer, id, 'checking');
    expect(await move(officer, id, 'referred', { note: 'هل السكن ملك أم إيجار؟' })).toBe(200);
    const { docs } = await cms.payload.find({
      collection: 'deliveries',
      where: { and: [{ request: { equals: id } }, { occasion: { equals: 'referred' } }] },
    });
    expect(docs.map(({ to }) => to)).toEqual(['research@rusukh.example']);
    const mail = await sendMail(docs[0]?.id ?? '');
    expect(mail).toMatchObject({ kind: 'staff-notice', occasion: 'referred' });
  });
});

describe('calls', () => {
  it('are recorded by the officer and the researcher of the association, and by nobody else', async () => {
    const id = await withoutEmail();
    for (const who of [
      auditor,
      member,
      'board-secretary of rusukh',
      'administrator',
      'service',
      'nobody',
    ] as const)
      expect([403, 404]).toContain((await act(who, id, 'call', { outcome: 'spoke' })).status);
    const stranger = 'beneficiary-relations-officer of kafel';
    expect((await act(stranger, id, 'call', { outcome: 'spoke' })).status).toBe(404);
    expect((await act(researcher, id, 'call', { outcome: 'no-answer', note: 'مشغول' })).status).toBe(200);
    expect((await act(officer, id, 'call', { outcome: 'spoke' })).status).toBe(200);
    const [notice] = await noticesOf(id);
    expect(notice?.state).toBe('called');
    expect(notice?.calls?.map(({ outcome, note }) => [outcome, note ?? null])).toEqual([
      ['no-answer', 'مشغول'],
      ['spoke', null],
    ]);
    expect((await act(officer, id, 'call', { outcome: 'spoke' })).status).toBe(409);
    expect((await act(officer, id, 'call', { outcome: 'gone' })).status).toBe(400);
  });

  it('are given up only after three at three times or where she asked for it, with a reason', async () => {
    const id = await withoutEmail();
    expect((await act(officer, id, 'waive-call', { reason: 'لا يرد' })).status).toBe(422);
    for (let i = 0; i < 3; i += 1) await act(officer, id, 'call', { outcome: 'no-answer' });
    expect((await act(officer, id, 'waive-call', { reason: 'لا يرد' })).status).toBe(422);
    const asked = await withoutEmail();
    expect((await act(officer, asked, 'call', { outcome: 'asked-not-to-call' })).status).toBe(200);
    expect(await told(asked)).toEqual(['received waived']);
    expect((await requestWith(asked)).contactWishes?.doNotCall).toBe(true);
    await move(officer, asked, 'withdrawn');
    expect((await act(officer, asked, 'waive-call', { reason: '' })).status).toBe(422);
    expect((await act(officer, asked, 'waive-call', { reason: 'طلب ألا يُتصل به' })).status).toBe(200);
    expect(await told(asked)).toEqual(['received waived', 'withdrawn waived']);
  });

  it('tells in one call all that a visit has to be told, and begins the days of each request', async () => {
    const visit = await newVisit(undefined);
    for (const id of visit) {
      await move(officer, id, 'checking');
      await move(officer, id, 'needs-information', { words: 'صورة العقد' });
      await cms.payload.update({ collection: 'requests', id, data: { answerUntil: '2026-01-01' } });
    }
    const [first = '', second = ''] = visit;
    const desk = await deskOf(first);
    expect(desk?.callsOfOthers.map(({ notice }) => notice.occasion)).toEqual([
      'received',
      'needs-information',
    ]);
    expect(desk?.callsOfOthers.map(({ facts }) => facts.words)).toEqual([undefined, 'صورة العقد']);
    expect((await act(officer, first, 'call', { outcome: 'no-answer' })).status).toBe(200);
    expect((await act(officer, first, 'call', { outcome: 'spoke' })).status).toBe(200);
    const called = ['received called', 'needs-information called'];
    expect([await told(first), await told(second)]).toEqual([called, called]);
    for (const { calls } of await noticesOf(second)) expect(calls).toHaveLength(2);
    expect((await requestWith(second)).answerUntil).toBe(dayInRiyadh(dayFromNow(14)));
    expect((await act(officer, second, 'call', { outcome: 'spoke' })).status).toBe(409);
  });
});

describe('the clock', () => {
  let id: string;
  beforeEach(async () => {
    id = await newRequest();
    await move(officer, id, 'checking');
    await move(officer, id, 'needs-information', { words: 'أرسل صورة العقد.' });
  });

  it('reminds once, closes after the period, and the officer opens the request again', async () => {
    await sendMail(await mailOf(id, 'needs-information'));
    expect(await clock(dayFromNow(6))).toMatchObject({ reminded: 0, closed: 0 });
    await clock(dayFromNow(7));
    await clock(dayFromNow(7));
    expect((await told(id)).filter((one) => one.startsWith('reminder'))).toHaveLength(1);
    await clock(dayFromNow(14));
    expect((await requestWith(id)).state).toBe('needs-information');
    await clock(dayFromNow(15));
    expect(await requestWith(id)).toMatchObject({ state: 'closed', closedFrom: 'needs-information' });
    expect((await told(id)).at(-1)).toBe('closed mailing');
    await clock(dayFromNow(16));
    expect((await told(id)).filter((one) => one.startsWith('closed'))).toHaveLength(1);
    expect(await move(officer, id, 'checking', { note: 'وصلت الورقة' })).toBe(200);
  });

  it('never closes a request whose owner was not told, and gives her all her days from the call', async () => {
    await clock(dayFromNow(30));
    expect((await requestWith(id)).state).toBe('needs-information');
    const late = await moveRequest(await cms.request(), {
      id,
      to: 'closed',
      by: 'clock',
      at: dayFromNow(30),
    });
    expect(late.kind).toBe('refused');
    await sendMail(await mailOf(id, 'needs-information'), dayFromNow(30));
    const { answerUntil } = await requestWith(id);
    expect(answerUntil).toBe(dayInRiyadh(dayFromNow(44)));
    await clock(dayFromNow(44));
    expect((await requestWith(id)).state).toBe('needs-information');
    await clock(dayFromNow(45));
    expect((await requestWith(id)).state).toBe('closed');
  });

  it('turns the day at midnight in Riyadh and not in Greenwich', async () => {
    await sendMail(await mailOf(id, 'needs-information'));
    const until = (await requestWith(id)).answerUntil ?? '';
    await clock(`${until}T20:59:59.000Z`);
    expect((await requestWith(id)).state).toBe('needs-information');
    await clock(`${until}T21:00:00.000Z`);
    expect((await requestWith(id)).state).toBe('closed');
  });

  it('keeps to the periods that the association has set, within the limits', async () => {
    const { docs } = await cms.payload.find({
      collection: 'associations',
      where: { slug: { equals: 'rusukh' } },
    });
    const path = `/api/associations/${docs[0]?.id ?? ''}`;
    const set = (requestRules: object) =>
      cms.call('board-secretary of rusukh', 'PATCH', path, { requestRules });
    expect((await set({ objectionDays: 6 })).status).toBe(400);
    expect((await set({ answerDays: 3, reminderDays: 1 })).status).toBe(200);
    const other = await newRequest();
    await move(officer, other, 'checking');
    await move(officer, other, 'needs-information', { words: 'أرسل صورة العقد.' });
    await sendMail(await mailOf(other, 'needs-information'));
    await clock(dayFromNow(4));
    expect((await requestWith(other)).state).toBe('closed');
    expect((await set({ answerDays: null, reminderDays: null })).status).toBe(200);
  });

  it('gives a request of an earlier release its period and a call, and is asked by functions alone', async () => {
    await cms.payload.db.updateOne({
      collection: 'requests',
      id,
      data: { state: 'rejected', clockOn: null, answerUntil: null, objectionUntil: null },
    });
    await clock(now());
    expect((await requestWith(id)).objectionUntil).not.toBeNull();
    expect((await told(id)).at(-1)).toBe('rejected to-call');
    expect((await cms.call(officer, 'POST', '/api/requests/clock')).status).toBe(403);
    expect((await cms.call('service', 'POST', '/api/requests/clock')).body).toMatchObject({ more: false });
  });
});

describe('a rejection', () => {
  it('can be objected to by her until the last day and is closed only after it', async () => {
    const id = await newRequest();
    await move(officer, id, 'checking');
    await move(officer, id, 'with-committee');
    expect(await move(member, id, 'rejected', { words: 'الدخل فوق الحد' })).toBe(422);
    await moved({ id, to: 'rejected', by: 'sitting', words: 'الدخل فوق الحد', at: now() });
    expect((await requestWith(id)).decidedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
    await sendMail(await mailOf(id, 'rejected'));
    expect((await requestWith(id)).notifiedOn).toBeTruthy();
    expect(await move(officer, id, 'closed')).toBe(422);
    await moved({ id, to: 'objection', by: 'beneficiary', words: 'تغيّر دخلي', at: dayFromNow(30) });
    const { docs } = await cms.payload.find({
      collection: 'request-events',
      where: { and: [{ request: { equals: id } }, { to: { equals: 'objection' } }] },
    });
    expect(docs).toMatchObject([{ actorName: 'صاحب الطلب', words: 'تغيّر دخلي', actor: null }]);
    expect((await noticesOf(id)).find(({ occasion }) => occasion === 'objection')?.words).toBeNull();
  });
});

describe('a right whose time has passed', () => {
  it('is still hers while nobody has told her of it, and nobody closes the request meanwhile', async () => {
    const id = await withoutEmail();
    await move(officer, id, 'checking');
    await move(officer, id, 'with-committee');
    await moved({ id, to: 'rejected', by: 'sitting', words: 'الدخل فوق الحد', at: now() });
    await cms.payload.update({ collection: 'requests', id, data: { objectionUntil: '2026-01-01' } });
    const acts = async () => actsOf(await cms.request(), await requestWith(id), now());
    expect(await acts()).toContain('object');
    expect(await move(officer, id, 'closed')).toBe(422);
    expect((await act(officer, id, 'call', { outcome: 'spoke' })).status).toBe(200);
    expect((await requestWith(id)).objectionUntil).toBe(dayInRiyadh(dayFromNow(30)));
    await cms.payload.update({ collection: 'requests', id, data: { objectionUntil: '2026-01-01' } });
    expect(await acts()).not.toContain('object');
    expect(await move(officer, id, 'closed')).toBe(200);
  });
});

describe('a mistake', () => {
  it('is taken back by a recorded move with a reason, and she is told where she may know of it', async () => {
    const id = await newRequest();
    await move(officer, id, 'withdrawn');
    await sendMail(await mailOf(id, 'withdrawn'));
    expect((await act(officer, id, 'take-back', {})).status).toBe(422);
    expect((await act(researcher, id, 'take-back', { note: 'خطأ' })).status).toBe(403);
    expect((await act('beneficiary-relations-officer of kafel', id, 'take-back', { note: 'x' })).status).toBe(
      404,
    );
    expect((await act(officer, id, 'take-back', { note: 'ضغطت خطأً' })).status).toBe(200);
    expect((await requestWith(id)).state).toBe('received');
    expect(await told(id)).toEqual(['received mailing', 'withdrawn mailed', 'taken-back mailing']);
    expect((await act(officer, id, 'take-back', { note: 'مرة أخرى' })).status).toBe(409);
  });

  it('that nobody told her of yet is taken back without a word to her', async () => {
    const id = await withoutEmail();
    await move(officer, id, 'withdrawn');
    expect((await act(officer, id, 'take-back', { note: 'طلب آخر' })).status).toBe(200);
    expect(await told(id)).toEqual(['received to-call', 'withdrawn waived']);
  });

  it('in opening a closed file again leaves it closed as it was, and may be made again', async () => {
    const id = await newRequest();
    await move(officer, id, 'checking');
    await move(officer, id, 'needs-information', { words: 'صورة العقد' });
    await sendMail(await mailOf(id, 'needs-information'));
    await cms.payload.update({ collection: 'requests', id, data: { answerUntil: '2026-01-01' } });
    expect(await move(officer, id, 'closed')).toBe(200);
    for (const round of [1, 2]) {
      expect(await move(officer, id, 'checking', { note: `وصل العقد ${String(round)}` })).toBe(200);
      expect((await act(officer, id, 'take-back', { note: 'ملف آخر' })).status).toBe(200);
      expect(await requestWith(id)).toMatchObject({ state: 'closed', closedFrom: 'needs-information' });
    }
  });

  it('in a decision or of her own is not taken back by a button', async () => {
    const id = await newRequest();
    await move(officer, id, 'checking');
    await move(officer, id, 'with-committee');
    const recorded = await act(officer, id, 'take-back', { note: 'خطأ' });
    expect(recorded.status).toBe(200);
    await move(officer, id, 'with-committee');
    await moved({ id, to: 'withdrawn', by: 'beneficiary', at: now() });
    expect((await act(officer, id, 'take-back', { note: 'خطأ' })).status).toBe(409);
  });
});

describe('a duplicate', () => {
  it('names its original, which is another request of the association and no duplicate itself', async () => {
    const original = await newRequest();
    const id = await newRequest();
    const number = (await requestWith(original)).reference;
    const as = (typed: string) => move(officer, id, 'duplicate', { note: 'أُرسل مرتين', original: typed });
    expect(await move(officer, id, 'duplicate', { note: 'أُرسل مرتين' })).toBe(422);
    expect(await as((await requestWith(id)).reference)).toBe(422);
    expect(await as('ZZZZ-ZZZZ-ZZZ')).toBe(422);
    expect(await as(number.toLowerCase())).toBe(200);
    expect((await requestWith(id)).original).toBe(original);
    const [ofRepeat, ofOriginal] = [await deskOf(id), await deskOf(original)];
    expect([ofRepeat?.joined.original?.id, ofOriginal?.joined.repeats.map((one) => one.id)]).toEqual([
      original,
      [id],
    ]);
    const stored = compactReferenceNumber(number);
    const notice = ofRepeat?.notices.find((one) => one.notice.occasion === 'duplicate');
    expect(notice?.facts.original).toBe(stored);
    expect((await viewOf(await cms.request(), await requestWith(id), now())).original).toBe(stored);
    expect(
      await move(officer, original, 'duplicate', { note: 'x', original: (await requestWith(id)).reference }),
    ).toBe(422);
    expect(await move(officer, id, 'checking', { note: 'ليس مكررًا' })).toBe(200);
    expect((await act(officer, id, 'take-back', { note: 'بل هو مكرر' })).status).toBe(200);
    expect(await requestWith(id)).toMatchObject({ state: 'duplicate', original });
  });

  it('repeats no request that has ended, whose answer would never come', async () => {
    const ended = await newRequest();
    const id = await newRequest();
    await move(officer, ended, 'withdrawn');
    const original = (await requestWith(ended)).reference;
    expect(await move(officer, id, 'duplicate', { note: 'أُرسل مرتين', original })).toBe(422);
    expect((await act(officer, ended, 'take-back', { note: 'سُحب خطأً' })).status).toBe(200);
    expect(await move(officer, id, 'duplicate', { note: 'أُرسل مرتين', original })).toBe(200);
  });
});

describe('work on a request beside its moves', () => {
  it('keeps what she wrote before a correction, with the reason and who corrected it', async () => {
    const id = await newRequest();
    const right = { field: 'mobile', value: '٠٥٠ ١١١ ٢٢٢٢', reason: 'أملى رقمه بالهاتف' };
    for (const who of [researcher, auditor, member] as const)
      expect([403, 404]).toContain((await act(who, id, 'correct', right)).status);
    expect((await act(officer, id, 'correct', { ...right, reason: ' ' })).status).toBe(422);
    expect((await act(officer, id, 'correct', { ...right, value: '12' })).status).toBe(422);
    expect((await act(officer, id, 'correct', { ...right, field: 'nonce' })).status).toBe(422);
    expect((await act(officer, id, 'correct', { ...right, field: 'service', value: 'none' })).status).toBe(
      422,
    );
    const before = (await requestWith(id)).submission.mobile;
    expect((await act(officer, id, 'correct', right)).status).toBe(200);
    expect((await act(officer, id, 'correct', right)).status).toBe(422);
    expect((await requestWith(id)).submission.mobile).toBe('+966501112222');
    const { docs } = await cms.payload.find({
      collection: 'request-corrections',
      where: { request: { equals: id } },
    });
    expect(docs).toMatchObject([{ field: 'mobile', before, after: '+966501112222', reason: right.reason }]);
  });

  it('gives a request to somebody of the association who handles requests, or to nobody', async () => {
    const id = await newRequest();
    const person = async (email: string) =>
      (await cms.payload.find({ collection: 'users', where: { email: { equals: email } } })).docs[0]?.id ??
      '';
    const colleague = await person('research@rusukh.example');
    expect((await act(officer, id, 'assign', { to: colleague })).status).toBe(200);
    expect((await requestWith(id)).assignee).toBe(colleague);
    for (const email of ['officer@kafel.example', 'auditor@rusukh.example'])
      expect((await act(officer, id, 'assign', { to: await person(email) })).status).toBe(422);
    expect((await act(auditor, id, 'assign', { to: null })).status).toBe(403);
    expect((await act(researcher, id, 'assign', { to: null })).status).toBe(200);
    expect((await requestWith(id)).assignee ?? null).toBeNull();
  });

  it('is released to everybody where the person who has it leaves the desk, by role, association or account', async () => {
    const { docs } = await cms.payload.find({
      collection: 'associations',
      where: { slug: { in: ['rusukh', 'kafel'] } },
      sort: 'slug',
    });
    const [kafel = '', rusukh = ''] = docs.map((one) => one.id);
    const unassigned = async (id: string) => {
      const list = await cms.call(officer, 'POST', '/api/requests/worklist', { view: 'unassigned' });
      return worklistPage.parse(list.body).rows.some((row) => row.id === id);
    };
    const administrator = (method: string, path: string, body?: object) =>
      cms.call('administrator', method, `/api/users${path}`, body);
    const leavers = {
      role: (id: string) => administrator('PATCH', `/${id}`, { roles: ['auditor'] }),
      association: (id: string) => administrator('PATCH', `/${id}`, { association: kafel }),
      account: (id: string) => administrator('DELETE', `/${id}`),
    };
    for (const [name, leave] of Object.entries(leavers)) {
      const made = await administrator('POST', '', {
        name: 'موظف يغادر',
        email: `leaves-by-${name}@rusukh.example`,
        password: 'long-enough-for-tests-1',
        roles: ['beneficiary-relations-officer', 'auditor'],
        association: rusukh,
      });
      const person = z.object({ doc: z.object({ id: z.string() }) }).parse(made.body).doc.id;
      const id = await newRequest();
      expect((await act(officer, id, 'assign', { to: person })).status).toBe(200);
      expect((await administrator('PATCH', `/${person}`, { name: 'موظف باسم آخر' })).status).toBe(200);
      expect(await unassigned(id)).toBe(false);
      expect((await leave(person)).status).toBe(200);
      expect(await unassigned(id), name).toBe(true);
    }
  });

  it('corrects how she is reached for every request of her visit, by the wishes as they hold now', async () => {
    const [first = '', second = ''] = await newVisit('reach@example.org');
    const right = (field: string, value: string) =>
      act(officer, first, 'correct', { field, value, reason: 'أملاه بالهاتف' });
    const wishes = { leaveNoMessage: false, doNotWrite: false, callFrom: '16:00', callUntil: '' };
    await act(officer, first, 'wishes', { ...wishes, doNotCall: true });
    expect((await right('contactBy', 'call')).status).toBe(422);
    await act(officer, first, 'wishes', { ...wishes, doNotCall: false });
    for (const [field, value] of [
      ['contactBy', 'call'],
      ['mobile', '0501113333'],
      ['callWhen', 'بعد العشاء'],
      ['city', 'ضباء'],
    ] as const)
      expect((await right(field, value)).status, field).toBe(200);
    const other = await requestWith(second);
    expect(other.submission).toMatchObject({ mobile: '+966501113333', contactBy: 'call', city: 'الرياض' });
    expect(contactWishesOf(other)).toMatchObject({ callWhen: 'بعد العشاء', callFrom: undefined });
    const { docs } = await cms.payload.find({
      collection: 'request-corrections',
      where: { and: [{ request: { equals: second } }, { field: { equals: 'mobile' } }] },
    });
    expect(docs).toMatchObject([{ after: '+966501113333', reason: 'أملاه بالهاتف' }]);
  });

  it('keeps what held before a wish that the desk writes down, and shows it in the list', async () => {
    const id = await record(undefined, { mobile: '+966559998877', doNotCall: true });
    const wishes = { doNotCall: false, leaveNoMessage: true, doNotWrite: false, callFrom: '', callUntil: '' };
    expect((await act(officer, id, 'wishes', { ...wishes, callFrom: '16:00' })).status).toBe(200);
    const { docs } = await cms.payload.find({
      collection: 'request-corrections',
      where: { request: { equals: id } },
      sort: 'field',
    });
    expect(docs.map(({ field, before, after }) => [field, before, after])).toEqual([
      ['callFrom', null, '16:00'],
      ['doNotCall', 'نعم', null],
      ['leaveNoMessage', null, 'نعم'],
    ]);
    const call = await act(officer, id, 'call', { outcome: 'asked-not-to-call', note: '' });
    expect(call.status).toBe(200);
    const list = await cms.call(officer, 'POST', '/api/requests/worklist', {
      view: 'all',
      search: '0559998877',
    });
    const { rows } = worklistPage.parse(list.body);
    expect(rows.find((row) => row.id === id)).toMatchObject({ doNotCall: true });
  });

  it('keeps notes of staff that nobody outside reads', async () => {
    const id = await newRequest();
    expect((await act(researcher, id, 'note', { text: 'تحدثت مع الجار' })).status).toBe(200);
    expect((await act(auditor, id, 'note', { text: 'x' })).status).toBe(403);
    expect((await act(officer, id, 'note', { text: '  ' })).status).toBe(422);
    expect(await told(id)).toEqual(['received mailing']);
  });

  it('confirms an attestation that is missing, once, with its day, and opens the committee’s gate by it', async () => {
    const id = await newRequest();
    await cms.payload.update({
      collection: 'requests',
      id,
      data: { channel: 'phone', attestation: { by: null, on: null } },
    });
    await move(officer, id, 'checking');
    expect(await move(officer, id, 'with-committee')).toBe(422);
    expect((await act(researcher, id, 'attestation', { by: 'read-out', on: '' })).status).toBe(403);
    expect((await act(officer, id, 'attestation', { by: 'ticked', on: '' })).status).toBe(400);
    expect((await act(officer, id, 'attestation', { by: 'read-out', on: '1/1/2099' })).status).toBe(422);
    expect((await act(officer, id, 'attestation', { by: 'read-out', on: '10/3/1446' })).status).toBe(200);
    expect((await requestWith(id)).attestation).toMatchObject({ by: 'read-out', on: '2024-09-13' });
    expect((await act(officer, id, 'attestation', { by: 'paper', on: '' })).status).toBe(422);
    expect(await move(officer, id, 'with-committee')).toBe(200);
  });

  it('takes the researcher’s report while the request is referred, and shows it to the committee', async () => {
    const id = await newRequest();
    const report = { visitedOn: '10/3/1446', findings: 'زرنا الأسرة', recommendation: 'accept', reasons: '' };
    expect((await act(researcher, id, 'report', report)).status).toBe(422);
    await move(officer, id, 'checking');
    await move(officer, id, 'referred', { note: 'ابحث الحالة' });
    expect((await act(officer, id, 'report', report)).status).toBe(403);
    expect((await act(researcher, id, 'report', { ...report, findings: '' })).status).toBe(422);
    expect((await act(researcher, id, 'report', report)).status).toBe(200);
    expect(await move(researcher, id, 'with-committee')).toBe(200);
    const seen = await cms.call(member, 'GET', `/api/request-research?where[request][equals]=${id}`);
    expect(seen.body).toMatchObject({ docs: [{ visitedOn: '2024-09-13', recommendation: 'accept' }] });
  });
});

describe('a committee member', () => {
  it('does not see a request that was closed before it ever came before the committee', async () => {
    const id = await newRequest();
    await cms.payload.db.updateOne({
      collection: 'requests',
      id,
      data: { state: 'closed', closedFrom: 'needs-information' },
    });
    expect((await cms.call(member, 'GET', `/api/requests/${id}`)).status).toBe(404);
    await cms.payload.db.updateOne({ collection: 'requests', id, data: { closedFrom: 'rejected' } });
    expect((await cms.call(member, 'GET', `/api/requests/${id}`)).status).toBe(200);
  });
});

describe('any order of moves', () => {
  const actors: Readonly<Record<Exclude<Mover, 'staff'>, string>> = {
    sitting: 'committee-member',
    beneficiary: 'beneficiary',
    clock: 'clock',
  };
  const staff = { officer, researcher, member } as const;
  const roles = {
    officer: 'beneficiary-relations-officer',
    researcher: 'social-research-officer',
    member: 'committee-member',
  };

  /** Makes one of the moves that are open to anybody, chosen by a number; returns whether one was made. */
  const step = async (id: string, original: string, choice: number): Promise<boolean> => {
    const request = movableRequest(await requestWith(id));
    const open = [
      ...(['sitting', 'beneficiary', 'clock'] as const).flatMap((by) =>
        requestMovesFrom(request, [actors[by]])
          .filter(({ bySitting }) => bySitting !== true || by === 'sitting')
          .map(({ to }) => ({ by, to })),
      ),
      ...(['officer', 'researcher', 'member'] as const).flatMap((by) =>
        requestMovesFrom(request, [roles[by]])
          .filter(({ bySitting }) => bySitting !== true)
          .map(({ to }) => ({ by, to })),
      ),
    ];
    const chosen = open[choice % Math.max(1, open.length)];
    if (chosen === undefined) return false;
    const said = { words: 'كلمات', note: 'ملاحظة' };
    const { by, to } = chosen;
    if (by === 'officer' || by === 'researcher' || by === 'member') {
      const reference = (await requestWith(original)).reference;
      return (await move(staff[by], id, to, { ...said, original: reference })) === 200;
    }
    const at = by === 'clock' ? dayFromNow(400) : now();
    return (await moveRequest(await cms.request(), { id, to, by, ...said, original, at })).kind === 'moved';
  };

  const noWishes = {
    doNotCall: false,
    leaveNoMessage: false,
    doNotWrite: false,
    callFrom: '',
    callUntil: '',
  };
  /** The newest notice of a request in one of these states. */
  const newest = async (id: string, ...states: readonly RequestNotice['state'][]) =>
    (await noticesOf(id)).findLast(({ state }) => states.includes(state));
  /** Changes how she is reached, as she does on the tracking page: to another address, or to none. */
  const changesContact = async (id: string, choice: number): Promise<void> => {
    const req = await cms.request();
    const request = await requestWith(id);
    const email = choice % 2 === 0 ? undefined : `changed${String(choice)}@example.org`;
    const contact = { mobile: request.submission.mobile, email, contactBy: 'message' } as const;
    await changeContactForHer(req, request, { contact, saysWishes: choice % 3 === 0 }, now());
  };

  /** Things that happen beside the moves: wishes, contact, e-mails that go out, come back or are lost, calls, mistakes. */
  const happenings: readonly ((id: string, choice: number) => Promise<unknown>)[] = [
    (id, choice) => act(officer, id, 'wishes', { ...noWishes, doNotWrite: choice % 2 === 0 }),
    (id, choice) => act(officer, id, 'wishes', { ...noWishes, doNotCall: choice % 2 === 0 }),
    changesContact,
    async (id) => {
      const waiting = await newest(id, 'mailing');
      const delivery = typeof waiting?.delivery === 'string' ? waiting.delivery : '';
      // An address that was changed since is not written to: the e-mail is refused, and the notice must not be lost.
      const leased = await cms.call('service', 'POST', `/api/deliveries/${delivery}/claim`, {
        leaseSeconds: 25,
      });
      if (leased.status !== 200) return;
      const sent = { state: 'sent', sesMessageId: `ses-${delivery}`, at: now() };
      await cms.call('service', 'POST', `/api/deliveries/${delivery}/mark`, sent);
    },
    async (id) => {
      const mailed = await newest(id, 'mailed');
      if (typeof mailed?.delivery === 'string') await bounce(mailed.delivery);
    },
    async (id) => {
      const waiting = await newest(id, 'mailing');
      const failed = { state: 'failed', reason: 'lost', at: now() };
      if (typeof waiting?.delivery === 'string')
        await cms.call('service', 'POST', `/api/deliveries/${waiting.delivery}/mark`, failed);
    },
    (id, choice) => {
      const outcomes = ['spoke', 'no-answer', 'wrong-number', 'asked-not-to-call'] as const;
      return act(officer, id, 'call', { outcome: outcomes[choice % 4] });
    },
    (id) => act(officer, id, 'take-back', { note: 'خطأ', words: 'نعتذر' }),
  ];

  /** Finds a request in a saved view of the desk's list, on whichever of its pages. */
  const isListed = async (view: string, id: string): Promise<boolean> => {
    for (let after: object | undefined; ;) {
      const list = await cms.call(officer, 'POST', '/api/requests/worklist', { view, ...after });
      const { rows, next } = worklistPage.parse(list.body);
      if (rows.some((row) => row.id === id)) return true;
      if (next === null) return false;
      after = { after: next };
    }
  };

  /** Says of a request that nobody is left untold in silence, and that its state has somebody whose turn it is. */
  const holds = async (id: string): Promise<void> => {
    const { docs } = await cms.payload.find({
      collection: 'request-events',
      where: { request: { equals: id } },
      pagination: false,
      depth: 0,
    });
    const notices = await noticesOf(id);
    for (const { id: event, from, to, occasion, takesBack } of docs) {
      expect(notices.filter((notice) => notice.event === event)).toHaveLength(occasion ? 1 : 0);
      if (from && takesBack !== true) expect(Boolean(occasion)).toBe(requestStateFacts[to].tellsHer);
    }
    for (const { state, delivery, waivedBecause, calls } of notices) {
      if (state === 'waived')
        expect(waivedBecause ?? calls?.at(-1)?.outcome).toMatch(/^(asked-not-to-call|سُحبت)/u);
      if (state === 'called') expect(calls?.at(-1)?.outcome).toBe('spoke');
      if (state !== 'mailing' && state !== 'mailed') continue;
      const mail = await cms.payload.findByID({
        collection: 'deliveries',
        id: typeof delivery === 'string' ? delivery : '',
        depth: 0,
      });
      expect(mail.state).toBe(state === 'mailing' ? 'pending' : 'sent');
    }
    expect(await isListed('to-call', id)).toBe(notices.some(({ state }) => state === 'to-call'));
    const { state } = await requestWith(id);
    const isEnd = ['closed', 'withdrawn', 'duplicate'].includes(state);
    expect(requestStateFacts[state].waitsFor === undefined).toBe(isEnd);
  };

  it('with bounces, calls, wishes and mistakes among them leaves nobody of a visit untold, and every state with its owner', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.boolean(),
        fc.array(fc.tuple(fc.boolean(), fc.nat(), fc.nat(7)), { minLength: 6, maxLength: 14 }),
        async (mails, choices) => {
          const original = await withoutEmail();
          const visit = mails ? await newVisit(`visit${String(n)}@example.org`) : await newVisit(undefined);
          for (const [moves, choice, kind] of choices) {
            const id = visit[choice % visit.length] ?? '';
            if (moves) await step(id, original, choice);
            else await happenings[kind]?.(id, choice);
          }
          for (const id of visit) await holds(id);
        },
      ),
      // The steps are our own code; MongoDB changes how each is stored.
      { numRuns: embedded ? 6 : 2 },
    );
  }, 240_000);
});
