import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardFindings } from '../../src/guard/guard.ts';
import { versionSaying } from './support/version-saying.ts';

it('blocks are listed before warnings', () => {
  const severities = guardFindings({
    ...versionSaying('جمعية إحسان للإسكان بتبوك', '2024/7/م'),
    documentType: 'policy',
  }).map(({ severity }) => severity);
  expect(severities).toEqual(['block', 'warning', 'warning', 'warning']);
});

describe('however Arabic is spelled', () => {
  const spell = (text: string, choices: readonly number[]): string =>
    Array.from(text)
      .map((letter, index) => {
        const choice = choices[index % choices.length] ?? 0;
        const alefs = 'اأإآ';
        const written = alefs.includes(letter) ? (alefs[choice % 4] ?? letter) : letter;
        const joined = /[بتثجحخسشصضطظعغفقكلمنهي]/u.test(written);
        return `${written}${joined && choice % 3 === 1 ? 'ـ' : ''}${/\p{L}/u.test(written) && choice % 5 === 2 ? 'َ' : ''}`;
      })
      .join('');
  const texts = [
    'تركز جمعية البر الخيرية على العلاقات',
    'جمعية إحسان للإسكان بتبوك، وقرر',
    'استقبال المستخدم والمستفيد',
    'خلال مدة لا تقل عن أسبوعين',
    'جمعية إحسان للإسكان بمنطقة تبوك',
  ];
  it('the same rules find the same', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.array(fc.nat(59), { minLength: 1, maxLength: 40 }),
        (text, choices) => {
          const codes = (written: string) => guardFindings(versionSaying(written)).map(({ code }) => code);
          expect(codes(spell(text, choices))).toEqual(codes(text));
        },
      ),
    );
  });
});

it('any text is read without an error, and every quoted phrase occurs in it', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.constantFrom(
            'جمعية',
            'لجنة',
            '/',
            '2024',
            'لا',
            'تقل',
            'عن',
            'ـ',
            'المستخدم',
            'المستفيد',
            '١٤٤٥',
          ),
        ),
        { maxLength: 30 },
      ),
      (parts) => {
        const text = parts.join(' ');
        for (const { facts, code } of guardFindings(versionSaying(text))) {
          if ('words' in facts && code !== 'date.incomplete') expect(text).toContain(facts.words);
        }
      },
    ),
  );
});
