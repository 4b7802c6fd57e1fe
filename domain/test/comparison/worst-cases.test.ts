import { describe, expect, test } from 'vitest';
import { comparisonBudgets, compareVersions } from '../../src/comparison/compare-versions.ts';
import type { PolicyItem, PolicyText } from '../../src/contracts/policy-text.ts';
import { textSizeGap } from '../../src/policy/text-size.ts';

/*
 * The search for texts that make a comparison work hard. Operations are counted as they happen (characters read, words
 * compared, occurrences looked at), so that the result is the same on every machine. An operation takes some tenth of a
 * microsecond: 450,000 of them stay far below 200 ms.
 */
const MOST_OPERATIONS = 450_000;

type Next = (below: number) => number;

const numbers = (seed: number): Next => {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
};
const letters = Array.from('ابتثجحخدذرزسشصضطظعغفقكلمنهوي');

const nextLetter = numbers(5);
const allWords = Array.from({ length: 3000 }, () =>
  Array.from({ length: 5 }, () => letters[nextLetter(letters.length)] ?? '').join(''),
);
const vocabulary = (size: number): string[] => allWords.slice(0, size);

interface Made {
  readonly id: string;
  readonly text: string;
  readonly items: readonly Made[];
}

const itemOf = ({ id, text, items }: Made): PolicyItem => ({ id, text, items: items.map(itemOf) });

const version = (clauses: readonly Made[], perSection = 200): PolicyText => ({
  title: 'سياسة',
  cover: [],
  sections: Array.from({ length: Math.ceil(clauses.length / perSection) }, (_, place) => ({
    id: `section-${String(place)}`,
    role: 'other' as const,
    heading: `القسم ${String(place)}`,
    items: clauses.slice(place * perSection, (place + 1) * perSection).map(itemOf),
  })),
});

interface Shape {
  readonly clauses: number;
  readonly characters: number;
  readonly words: number;
}

const clausesOf = ({ clauses, characters, words }: Shape, seed: number): Made[] => {
  const vocabularyOfText = vocabulary(words);
  const next = numbers(seed);
  return Array.from({ length: clauses }, (_, place) => ({
    id: `c${String(place)}`,
    text: Array.from(
      { length: Math.max(1, Math.floor(characters / 6)) },
      () => vocabularyOfText[next(words)] ?? '',
    ).join(' '),
    items: [],
  }));
};

const otherIds = (clauses: readonly Made[]): Made[] =>
  clauses.map((clause, place) => ({ ...clause, id: `d${String(place)}` }));

const edited = (clauses: readonly Made[], edit: (words: string[]) => string[]): Made[] =>
  clauses.map((clause) => ({ ...clause, text: edit(clause.text.split(' ')).join(' ') }));

/** The ways in which a newer version is made out of an older one. */
const changes: Readonly<Record<string, (older: readonly Made[], shape: Shape) => Made[]>> = {
  'new words under the same ids': (_, shape) => clausesOf(shape, 7),
  'new words under other ids': (_, shape) => otherIds(clausesOf(shape, 7)),
  'all clauses in the opposite order under other ids': (older) =>
    otherIds(edited(older.toReversed(), (words) => [...words, 'آخر'])),
  'a small edit in every tenth word': (older) =>
    edited(older, (words) => [
      'أول',
      ...words.map((word, place) => (place % 10 === 5 ? 'غيره' : word)),
      'آخر',
    ]),
  'all words of a clause in the opposite order': (older) => edited(older, (words) => words.toReversed()),
  'the halves of every clause exchanged': (older) =>
    edited(older, (words) => [
      ...words.slice(Math.floor(words.length / 2)),
      ...words.slice(0, Math.floor(words.length / 2)),
    ]),
  'every clause the words of its neighbour': (older) =>
    older.map((clause, place) => ({ ...clause, text: older[(place + 1) % older.length]?.text ?? '' })),
};

const operationsOf = (before: PolicyText, after: PolicyText): number => {
  for (const text of [before, after]) {
    expect(textSizeGap(text.sections)).toBeUndefined();
  }
  const budgets = comparisonBudgets();
  compareVersions(before, after, budgets);
  return budgets.pairing.operations + budgets.words.operations;
};

