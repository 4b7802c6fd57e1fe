import { randomUUID } from 'node:crypto';
import { dayInRiyadh } from '@mithaq/domain/calendar/day-in-riyadh';
import { usualRejectionReasons } from '@mithaq/domain/request/committee-sitting.ar';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { sittingDesk } from '../src/requests/sittings/sitting-shape.ts';
import { codesOf } from './support/answers.ts';
import { startCmsWith, type Cms } from './support/cms.ts';
import { firstIn } from './support/find.ts';
import { readPdf } from './support/pdf-text.ts';
import { accepted, issuedReference, recordARequestEach } from './support/requests.ts';
import { accountOf, beginSitting, recordMinutes } from './support/sittings.ts';
import type { Person } from './support/who.ts';

const officer = 'beneficiary-relations-officer of rusukh';
const chair = 'committee-member of rusukh';
const objectionChair = 'committee-member 4 of rusukh';

let cms: Cms;
let members: string[] = [];
let first = '';

const move = (who: Person, id: string, to: string, more: object = {}) =>
  cms.call(who, 'POST', `/api/requests/${id}/move`, { to, ...more });

/** Records another request of Rusukh and puts it before the committee; returns its id. */
const beforeCommittee = async (n: number): Promise<string> => {
  const request = accepted(n, {
    reference: issuedReference(n),
    nonce: n.toString(16).padStart(32, 'a'),
    acceptedAt: '2026-11-01T09:00:00.000Z',
  });
  expect((await cms.call('service', 'POST', '/api/requests/record', request)).status).toBe(201);
  const { docs } = await cms.payload.find({
    collection: 'requests',
    where: { reference: { equals: request.reference } },
  });
  const id = docs[0]?.id ?? '';
  for (const to of ['checking', 'with-committee']) expect((await move(officer, id, to)).status).toBe(200);
  return id;
};
const stateOf = async (id: string) => {
  const { state } = await cms.payload.findByID({ collection: 'requests', id });
  return state;
};
const eventsOf = async (id: string, to: string) => {
  const { docs } = await cms.payload.find({
    collection: 'request-events',
    where: { and: [{ request: { equals: id } }, { to: { equals: to } }] },
    pagination: false,
  });
  return docs;
};

const today = dayInRiyadh(Date.now());
const DAY_MS = 86_400_000;
/** Does work under the clock of some days ago. */
const daysAgo = async <Made>(days: number, work: () => Promise<Made>): Promise<Made> => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - days * DAY_MS });
  try {
    return await work();
  } finally {
    vi.useRealTimers();
  }
};
const minutes = (agenda: readonly object[], change: object = {}) => ({
  number: '7/1448',
  heldOn: today,
  present: members.slice(0, 3),
  agenda: agenda.map((item) => ({ recused: [], ...item })),
  ...change,
});
const granted = { outcome: 'accepted', service: 'training', granted: 'مقعد في دورة الحاسب' };
const refused = {
  outcome: 'rejected',
  reason: usualRejectionReasons[0],
  words: 'الدورة لمن أتموا الثانوية.',
};

beforeAll(async () => {
  // The committee of the demonstration is older than the sittings of these tests.
  await daysAgo(5, async () => {
    cms = await startCmsWith(['rusukh', 'kafel']);
  });
  await recordARequestEach(cms);
  members = await Promise.all(
    (
      [
        chair,
        'committee-member 2 of rusukh',
        'committee-member 3 of rusukh',
        objectionChair,
        'committee-member 5 of rusukh',
      ] as const
    ).map((person) => accountOf(cms, person)),
  );
  first = await firstIn(cms, 'requests', 'rusukh');
  for (const to of ['checking', 'with-committee']) await move(officer, first, to);
});
afterAll(() => cms.stop());

