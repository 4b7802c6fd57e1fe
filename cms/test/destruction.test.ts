import { dayInRiyadh } from '@mithaq/domain/calendar/day-in-riyadh';
import { createHash } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '@libsql/client';
import { destructionStep } from '@mithaq/domain/contracts/cms-service-api';
import { trackOpeningAnswer } from '@mithaq/domain/contracts/tracking-api';
import { followUpDigestText } from '@mithaq/domain/request/follow-up-code';
import { formatReferenceNumber } from '@mithaq/domain/request/reference-number';
import type { CollectionSlug, FlattenedField } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { FolderUploadStore } from '../src/associations/documents/uploads/folder-upload-store.ts';
import { sentPaperKey } from '../src/requests/sent-papers/sent-paper-file.ts';
import { destroyDue } from '../src/requests/destruction/destroy-due.ts';
import { dueList } from '../src/requests/destruction/due-list.ts';
import { surveyKey } from '../src/requests/tracking/facts.ts';
import { goesWithRequest } from '../src/payload/system/destroy-request.ts';
import { startCmsWith, type Cms } from './support/cms.ts';
import { connectionOf } from './support/connection.ts';
import { firstIn } from './support/find.ts';
import { accepted, issuedReference } from './support/requests.ts';
import { accountOf } from './support/sittings.ts';
import type { Person } from './support/who.ts';

const officer = 'beneficiary-relations-officer of rusukh';
const auditor = 'auditor of rusukh';
/** Words that stand in no other record, each in a form in which the CMS keeps it. */
const name = 'ميمونة الدوسري';
const mobile = '+966559876543';
const email = 'maymuna@example.org';
const traces = ['ميمون', 'الدوسري', '559876543', 'maymuna'];
const code = '7K3M9QPA42';
const DAY_MS = 86_400_000;
const at = new Date().toISOString();
const monthsLater = (months: number): string =>
  new Date(Date.now() + (months * 31 + 2) * DAY_MS).toISOString();

let cms: Cms;
let association: string;
let account: string;
let n = 0;
const papers = new FolderUploadStore(await mkdtemp(join(tmpdir(), 'mithaq-papers-')));
beforeAll(async () => {
  cms = await startCmsWith(['rusukh', 'kafel']);
  association = await firstIn(cms, 'associations', 'rusukh');
  account = await accountOf(cms, officer);
});
afterAll(() => cms.stop());

const record = async (slug = 'rusukh', who = { name, mobile, email }) => {
  n += 1;
  const reference = issuedReference(n);
  const followUpDigest = createHash('sha256').update(followUpDigestText(reference, code)).digest('hex');
  const base = accepted(n);
  const answer = await cms.call('service', 'POST', '/api/requests/record', {
    ...base,
    association: slug,
    policyVersion: undefined,
    reference,
    nonce: n.toString(16).padStart(32, 'd'),
    followUpDigest,
    submission: { ...base.submission, ...who, description: `${who.name} ${who.mobile}` },
  });
  expect(answer.status).toBe(201);
  return { id: z.object({ request: z.string() }).parse(answer.body).request, reference };
};
const end = async (
  id: string,
  state: 'closed' | 'withdrawn',
  closedFrom: 'served' | 'rejected' | null = null,
) => cms.payload.update({ collection: 'requests', id, data: { state, closedFrom }, depth: 0 });
const run = async (when: string) => {
  const total = { requests: 0, services: 0 };
  for (let more = true; more;) {
    const step = await destroyDue(await cms.request(), when, papers);
    total.requests += step.requests;
    total.services += step.services;
    more = step.more;
  }
  return total;
};
const requestAs = async (person: Person) => {
  const user = await cms.payload.findByID({
    collection: 'users',
    id: await accountOf(cms, person),
    depth: 0,
  });
  return Object.assign(await cms.request(), { user: { ...user, collection: 'users' as const } });
};

