import type { CollectionSlug, FlattenedField } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problem, problemReasons } from '@mithaq/domain/contracts/problem';
import { z } from 'zod';
import { DEMO_PASSWORD } from '../src/import/demo-users.ts';
import { codesOf, docOf } from './support/answers.ts';
import { startCmsWith, type Cms } from './support/cms.ts';
import { firstIn } from './support/find.ts';
import { draftVersion } from './support/policies.ts';
import type { Who } from './support/who.ts';

const secretary = 'board-secretary of rusukh';
const override = '\u202e';

let cms: Cms;
let version: string;
beforeAll(async () => {
  cms = await startCmsWith(['rusukh']);
  version = (await draftVersion(cms, await firstIn(cms, 'policies', 'rusukh'))).id;
});
afterAll(() => cms.stop());

const faultsOf = (body: unknown) =>
  problemReasons(problem.parse(body)).map(({ path, detail }) => ({ path, message: detail }));

const isCollection = (slug: string): slug is CollectionSlug => slug in cms.payload.collections;
const thrown = z.object({
  data: z.object({ errors: z.array(z.object({ path: z.string(), message: z.string() })) }),
});

/** Returns the faults of a new document; where no endpoint makes one, those that the CMS itself meets. */
const faultsOfNew = async (slug: string, data: object) => {
  const refused = await cms.call('administrator', 'POST', `/api/${slug}`, data);
  if (refused.status === 400) return faultsOf(refused.body);
  expect(refused.status, slug).toBe(404);
  if (!isCollection(slug)) throw new Error(`${slug} is no collection`);
  const error: unknown = await cms.payload
    .create({ collection: slug, data: z.record(z.string(), z.any()).parse(data) })
    .catch((reason: unknown) => reason);
  return thrown.parse(error).data.errors;
};
const save = (change: object, id = version) =>
  cms.call(secretary, 'PATCH', `/api/policy-versions/${id}`, change);

/** Fields whose texts stay as they are: what a source printed, and what the CMS itself writes down. */
const verbatim = new Set([
  'policy-versions:source.text',
  'policy-versions:source.corrections',
  'policy-versions:source.remarks',
  'version-events:changes',
  'version-events:finding',
  'disclosure-documents:record',
  'disclosure-documents:withdrawal',
  'deliveries:versions',
  // Folded words of the search, made from what a person wrote.
  'request-words:word',
  // Payload takes both from the file and not from what is sent.
  'documents:filename',
  'documents:url',
]);

/** Returns a document with `text` in every field that holds texts, and the paths of those fields. */
const filledWith = (
  text: string,
  fields: readonly FlattenedField[],
  prefix = '',
): { data: object; paths: string[] } => {
  const data: Record<string, unknown> = {};
  const paths: string[] = [];
  for (const field of fields) {
    const path = `${prefix}${field.name}`;
    if (['text', 'textarea', 'email', 'json', 'code', 'richText'].includes(field.type)) {
      data[field.name] = field.type === 'json' ? { inner: [text] } : text;
      paths.push(field.type === 'json' ? `${path}.inner.0` : path);
    }
    if (field.type === 'group' || field.type === 'array') {
      const within = filledWith(
        text,
        field.flattenedFields,
        field.type === 'array' ? `${path}.0.` : `${path}.`,
      );
      data[field.name] = field.type === 'array' ? [within.data] : within.data;
      paths.push(...within.paths);
    }
  }
  return { data, paths };
};

it('every field of every collection refuses a sign that turns the reading round, by the name of sign and field', async () => {
  for (const [slug, { config }] of Object.entries(cms.payload.collections)) {
    if (slug.startsWith('payload-')) continue;
    const { data, paths } = filledWith(`a${override}b`, config.flattenedFields);
    const known = [...verbatim]
      .filter((at) => at.startsWith(`${slug}:`))
      .map((at) => at.slice(slug.length + 1));
    const expected = paths.filter((path) => !known.some((at) => path === at || path.startsWith(`${at}.`)));
    if (paths.length > 0 && expected.length === 0) continue;
    expect(expected.length, slug).toBeGreaterThan(0);
    const faults = await faultsOfNew(slug, data);
    expect(faults.map(({ path }) => path).sort(), slug).toEqual(expected.sort());
    expect(
      faults.every(({ message }) => message.includes('U+202E')),
      slug,
    ).toBe(true);
  }
});

