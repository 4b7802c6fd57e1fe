import { expect, test } from 'vitest';
import type { WordRun } from '../../src/comparison/compared.ts';
import { wholeRewrites } from '../../src/comparison/whole-rewrites.ts';

const same = (text: string): WordRun => ({ kind: 'same', text });
const added = (text: string): WordRun => ({ kind: 'added', text });
const removed = (text: string): WordRun => ({ kind: 'removed', text });

const told = (...runs: WordRun[]) => wholeRewrites(runs).filter(({ text }) => text !== '');

test.each<[what: string, ...runs: WordRun[]]>([
  ['a sign between two things added', added('والجوال'), same('، '), added('والموقع')],
  ['a space between a thing removed and a thing added', removed('كتابة'), same(' '), added('شفهيا')],
  [
    'a word between three replaced and one replaced',
    removed('يقدم المستفيد طلبه'),
    added('ترسل الأسرة شكواها'),
    same(' إلى '),
    removed('الموظف'),
    added('اللجنة'),
  ],
])('leaves alone %s', (_, ...runs) => {
  expect(told(...runs)).toEqual(runs);
});

test('counts the longer of the removed and the added words', () => {
  expect(
    told(
      removed('يقدم المستفيد طلبه'),
      added('يكتب'),
      same(' إلى '),
      removed('الموظف'),
      added('لجنة الشكاوى الدائمة'),
    ),
  ).toEqual([removed('يقدم المستفيد طلبه إلى الموظف'), added('يكتب إلى لجنة الشكاوى الدائمة')]);
});

test('keeps the white space that both versions have at the ends', () => {
  expect(told(removed(' قبل  '), added(' بعد  '), same('الطلب'))).toEqual([
    same(' '),
    removed('قبل'),
    added('بعد'),
    same('  الطلب'),
  ]);
  expect(told(removed(' قبل'), added('\nبعد'))).toEqual([removed(' قبل'), added('\nبعد')]);
});
