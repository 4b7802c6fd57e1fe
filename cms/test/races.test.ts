import { dayInRiyadh } from '@mithaq/domain/calendar/day-in-riyadh';
import { requestMovesFrom, requestStates, type RequestState } from '@mithaq/domain/request/request-lifecycle';
import { moveRequest } from '../src/requests/move-request.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readAssociationIndex } from '../src/register/register-files.ts';
import { verifyRegister } from '../src/register/verify-register.ts';
import { embedded, startCmsWith, transactional, type Cms } from './support/cms.ts';
import { firstIn } from './support/find.ts';
import { addPolicy, approvedVersion } from './support/policies.ts';
import { accepted, issuedReference } from './support/requests.ts';

const secretary = 'board-secretary of rusukh';
const officer = 'beneficiary-relations-officer of rusukh';
const somebodyElse = 'غيّر شخص آخر هذه البيانات في اللحظة نفسها. أعد المحاولة.';

let cms: Cms;
let association: string;
let policy: string;

beforeAll(async () => {
  cms = await startCmsWith(['rusukh']);
  association = await firstIn(cms, 'associations', 'rusukh');
  policy = await addPolicy(cms, 'relations');
  // The people log in beforehand, so that the race is between the calls and not between log-ins.
  await cms.call(secretary, 'GET', '/api/users/me');
  await cms.call(officer, 'GET', '/api/users/me');
});
afterAll(() => cms.stop());

const statuses = (answers: readonly { readonly status: number }[]) =>
  answers.map(({ status }) => status).sort();
const move = (id: string, to: string, note = 'سبب') =>
  cms.call(secretary, 'POST', `/api/policy-versions/${id}/move`, { to, note });
const eventsOf = async (version: string, to: string) => {
  const { totalDocs } = await cms.payload.count({
    collection: 'version-events',
    where: {
      and: [{ version: { equals: version } }, { to: { equals: to } }, { action: { equals: 'moved' } }],
    },
  });
  return totalDocs;
};
const published = async () => (await readAssociationIndex(cms.register, 'rusukh'))?.chain.length ?? 0;
const faults = async () => {
  const verdict = await verifyRegister(cms.register, undefined);
  return [...verdict.faults, ...verdict.associations.flatMap((found) => found.faults)];
};

// Without rollback, conditional writes alone keep two concurrent writers apart.
describe.runIf(transactional)('two who act at once', () => {
  let version: string;
  let links: number;

  beforeEach(async () => {
    version = await approvedVersion(cms, policy, `إصدار ${String(Math.random())}`);
    links = await published();
  });

  it('publish one version: it is published once, and the second is told so', async () => {
    const answers = await Promise.all([move(version, 'in-force'), move(version, 'in-force')]);
    expect(statuses(answers)).toEqual([200, 409]);
    const [refused] = answers.filter(({ status }) => status === 409);
    expect(JSON.stringify(refused?.body)).toMatch(/[\u0621-\u064a]/u);
    expect(await eventsOf(version, 'in-force')).toBe(1);
    expect(await published()).toBe(links + 1);
    expect(await faults()).toEqual([]);
  });

  it('publish two drafts of one policy: both are published, one after the other', async () => {
    const other = await approvedVersion(cms, policy, 'إصدار آخر في اللحظة نفسها');
    const answers = await Promise.all([move(version, 'in-force'), move(other, 'in-force')]);
    expect(statuses(answers)).toEqual([200, 200]);
    expect(await published()).toBe(links + 2);
    const { totalDocs } = await cms.payload.count({
      collection: 'policy-versions',
      where: { and: [{ policy: { equals: policy } }, { status: { equals: 'in-force' } }] },
    });
    expect(totalDocs).toBe(1);
    expect(await faults()).toEqual([]);
  });

  it('publish while a channel of the association is edited, whichever comes first: both are done', async () => {
    const channel = await cms.payload.create({
      collection: 'channels',
      data: { association, code: 'phone', label: 'هاتف', contact: '0112345678' },
    });
    const edit = (label: string) => cms.call(secretary, 'PATCH', `/api/channels/${channel.id}`, { label });
    const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
    for (const [lead, label] of [
      [0, 'أول'],
      [30, 'ثانٍ'],
      [90, 'ثالث'],
    ] as const) {
      const next = await approvedVersion(cms, policy, `مع تعديل القناة ${label}`);
      const answers = await Promise.all([move(next, 'in-force'), pause(lead).then(() => edit(label))]);
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      const index = await readAssociationIndex(cms.register, 'rusukh');
      expect(index?.channels.map((shown) => shown.label)).toContain(label);
    }
    expect(await faults()).toEqual([]);
  });

  it('move one version to two places: one is done, the other is told', async () => {
    const answers = await Promise.all([move(version, 'in-force'), move(version, 'draft')]);
    expect(statuses(answers)).toEqual([200, 409]);
    expect((await eventsOf(version, 'in-force')) + (await eventsOf(version, 'draft'))).toBe(1);
    expect(await faults()).toEqual([]);
  });

  it('save one draft twice and move it: every call is answered in Arabic or done', async () => {
    const draft = await approvedVersion(cms, policy, 'يُعاد إلى المسودة');
    expect((await move(draft, 'draft')).status).toBe(200);
    const save = (changeNote: string) =>
      cms.call(secretary, 'PATCH', `/api/policy-versions/${draft}`, { changeNote });
    const answers = await Promise.all([save('أولى'), save('ثانية'), move(draft, 'in-review')]);
    expect(statuses(answers)).toEqual([200, 200, 200]);
    expect(await eventsOf(draft, 'in-review')).toBe(2);
  });

  it('save the profile three times: every save is kept or followed by a later one', async () => {
    const save = (shortName: string) =>
      cms.call(secretary, 'PATCH', `/api/associations/${association}`, { shortName });
    const answers = await Promise.all([save('أول'), save('ثانٍ'), save('ثالث')]);
    expect(statuses(answers)).toEqual([200, 200, 200]);
    const kept = await cms.payload.findByID({ collection: 'associations', id: association });
    expect((await readAssociationIndex(cms.register, 'rusukh'))?.profile.shortName).toBe(kept.shortName);
  });
});