it.each([
  ['a NUL', 'بند\u0000', 'U+0000'],
  ['half of a surrogate pair', 'بند\ud83d', 'U+D83D'],
  ['a noncharacter', 'بند\uffff', 'U+FFFF'],
  ['a hidden tag', 'بند\u{e0061}', 'U+E0061'],
  ['an annotation', 'بند\ufffa', 'U+FFFA'],
  ['a sign of one font only', 'بند\ue123', 'U+E123'],
])('a title with %s is refused in Arabic', async (_what, title, sign) => {
  const refused = await save({ title });
  expect(refused.status).toBe(400);
  expect(faultsOf(refused.body)).toEqual([{ path: 'title', message: expect.stringContaining(sign) }]);
});

it('what is pasted out of Word, a PDF and a chat is stored as it is read', async () => {
  const saved = await save({
    title: 'سياسة\u00a0\u200fتنظيم\u000bالعلاقة\ufeff ',
    changeNote: 'نُقلت قناة\u000bودُمج هدفان.\r\n\uf0b7 ﻟﺠﻨﺔ',
    issueNumber: '\u202aA-008\u202c',
  });
  expect(docOf(saved.body)).toMatchObject({
    title: 'سياسة تنظيم العلاقة',
    changeNote: 'نُقلت قناة\nودُمج هدفان.\n• لجنة',
    issueNumber: 'A-008',
  });
});

it('a number and an address are stored without what nobody sees', async () => {
  const association = await firstIn(cms, 'associations', 'rusukh');
  const saved = await cms.call(secretary, 'PATCH', `/api/associations/${association}`, {
    phone: '\u202d+966 14 123 4567\u202c',
    email: '\u200binfo@rusukh.example\u200e',
  });
  expect(docOf(saved.body)).toMatchObject({ phone: '+966 14 123 4567', email: 'info@rusukh.example' });
});

it('an address that was pasted with unseen marks logs in', async () => {
  const answer = await cms.call('nobody', 'POST', '/api/users/login', {
    email: '\u200esecretary@rusukh.example\u202c',
    password: DEMO_PASSWORD,
  });
  expect(answer.status).toBe(200);
});

describe('a required text', () => {
  it.each(['\u200b', '\u2060\u00a0', 'ـ', '\u3164', '\u2800', '\u064b', '   '])(
    'of %j alone is missing',
    async (text) => {
      const { sections } = await cms.payload.findByID({
        collection: 'policy-versions',
        id: version,
        depth: 0,
      });
      const [first] = sections ?? [];
      const changed = [{ ...first, heading: text, items: [{ ...first?.items[0], text }] }];
      const pathsOf = async (data: object): Promise<string[]> => {
        const refused = await save(data);
        expect(refused.status).toBe(400);
        return faultsOf(refused.body)
          .map(({ path }) => path ?? '')
          .sort();
      };
      expect(await pathsOf({ title: text })).toEqual(['title']);
      expect(await pathsOf({ sections: changed })).toEqual(['sections.0.heading', 'sections.0.items.0.text']);
    },
  );
});

describe('words that come with a step', () => {
  const move = (words: object, id = version) =>
    cms.call(secretary, 'POST', `/api/policy-versions/${id}/move`, words);

  it('are refused with their field where they hold such a sign', async () => {
    const refused = await move({ to: 'in-review', note: `سبب${override}` });
    expect(refused.status).toBe(400);
    expect(faultsOf(refused.body)).toEqual([{ path: 'note', message: expect.stringContaining('U+202E') }]);
  });

  it('are missing where they show nothing', async () => {
    const id = (await draftVersion(cms, await firstIn(cms, 'policies', 'rusukh'))).id;
    expect((await move({ to: 'in-review' }, id)).status).toBe(200);
    expect(codesOf((await move({ to: 'draft', note: '\u200b\u200f' }, id)).body)).toEqual([
      'return.reason-missing',
    ]);
  });
});

it.each<[Who, string, object, string]>([
  [secretary, 'channels', { code: 'phone', label: `هاتف${override}` }, 'label'],
  [secretary, 'channels', { code: 'phone', label: 'هاتف', hours: `٩${override}` }, 'hours'],
  ['administrator', 'users', { name: `نورة${override}`, email: 'new@rusukh.example', password: 'x' }, 'name'],
])('%s is told by name of a sign in %s', async (who, collection, data, path) => {
  const refused = await cms.call(who, 'POST', `/api/${collection}`, data);
  expect(refused.status).toBe(400);
  expect(faultsOf(refused.body).map((fault) => fault.path)).toEqual([path]);
});
