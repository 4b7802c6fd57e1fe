import MiniSearch from 'minisearch';
import { describe, expect, test } from 'vitest';
import type { SearchablePolicy } from '@mithaq/domain/contracts/search';
import { mayAnswerInPart, policyWordsOf } from '@mithaq/domain/search/directory';
import { passageDocuments, searchIndexOptions, type PassageDocument } from '@mithaq/domain/search/passages';
import { allTermsOf, parseSearchQuery } from '@mithaq/domain/search/query';
import { indexedPassages, openedIndex, readyPassages } from '../src/features/search/passage-index.ts';

const policy = (slug: string, texts: readonly string[]): SearchablePolicy => ({
  slug,
  title: slug,
  documentType: 'policy',
  version: 1,
  hash: slug.padEnd(64, '0'),
  passages: texts.map((text) => ({ kind: 'clause', text })),
});
const policies = [
  policy('aa', ['خدمة المستفيد', 'حقوق المستفيد وخدمته في الجمعية', 'اللجنة']),
  policy('bb', ['المستفيد', 'تجتمع اللجنة كل شهر وتنظر في طلب المستفيد', 'السجل', 'السجل العام للجمعية']),
  policy('cc', ['لا شيء هنا', 'مستفيد واحد وخدمة واحدة']),
];
const writtenTogether = (some: readonly SearchablePolicy[]) => {
  const index = new MiniSearch<PassageDocument>(searchIndexOptions);
  index.addAll(some.flatMap(passageDocuments));
  return readyPassages({ policies: some, index: JSON.parse(JSON.stringify(index)) });
};
const all = new Set(policies.map(({ hash }) => hash));
const queries = ['مستفيد', 'خدمة المستفيد', 'لجنة', 'سجل الجمعية', 'واحد', 'ديناصور', '«طلب المستفيد»'];

const found = (index: ReturnType<typeof openedIndex>, query: string) =>
  index.find(parseSearchQuery(query), 'any').map((hit) => ({
    policy: hit.policy.slug,
    text: hit.passage.text,
    score: Number(hit.score.toFixed(9)),
  }));

describe('an index opened from several files', () => {
  const together = openedIndex([writtenTogether(policies)], all);
  const ways = {
    'a file a policy': openedIndex(
      policies.map((one) => writtenTogether([one])),
      all,
    ),
    'a file for two and none for the last': openedIndex(
      [writtenTogether(policies.slice(0, 2)), ...policies.slice(2).map(indexedPassages)],
      all,
    ),
    'no file': openedIndex(policies.map(indexedPassages), all),
  };

  test.each(Object.entries(ways))('finds and ranks as one of all policies does: %s', (_way, index) => {
    for (const query of queries) expect(found(index, query), query).toEqual(found(together, query));
    expect(found(index, 'مستفيد')).toHaveLength(5);
  });

  test('ranks as an index does that has every word loaded', () => {
    const full = new MiniSearch<PassageDocument>(searchIndexOptions);
    full.addAll(policies.flatMap(passageDocuments));
    const asItIs = { tokenize: (form: string) => [form], processTerm: (form: string) => form };
    for (const query of ['مستفيد', 'خدمة المستفيد', 'سجل الجمعية', 'واحد']) {
      const terms = allTermsOf(parseSearchQuery(query)).map(({ forms, prefix }) => ({
        ...asItIs,
        combineWith: 'OR' as const,
        prefix,
        queries: [...forms],
      }));
      const ranked = full.search({ combineWith: 'OR', queries: terms }).map(({ score }) => score.toFixed(9));
      expect(ranked.length, query).toBeGreaterThan(0);
      for (const index of Object.values(ways))
        expect(found(index, query).map(({ score }) => score.toFixed(9))).toEqual(ranked);
    }
  });

  test.each(queries)('ranks the same when policies without a word of the query stay closed: %s', (text) => {
    const query = parseSearchQuery(text);
    const rows = policies.map(policyWordsOf);
    const open = policies.filter((_, place) => mayAnswerInPart(rows[place]?.words ?? '', query));
    const closed = rows.filter(({ words }) => !mayAnswerInPart(words, query));
    const elsewhere = {
      passages: closed.reduce((total, { size }) => total + (size?.passages ?? 0), 0),
      words: closed.reduce((total, { size }) => total + (size?.words ?? 0), 0),
    };
    const index = openedIndex(
      open.map((one) => writtenTogether([one])),
      all,
      elsewhere,
    );
    expect(found(index, text)).toEqual(found(together, text));
  });

  test('finds nothing in a policy that is not in force, whatever a file holds', () => {
    const index = openedIndex([writtenTogether(policies)], new Set([policies[1]?.hash ?? '']));
    expect(new Set(found(index, 'مستفيد').map((hit) => hit.policy))).toEqual(new Set(['bb']));
  });
});
