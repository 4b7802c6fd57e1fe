import { dayInRiyadh } from '@mithaq/domain/calendar/day-in-riyadh';
import { channelCode } from '@mithaq/domain/contracts/policy-text';
import { parseFollowUpCode } from '@mithaq/domain/request/follow-up-code';
import { parseReferenceNumber } from '@mithaq/domain/request/reference-number';
import { REQUEST_POLICY } from '@mithaq/domain/request/request-policy';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { followUpHashOf } from '../src/requests/tracking/follow-up-hash.ts';
import { codesOf } from './support/answers.ts';
import { startCmsWith, type Cms } from './support/cms.ts';
import { firstIn } from './support/find.ts';
import { approvedVersion, publishThrough } from './support/policies.ts';
import { publishImported } from './support/publish.ts';

const officer = 'beneficiary-relations-officer of rusukh';
const entered = z.object({ id: z.string(), reference: z.string(), code: z.string(), acceptedAt: z.string() });

let cms: Cms;
let presses = 0;
beforeAll(async () => {
  cms = await startCmsWith(['rusukh', 'kafel']);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-10-01T09:00:00.000Z') });
  await publishImported(cms, 'rusukh');
  vi.useRealTimers();
  await cms.call(officer, 'GET', '/api/users/me');
});
afterAll(() => cms.stop());

const once = () => (presses += 1).toString(16).padStart(32, '0');
const entry = (change: object = {}) => ({
  once: once(),
  channel: 'interview',
  cameOn: '',
  attestation: 'paper',
  consent: 'read-out',
  name: 'فاطمة بنت أحمد',
  mobile: '٠٥٠١١١٢٢٢٢',
  city: 'تبوك',
  service: 'training',
  description: 'تطلب دورة في الحاسب.',
  contactBy: 'call',
  ...change,
});
const enter = (body: object, who: Parameters<Cms['call']>[0] = officer) =>
  cms.call(who, 'POST', '/api/requests/intake', body);
const requestOf = async (id: string) =>
  cms.payload.findByID({ collection: 'requests', id, showHiddenFields: true, overrideAccess: true });

