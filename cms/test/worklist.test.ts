import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requestDeskFacts } from '../src/requests/panel/request-desk-facts.ts';
import { worklistPage, type WorklistQuestion } from '../src/requests/worklist/worklist-shape.ts';
import { startCmsWith, type Cms } from './support/cms.ts';
import { accepted, issuedReference, recordARequestEach } from './support/requests.ts';
import { accountOf } from './support/sittings.ts';
import { requestOf, type Who } from './support/who.ts';

const officer = 'beneficiary-relations-officer of rusukh';
const people = [
  ['فاطمة بنت أحمد الزهراني', '+966501112222'],
  ['نورة سعد الغامدي', '+966503334444'],
  ['أحمد الزهراني', '+966505556666'],
] as const;

let cms: Cms;
beforeAll(async () => {
  cms = await startCmsWith(['rusukh', 'kafel']);
  await recordARequestEach(cms);
  for (const [n, [name, mobile]] of people.entries()) {
    const request = accepted(n, {
      reference: issuedReference(n + 1),
      nonce: String(n).padStart(32, 'b'),
      acceptedAt: `2026-11-0${String(n + 1)}T09:00:00.000Z`,
      submission: { ...accepted(0).submission, name, mobile },
    });
    await cms.call('service', 'POST', '/api/requests/record', request);
  }
});
afterAll(() => cms.stop());

const ask = (question: Partial<WorklistQuestion>, who: Who = officer) =>
  cms.call(who, 'POST', '/api/requests/worklist', { view: 'all', ...question });
const namesIn = async (question: Partial<WorklistQuestion>, who?: Who): Promise<string[]> => {
  const answer = await ask(question, who);
  expect(answer.status).toBe(200);
  return worklistPage.parse(answer.body).rows.map(({ name }) => name);
};

describe('the search of the work list', () => {
  it.each([
    ['فاطمه', ['فاطمة بنت أحمد الزهراني']],
    ['الزهرانى احمد', ['أحمد الزهراني', 'فاطمة بنت أحمد الزهراني']],
    ['٠٥٠٣٣٣٤٤٤٤', ['نورة سعد الغامدي']],
    ['+966 50 333 4444', ['نورة سعد الغامدي']],
    ['4444', ['نورة سعد الغامدي']],
    ['05033', ['نورة سعد الغامدي']],
    ['٠٥٠٣٣', ['نورة سعد الغامدي']],
    ['+966 50 33', ['نورة سعد الغامدي']],
    ['الغامدي 5033', ['نورة سعد الغامدي']],
    ['فاطمة 05033', []],
    ['0000-0000-03A', ['أحمد الزهراني']],
    ['00000-00003a', ['أحمد الزهراني']],
    ['خديجة', []],
  ])('finds by «%s», as people type it', async (search, expected) => {
    expect(await namesIn({ search })).toEqual(expected);
  });

  it('says that a letter is too little, and never finds requests of another association', async () => {
    const short = worklistPage.parse((await ask({ search: 'ف' })).body);
    expect([short.tooShort, short.rows]).toEqual([true, []]);
    expect(await namesIn({ search: 'سارة' }, 'beneficiary-relations-officer of kafel')).toHaveLength(1);
    expect(await namesIn({ search: 'فاطمة' }, 'beneficiary-relations-officer of kafel')).toEqual([]);
  });

  it('finds a name that was corrected by its new words alone', async () => {
    const { docs } = await cms.payload.find({
      collection: 'requests',
      where: { 'submission.name': { equals: 'نورة سعد الغامدي' } },
    });
    const [found] = docs;
    if (found === undefined) throw new Error('she was not recorded');
    const rename = (name: string) =>
      cms.payload.update({
        collection: 'requests',
        id: found.id,
        data: { submission: { ...found.submission, name } },
      });
    await rename('منيرة سعد الغامدي');
    expect(await namesIn({ search: 'نورة' })).toEqual([]);
    expect(await namesIn({ search: 'منيره الغامدي' })).toEqual(['منيرة سعد الغامدي']);
    await rename('نورة سعد الغامدي');
  });
});

describe('a row', () => {
  it('has what one needs to work: who, where, which service, since when and between which days', async () => {
    const { rows } = worklistPage.parse((await ask({ search: 'فاطمة' })).body);
    expect(rows[0]).toMatchObject({
      reference: '0000-0000-01A',
      mobile: '+966501112222',
      city: 'الرياض',
      state: 'received',
      stateLabel: 'وصل الطلب',
      waitingSince: '2026-11-01T09:00:00.000Z',
      earliestOn: '2026-11-15',
      latestOn: null,
      assignee: null,
    });
    expect(rows[0]?.service).not.toBe('training');
  });
});

