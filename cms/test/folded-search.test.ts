import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startCmsWith, type Cms } from './support/cms.ts';
import { firstIn } from './support/find.ts';
import type { Who } from './support/who.ts';

const secretary = 'board-secretary of rusukh';
const rows = z.object({ totalDocs: z.int(), docs: z.array(z.object({ id: z.string() })) });

let cms: Cms;
let draft = '';
beforeAll(async () => {
  cms = await startCmsWith(['rusukh', 'kafel']);
  draft = await firstIn(cms, 'policy-versions', 'rusukh');
  const saved = await cms.call(secretary, 'PATCH', `/api/policy-versions/${draft}`, {
    title: 'سياسة شؤون المستفيدين ومسؤولية الجمعية ١٤٤٦',
  });
  expect(saved.status).toBe(200);
});
afterAll(() => cms.stop());

/** Asks as the list of the admin does: its search box and its filter by association. */
const search = async (collection: string, field: string, typed: string, who: Who = secretary) => {
  const query = new URLSearchParams({ [`where[and][0][or][0][${field}][like]`]: typed });
  const answer = await cms.call(who, 'GET', `/api/${collection}?${query.toString()}`);
  expect(answer.status).toBe(200);
  return rows.parse(answer.body);
};

describe('the search of a list in the admin', () => {
  it.each([
    ['as it is written', 'سياسة شؤون'],
    ['with another seat of hamza', 'شئون'],
    ['without hamza', 'مسوولية'],
    ['with ha for ta', 'سياسه'],
    ['with Persian letters', 'المستفیدین'],
    ['with an Urdu ta', 'سیاسۃ'],
    ['with tashkil and tatweel', 'سيَاســةُ'],
    ['with unseen signs', '\u200fسيا\u200bسة\u202c'],
    ['in Latin digits', '1446'],
    ['with its words in another order', 'المستفيدين سياسه'],
  ])('finds a version by its title %s', async (_how, typed) => {
    expect((await search('policy-versions', 'title', typed)).docs.map(({ id }) => id)).toEqual([draft]);
  });

  it('finds nothing where a word is missing from the title', async () => {
    expect((await search('policy-versions', 'title', 'سياسه التطوع')).docs).toEqual([]);
  });

  it('shows no row of another association, and all to the administrator', async () => {
    expect((await search('policies', 'title', 'سياسه', 'board-secretary of kafel')).totalDocs).toBe(
      (await search('policies', 'title', 'سياسة', 'board-secretary of kafel')).totalDocs,
    );
    expect((await search('policy-versions', 'title', 'شئون', 'board-secretary of kafel')).docs).toEqual([]);
    expect((await search('policy-versions', 'title', 'شئون', 'administrator')).docs).toHaveLength(1);
  });

  it('finds associations by their names', async () => {
    expect((await search('associations', 'name', 'جمعیه', 'administrator')).totalDocs).toBe(
      (await search('associations', 'name', 'جمعية', 'administrator')).totalDocs,
    );
    expect((await search('associations', 'name', 'جمعیه', 'administrator')).totalDocs).toBeGreaterThan(0);
  });
});
