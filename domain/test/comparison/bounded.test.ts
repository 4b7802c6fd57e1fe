import { describe, expect, test } from 'vitest';
import { compareVersions } from '../../src/comparison/compare-versions.ts';
import { compareWords } from '../../src/comparison/compare-words.ts';
import type { ComparedClause } from '../../src/comparison/compared.ts';
import { Work } from '../../src/comparison/work.ts';
import type { PolicyItem, PolicyText } from '../../src/contracts/policy-text.ts';
import { clausesOf } from '../../src/policy/outline.ts';

/** Returns numbers that look random and are the same in every run. */
const numbers = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
};
const letters = Array.from('ابتثجحخدذرزسشصضطظعغفقكلمنهوي');

type Words = (characters: number, next: (below: number) => number) => string;

const letter = (next: (below: number) => number): string => letters[next(letters.length)] ?? '';
const oneLetterWords: Words = (characters, next) =>
  Array.from({ length: characters / 2 }, () => letter(next)).join(' ');
const newWords: Words = (characters, next) =>
  Array.from({ length: characters / 6 }, () => Array.from({ length: 5 }, () => letter(next)).join('')).join(
    ' ',
  );
const noSpace: Words = (characters, next) => Array.from({ length: characters }, () => letter(next)).join('');
const oneWord: Words = (characters, next) =>
  Array.from({ length: characters / 4 }, () => (next(10) === 0 ? 'لا' : 'بند')).join(' ');

/** Makes a text of `count` clauses of `characters` each, at most 200 below a heading, 99 of them below the first. */
const text = (
  [count, characters]: readonly [number, number],
  words: Words,
  { seed, prefix }: { seed: number; prefix: string },
): PolicyText => {
  const next = numbers(seed);
  const items = Array.from({ length: count }, (_, place): PolicyItem => ({
    id: `${prefix}${String(place)}`,
    text: words(characters, next),
    items: [],
  }));
  const sections = Array.from({ length: Math.ceil(count / 200) }, (_, place) => {
    const [first, ...others] = items.slice(place * 200, place * 200 + 200);
    const nested = first === undefined ? [] : [{ ...first, items: others.slice(0, 99) }];
    return {
      id: `section-${String(place)}`,
      role: 'other' as const,
      heading: `القسم ${String(place)}`,
      items: [...nested, ...others.slice(99)],
    };
  });
  return { title: oneLetterWords(300, next), cover: [], sections };
};

const flat = (clauses: readonly ComparedClause[]): ComparedClause[] =>
  clauses.flatMap((clause) => [clause, ...flat(clause.items)]);

/** Runs something and returns its result with the processor time that it took, in milliseconds. */
const timed = <Result>(run: () => Result) => {
  const begin = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(begin);
  return { result, milliseconds: (user + system) / 1000 };
};

const sizes = [
  [8, 8000],
  [125, 8000],
  [6000, 80],
  [6000, 166],
] as const;
const kinds = { oneLetterWords, newWords, noSpace, oneWord };

describe('two versions of any size within the limits are compared in bounded work', () => {
  for (const [name, words] of Object.entries(kinds)) {
    for (const size of sizes) {
      test(`${String(size[0])} clauses of ${String(size[1])} characters: ${name}`, () => {
        const before = text(size, words, { seed: 7, prefix: 'c' });
        for (const prefix of ['c', 'd']) {
          const after = text(size, words, { seed: 11, prefix });
          const { result, milliseconds } = timed(() => compareVersions(before, after));
          // The aim is 200; the rest is for a busy machine and for code that was never run before.
          expect(milliseconds).toBeLessThan(1000);
          const all = flat(result.sections);
          expect(all.filter(({ fate }) => fate !== 'removed')).toHaveLength(
            size[0] + Math.ceil(size[0] / 200),
          );
          const first = all.find(({ formerId }) => formerId === 'c0');
          const oldText = first?.words.filter(({ kind }) => kind !== 'added').map((run) => run.text);
          expect(oldText?.join('')).toBe(clausesOf(before)[0]?.text);
        }
      });
    }
  }
});

test('beyond the bound a clause has its whole old and new text and says so, and the others have their words', () => {
  const giant = (seed: number): PolicyItem => ({
    id: 'giant',
    text: oneLetterWords(8000, numbers(seed)),
    items: [],
  });
  const of = (small: string, seed: number): PolicyText => ({
    title: 'سياسة',
    cover: [],
    sections: [
      {
        id: 'section',
        role: 'other',
        heading: 'القسم',
        items: [giant(seed), { id: 'small', text: small, items: [] }],
      },
    ],
  });
  const [before, after] = [of('خلال أسبوعين من التقديم', 3), of('خلال أسبوع من التقديم', 5)];
  const [whole, small] = compareVersions(before, after).sections[0]?.items ?? [];
  expect(whole).toMatchObject({ fate: 'changed', unsearched: true });
  expect(whole?.words).toEqual([
    { kind: 'removed', text: clausesOf(before)[0]?.text },
    { kind: 'added', text: clausesOf(after)[0]?.text },
  ]);
  expect(small).not.toHaveProperty('unsearched');
  expect(small?.words).toContainEqual({ kind: 'removed', text: 'أسبوعين' });
  expect(compareVersions(before, after)).toEqual(compareVersions(before, after));
});

test('a word that changed in a clause of 8,000 characters is found, though the clause is long', () => {
  const long = newWords(8000, numbers(3));
  const words = compareWords(`${long} أسبوعين ${long}`, `${long} أسبوع ${long}`, new Work(1000));
  expect(words?.filter(({ kind }) => kind !== 'same').map((run) => run.text)).toEqual(['أسبوعين', 'أسبوع']);
});

test('a budget gives what it has, and nothing beyond', () => {
  const work = new Work(10);
  expect([work.take(6), work.take(5), work.take(4), work.left]).toEqual([true, false, true, 0]);
});