describe('the views', () => {
  it('show mine, those of nobody, the longest waiting and those past a printed ceiling', async () => {
    const { docs } = await cms.payload.find({ collection: 'requests', sort: 'acceptedAt', limit: 2 });
    const [fatimah, norah] = docs;
    const me = await accountOf(cms, officer);
    await cms.payload.update({ collection: 'requests', id: fatimah?.id ?? '', data: { assignee: me } });
    await cms.payload.update({
      collection: 'requests',
      id: norah?.id ?? '',
      data: { latestOn: '2026-11-20' },
    });
    expect(await namesIn({ view: 'mine' })).toEqual(['فاطمة بنت أحمد الزهراني']);
    expect(await namesIn({ view: 'unassigned' })).toEqual(['نورة سعد الغامدي', 'أحمد الزهراني', 'سارة أحمد']);
    expect((await namesIn({ view: 'longest' }))[0]).toBe('فاطمة بنت أحمد الزهراني');
    expect(await namesIn({ view: 'past-ceiling' })).toEqual(['نورة سعد الغامدي']);
    expect((await namesIn({ view: 'all' }))[0]).toBe('سارة أحمد');
    expect((await ask({ view: 'to-call' })).status).toBe(200);
  });

  it('are pages that follow one another without a gap and without a repeat', async () => {
    for (let n = 10; n < 40; n += 1) {
      const request = accepted(n, {
        reference: issuedReference(n),
        nonce: String(n).padStart(32, 'c'),
        // Many of the same moment, which a page boundary may fall into.
        acceptedAt: `2026-11-1${String(Math.floor(n / 20))}T09:00:00.000Z`,
      });
      await cms.call('service', 'POST', '/api/requests/record', request);
    }
    const asked = [
      [{ view: 'all' }, 34],
      [{ view: 'longest' }, 34],
      [{ view: 'all', search: 'ساره احمد' }, 31],
      [{ view: 'all', search: '05123' }, 31],
    ] as const;
    for (const [question, most] of asked) {
      const seen: string[] = [];
      let after: WorklistQuestion['after'];
      for (let page = 0; page < 5; page += 1) {
        const { rows, next } = worklistPage.parse((await ask({ ...question, after })).body);
        seen.push(...rows.map(({ id }) => id));
        if (next === null) break;
        after = next;
      }
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen).toHaveLength(most);
    }
  }, 90_000);
});

describe('the work list', () => {
  it('is read by those who may read requests, and the reading is recorded', async () => {
    for (const who of ['board-secretary of rusukh', 'administrator', 'service', 'nobody'] as const)
      expect((await ask({}, who)).status).toBe(403);
    expect(await namesIn({}, 'committee-member of rusukh')).toEqual([]);
    expect((await ask({}, 'social-research-officer of rusukh')).status).toBe(200);
    const openings = await cms.call('auditor of rusukh', 'GET', '/api/request-openings?limit=100');
    expect(JSON.stringify(openings.body)).toContain('"kind":"listed"');
  });

  it('takes no name and no mobile in an address: the filter by what she wrote is refused', async () => {
    for (const where of [
      'where[submission.mobile][equals]=%2B966501112222',
      'where[submission.name][like]=%D9%81',
      'where[and][0][submission.email][equals]=sara0@example.org',
      'where[or][0][and][0][submission.description][like]=x',
    ]) {
      expect((await cms.call(officer, 'GET', `/api/requests?${where}`)).status).toBe(400);
    }
    for (const path of ['request-events', 'deliveries', 'request-decisions'])
      expect(
        (await cms.call(officer, 'GET', `/api/${path}?where[request.submission.mobile][equals]=x`)).status,
      ).toBe(400);
    expect((await cms.call(officer, 'GET', '/api/requests?where[state][equals]=received')).status).toBe(200);
  });
});

describe('a complaint', () => {
  it('has no days of a decision, no printed step, and is no double of a request for a service', async () => {
    const mobile = '+966507778888';
    const asked = { ...accepted(6).submission, mobile };
    const service = accepted(6, { reference: issuedReference(61), submission: asked });
    const { city: _city, service: _service, ...submission } = asked;
    const complaint = accepted(7, { reference: issuedReference(71), kind: 'complaint', submission });
    for (const request of [service, complaint])
      expect((await cms.call('service', 'POST', '/api/requests/record', request)).status).toBe(201);
    const { docs } = await cms.payload.find({
      collection: 'requests',
      where: { 'submission.mobile': { equals: mobile } },
      sort: 'kind',
    });
    const req = await requestOf(cms, officer);
    const facts = await Promise.all(docs.map(({ id }) => requestDeskFacts(req, id)));
    expect(facts).toMatchObject([
      {
        request: { kind: 'complaint' },
        earliestOn: undefined,
        printedStep: undefined,
        doubles: [],
      },
      { request: { kind: 'service', earliestOn: '2026-12-04' }, doubles: [] },
    ]);
    // The one database keeps an empty column, the other no field.
    expect(facts[0]?.request.earliestOn ?? null).toBeNull();
    expect(facts[1]?.printedStep).toBeDefined();
  });
});