const sqlite = () => z.object({ client: z.custom<Client>() }).parse(cms.payload.db).client;
/** Returns every stored row of the database as JSON, past the collections, by table. */
const everything = async (): Promise<ReadonlyMap<string, readonly string[]>> => {
  const rows = new Map<string, readonly string[]>();
  if (process.env.MITHAQ_TEST_DATABASE === 'mongodb') {
    const connection = connectionOf(cms);
    for (const { name: table } of await connection.db.listCollections().toArray())
      rows.set(
        table,
        (await connection.collection(table).find({}).toArray()).map((row) => JSON.stringify(row)),
      );
    return rows;
  }
  const tables = await sqlite().execute("SELECT name FROM sqlite_master WHERE type = 'table'");
  for (const { name: table } of tables.rows.map((row) => z.object({ name: z.string() }).parse(row)))
    rows.set(
      table,
      (await sqlite().execute(`SELECT * FROM "${table}"`)).rows.map((row) =>
        JSON.stringify(Object.values(row)),
      ),
    );
  return rows;
};
const whereFound = async (texts: readonly string[]): Promise<string[]> =>
  [...(await everything())].flatMap(([table, rows]) =>
    rows.some((row) => texts.some((text) => row.includes(text))) ? [table] : [],
  );

/** Returns a row with words about the person in every field that takes words. */
const rowAbout = (fields: readonly FlattenedField[], request: string): Record<string, unknown> => {
  const row: Record<string, unknown> = {};
  for (const field of fields) {
    if ('virtual' in field && field.virtual) continue;
    switch (field.type) {
      case 'text':
      case 'textarea':
      case 'email':
        row[field.name] =
          field.name === 'to'
            ? email
            : 'unique' in field && field.unique
              ? `${name} ${String(Math.random())}`
              : name;
        break;
      case 'json':
        row[field.name] = [name, mobile];
        break;
      case 'number':
        row[field.name] = 1;
        break;
      case 'checkbox':
        row[field.name] = true;
        break;
      case 'date':
        row[field.name] = at;
        break;
      case 'select': {
        const [option] = field.options;
        row[field.name] = typeof option === 'string' ? option : option?.value;
        break;
      }
      case 'relationship':
      case 'upload':
        if (field.relationTo === 'requests') row[field.name] = request;
        if (field.relationTo === 'associations') row[field.name] = association;
        if (field.relationTo === 'users') row[field.name] = account;
        break;
      case 'group':
        row[field.name] = rowAbout(field.flattenedFields, request);
        break;
      case 'array':
        row[field.name] = [rowAbout(field.flattenedFields, request)];
        break;
      case 'blocks':
      case 'code':
      case 'join':
      case 'point':
      case 'radio':
      case 'richText':
      case 'tab':
        throw new Error(`rows with ${field.type} cannot be planted yet`);
    }
  }
  return row;
};
const plant = async (collection: CollectionSlug, request: string, more: object = {}) => {
  const { flattenedFields } = cms.payload.collections[collection].config;
  const planted: unknown = await cms.payload.db.create({
    collection,
    data: { ...rowAbout(flattenedFields, request), ...more },
    req: await cms.request(),
  });
  return z.object({ id: z.string() }).parse(planted).id;
};

const linksRequests = (fields: readonly FlattenedField[]): boolean =>
  fields.some(
    (field) =>
      ('relationTo' in field && [field.relationTo].flat().includes('requests')) ||
      ('flattenedFields' in field && linksRequests(field.flattenedFields)),
  );

it('every collection that links a request goes with it, or is known to stay without the link', () => {
  const linking = Object.values(cms.payload.collections)
    .map(({ config }) => config)
    .filter(({ slug, flattenedFields }) => !slug.startsWith('payload-') && linksRequests(flattenedFields))
    .map(({ slug }) => slug);
  const stays = ['requests', 'request-openings', 'services-given'];
  expect(linking.toSorted()).toEqual([...goesWithRequest, ...stays].toSorted());
});

