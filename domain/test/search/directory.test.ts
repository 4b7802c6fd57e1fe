import { describe, expect, test } from 'vitest';
import type { SearchablePolicy } from '../../src/contracts/search.ts';
import {
  directoryEntryOf,
  DIRECTORY_SHARDS,
  mayAnswer,
  policyWordsOf,
  shardOf,
} from '../../src/search/directory.ts';
import { differentWords } from '../../src/search/different-words.ts';
import { parseSearchQuery } from '../../src/search/query.ts';

const policy: SearchablePolicy = {
  slug: 'beneficiary-relations',
  title: 'سياسة العلاقة مع المستفيدين',
  documentType: 'policy',
  version: 1,
  hash: 'a'.repeat(64),
  issueNumber: 'A-008',
  passages: [
    { kind: 'title', text: 'سياسة العلاقة مع المستفيدين' },
    { kind: 'heading', clause: 'channels', heading: 1, text: 'القنوات:' },
    { kind: 'clause', clause: 'channels-1', heading: 1, text: 'الاتصالات الهاتفية عام 1446هـ' },
  ],
};
const entry = directoryEntryOf('rusukh', [policyWordsOf(policy)]);

describe('the directory of words', () => {
  test.each(['مستفيد', 'للمستفيدين', 'هاتف', 'قنوات هاتفية', '١٤٤٦', 'A-008', '«الاتصالات الهاتفية»'])(
    'says that an association may answer %s',
    (query) => {
      expect(mayAnswer(entry.words, parseSearchQuery(query))).toBe(true);
    },
  );

  test.each(['كفالة', 'قنوات كفالة', '144', '«هاتفي»', 'تفيدين'])(
    'says that it cannot answer %s',
    (query) => {
      expect(mayAnswer(entry.words, parseSearchQuery(query))).toBe(false);
    },
  );

  test('distinguishes words of titles from others', () => {
    expect(mayAnswer(entry.titleWords, parseSearchQuery('علاقة'))).toBe(true);
    expect(mayAnswer(entry.titleWords, parseSearchQuery('قنوات'))).toBe(false);
  });

  test('spreads associations over all its parts', () => {
    const counts = new Map<number, number>();
    for (let n = 0; n < 5000; n += 1) {
      const shard = shardOf(`association-${String(n)}`);
      counts.set(shard, (counts.get(shard) ?? 0) + 1);
    }
    expect([...counts.keys()].sort((a, b) => a - b)).toEqual([...Array(DIRECTORY_SHARDS).keys()]);
    for (const count of counts.values()) expect(count).toBeGreaterThan(5000 / DIRECTORY_SHARDS / 2);
  });
});

describe('the different words of a text', () => {
  test.each([
    ['', []],
    ['  ', []],
    [' شكوى طلب  شكوى ', ['شكوى', 'طلب']],
    ['طلب طلبات طل طلب', ['طلب', 'طلبات', 'طل']],
    // Each of these pairs has one hash.
    ['Aa BB Aa BB AaBB BBAa BBBB', ['Aa', 'BB', 'AaBB', 'BBAa', 'BBBB']],
  ])('of «%s» are each named once', (text, words) => {
    expect(differentWords(text)).toEqual(words);
  });
});
