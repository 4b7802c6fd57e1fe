import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanCode, cleanLine, cleanProse } from '../../src/text/clean-text.ts';
import { refusedSignMessage } from '../../src/text/refused-sign.ar.ts';
import { refusedSign } from '../../src/text/refused-sign.ts';
import { plainTyped } from '../../src/text/typed-code.ts';
import { hasVisibleCharacter } from '../../src/text/visible-character.ts';
import { processorMs } from '../support/processor-ms.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 40 });

/** Code points around every sign that the rule treats in a way of its own. */
const trickySign = fc.constantFrom(
  ...[
    0x0, 0x9, 0xa, 0xb, 0xc, 0xd, 0x85, 0x2028, 0x2029, 0xa0, 0x2800, 0x3000, 0x200b, 0x200c, 0x200d, 0x200e,
  ],
  ...[
    0x200f, 0x61c, 0xad, 0xfeff, 0xfe0e, 0xfe0f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067,
    0x2069,
  ],
  ...[
    0xf0b7, 0xfefb, 0xfe70, 0xfdfa, 0x640, 0x64b, 0x627, 0x647, 0x660, 0xfffc, 0xfff9, 0xfffe, 0xd800, 0xdc00,
  ],
  ...[0x20, 0x61, 0x31, 0x2d, 0xe0041, 0xe0100, 0x1f468, 0x1f3fd, 0x3164],
);
const trickyText = fc.array(trickySign, { maxLength: 14 }).map((signs) => String.fromCodePoint(...signs));

describe.each([
  ['prose', cleanProse],
  ['a line', cleanLine],
  ['a code', cleanCode],
])('%s', (_kind, clean) => {
  test('is the same after a second cleaning', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, trickyText), (text) => {
        const once = clean(text);
        expect(clean(once)).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });

  test('holds nothing unseen once it is cleaned and not refused', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, trickyText), (text) => {
        const cleaned = clean(text);
        fc.pre(refusedSign(cleaned) === undefined);
        expect(cleaned).toBe(cleaned.trim().normalize('NFC'));
        expect(cleaned).not.toMatch(
          /(?![\t\n])\p{Cc}|\p{Cs}|\p{Co}|\p{Zl}|\p{Zp}|\p{Bidi_Control}|(?! )\p{Zs}/u,
        );
        expect(cleaned.isWellFormed()).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});

test.each([
  ['a soft break of Word', 'نُقلت قناة\u000bودُمج هدفان.', 'نُقلت قناة\nودُمج هدفان.'],
  ['every other break', 'أ\r\nب\rج\fد\u0085ه\u2028و\u2029ز', 'أ\nب\nج\nد\nه\nو\nز'],
  ['a heap of marks on a letter', `ن${'\u0300'.repeat(300)}ورة`, `ن${'\u0300'.repeat(8)}ورة`],
  ['spaces at the end of lines and of the text', 'أ  \nب \t\n\n', 'أ\nب'],
  ['spaces of other widths', 'أ\u00a0ب\u2009ج\u202fد\u3000ه', 'أ ب ج د ه'],
  ['a tab of a printed table', 'A-008\t2024', 'A-008\t2024'],
  [
    'a number out of a contact',
    'اتصل \u202a+966 50 123 4567\u202c أو \u202d0112345678\u202c',
    'اتصل +966 50 123 4567 أو 0112345678',
  ],
  ['isolates and marks of direction', '\u2067معزول\u2069 \u200f2026/1\u200e \u061c', 'معزول 2026/1'],
  ['a zero-width space within a word', 'سيا\u200bسة\ufeff', 'سياسة'],
  ['shapes out of a PDF', 'ﻟﺠﻨﺔ اﻟﺒﺤﺚ', 'لجنة البحث'],
  ['words that are one sign', 'ﷺ ﷲ ﷽ ﷼', 'ﷺ ﷲ ﷽ ﷼'],
  ['bullets of Word', '\uf0b7 بند \uf0a7 بند \uf0fc', '• بند ▪ بند ✓'],
  ['a letter and its mark apart', 'اجراءا\u0654ت', 'اجراءأت'],
  ['a shadda before its vowel sign', 'يبل\u0651\u064eغ', 'يبل\u064e\u0651غ'],
  [
    'letters of a text without any fault',
    'أولًا: يُقدَّم (30) يومًا،\nثم «يُبلَّغ».',
    'أولًا: يُقد\u064e\u0651م (30) يومًا،\nثم «يُبل\u064e\u0651غ».',
  ],
  ['joiners that a script writes with', 'می\u200cخواهم عام ١٤٤٧ه\u200d', 'می\u200cخواهم عام ١٤٤٧ه\u200d'],
  ['joiners around numbers and Latin letters', '٠\u200c١ a\u200cb 1\u200d2', '٠١ ab 12'],
  ['an emoji of several signs', 'شكرًا 👨\u200d👩\u200d👧 🙏🏽 ☑\ufe0f', 'شكرًا 👨\u200d👩\u200d👧 🙏🏽 ☑\ufe0f'],
])('%s is stored as it is read', (_what, typed, stored) => {
  expect(cleanProse(typed)).toBe(stored);
  expect(refusedSign(cleanProse(typed))).toBeUndefined();
});