describe('the destruction of a request', () => {
  let request: { id: string; reference: string };
  let sitting: string;
  let repetition: string;
  let paper = '';
  const openings = async () => {
    const { docs } = await cms.payload.find({ collection: 'request-openings', depth: 0, pagination: false });
    return docs;
  };

  beforeAll(async () => {
    request = await record();
    const { id } = request;
    const other = await record('rusukh', {
      name: 'سلمى',
      mobile: '+966500000001',
      email: 'salma@example.org',
    });
    repetition = other.id;
    const item = {
      request: id,
      recused: [account],
      outcome: 'accepted',
      granted: name,
      words: `${name} ${mobile}`,
    };
    const kept = { request: repetition, recused: [], outcome: 'rejected', words: 'كلمة لغيرها' };
    const minutes = { number: '7', heldOn: '2026-11-29', present: [account], agenda: [item, kept] };
    const drafted = { ...minutes, agenda: [{ ...item, outcome: undefined }] };
    const sittingRow = { association, revision: 1, begunByName: 'موظف', updatedAt: at, createdAt: at };
    const made: unknown = await cms.payload.db.create({
      collection: 'committee-sittings',
      data: { ...sittingRow, state: 'recorded', minutes },
      req: await cms.request(),
    });
    sitting = z.object({ id: z.string() }).parse(made).id;
    await cms.payload.db.create({
      collection: 'committee-sittings',
      data: { ...sittingRow, state: 'draft', minutes: drafted },
      req: await cms.request(),
    });
    const plantedAs: Partial<Record<CollectionSlug, object>> = {
      'request-decisions': { sitting },
      'data-right-requests': { state: 'done' },
    };
    for (const collection of goesWithRequest) {
      const planted = await plant(collection, id, plantedAs[collection] ?? {});
      if (collection === 'sent-papers') paper = planted;
    }
    await papers.put(sentPaperKey(paper), Buffer.from('%PDF-'));
    await plant('survey-answers', id, {
      key: surveyKey(await cms.request(), id),
      rating: 5,
      on: '2026-11-29',
    });
    await plant('services-given', id, {
      what: 'مقعد في دورة',
      amount: '1',
      receipt: 'س-7',
      givenOn: at.slice(0, 10),
      actorName: 'موظف',
      reference: null,
    });
    await cms.call(officer, 'GET', `/api/requests/${id}`);
    await cms.payload.update({
      collection: 'requests',
      id: repetition,
      data: { state: 'duplicate', original: id, closedFrom: null },
    });
    await cms.payload.db.updateOne({
      collection: 'requests',
      id: repetition,
      data: { state: 'checking', keptAs: null, endedOn: null },
      req: await cms.request(),
    });
    await end(id, 'closed', 'rejected');
  });

  it('is announced to the officer and the auditor of the association alone, and touches nothing', async () => {
    const printed = formatReferenceNumber(request.reference);
    const soon = monthsLater(23);
    for (const person of [officer, auditor] as const) {
      const { rows } = await dueList(await requestAs(person), soon);
      expect(rows).toMatchObject([{ reference: printed, keptAs: 'rejected', held: false }]);
    }
    for (const person of [
      'board-secretary of rusukh',
      'committee-member of rusukh',
      'auditor of kafel',
    ] as const)
      expect((await dueList(await requestAs(person), soon)).rows).toEqual([]);
    expect((await dueList(await requestAs(officer), at)).rows).toEqual([]);
    expect((await whereFound(traces)).length).toBeGreaterThan(goesWithRequest.length);
  });

  it('does not happen before the period is over', async () => {
    expect(await run(monthsLater(22))).toEqual({ requests: 0, services: 0 });
  });

  it('waits for the answer to what she asked about her data', async () => {
    const days = { dueOn: '2026-12-29', remindOn: '2026-12-22' };
    const asked = await plant('data-right-requests', request.id, { state: 'open', ...days });
    expect(await run(monthsLater(25))).toEqual({ requests: 0, services: 0 });
    expect((await dueList(await requestAs(officer), monthsLater(25))).rows).toMatchObject([{ held: true }]);
    await cms.payload.update({ collection: 'data-right-requests', id: asked, data: { state: 'done' } });
  });

  it('leaves her name, her mobile and her address in no row of any table', async () => {
    expect(await papers.find(sentPaperKey(paper))).toHaveProperty('bytes');
    expect(await run(monthsLater(25))).toEqual({ requests: 1, services: 0 });
    expect(await whereFound(traces)).toEqual([]);
    const gone = await papers.find(sentPaperKey(paper));
    expect(gone).not.toHaveProperty('bytes');
  });

  it('leaves no link to the request but the minutes, whose words about others stay', async () => {
    const found = await whereFound([request.id]);
    expect(found.filter((table) => !/^(?:committee.sittings|destroyed.records)$/u.test(table))).toEqual([]);
    const { minutes } = await cms.payload.findByID({
      collection: 'committee-sittings',
      id: sitting,
      depth: 0,
    });
    expect(minutes).toMatchObject({
      agenda: [{ request: request.id, outcome: 'accepted', recused: [account] }, { words: 'كلمة لغيرها' }],
    });
    const { original } = await cms.payload.findByID({ collection: 'requests', id: repetition, depth: 0 });
    expect(original ?? null).toBeNull();
    expect((await openings()).some(({ kind, request: opened }) => kind === 'opened' && !opened)).toBe(true);
    const answers = await cms.payload.find({ collection: 'survey-answers', depth: 0 });
    expect(answers.docs).toMatchObject([{ rating: 5 }]);
  });

  it('leaves a report that the officer and the auditor read and nobody changes', async () => {
    const { docs } = await cms.payload.find({ collection: 'destroyed-records', depth: 0 });
    expect(docs).toMatchObject([
      {
        reference: formatReferenceNumber(request.reference),
        keptAs: 'rejected',
        months: 24,
        ground: 'period-over',
      },
    ]);
    expect(docs[0]?.rows).toBeGreaterThan(goesWithRequest.length);
    const read = await cms.call(auditor, 'GET', '/api/destroyed-records');
    expect(JSON.stringify(read.body)).toContain(formatReferenceNumber(request.reference));
    expect(JSON.stringify(read.body)).not.toContain('followUpHash');
    const id = docs[0]?.id ?? '';
    await expect(
      cms.payload.update({ collection: 'destroyed-records', id, data: { months: 1 } }),
    ).rejects.toThrow();
    await expect(cms.payload.delete({ collection: 'destroyed-records', id })).rejects.toThrow();
  });

  it('is what the tracking page answers to her number and code, and to no other code', async () => {
    const open = (typed: object, slug = 'rusukh') =>
      cms.call('service', 'POST', '/api/requests/track/open', {
        association: slug,
        reference: request.reference,
        code,
        caller: 'caller',
        ...typed,
      });
    const answer = trackOpeningAnswer.parse((await open({})).body);
    expect(answer).toMatchObject({ destroyed: { destroyedOn: dayInRiyadh(monthsLater(25)) } });
    expect((await open({ code: '0000000000' })).status).toBe(401);
    expect((await open({}, 'kafel')).status).toBe(401);
  });

  it('leaves the service that was given for ten years, by its number alone', async () => {
    const { docs } = await cms.payload.find({ collection: 'services-given', depth: 0 });
    expect(docs).toMatchObject([{ reference: request.reference, what: 'مقعد في دورة' }]);
    expect(docs[0]?.request ?? null).toBeNull();
    expect(await run(monthsLater(115))).toMatchObject({ services: 0 });
    expect(await run(monthsLater(121))).toMatchObject({ services: 1 });
    expect((await cms.payload.find({ collection: 'services-given' })).totalDocs).toBe(0);
    const reports = await cms.payload.find({
      collection: 'destroyed-records',
      where: { keptAs: { equals: 'financial' } },
    });
    expect(reports.docs).toMatchObject([
      { reference: formatReferenceNumber(request.reference), months: 120 },
    ]);
  });
});