describe('a decision of the committee', () => {
  it('is made by no button: the request waits for the minutes of a sitting', async () => {
    const answer = await move(chair, first, 'accepted');
    expect(answer.status).toBe(422);
    expect(codesOf(answer.body)).toContain('move.by-sitting');
    expect(await stateOf(first)).toBe('with-committee');
  });

  it('before the printed first day needs a reason, which she and the auditor read', async () => {
    const sitting = await beginSitting(cms, officer);
    const early = await recordMinutes(cms, chair, sitting, minutes([{ request: first, ...granted }]));
    expect(early.status).toBe(422);
    expect(codesOf(early.body)).toEqual(['item.early']);
    expect(JSON.stringify(early.body)).toContain('لا يصدر القرار فيه بحسب السياسة قبل يوم');
    expect(await stateOf(first)).toBe('with-committee');

    const again = await beginSitting(cms, chair);
    const item = { request: first, ...granted, earlyReason: 'تبدأ الدورة غدًا.' };
    expect((await recordMinutes(cms, chair, again, minutes([item]))).status).toBe(200);
    expect(await stateOf(first)).toBe('accepted');
    const [event] = await eventsOf(first, 'accepted');
    expect(event?.words).toContain('مقعد في دورة الحاسب');
    expect(event?.words).toContain('تبدأ الدورة غدًا.');
    const read = await cms.call('auditor of rusukh', 'GET', '/api/request-decisions');
    expect(JSON.stringify(read.body)).toContain('تبدأ الدورة غدًا.');
  });

  it('goes out with the minutes and not before, with its words to her and its row', async () => {
    const [yes, no, later, question] = [
      await beforeCommittee(2),
      await beforeCommittee(3),
      await beforeCommittee(4),
      await beforeCommittee(5),
    ];
    const sitting = await beginSitting(cms, chair);
    const desk = await cms.call(chair, 'GET', `/api/committee-sittings/${sitting}/desk`);
    for (const id of [yes, no, later, question]) expect(JSON.stringify(desk.body)).toContain(id);
    const agenda = [
      { request: yes, ...granted, conditions: 'الحضور' },
      { request: no, ...refused },
      { request: later, outcome: 'postponed', reason: 'نقص التقرير', words: 'ننظر فيه في الجلسة القادمة.' },
      { request: question, outcome: 'question', words: 'أرسل صورة عقد الإيجار.' },
    ];
    const draft = { revision: 0, minutes: minutes(agenda) };
    expect((await cms.call(officer, 'POST', `/api/committee-sittings/${sitting}/save`, draft)).status).toBe(
      200,
    );
    expect(await stateOf(no)).toBe('with-committee');
    const record = `/api/committee-sittings/${sitting}/record`;
    expect((await cms.call(officer, 'POST', record, { revision: 1 })).status).toBe(403);
    expect((await cms.call(chair, 'POST', record, { revision: 0 })).status).toBe(409);
    expect((await cms.call(chair, 'POST', record, { revision: 1 })).status).toBe(200);
    expect(await Promise.all([yes, no, later, question].map(stateOf))).toEqual([
      'accepted',
      'rejected',
      'with-committee',
      'needs-information',
    ]);
    const [rejection] = await eventsOf(no, 'rejected');
    expect(rejection?.words).toContain('الدورة لمن أتموا الثانوية.');
    expect(rejection?.words).toContain(usualRejectionReasons[0]);
    expect(await eventsOf(later, 'with-committee')).toHaveLength(2);
    expect(JSON.stringify(await eventsOf(later, 'with-committee'))).toContain('"occasion":"postponed"');
    const { docs } = await cms.payload.find({
      collection: 'request-decisions',
      where: { sitting: { equals: sitting } },
      pagination: false,
    });
    expect(docs.map(({ outcome, minutesNumber }) => [outcome, minutesNumber])).toEqual(
      expect.arrayContaining([
        ['accepted', '7/1448'],
        ['rejected', '7/1448'],
        ['postponed', '7/1448'],
        ['question', '7/1448'],
      ]),
    );
  });

  it('is kept as it was recorded: neither the minutes nor a decision change by any door', async () => {
    const { docs } = await cms.payload.find({
      collection: 'committee-sittings',
      where: { state: { equals: 'recorded' } },
      limit: 1,
    });
    const id = docs[0]?.id ?? '';
    const save = { revision: docs[0]?.revision, minutes: minutes([]) };
    expect((await cms.call(chair, 'POST', `/api/committee-sittings/${id}/save`, save)).status).toBe(409);
    expect(
      (await cms.call(chair, 'POST', `/api/committee-sittings/${id}/record`, { revision: docs[0]?.revision }))
        .status,
    ).toBe(409);
    expect((await cms.call(chair, 'PATCH', `/api/committee-sittings/${id}`, { number: '8' })).status).toBe(
      404,
    );
    await expect(
      cms.payload.update({ collection: 'committee-sittings', id, data: { number: '8' } }),
    ).rejects.toMatchObject({ status: 409 });
    await expect(cms.payload.delete({ collection: 'committee-sittings', id })).rejects.toMatchObject({
      status: 409,
    });
    const decision = await firstIn(cms, 'request-decisions', 'rusukh');
    await expect(
      cms.payload.update({ collection: 'request-decisions', id: decision, data: { granted: 'x' } }),
    ).rejects.toMatchObject({ status: 409 });
  });

  it('is refused with every reason at once, and nothing of the minutes is kept', async () => {
    const [good, withdrawn] = [await beforeCommittee(6), await beforeCommittee(7)];
    expect((await move(officer, withdrawn, 'withdrawn')).status).toBe(200);
    const sitting = await beginSitting(cms, chair);
    const foreign = await firstIn(cms, 'requests', 'kafel');
    const agenda = [
      { request: good, ...granted },
      { request: withdrawn, ...refused },
      { request: foreign, ...granted },
    ];
    const answer = await recordMinutes(
      cms,
      chair,
      sitting,
      minutes(agenda, { number: '', present: members.slice(0, 2) }),
    );
    expect(answer.status).toBe(422);
    expect(codesOf(answer.body)).toEqual([
      'sitting.number-missing',
      'sitting.no-quorum',
      'item.no-quorum',
      'item.withdrawn',
      'item.unknown',
    ]);
    expect(await stateOf(good)).toBe('with-committee');
    expect(await stateOf(withdrawn)).toBe('withdrawn');
  });

  it('is not taken by the one who held the check', async () => {
    const id = await beforeCommittee(8);
    const both = await accountOf(cms, officer);
    await cms.payload.update({
      collection: 'users',
      id: both,
      data: { roles: ['beneficiary-relations-officer', 'committee-member'] },
    });
    const sitting = await beginSitting(cms, chair);
    const present = [...members.slice(0, 3), both];
    const item = { request: id, ...granted };
    const answer = await recordMinutes(cms, chair, sitting, minutes([item], { present }));
    expect(codesOf(answer.body)).toEqual(['item.checker-decides']);
    expect(JSON.stringify(answer.body)).toContain('موظف علاقات المستفيدين (تجريبي)');
    const again = await beginSitting(cms, chair);
    const recused = { ...item, recused: [both] };
    const present4 = { present: [...members.slice(0, 4), both] };
    expect((await recordMinutes(cms, chair, again, minutes([recused], present4))).status).toBe(200);
    await cms.payload.update({
      collection: 'users',
      id: both,
      data: { roles: ['beneficiary-relations-officer'] },
    });
  });

  it('is, after an objection, taken by others, and a mistake is corrected by another sitting', async () => {
    const id = await beforeCommittee(9);
    const sitting = await beginSitting(cms, chair);
    expect((await recordMinutes(cms, chair, sitting, minutes([{ request: id, ...refused }]))).status).toBe(
      200,
    );
    expect((await move(officer, id, 'objection', { words: 'لم أُسأل عن شهادتي.' })).status).toBe(200);
    expect((await move(officer, id, 'with-committee')).status).toBe(200);
    const same = await recordMinutes(
      cms,
      chair,
      await beginSitting(cms, chair),
      minutes([{ request: id, ...granted }]),
    );
    expect(codesOf(same.body)).toContain('item.decided-before');
    const others = minutes([{ request: id, ...granted, recused: members.slice(0, 1) }], {
      present: [members[0], members[3], members[4]],
    });
    const heard = await recordMinutes(cms, objectionChair, await beginSitting(cms, objectionChair), others);
    expect(heard.status).toBe(200);
    expect(await stateOf(id)).toBe('accepted');

    const wrong = { request: id, ...granted, granted: 'مقعدان', correction: 'كُتب مقعد واحد خطأً.' };
    const { correction: _none, ...without } = wrong;
    const needs = await recordMinutes(cms, chair, await beginSitting(cms, chair), minutes([without]));
    expect(codesOf(needs.body)).toEqual(['item.correction-missing']);
    const put = await recordMinutes(cms, chair, await beginSitting(cms, chair), minutes([wrong]));
    expect(put.status).toBe(200);
    expect((await eventsOf(id, 'accepted')).map(({ words }) => words).join()).toContain('مقعدان');
  });
});