describe('a request that the officer enters', () => {
  it.each(channelCode.options)('comes by %s with number, code, clock and channel', async (channel) => {
    const answer = await enter(entry({ channel, mobile: '0501112222', cameOn: '1/11/2026' }));
    expect(answer.status).toBe(201);
    const { id, reference, code, acceptedAt } = entered.parse(answer.body);
    expect(parseReferenceNumber(reference)).toBeDefined();
    const compact = parseFollowUpCode(code);
    expect(compact).toBeDefined();
    expect(acceptedAt).toBe('2026-11-01T09:00:00.000Z');
    const request = await requestOf(id);
    expect(request).toMatchObject({
      channel,
      state: 'received',
      earliestOn: '2026-11-15',
      attestation: { by: 'paper', on: '2026-11-01' },
      intake: { consentBy: 'read-out', takenBy: 'موظف علاقات المستفيدين (تجريبي)' },
    });
    expect(request.submission.mobile).toBe('+966501112222');
    const req = await cms.request();
    expect(request.followUpHash).toBe(
      followUpHashOf(req, parseReferenceNumber(reference) ?? '', compact ?? ''),
    );
    expect(JSON.stringify(request)).not.toContain(compact);
  });

  it.each(['complaint', 'suggestion', 'enquiry'] as const)(
    'may be a %s, with fewer questions and without attestation or a decision',
    async (kind) => {
      const body = entry({ kind, attestation: '', service: '', city: '', description: 'انتظرت شهرًا.' });
      const answer = await enter(body);
      expect(answer.status, JSON.stringify(answer.body)).toBe(201);
      expect(answer.body).toMatchObject({ kind });
      const { id } = entered.parse(answer.body);
      const request = await requestOf(id);
      expect(request).toMatchObject({ kind, state: 'received', intake: { consentBy: 'read-out' } });
      expect(request.attestation?.by ?? null).toBeNull();
      expect(request.submission.service ?? null).toBeNull();
      expect(request.earliestOn ?? null).toBeNull();
      const answered = await cms.call(officer, 'POST', `/api/requests/${id}/move`, {
        to: 'with-committee',
      });
      expect(answered.status).toBe(409);
    },
  );

  it('leaves out what the chosen kind does not ask for, and asks for all of «on behalf» or none', async () => {
    const typed = entry({ kind: 'complaint', service: 'training', city: 'تبوك' });
    const { id } = entered.parse((await enter(typed)).body);
    const { submission } = await requestOf(id);
    expect([submission.service ?? null, submission.city ?? null]).toEqual([null, null]);
    const half = await enter(entry({ behalfOf: 'أم خالد' }));
    expect(half.status).toBe(422);
    expect(JSON.stringify(half.body)).toContain('"path":"relation"');
    const whole = await enter(entry({ behalfOf: 'أم خالد', relation: 'ابنتها', authority: 'وكالة' }));
    expect(whole.status).toBe(201);
  });

  it('is entered once on a double press, with one number and one code', async () => {
    const body = entry({ name: 'نورة سعد', email: 'noura@example.org' });
    const answers = await Promise.all([enter(body), enter(body)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 201]);
    const [one, other] = answers.map((answer) => entered.parse(answer.body));
    expect(one).toEqual(other);
    const { totalDocs } = await cms.payload.count({
      collection: 'requests',
      where: { 'submission.name': { equals: 'نورة سعد' } },
    });
    expect(totalDocs).toBe(1);
    const mails = await cms.payload.count({
      collection: 'deliveries',
      where: { to: { equals: 'noura@example.org' } },
    });
    expect(mails.totalDocs).toBe(1);
  });

  it('may ask for several services in one visit: a request each, one code, one acknowledgement, once on two presses', async () => {
    const { docs } = await cms.payload.find({
      collection: 'associations',
      where: { slug: { equals: 'rusukh' } },
    });
    const [first, second, third] = (docs[0]?.services ?? []).map(({ code }) => code);
    const visit = { service: first, otherServices: [second, first, third], email: 'visit@example.org' };
    const body = entry({ name: 'زائرة لخدمات', channel: 'letter', ...visit });
    const answers = await Promise.all([enter(body), enter(body)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 201]);
    const [one, other] = answers.map(({ body: said }) => said);
    expect(one).toEqual(other);
    const receipt = entered
      .extend({ others: z.array(z.object({ reference: z.string(), service: z.string() })) })
      .parse(one);
    const numbers = [receipt, ...receipt.others].map(
      ({ reference }) => parseReferenceNumber(reference) ?? '',
    );
    expect(new Set(numbers).size).toBe(3);
    const found = await cms.payload.find({
      collection: 'requests',
      where: { 'submission.name': { equals: 'زائرة لخدمات' } },
      showHiddenFields: true,
    });
    expect(found.docs.map(({ submission }) => submission.service).sort()).toEqual(
      [first, second, third].sort(),
    );
    const req = await cms.request();
    const code = parseFollowUpCode(receipt.code) ?? '';
    for (const request of found.docs) {
      const number = parseReferenceNumber(request.reference) ?? '';
      expect(request).toMatchObject({
        visit: numbers[0],
        channel: 'letter',
        attestation: { by: 'paper' },
        intake: { consentBy: 'read-out' },
        followUpHash: followUpHashOf(req, number, code),
      });
    }
    const ids = found.docs.map(({ id }) => id);
    const mails = await cms.payload.find({
      collection: 'deliveries',
      where: { to: { equals: 'visit@example.org' } },
    });
    expect(mails.docs.map(({ kind }) => kind)).toEqual(['acknowledgement']);
    const notices = await cms.payload.find({
      collection: 'request-notices',
      where: { request: { in: ids } },
      depth: 0,
    });
    expect(notices.docs.map(({ delivery, occasion }) => [delivery, occasion])).toEqual(
      ids.map(() => [mails.docs[0]?.id, 'received']),
    );
  });

  it('is refused where a visit asks for a service that is not offered, or for more than five', async () => {
    const refusedAt = async (change: object) => {
      const answer = await enter(entry(change));
      return [answer.status, JSON.stringify(answer.body).includes('"path":"otherServices"')];
    };
    expect(await refusedAt({ otherServices: ['no-such-service'] })).toEqual([422, true]);
    expect(await refusedAt({ otherServices: ['a', 'b', 'c', 'd', 'e'] })).toEqual([422, true]);
    const complaint = { kind: 'complaint', attestation: '', otherServices: ['training', 'no-such-service'] };
    expect(await refusedAt(complaint)).toEqual([201, false]);
  });

  it('is refused with every reason at once, at its field and in Arabic', async () => {
    const answer = await enter(
      entry({
        channel: '',
        cameOn: '1/1/2031',
        attestation: '',
        consent: '',
        name: ' ',
        mobile: '123',
        service: 'x',
      }),
    );
    expect(answer.status).toBe(422);
    expect(codesOf(answer.body)).toEqual([
      'intake.channel',
      'intake.day',
      'intake.attestation',
      'intake.consent',
      'missing',
      'not-a-mobile',
      'unknown-choice',
    ]);
    expect(JSON.stringify(answer.body)).toContain('"path":"mobile"');
  });

  it('is entered by the officer alone, in the own association alone', async () => {
    for (const who of [
      'board-secretary of rusukh',
      'social-research-officer of rusukh',
      'committee-member of rusukh',
      'auditor of rusukh',
      'administrator',
      'service',
      'nobody',
    ] as const) {
      expect((await enter(entry(), who)).status).toBe(403);
    }
    const kafel = await enter(entry({ service: 'support' }), 'beneficiary-relations-officer of kafel');
    const own = await cms.call('beneficiary-relations-officer of kafel', 'GET', '/api/requests');
    expect(JSON.stringify(own.body)).not.toContain('نورة سعد');
    expect([201, 422]).toContain(kafel.status);
  });
});