it('goes by the months that the association has set, association by association', async () => {
  const own = await record();
  const foreign = await record('kafel');
  for (const { id } of [own, foreign]) await end(id, 'withdrawn');
  await cms.payload.update({
    collection: 'associations',
    id: association,
    data: { keepingMonths: { undecided: 6 } },
    depth: 0,
  });
  expect(await run(monthsLater(6))).toMatchObject({ requests: 1 });
  expect(
    (await cms.payload.count({ collection: 'requests', where: { id: { equals: own.id } } })).totalDocs,
  ).toBe(0);
  const left = await cms.payload.count({ collection: 'requests', where: { id: { equals: foreign.id } } });
  expect(left.totalDocs).toBe(1);
});

it('takes the day of its last event for a request that ended under an earlier release', async () => {
  const { id } = await record();
  await cms.payload.db.updateOne({
    collection: 'requests',
    id,
    data: { state: 'withdrawn', keptAs: null, endedOn: null },
    req: await cms.request(),
  });
  expect(await run(at)).toMatchObject({ requests: 0 });
  const request = await cms.payload.findByID({ collection: 'requests', id, depth: 0 });
  expect(request).toMatchObject({ keptAs: 'undecided', endedOn: expect.stringMatching(/^\d{4}-/u) });
});

it('a request that is reopened is kept again', async () => {
  const { id } = await record();
  await end(id, 'withdrawn');
  await cms.payload.update({ collection: 'requests', id, data: { state: 'checking' } });
  const request = await cms.payload.findByID({ collection: 'requests', id, depth: 0 });
  expect([request.keptAs ?? null, request.endedOn ?? null]).toEqual([null, null]);
});

it('is a step of the functions alone', async () => {
  for (const who of ['nobody', officer, 'administrator'] as const)
    expect((await cms.call(who, 'POST', '/api/requests/destroy-due')).status).toBeGreaterThanOrEqual(401);
  const step = await cms.call('service', 'POST', '/api/requests/destroy-due');
  expect(destructionStep.parse(step.body)).toMatchObject({ requests: 0 });
});
