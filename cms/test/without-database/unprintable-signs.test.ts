import { cleanProse } from '@mithaq/domain/text/clean-text';
import { refusedSign } from '@mithaq/domain/text/refused-sign';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { policyPdf } from '../../src/pdf/policy-pdf.ts';
import { typeset } from '../../src/pdf/typesetter.ts';
import { policyTemplate } from '../../src/pdf/policy-template.ts';
import { printedPolicy, type PolicyToPrint } from '../../src/pdf/printed-policy.ts';
import { unprintableSigns } from '../../src/pdf/unprintable-signs.ts';
import { withPdfium } from '../support/pdfium.ts';
import { toPrint } from '../support/policy-to-print.ts';

const saying = (...texts: readonly string[]): Promise<PolicyToPrint> =>
  toPrint('rusukh', (file) => ({
    ...file,
    text: {
      title: file.text.title,
      cover: [],
      sections: [
        {
          id: 'a',
          role: 'other',
          heading: 'قسم',
          items: texts.map((text, at) => ({ id: `b${String(at)}`, text, items: [] })),
        },
      ],
    },
  }));

/** Returns the code points of some blocks that a field accepts. */
const accepted = (...blocks: readonly (readonly [from: number, to: number])[]): string[] =>
  blocks
    .flatMap(([from, to]) =>
      Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at)),
    )
    .filter((sign) => /\p{Assigned}/u.test(sign) && cleanProse(sign) === sign && sign !== '')
    .filter((sign) => refusedSign(sign) === undefined);

it.each([
  ['bullets, ticks and boxes', '▪ ▫ ■ □ ● ○ ◦ ‣ ⁃ ◆ ❖ ➢ ✓ ✔ ✗ ✘ ☐ ☑ ☒ ★ ☆ ☎ ✉ ✂'],
  ['arrows', '← → ↑ ↓ ↔ ⇐ ⇒ ⇔ ➔ ➜ ⟵ ⟶'],
  ['dashes, quotes and dots', '– — ― ‐ ‑ ‘ ’ ‚ “ ” „ ‹ › « » … • · ‰ † ‡ § ¶ ※'],
  ['fractions, powers and formulas', '½ ⅓ ¼ ¾ ⅛ ² ³ ¹ ⁿ ₂ ± × ÷ ≤ ≥ ≠ ≈ ∞ √ ∑ ° ℃ № ™ © ®'],
  ['currencies', '﷼ \u20c1 € £ ¥ $ ¢ ₪ ₹'],
  ['signs of Arabic', 'ﷺ ﷲ ﷽ ﷻ ؏ ؓ ۝ ۞ ٪ ٫ ٬ ؛ ؟'],
  ['letters of Persian and Urdu', 'پ چ ژ گ ک ی ۃ ہ ھ ے ڪ ٹ ڈ ڑ ں می\u200cخواهم ١٤٤٧ه\u200d'],
  ['Latin, Greek and Cyrillic', 'é ç ñ ö ß š ğ α β Ω Ж я'],
  ['emoji', '😀 🙏🏽 ✅ ❌ ⚠️ 📞 📧 👨\u200d👩\u200d👧 🇸🇦'],
])('%s are set, and each has its character in the file', async (_what, text) => {
  expect(await unprintableSigns([text])).toEqual(new Set());
  await withPdfium(await policyPdf(await saying(text)), (pages) => {
    const glyphs = pages.flatMap((page) => page.glyphs);
    expect(glyphs.filter(({ unknown }) => unknown)).toEqual([]);
    expect(pages.flatMap(({ fonts }) => fonts).filter(({ embedded }) => !embedded)).toEqual([]);
    const drawn = new Set(glyphs.flatMap(({ letter }) => Array.from(letter.normalize('NFKC'))));
    const symbols = Array.from(text.normalize('NFKC').matchAll(/[▪✓☐→½½²€αЖ]/gu), ([sign]) => sign);
    for (const sign of symbols) expect(drawn).toContain(sign);
  });
});

it('a sign that is said to be set is set, over all that Arabic, Latin, symbols and emoji have', async () => {
  const signs = accepted(
    [0x20, 0x52f],
    [0x600, 0x6ff],
    [0x2000, 0x2bff],
    [0xfb50, 0xfdff],
    [0x1f300, 0x1f64f],
  );
  expect(signs.length).toBeGreaterThan(4000);
  let left = signs;
  for (;;) {
    const unprintable = await unprintableSigns(left);
    if (unprintable.size === 0) break;
    left = left.filter((sign) => !unprintable.has(sign));
  }
  expect(left.length / signs.length).toBeGreaterThan(0.9);
  const policy = await saying(
    ...Array.from({ length: Math.ceil(left.length / 90) }, (_, at) =>
      left.slice(at * 90, at * 90 + 90).join(' '),
    ),
  );
  await expect(typeset(policyTemplate, printedPolicy(policy))).resolves.toBeDefined();
}, 120_000);

it('signs of a script that no font has are named, whatever is around them', async () => {
  expect(await unprintableSigns(['بند 中文 ✓', 'בדיקה'])).toEqual(new Set(Array.from('中文בדיקה')));
});

it('a version of an earlier release whose text has such a sign has its PDF, with the sign spelled out', async () => {
  const policy = await saying('بند 中 وبعده', 'بند \u0007 آخر');
  const drawn = await withPdfium(await policyPdf(policy), (pages) =>
    pages.flatMap(({ glyphs }) => glyphs.toSorted((one, other) => other.y - one.y || one.x - other.x)),
  );
  const read = drawn.map(({ letter }) => letter).join('');
  expect(read).toContain('U+4E2D');
  expect(read).toContain('U+0007');
});

it('every text that a field accepts and the guard lets pass has its PDF', async () => {
  await fc.assert(
    // Ten texts a document, because a page with its fonts takes longer than what stands on it.
    fc.asyncProperty(fc.array(fc.string({ unit: 'binary', maxLength: 30 }), { maxLength: 10 }), async (typed) => {
      const texts: string[] = [];
      for (const text of typed.map((one) => cleanProse(`أ${one}`)))
        if (refusedSign(text) === undefined && (await unprintableSigns([text])).size === 0) texts.push(text);
      fc.pre(texts.length > 0);
      await expect(typeset(policyTemplate, printedPolicy(await saying(...texts)))).resolves.toBeDefined();
    }),
    { numRuns: 15 },
  );
}, 60_000);
