import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { formatInstant } from '../src/admin/format-instant.ar.ts';
import { endpointsInUse } from '../src/endpoints-in-use.ts';
import { startCmsWith, type Cms } from './support/cms.ts';
import { firstIn } from './support/find.ts';
import { addPolicy, draftVersion } from './support/policies.ts';
import type { Person } from './support/who.ts';

const secretary = 'board-secretary of rusukh';
const row = z.looseObject({ id: z.string(), updatedAt: z.string() });
const answered = z.object({ doc: row });

let cms: Cms;
let policy: string;

interface Edited {
  readonly who: Person;
  /** The record, and two changes of it that two people could make in one moment. */
  readonly make: () => Promise<string>;
  readonly first: object;
  readonly second: object;
  readonly kept: string;
}

const path = (collection: string, id: string) => `/api/${collection}/${id}`;
const read = async (who: Person, collection: string, id: string) =>
  row.parse((await cms.call(who, 'GET', `${path(collection, id)}?depth=0`)).body);

const made = async (collection: string, data: object, who: Person = secretary): Promise<string> => {
  const answer = await cms.call(who, 'POST', `/api/${collection}`, data);
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return answered.parse(answer.body).doc.id;
};
const ofRusukh = () => firstIn(cms, 'associations', 'rusukh');

const edited: Readonly<Record<string, Edited>> = {
  'policy-versions': {
    who: secretary,
    make: async () => (await draftVersion(cms, policy)).id,
    first: { title: 'عنوان أول' },
    second: { title: 'عنوان ثانٍ' },
    kept: 'title',
  },
  policies: {
    who: secretary,
    make: () => made('policies', { slug: 'stale', title: 'سياسة', documentType: 'policy' }),
    first: { title: 'أولى' },
    second: { title: 'ثانية' },
    kept: 'title',
  },
  associations: {
    who: secretary,
    make: ofRusukh,
    first: { phone: '0110000001' },
    second: { phone: '0110000002' },
    kept: 'phone',
  },
  channels: {
    who: secretary,
    make: () => made('channels', { code: 'phone', label: 'هاتف', contact: '0112345678' }),
    first: { label: 'هاتف أول' },
    second: { label: 'هاتف ثانٍ' },
    kept: 'label',
  },
  tools: {
    who: secretary,
    make: () => made('tools', { code: 'basic-bylaw', kind: 'bylaw', label: 'لائحة', audience: 'staff' }),
    first: { label: 'لائحة أولى' },
    second: { label: 'لائحة ثانية' },
    kept: 'label',
  },
  disclosures: {
    who: secretary,
    make: () =>
      made('disclosures', {
        entry: 'board',
        title: 'أعضاء مجلس الإدارة',
        link: 'https://association.example/board',
        publishedOn: '2026-01-05T12:00:00.000Z',
      }),
    first: { title: 'أعضاء أول' },
    second: { title: 'أعضاء ثانٍ' },
    kept: 'title',
  },
  'disclosure-documents': {
    who: secretary,
    make: () => made('disclosure-documents', { entry: 'board', title: 'أعضاء مجلس الإدارة' }),
    first: { title: 'أعضاء أول' },
    second: { title: 'أعضاء ثانٍ' },
    kept: 'title',
  },
  'survey-replies': {
    who: secretary,
    make: async () => {
      const { id } = await cms.payload.create({
        collection: 'survey-replies',
        data: {
          association: await firstIn(cms, 'associations', 'rusukh'),
          period: '2025-01',
          from: '2025-01',
          until: '2025-01',
          byRating: { 1: 0, 2: 0, 3: 0, 4: 0, 5: 5 },
          state: 'draft',
        },
      });
      return id;
    },
    first: { reply: 'رد أول' },
    second: { reply: 'رد ثانٍ' },
    kept: 'reply',
  },
  users: {
    who: 'administrator',
    make: async () => {
      const { docs } = await cms.payload.find({
        collection: 'users',
        where: { email: { contains: 'rusukh' } },
        limit: 1,
      });
      return docs[0]?.id ?? '';
    },
    first: { name: 'اسم أول' },
    second: { name: 'اسم ثانٍ' },
    kept: 'name',
  },
};

beforeAll(async () => {
  cms = await startCmsWith(['rusukh']);
  policy = await addPolicy(cms, 'edited');
  for (const who of [secretary, 'administrator'] as const) await cms.call(who, 'GET', '/api/users/me');
});
afterAll(() => cms.stop());

