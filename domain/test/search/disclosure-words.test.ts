import { describe, expect, it, test } from 'vitest';
import type { IndexedDisclosure } from '../../src/contracts/disclosure.ts';
import { directoryEntryOf, mayAnswer } from '../../src/search/directory.ts';
import { disclosureWordsOf, findDisclosures } from '../../src/search/disclosure-words.ts';
import { parseSearchQuery } from '../../src/search/query.ts';

const entry = (change: Partial<IndexedDisclosure>): IndexedDisclosure => ({
  disclosure: 'financial-statements-2025',
  version: 1,
  status: 'in-force',
  hash: 'a'.repeat(64),
  entry: 'financial-statements',
  entryTitle: 'القوائم المالية السنوية',
  title: 'ميزانية الجمعية المدققة',
  period: { calendar: 'gregorian', from: 2025 },
  file: { hash: 'b'.repeat(64), name: 'a.pdf', type: 'application/pdf', bytes: 3 },
  publishedAt: '2026-04-20T08:00:00.000Z',
  ...change,
});
const minutes = entry({
  disclosure: 'general-assembly-1447',
  entryTitle: 'محاضر الجمعية العمومية',
  title: 'محضر الاجتماع العادي',
  period: { calendar: 'hijri', from: 1447 },
});
const all = [
  entry({ status: 'superseded', supersededBy: 2, title: 'عنوان قديم' }),
  entry({ version: 2 }),
  minutes,
  entry({ disclosure: 'withdrawn', status: 'withdrawn', title: 'كشف مسحوب' }),
];
const found = (typed: string, words: 'all' | 'any' = 'all') =>
  findDisclosures(all, parseSearchQuery(typed), words).map(({ slug }) => slug);

describe('a search finds a disclosure in force', () => {
  test.each([
    ['الميزانية', ['financial-statements-2025']],
    ['قوائم مالية', ['financial-statements-2025']],
    ['2025', ['financial-statements-2025']],
    ['١٤٤٧', ['general-assembly-1447']],
    ['محاضر عمومية', ['general-assembly-1447']],
    ['«الاجتماع العادي»', ['general-assembly-1447']],
    ['«العادي الاجتماع»', []],
    ['202', []],
    ['قديم', []],
    ['مسحوب', []],
    ['ميزانية 1447', []],
    ['', []],
  ])('«%s»: %j', (typed, slugs) => {
    expect(found(typed)).toEqual(slugs);
  });

  it('by one of its words where no document has all of them, those with it in the title first', () => {
    expect(found('ديناصور الجمعية', 'any')).toEqual(['financial-statements-2025', 'general-assembly-1447']);
  });
});

it('the directory knows the words of disclosures in force, and nothing is written where there is none', () => {
  const words = disclosureWordsOf(all);
  const line = directoryEntryOf('rusukh', [], words);
  expect(line.documentTypes).toEqual([]);
  for (const typed of ['ميزانية', 'قوائم', '1447'])
    expect(mayAnswer(line.words, parseSearchQuery(typed))).toBe(true);
  expect(mayAnswer(line.titleWords, parseSearchQuery('ميزانية'))).toBe(true);
  expect(mayAnswer(line.titleWords, parseSearchQuery('قوائم'))).toBe(false);
  expect(mayAnswer(line.words, parseSearchQuery('مسحوب'))).toBe(false);
  expect([disclosureWordsOf(), disclosureWordsOf([entry({ status: 'withdrawn' })])]).toEqual([
    undefined,
    undefined,
  ]);
});