describe('two at once', () => {
  it('record one sitting: one wins, and the decision goes out once', async () => {
    const id = await beforeCommittee(1);
    const sitting = await beginSitting(cms, chair);
    const body = { revision: 0, minutes: minutes([{ request: id, ...granted }]) };
    expect((await cms.call(chair, 'POST', `/api/committee-sittings/${sitting}/save`, body)).status).toBe(200);
    const record = (who: Person) =>
      cms.call(who, 'POST', `/api/committee-sittings/${sitting}/record`, { revision: 1 });
    await cms.call('committee-member 2 of rusukh', 'GET', '/api/users/me');
    const answers = await Promise.all([record(chair), record('committee-member 2 of rusukh')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await eventsOf(id, 'accepted')).toHaveLength(1);
  });
});

describe('a sitting', () => {
  it('is seen and prepared by the committee and the officer of its association and nobody else', async () => {
    const sitting = await beginSitting(cms, chair);
    const read = (who: Parameters<Cms['call']>[0]) =>
      cms.call(who, 'GET', `/api/committee-sittings/${sitting}/desk`);
    for (const who of [chair, officer, 'social-research-officer of rusukh', 'auditor of rusukh'] as const)
      expect((await read(who)).status).toBe(200);
    for (const who of [
      'board-secretary of rusukh',
      'administrator',
      'committee-member of kafel',
      'beneficiary-relations-officer of kafel',
      'service',
      'nobody',
    ] as const) {
      expect([403, 404]).toContain((await read(who)).status);
    }
    for (const who of ['social-research-officer of rusukh', 'auditor of rusukh', 'administrator'] as const)
      expect((await cms.call(who, 'POST', '/api/committee-sittings/begin', {})).status).toBe(403);
    const draft = { revision: 0, minutes: minutes([]) };
    const save = `/api/committee-sittings/${sitting}/save`;
    expect((await cms.call('auditor of rusukh', 'POST', save, draft)).status).toBe(403);
    expect((await cms.call('committee-member of kafel', 'POST', save, draft)).status).toBe(404);
  });
});

describe('minutes that are recorded after a member has left', () => {
  const heldOn = dayInRiyadh(Date.now() - 3 * DAY_MS);
  const added = async (name: string, role = 'committee-member'): Promise<string> => {
    const { body } = await cms.call('administrator', 'POST', '/api/users', {
      name,
      email: `${randomUUID()}@rusukh.example`,
      password: 'long-enough-for-tests-1',
      roles: [role],
      association: (
        await cms.payload.find({ collection: 'associations', where: { slug: { equals: 'rusukh' } } })
      ).docs[0]?.id,
    });
    return z.object({ doc: z.object({ id: z.string() }) }).parse(body).doc.id;
  };

  it('name the member, who sat on that day, and nobody who came to the committee afterwards', async () => {
    const [id, other, left, sitting, came] = await daysAgo(3, async () => [
      await beforeCommittee(70),
      await beforeCommittee(71),
      await added('عضو غادر'),
      await beginSitting(cms, chair),
      await added('عضو جاء', 'auditor'),
    ]);
    expect((await cms.call('administrator', 'DELETE', `/api/users/${left}`)).status).toBe(200);
    const given = { roles: ['committee-member'] };
    expect((await cms.call('administrator', 'PATCH', `/api/users/${came}`, given)).status).toBe(200);
    const agenda = [
      { request: id, ...granted },
      { request: other, ...granted, recused: [left] },
    ];
    const present = [...members.slice(0, 3), left];
    const wrong = minutes([...agenda, { request: 'destroyed-request', ...granted }], {
      present: [...present, came],
      heldOn,
    });
    const refused = await recordMinutes(cms, chair, sitting, wrong);
    expect(refused.status).toBe(422);
    expect(codesOf(refused.body)).toEqual(['sitting.not-a-member', 'item.unknown']);
    const said = JSON.stringify(refused.body);
    for (const words of ['يوم الجلسة: عضو جاء.', 'السطر 3 من جدول الأعمال']) expect(said).toContain(words);

    const body = { revision: 1, minutes: minutes(agenda, { present, heldOn }) };
    expect((await cms.call(chair, 'POST', `/api/committee-sittings/${sitting}/save`, body)).status).toBe(200);
    const record = `/api/committee-sittings/${sitting}/record`;
    expect((await cms.call(chair, 'POST', record, { revision: 2 })).status).toBe(200);
    const desk = await cms.call(chair, 'GET', `/api/committee-sittings/${sitting}/desk`);
    expect(sittingDesk.parse(desk.body).members).toContainEqual({
      id: left,
      name: 'عضو غادر (لم يعد عضوًا)',
      spans: [{ from: heldOn, until: today, isFromMaking: true }],
    });
    const { docs } = await cms.payload.find({
      collection: 'request-decisions',
      where: { sitting: { equals: sitting } },
    });
    const decided = docs.map(({ request, deciderNames, recusedNames }) => [
      typeof request === 'string' ? request : request.id,
      deciderNames?.includes('عضو غادر'),
      recusedNames ?? '',
    ]);
    expect(decided).toContainEqual([id, true, '']);
    expect(decided).toContainEqual([other, false, 'عضو غادر']);
  });

  it('know a member who moved to another association, and one who lost the role', async () => {
    const [id, sitting, moved, lost] = await daysAgo(3, async () => [
      await beforeCommittee(72),
      await beginSitting(cms, chair),
      await added('عضو انتقل'),
      await added('عضو تغيّر دوره'),
    ]);
    const kafel = await cms.payload.find({
      collection: 'associations',
      where: { slug: { equals: 'kafel' } },
    });
    const change = (account: string, data: object) =>
      cms.call('administrator', 'PATCH', `/api/users/${account}`, data);
    const elsewhere = { association: kafel.docs[0]?.id, roles: ['auditor'] };
    expect((await change(moved, elsewhere)).status).toBe(200);
    expect((await change(lost, { roles: ['auditor'] })).status).toBe(200);
    // Eight were members on that day, so that five have to be there.
    const present = [...members.slice(0, 3), moved, lost];
    const item = { request: id, ...granted };
    const answer = await recordMinutes(cms, chair, sitting, minutes([item], { present, heldOn }));
    expect(answer).toMatchObject({ status: 200 });
    // The log does not know a person before the account, so that the minutes alone say who sat then.
    const made = await added('عضو حسابه جديد');
    const before = minutes([{ ...item, correction: 'خطأ.' }], {
      present: [...members.slice(0, 3), made],
      heldOn: dayInRiyadh(Date.now() - 4 * DAY_MS),
    });
    const earlier = await recordMinutes(cms, chair, await beginSitting(cms, chair), before);
    expect(JSON.stringify(earlier)).not.toContain('sitting.not-a-member');
  });
});

describe('the decision letter', () => {
  it('says the decision, the minutes, the clause and the right to object, to those who may read the decision', async () => {
    const { docs } = await cms.payload.find({
      collection: 'request-decisions',
      where: { outcome: { equals: 'rejected' } },
      limit: 1,
    });
    const letter = `/api/request-decisions/${docs[0]?.id ?? ''}/letter`;
    const answer = await cms.raw(officer, 'GET', letter);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    const { text } = await readPdf(new Uint8Array(await answer.arrayBuffer()));
    for (const word of ['7/1448', 'رفض', 'حقك', 'الاعتراض', 'للمستفيد', 'رسوخ']) expect(text).toContain(word);
    const id = docs[0]?.request;
    const request = typeof id === 'string' ? id : (id?.id ?? '');
    const wishes = (leaveNoMessage: boolean) =>
      cms.payload.update({
        collection: 'requests',
        id: request,
        data: { contactWishes: { leaveNoMessage } },
      });
    await wishes(true);
    const quiet = await cms.raw(officer, 'GET', letter);
    const neutral = (await readPdf(new Uint8Array(await quiet.arrayBuffer()))).text;
    for (const word of ['7/1448', 'حقك']) expect(neutral).toContain(word);
    for (const word of ['للمستفيد', 'المستفيدين', 'رسوخ', 'البحث', 'سارة'])
      expect(neutral).not.toContain(word);
    await wishes(false);
    for (const who of [
      'board-secretary of rusukh',
      'committee-member of kafel',
      'nobody',
      'service',
    ] as const)
      expect([403, 404]).toContain((await cms.raw(who, 'GET', letter)).status);
  });
});
