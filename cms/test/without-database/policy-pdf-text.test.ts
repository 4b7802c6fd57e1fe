import type { PolicyBlock } from '@mithaq/domain/contracts/policy-text';
import { marginMarker } from '@mithaq/domain/policy/margin-marker';
import { clausesAmong } from '@mithaq/domain/policy/outline';
import { toEasternDigits, toLatinDigits } from '@mithaq/domain/text/digits';
import { describe, expect, it } from 'vitest';
import { contentSlugs } from '../../src/import/read-source-document.ts';
import { policyPdf } from '../../src/pdf/policy-pdf.ts';
import type { PolicyToPrint } from '../../src/pdf/printed-policy.ts';
import { drawnLines, expectedLines, type Written } from '../support/drawn-lines.ts';
import { withPdfium, type PdfPage } from '../support/pdfium.ts';
import { toPrint } from '../support/policy-to-print.ts';

const withNested = (items: readonly PolicyBlock[]): Written[] =>
  clausesAmong(items).flatMap(({ marker, text, items: nested }) => [
    { text, ...(marker === undefined ? {} : { marker: marginMarker(marker) }) },
    ...withNested(nested),
  ]);

/** Returns the headings and clauses in reading order, in the association's digits. */
const written = ({ file, profile }: PolicyToPrint): Written[] => {
  const digits = profile.numerals === 'eastern' ? toEasternDigits : (text: string) => text;
  return file.text.sections
    .flatMap(({ heading, items }) => [{ text: heading }, ...withNested(items)])
    .map(({ text, marker }) => ({
      text: digits(toLatinDigits(text)),
      ...(marker === undefined ? {} : { marker: digits(toLatinDigits(marker)) }),
    }));
};

/** Number of lines that the running head and the foot take in Chrome's copy of a page. */
const HEAD = 8;
const FOOT = 1;

/** Returns the pages after the cover: contents, text and approval follow one another on them. */
const textPages = (pages: readonly PdfPage[]): readonly PdfPage[] => pages.slice(1);

/**
 * Returns the lines of the text: after the contents, whose entries end with dots and a number, and before the frame of the
 * approval.
 */
const linesOfText = (lines: readonly string[]): string[] => {
  const afterContents = lines.findLastIndex((line) => /\.{4}/u.test(line.replace(/\s/gu, ''))) + 1;
  const titles = ['بيان الاعتماد', 'اعتماد تجريبي'];
  const drawn = titles.map((title) => Array.from(title).toReversed().join(''));
  const approval = lines.findLastIndex((line) => [...titles, ...drawn].includes(line.trim()));
  return lines.slice(afterContents, approval === -1 ? undefined : approval);
};

/** Returns words and numbers, each with its marks. In a tanwin and its alef Chrome gives the mark first. */
const words = (text: string): string[] =>
  text
    .normalize('NFC')
    .replace(/ًا/gu, 'اً')
    .match(/[\p{L}\p{M}\p{Nd}ـ]+/gu) ?? [];

const expectDrawn = async (policy: PolicyToPrint): Promise<void> => {
  const drawn = await withPdfium(await policyPdf(policy), (pages) =>
    linesOfText(textPages(pages).flatMap(({ glyphs }) => drawnLines(glyphs))),
  );
  for (const paragraph of written(policy)) {
    const [expected, got] = expectedLines(paragraph, drawn);
    expect(got).toEqual(expected);
  }
  expect(drawn).toEqual([]);
};

describe.each(contentSlugs)('the PDF of %s', (slug) => {
  it('draws every letter, digit, bracket and space of the text at its place, and nothing else', async () => {
    await expectDrawn(await toPrint(slug));
  });

  it('contains the words of the text in their order when copied in Chrome', async () => {
    const policy = await toPrint(slug);
    const lines = await withPdfium(await policyPdf(policy), (pages) =>
      linesOfText(textPages(pages).flatMap(({ copied }) => copied.trimEnd().split('\n').slice(HEAD, -FOOT))),
    );
    expect(words(lines.join('\n'))).toEqual(
      written(policy).flatMap(({ text, marker = '' }) => words(`${marker} ${text}`)),
    );
  });
});

const difficult = [
  'قال: «العلاقة» (لا، لأ، لإ، لآ، الآلاء) [1] {أ} 50% و(6) ثم 10 / 03 / 1445هـ، 2024/7/23 و1446-01-17.',
  'حفاظاً وتقديراً وأولاً وثانياً، مدَّة محمَّد يُقدِّم المُستفيدِ شؤونُهُ، بتاريــــخ، الله ولله.',
  'رمز A-008 والموقع https://policies.example/rusukh/ والبريد info@rusukh.example ورقم 05049 ثم SHA-256.',
  '#import "/etc/passwd": * #eval("1") $ x^2 $ *غليظ* _مائل_ `رمز` @مرجع <وسم> // تعليق /* تعليق */',
];

it('the PDF draws brackets, dates, tashkil, addresses and markup characters as written', async () => {
  await expectDrawn(
    await toPrint('rusukh', (file) => ({
      ...file,
      text: {
        title: file.text.title,
        cover: [],
        sections: [
          {
            id: 'a',
            role: 'other',
            heading: difficult[0],
            items: difficult.map((text, at) => ({ id: `b${String(at)}`, marker: 'أ)', text, items: [] })),
          },
        ],
      },
    })),
  );
});