const shapes: readonly (readonly [number, number])[] = [
  [5900, 12],
  [5700, 80],
  [1000, 450],
  [120, 3900],
  [58, 8000],
];

describe('no comparison does more operations than its budgets have steps', { timeout: 60_000 }, () => {
  for (const [name, change] of Object.entries(changes)) {
    test(`${name}, of many short clauses and of few long ones, in few words and in many`, () => {
      for (const [clauses, characters] of shapes) {
        for (const words of [1, 30, 3000]) {
          const shape = { clauses, characters, words };
          const older = clausesOf(shape, 3);
          const operations = operationsOf(version(older), version(change(older, shape)));
          expect([shape, operations <= MOST_OPERATIONS, operations]).toEqual([shape, true, operations]);
        }
      }
    });
  }

  test.each([
    ['one giant clause of three words', 1, 480_000, 3],
    ['one giant clause of many words', 1, 480_000, 3000],
    ['a section for each clause', 2900, 80, 10],
  ] as const)('%s', (name, clauses, characters, words) => {
    const shape = { clauses, characters, words };
    const perSection = name.startsWith('a section') ? 1 : 200;
    const older = clausesOf(shape, 3);
    for (const change of Object.values(changes)) {
      const newer = change(older, shape);
      expect(operationsOf(version(older, perSection), version(newer, perSection))).toBeLessThanOrEqual(
        MOST_OPERATIONS,
      );
    }
  });

  test.each([
    ['five levels of one', 4, 1],
    ['five levels of two', 4, 2],
    ['five levels of five', 4, 5],
  ])('clauses nested %s deep', (_name, depth, width) => {
    const nested = (prefix: string, seed: number): Made[] => {
      const words = vocabulary(20);
      const next = numbers(seed);
      let count = 0;
      const at = (level: number): Made[] =>
        Array.from({ length: width }, () => {
          count += 1;
          const text = Array.from({ length: 14 }, () => words[next(20)] ?? '').join(' ');
          return { id: `${prefix}${String(count)}`, text, items: level === 0 ? [] : at(level - 1) };
        });
      return at(depth);
    };
    for (const prefix of ['c', 'd']) {
      const operations = operationsOf(version(nested('c', 3)), version(nested(prefix, 7)));
      expect(operations).toBeLessThanOrEqual(MOST_OPERATIONS);
    }
  });

  test.each(['ا', 'ا ', '، ', '.', 'ا.', '  '])('«%s» repeated, with other ends', (sign) => {
    for (const [clauses, characters] of [
      [1, 480_000],
      [58, 8000],
      [5900, 78],
    ] as const) {
      const of = (lead: string, length: number, end: string): Made[] =>
        Array.from({ length: clauses }, (_, place) => ({
          id: `c${String(place)}`,
          text: `${lead} ${sign.repeat(length / sign.length)} ${end}`,
          items: [],
        }));
      const operations = operationsOf(
        version(of('ب', characters, 'ج')),
        version(of('د', characters - 6 * sign.length, 'ه')),
      );
      expect([sign, clauses, operations <= MOST_OPERATIONS]).toEqual([sign, clauses, true]);
    }
  });

  test('twenty shapes and changes drawn at random, each change on top of another', () => {
    const next = numbers(11);
    const ways = Object.values(changes);
    for (let draw = 0; draw < 20; draw += 1) {
      const clauses = 1 + next(5900);
      const characters = 6 + next(Math.floor(460_000 / clauses));
      const shape = { clauses, characters, words: 1 + next([2, 10, 200, 3000][next(4)] ?? 2) };
      const older = clausesOf(shape, 1 + next(1000));
      const once = ways[next(ways.length)]?.(older, shape) ?? older;
      const twice = ways[next(ways.length)]?.(once, shape) ?? once;
      const operations = operationsOf(version(older), version(twice));
      expect([shape, operations <= MOST_OPERATIONS, operations]).toEqual([shape, true, operations]);
    }
  });
});