describe('the check, the registration and the services of a request', () => {
  const move = (id: string, to: string, more: object = {}) =>
    cms.call(officer, 'POST', `/api/requests/${id}/move`, { to, ...more });

  it('are recorded in the states that they belong to, by the officer, with days in either calendar', async () => {
    const association = await cms.payload.find({
      collection: 'associations',
      where: { slug: { equals: 'rusukh' } },
    });
    const papers = [{ name: 'تعريف بالدخل', required: true, months: 1 }];
    const set = await cms.call(
      'board-secretary of rusukh',
      'PATCH',
      `/api/associations/${association.docs[0]?.id ?? ''}`,
      {
        aidRules: { papers, rejectionReasons: [{ text: 'الدخل أعلى من الحد.' }] },
      },
    );
    expect(set.status).toBe(200);
    const { id } = entered.parse((await enter(entry())).body);
    const post = (path: string, body: object, who: Parameters<Cms['call']>[0] = officer) =>
      cms.call(who, 'POST', `/api/requests/${id}/${path}`, body);
    const paper = { paper: 'تعريف بالدخل', present: true, issuedOn: '١/٥/١٤٤٨' };
    expect((await post('papers', paper)).status).toBe(201);
    for (const present of [false, true])
      expect((await post('papers', { ...paper, present })).status).toBe(201);
    expect((await post('papers', paper)).status).toBe(201);
    const marks = await cms.payload.find({
      collection: 'request-papers',
      where: { request: { equals: id } },
      sort: 'at',
    });
    expect(marks.docs.map(({ present }) => present)).toEqual([true, false, true]);
    expect((await post('papers', { ...paper, paper: 'x' })).status).toBe(422);
    expect((await post('papers', paper, 'social-research-officer of rusukh')).status).toBe(403);
    expect((await post('papers', paper, 'beneficiary-relations-officer of kafel')).status).toBe(404);
    const early = await post('registration', { fileNumber: '452' });
    expect([early.status, ...codesOf(early.body)]).toEqual([409, 'record.not-now']);
    await move(id, 'checking');
    await move(id, 'with-committee');
    await cms.payload.update({ collection: 'requests', id, data: { state: 'accepted' } });
    expect((await post('registration', { fileNumber: '452', kept: 'صورة الهوية' })).status).toBe(201);
    expect((await move(id, 'registering')).status).toBe(200);
    const unserved = await move(id, 'served');
    expect([unserved.status, ...codesOf(unserved.body)]).toEqual([422, 'move.service-missing']);
    const service = {
      what: 'دورة',
      amount: 'مقعد',
      givenOn: dayInRiyadh(Date.now()),
      extent: 'part',
    };
    const presses = await Promise.all([post('services', service), post('services', service)]);
    const pressed = [...presses, await post('services', service)];
    expect(pressed.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(pressed.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect((await post('services', { ...service, givenOn: '1/1/2025' })).status).toBe(422);
    expect((await post('services', { ...service, amount: 'مقعد آخر' })).status).toBe(201);
    const { docs } = await cms.payload.find({
      collection: 'services-given',
      where: { request: { equals: id } },
    });
    expect(docs.map(({ amount }) => amount).toSorted()).toEqual(['مقعد', 'مقعد آخر']);
    expect((await move(id, 'served')).status).toBe(200);
    const seen = await cms.call('auditor of rusukh', 'GET', '/api/services-given');
    expect(JSON.stringify(seen.body)).toContain('"extent":"part"');
    expect((await cms.call('board-secretary of rusukh', 'GET', '/api/services-given')).status).toBe(403);
  });
});

describe('a letter that is entered late', () => {
  it('is handled under the policy of the day on which it came, by the register', async () => {
    const { docs } = await cms.payload.find({
      collection: 'policies',
      where: {
        and: [
          { association: { equals: await firstIn(cms, 'associations', 'rusukh') } },
          { slug: { equals: REQUEST_POLICY } },
        ],
      },
    });
    const first = await cms.payload.find({
      collection: 'policy-versions',
      where: { status: { equals: 'in-force' } },
    });
    const second = await approvedVersion(cms, docs[0]?.id ?? '', 'عُدّلت المدة');
    await publishThrough(cms, cms.register, second);
    const under = async (cameOn: string) => {
      const answer = await enter(entry({ channel: 'letter', cameOn }));
      expect(answer.status, JSON.stringify(answer.body)).toBe(201);
      const { policyVersion, earliestOn } = await requestOf(entered.parse(answer.body).id);
      return [typeof policyVersion === 'object' ? policyVersion?.id : policyVersion, earliestOn];
    };
    expect(await under('5/11/2026')).toEqual([first.docs[0]?.id, '2026-11-19']);
    expect(await under('25/5/1448')).toEqual([first.docs[0]?.id, '2026-11-19']);
    expect((await under('')).at(0)).toBe(second);
    // Published here in October, and in force since its board approved it.
    expect((await under('1/9/2026')).at(0)).toBe(first.docs[0]?.id);
  });
});