describe.runIf(transactional)('two officers', () => {
  let request: string;
  let n = 0;

  beforeEach(async () => {
    n += 1;
    const recorded = await cms.call('service', 'POST', '/api/requests/record', accepted(n));
    expect(recorded.status).toBe(201);
    const { docs } = await cms.payload.find({ collection: 'requests', sort: '-createdAt', limit: 1 });
    request = docs[0]?.id ?? '';
  });

  const to = (state: string) =>
    cms.call(officer, 'POST', `/api/requests/${request}/move`, { to: state, note: 'سبب' });
  const events = async () =>
    (
      await cms.payload.count({
        collection: 'request-events',
        where: { and: [{ request: { equals: request } }, { from: { exists: true } }] },
      })
    ).totalDocs;

  it('move one request to the same place: it moves once', async () => {
    const answers = await Promise.all([to('checking'), to('checking'), to('checking')]);
    expect(statuses(answers)).toEqual([200, 409, 409]);
    expect(await events()).toBe(1);
  });

  it('move one request to different places: it goes to one of them, or to one after the other', async () => {
    const answers = await Promise.all([to('checking'), to('withdrawn')]);
    const done = answers.filter(({ status }) => status === 200).length;
    expect(answers.every(({ status }) => status === 200 || status === 409)).toBe(true);
    expect(done).toBeGreaterThan(0);
    expect(await events()).toBe(done);
  });
});