test('a line has spaces where a text of several lines has breaks', () => {
  expect(cleanLine('شارع\u000bالأمير \r\n\n  تبوك')).toBe('شارع الأمير تبوك');
});

test('a code holds nothing that a person does not see', () => {
  expect(cleanCode('\u202d+966 50\u200d 123\u00ad 4567\u202c\ufeff')).toBe('+966 50 123 4567');
  expect(cleanCode('Ａ－００８')).toBe('A-008');
});

test.each([
  ['a NUL', 'أ\u0000ب', 'control', 'U+0000', 1],
  ['a control of the second set', '\u0093', 'control', 'U+0093', 0],
  ['half of a surrogate pair', 'نورة\ud83d', 'half-character', 'U+D83D', 4],
  ['an override from right to left', '\u202e2026/1', 'direction-override', 'U+202E', 0],
  ['Arabic that is forced from left to right', '\u202dسياسة\u202c', 'direction-override', 'U+202D', 0],
  ['a noncharacter', 'أ\ufdd0', 'noncharacter', 'U+FDD0', 1],
  ['a tag', 'أ\u{e0041}', 'hidden-tag', 'U+E0041', 1],
  ['an annotation', '\ufff9أ\ufffaب\ufffb', 'annotation', 'U+FFF9', 0],
  ['a private sign', 'أ\ue000', 'private-use', 'U+E000', 1],
])('%s is refused by its name', (_what, typed, kind, sign, index) => {
  const found = refusedSign(cleanProse(typed));
  expect(found).toEqual({ kind, sign, index });
  expect(found === undefined ? '' : refusedSignMessage(found)).toContain(sign);
});

test.each([
  '\u200b',
  '\u200b\u200c\u200d',
  'ـ',
  '\u2800',
  '\u3164\uffa0',
  '\u064b\u0651',
  ' \u00a0\t\n',
  '\ufffc',
  '\u{e0100}',
  '',
])('%j shows nothing', (text) => {
  expect(hasVisibleCharacter(text)).toBe(false);
});

test.each(['أ', '٣', '-', '•', '😀', 'شَّ'])('%j is seen', (text) => {
  expect(hasVisibleCharacter(text)).toBe(true);
});

test.each([
  ' ',
  '\t',
  '\n ',
  '  \n',
  '\u0300',
  '\u200c',
  '\u200d',
  '\u202d',
  '\u202da',
  '\ufe0f',
  '😀\u200d',
  '\ud800',
  ' \u064b',
])('a long run of %j takes no longer than its length wants', (sign) => {
  const text = `أ${sign.repeat(30_000 / sign.length)}ب`;
  for (const clean of [cleanProse, cleanLine, cleanCode, plainTyped])
    expect(processorMs(() => clean(text))).toBeLessThan(500);
});
