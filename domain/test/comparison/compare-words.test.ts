import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareWords as compareWithin } from '../../src/comparison/compare-words.ts';
import { Work } from '../../src/comparison/work.ts';

const compareWords = (before: string, after: string) =>
  compareWithin(before, after, new Work(1_000_000)) ?? [];

/** Marks the runs as a reader sees them: [+added+] and [-removed-]. */
const marked = (before: string, after: string): string =>
  compareWords(before, after)
    .map((run) =>
      run.kind === 'same' ? run.text : run.kind === 'added' ? `[+${run.text}+]` : `[-${run.text}-]`,
    )
    .join('');

describe('words within a clause', () => {
  test.each([
    [
      'a word replaced',
      'خلال أسبوعين من التقديم',
      'خلال أسبوع من التقديم',
      'خلال [-أسبوعين-][+أسبوع+] من التقديم',
    ],
    ['a word added at the end', 'استقبال المستفيد', 'استقبال المستفيد وخدمته', 'استقبال المستفيد[+ وخدمته+]'],
    ['a comma added without touching its word', 'الهاتف والبريد', 'الهاتف، والبريد', 'الهاتف[+،+] والبريد'],
    ['tashkil is a change of its word', 'تقدم الجمعية', 'تُقدِّم الجمعية', '[-تقدم-][+تُقدِّم+] الجمعية'],
    ['one sign of tashkil is a change of its word', 'تقدّم', 'تقدِّم', '[-تقدّم-][+تقدِّم+]'],
    ['tatweel is a change of its word', 'الجمعية', 'الجمعـية', '[-الجمعية-][+الجمعـية+]'],
    ['lam-alef stays one word', 'العلاقة لا تنقطع', 'العلاقات لا تنقطع', '[-العلاقة-][+العلاقات+] لا تنقطع'],
    ['digits of the other kind', 'المادة 12', 'المادة ١٢', 'المادة [-12-][+١٢+]'],
    ['an amount is one word', 'حتى 50,000.5 ريال', 'حتى 70,000.5 ريال', 'حتى [-50,000.5-][+70,000.5+] ريال'],
    [
      'a date and a time are one word each, and the sign at the end of a sentence is none of it',
      'في ١٩/٢/١٤٣٧ الساعة 8:30.',
      'في ٢٠/٢/١٤٣٧ الساعة 8:45:',
      'في [-١٩/٢/١٤٣٧-][+٢٠/٢/١٤٣٧+] الساعة [-8:30.-][+8:45:+]',
    ],
    ['brackets', 'القرار (6)', 'القرار (7)', 'القرار ([-6-][+7+])'],
    [
      'neighbours replaced are one phrase',
      'يقدم الطلب كتابة إلى الجمعية',
      'ترسل الشكوى إلى الجمعية',
      '[-يقدم الطلب كتابة-][+ترسل الشكوى+] إلى الجمعية',
    ],
    [
      'a sign between words replaced is part of the phrase',
      'عبر الهاتف، البريد فقط',
      'عبر الجوال، الموقع فقط',
      'عبر [-الهاتف، البريد-][+الجوال، الموقع+] فقط',
    ],
    [
      'a word that stayed between single words stays',
      'خلال أسبوعين من التقديم',
      'خلال أسبوع من القبول',
      'خلال [-أسبوعين-][+أسبوع+] من [-التقديم-][+القبول+]',
    ],
    [
      'a word that stayed between three replaced on either side is told with them',
      'يقدم المستفيد طلبه إلى موظف علاقات المستفيدين',
      'ترسل الأسرة شكواها إلى لجنة الشكاوى الدائمة',
      '[-يقدم المستفيد طلبه إلى موظف علاقات المستفيدين-][+ترسل الأسرة شكواها إلى لجنة الشكاوى الدائمة+]',
    ],
    [
      'a sign between words added only stays',
      'الهاتف، البريد',
      'الهاتف والجوال، البريد والموقع',
      'الهاتف[+ والجوال+]، البريد[+ والموقع+]',
    ],
  ])('%s', (_, before, after, expected) => {
    expect(marked(before, after)).toBe(expected);
  });

  test('the old and the new text come out of the runs exactly, whatever they are', () => {
    const word = fc.constantFrom(
      'الجمعية',
      'مُستفيد',
      'لا',
      '،',
      ' ',
      '  ',
      '(6)',
      '١٢',
      'ـــ',
      '\n',
      '🙂',
      'a',
    );
    const any = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(word).map((words) => words.join('')),
    );
    fc.assert(
      fc.property(any, any, (before, after) => {
        const runs = compareWords(before, after);
        const without = (kind: string) =>
          runs
            .filter((run) => run.kind !== kind)
            .map((run) => run.text)
            .join('');
        expect(without('added')).toBe(before);
        expect(without('removed')).toBe(after);
      }),
    );
  });
});

test('neighbouring words of one kind are one run, and an empty text has none', () => {
  const runs = compareWords('قبل الطلب', 'بعد الطلب وخلاله');
  expect(runs.map(({ kind, text }) => [kind, text])).toEqual([
    ['removed', 'قبل'],
    ['added', 'بعد'],
    ['same', ' الطلب'],
    ['added', ' وخلاله'],
  ]);
  expect(compareWords('', '')).toEqual([]);
});