describe.each(Object.entries(edited))('a save of %s', (collection, { who, make, first, second, kept }) => {
  it('over a newer state is refused with who saved it, when, and what to do, and changes nothing', async () => {
    const id = await make();
    const { updatedAt } = await read(who, collection, id);
    const done = await cms.call(who, 'PATCH', path(collection, id), { ...first, updatedAt });
    expect(done.status, JSON.stringify(done.body)).toBe(200);
    const newer = answered.parse(done.body).doc;
    const late = await cms.call(who, 'PATCH', path(collection, id), { ...second, updatedAt });
    expect(late.status).toBe(409);
    const refusal = JSON.stringify(late.body);
    const { name } = z
      .object({ user: z.object({ name: z.string() }) })
      .parse((await cms.call(who, 'GET', '/api/users/me')).body).user;
    expect(refusal).toContain(name);
    expect(refusal).toContain(formatInstant(newer.updatedAt));
    expect(refusal).toContain('لم يُحفظ تعديلك');
    expect(await read(who, collection, id)).toMatchObject({ ...first, updatedAt: newer.updatedAt });
  });

  it('of two at once over the same state is kept once', async () => {
    const { docs } = await cms.payload.find({ collection: 'last-saves', pagination: false });
    const id =
      docs.map(({ document }) => document.split('/')).find(([slug]) => slug === collection)?.[1] ?? '';
    const { updatedAt } = await read(who, collection, id);
    const answers = await Promise.all(
      [first, second].map((change) => cms.call(who, 'PATCH', path(collection, id), { ...change, updatedAt })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const [won] = [first, second].filter((_change, index) => answers[index]?.status === 200);
    const after: Record<string, unknown> = await read(who, collection, id);
    expect({ [kept]: after[kept] }).toEqual(won);
  });
});

it('every collection whose records are saved by REST refuses stale saves', () => {
  const saved = endpointsInUse.flatMap(({ method, path: at }) =>
    method === 'patch' ? [/^\/api\/([^/]+)\/:id$/u.exec(at)?.[1] ?? at] : [],
  );
  expect(saved).toEqual(expect.arrayContaining(Object.keys(edited)));
  const refusing = cms.payload.config.collections
    .filter(({ hooks }) => hooks.beforeChange.some(({ name }) => name === 'refuseStaleSave'))
    .map(({ slug }) => slug);
  expect(refusing.toSorted()).toEqual(saved.toSorted());
});

it('a whole document that is sent back twice from one state is refused the second time', async () => {
  const { id } = await draftVersion(cms, policy);
  const whole = (await cms.call(secretary, 'GET', `${path('policy-versions', id)}?depth=0`)).body;
  const send = (change: object) =>
    cms.call(secretary, 'PATCH', path('policy-versions', id), {
      ...z.looseObject({}).parse(whole),
      ...change,
    });
  expect((await send({ title: 'أول' })).status).toBe(200);
  expect((await send({ title: 'ثانٍ' })).status).toBe(409);
});

it('a state may be named by If-Match, with the instant in quotes', async () => {
  const { id, updatedAt } = await draftVersion(cms, policy);
  const send = (title: string) =>
    cms.raw(secretary, 'PATCH', path('policy-versions', id), {
      body: JSON.stringify({ title }),
      headers: {
        'content-type': 'application/json',
        'content-length': String(Buffer.byteLength(JSON.stringify({ title }))),
        'if-match': `"${updatedAt}"`,
      },
    });
  expect((await send('أول')).status).toBe(200);
  expect((await send('ثانٍ')).status).toBe(409);
});

it('a field that a program writes without naming a state is written', async () => {
  const { id } = await draftVersion(cms, policy);
  for (const title of ['أول', 'ثانٍ'])
    expect((await cms.call(secretary, 'PATCH', path('policy-versions', id), { title })).status).toBe(200);
});

it('a move since then is a newer state, which is told without the name of a person', async () => {
  const { id, updatedAt } = await draftVersion(cms, policy);
  const moved = await cms.call(secretary, 'POST', `${path('policy-versions', id)}/move`, { to: 'in-review' });
  expect(moved.status).toBe(200);
  const now = await read(secretary, 'policy-versions', id);
  const late = await cms.call(secretary, 'PATCH', path('policy-versions', id), { title: 'متأخر', updatedAt });
  expect(late.status).toBe(409);
  expect(JSON.stringify(late.body)).toContain(`آخر حفظ: ${formatInstant(now.updatedAt)}`);
});

it('the form of a policy stays fresh while a version of it is begun', async () => {
  const id = await addPolicy(cms, 'begun-meanwhile');
  const { updatedAt } = await read(secretary, 'policies', id);
  await draftVersion(cms, id);
  const saved = await cms.call(secretary, 'PATCH', path('policies', id), { title: 'سياسة', updatedAt });
  expect(saved.status).toBe(200);
});