describe.runIf(transactional)('functions that come at once', () => {
  it('record one request many times: there is one, with one first event and its e-mails once', async () => {
    const counted = async () => [
      (await cms.payload.count({ collection: 'requests' })).totalDocs,
      (await cms.payload.count({ collection: 'request-events' })).totalDocs,
      (await cms.payload.count({ collection: 'deliveries' })).totalDocs,
    ];
    const [requests = 0, events = 0, deliveries = 0] = await counted();
    const record = () => cms.call('service', 'POST', '/api/requests/record', accepted(5));
    const answers = await Promise.all(Array.from({ length: 6 }, record));
    expect(statuses(answers)).toEqual([200, 200, 200, 200, 200, 201]);
    // The outbox has an acknowledgement, and a notice to the one officer.
    expect(await counted()).toEqual([requests + 1, events + 1, deliveries + 2]);
  });

  it('lease one delivery: one gets it, the others are told that it is leased', async () => {
    const recorded = await cms.call('service', 'POST', '/api/requests/record', accepted(6));
    expect(recorded.status).toBe(201);
    const { docs } = await cms.payload.find({ collection: 'deliveries', sort: '-createdAt', limit: 1 });
    const lease = () =>
      cms.call('service', 'POST', `/api/deliveries/${docs[0]?.id ?? ''}/claim`, { leaseSeconds: 60 });
    const answers = await Promise.all([lease(), lease(), lease(), lease()]);
    expect(statuses(answers)).toEqual([200, 409, 409, 409]);
  });

  it('ask for the reminders of reviews: each is written once', async () => {
    const remind = () => cms.call('service', 'POST', '/api/policy-versions/remind', {});
    const answers = await Promise.all([remind(), remind(), remind()]);
    expect(statuses(answers)).toEqual([200, 200, 200]);
    const { docs } = await cms.payload.find({
      collection: 'deliveries',
      where: { kind: { equals: 'review-reminder' } },
      pagination: false,
    });
    const keys = docs.map(({ to, occasion, version }) => JSON.stringify([to, occasion, version]));
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe.runIf(transactional)('one person', () => {
  it('logs in twice at once: both log-ins work', async () => {
    const logIn = () =>
      cms.call('nobody', 'POST', '/api/users/login', {
        email: 'secretary@rusukh.example',
        password: 'mithaq-demo-2026',
      });
    expect(statuses(await Promise.all([logIn(), logIn(), logIn()]))).toEqual([200, 200, 200]);
  });
});

describe.runIf(transactional)('a save that meets others at every try', () => {
  it('is refused in Arabic with 409, and nothing of it is kept', async () => {
    const { db } = cms.payload;
    const updateOne = db.updateOne.bind(db);
    let tries = 0;
    db.updateOne = (args) => {
      if (args.collection !== 'channels') return updateOne(args);
      tries += 1;
      return Promise.reject(Object.assign(new Error('WriteConflict'), { code: 112 }));
    };
    try {
      const channel = await firstChannel();
      const answer = await cms.call(secretary, 'PATCH', `/api/channels/${channel}`, { label: 'لا يبقى' });
      expect(answer.status).toBe(409);
      expect(answer.body).toMatchObject({
        type: 'urn:problem-type:mithaq:write-conflict',
        detail: somebodyElse,
        errors: [{ code: 'write-conflict', message: somebodyElse }],
      });
      expect(tries).toBe(6);
      const kept = await cms.payload.findByID({ collection: 'channels', id: channel });
      expect(kept.label).not.toBe('لا يبقى');
    } finally {
      db.updateOne = updateOne;
    }
  });
});

const firstChannel = async () => {
  const { docs } = await cms.payload.find({ collection: 'channels', limit: 1 });
  return docs[0]?.id ?? '';
};

describe.runIf(transactional)('a policy that is deleted while a version of it is begun', () => {
  it('stays with its version, or goes and the version is refused: never one without the other', async () => {
    const source = await approvedVersion(cms, policy, 'نصها يُنسخ');
    const { id: _id, ...text } = await cms.payload.findByID({
      collection: 'policy-versions',
      id: source,
      depth: 0,
    });
    for (const slug of ['deleted-1', 'deleted-2', 'deleted-3']) {
      const doomed = await addPolicy(cms, slug);
      const [begun, deleted] = await Promise.all([
        cms.call(secretary, 'POST', '/api/policy-versions', { ...text, policy: doomed, status: 'draft' }),
        cms.call(secretary, 'DELETE', `/api/policies/${doomed}`),
      ]);
      expect([begun.status === 201, deleted.status === 200].filter(Boolean)).toHaveLength(1);
      const versions = await cms.payload.count({
        collection: 'policy-versions',
        where: { policy: { equals: doomed } },
      });
      const policies = await cms.payload.count({ collection: 'policies', where: { id: { equals: doomed } } });
      expect(versions.totalDocs).toBe(policies.totalDocs);
    }
  });
});

describe.runIf(transactional)('confirmations of one address', () => {
  it('are five a day, also where they are asked for at once for several policies', async () => {
    const slugs = ['follow-1', 'follow-2', 'follow-3', 'follow-4', 'follow-5', 'follow-6', 'follow-7'];
    for (const slug of slugs) await addPolicy(cms, slug);
    const ask = (slug: string) =>
      cms.call('service', 'POST', '/api/followers/record', {
        schema: 1,
        action: 'ask',
        association: 'rusukh',
        policy: slug,
        email: 'many@example.org',
        at: new Date().toISOString(),
      });
    const answers = await Promise.all(slugs.map(ask));
    expect(answers.filter(({ status }) => status !== 200 && status !== 409)).toEqual([]);
    // A function repeats a call that was in conflict on every try.
    for (const [at, { status }] of answers.entries()) {
      if (status === 409) expect((await ask(slugs[at] ?? '')).status).toBe(200);
    }
    const sent = await cms.payload.count({
      collection: 'deliveries',
      where: { and: [{ kind: { equals: 'follow-confirmation' } }, { to: { equals: 'many@example.org' } }] },
    });
    expect(sent.totalDocs).toBe(5);
  });
});

// The last part of the file: its requests use up the e-mails that an hour has for the officer.
describe.runIf(transactional)('any two moves of one request at once, by whichever hands', () => {
  const actors = {
    staff: ['beneficiary-relations-officer'],
    sitting: ['committee-member'],
    beneficiary: ['beneficiary'],
    clock: ['clock'],
  } as const;
  const movers = ['staff', 'sitting', 'beneficiary', 'clock'] as const;
  const said = { words: 'كلمات', note: 'ملاحظة' };
  /** The writers of the embedded database take turns; on MongoDB both are in the middle of their work. */
  const PAIRS = embedded ? 4 : 12;

  /** Every move out of a state, with one who may make it. */
  const movesOut = (state: RequestState) =>
    movers.flatMap((by) =>
      requestMovesFrom({ state, kind: 'service' }, actors[by])
        .filter(({ bySitting, needsOriginal, to }) =>
          needsOriginal === true || to === 'served' ? false : (bySitting === true) === (by === 'sitting'),
        )
        .map(({ to }) => ({ by, to })),
    );
  const requestIn = async (state: RequestState, nth: number): Promise<string> => {
    const form = accepted(nth, { reference: issuedReference(nth) });
    expect((await cms.call('service', 'POST', '/api/requests/record', form)).status).toBe(201);
    const { docs } = await cms.payload.find({
      collection: 'requests',
      where: { nonce: { equals: form.nonce } },
    });
    const id = docs[0]?.id ?? '';
    const tomorrow = dayInRiyadh(Date.now() + 86_400_000);
    await cms.payload.db.updateOne({
      collection: 'requests',
      id,
      data: { state, answerUntil: tomorrow, objectionUntil: tomorrow },
    });
    return id;
  };
  const movedBy = async (id: string, { by, to }: ReturnType<typeof movesOut>[number]): Promise<boolean> => {
    if (by === 'staff')
      return (await cms.call(officer, 'POST', `/api/requests/${id}/move`, { to, ...said })).status === 200;
    // The clock comes after the last day of every period.
    const at = new Date(Date.now() + (by === 'clock' ? 400 * 86_400_000 : 0)).toISOString();
    return (await moveRequest(await cms.request(), { id, to, by, ...said, at })).kind === 'moved';
  };

  it.each(['received', 'checking', 'needs-information', 'with-committee', 'rejected', 'objection'] as const)(
    'out of «%s» leave one move out of it, and one notice of each that is told',
    async (state) => {
      const open = movesOut(state);
      const pairs = open.flatMap((one, place) => open.slice(place + 1).map((other) => [one, other] as const));
      expect(pairs.length).toBeGreaterThan(0);
      for (const [index, [one, other]] of pairs.slice(0, PAIRS).entries()) {
        const id = await requestIn(state, 100 + index + 20 * requestStates.indexOf(state));
        const done = (await Promise.all([movedBy(id, one), movedBy(id, other)])).filter(Boolean).length;
        const { docs } = await cms.payload.find({
          collection: 'request-events',
          where: { and: [{ request: { equals: id } }, { from: { exists: true } }] },
          depth: 0,
          pagination: false,
        });
        expect(done).toBeGreaterThan(0);
        expect(docs).toHaveLength(done);
        const out = docs.filter(({ from }) => from === state);
        const back = docs.filter(({ to }) => to === state);
        expect(out.length - back.length, JSON.stringify([one, other])).toBeLessThanOrEqual(1);
        const last = docs.find(({ from }) => from !== state) ?? out[0];
        expect((await cms.payload.findByID({ collection: 'requests', id })).state).toBe(last?.to);
        const notices = await cms.payload.count({
          collection: 'request-notices',
          where: { and: [{ request: { equals: id } }, { occasion: { not_equals: 'received' } }] },
        });
        expect(notices.totalDocs).toBe(docs.filter(({ occasion }) => occasion).length);
      }
    },
    180_000,
  );
});
