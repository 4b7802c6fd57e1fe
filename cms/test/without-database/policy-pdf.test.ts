import { clausesOf, headingLabel } from '@mithaq/domain/policy/outline';
import { toEasternDigits, toLatinDigits } from '@mithaq/domain/text/digits';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentSlugs } from '../../src/import/read-source-document.ts';
import { writePdf } from '../../src/pdf/write-pdf.ts';
import { PdfNotMade, policyPdf } from '../../src/pdf/policy-pdf.ts';
import { sha256Of } from '../../src/register/canonical.ts';
import { FolderRegisterWriter } from '../../src/register/folder-register-writer.ts';
import { readPdf as read } from '../support/pdf-text.ts';
import { withPdfium } from '../support/pdfium.ts';
import { proofAddresses } from '../support/proof-address.ts';
import { siteUrl, toPrint } from '../support/policy-to-print.ts';

/**
 * Returns the text without spaces, marks and tatweel: line breaks and the width of a space belong to the page and not
 * to the text (`readPdf`).
 */
const solid = (text: string): string => text.replace(/[\s\p{M}ـ]+/gu, '');

/**
 * Returns letters, digits and brackets in their order. pdf.js does not report on which side of a line a colon is, and
 * may return one of two letters twice where both are one drawing.
 */
const letters = (text: string): string =>
  solid(text)
    .replace(/[:.-]+/gu, '')
    .replace(/(\p{L})\1+/gu, '$1');

describe.each(contentSlugs)('the PDF of %s', (slug) => {
  it('contains, letter by letter, the text that it was made from', async () => {
    const policy = await toPrint(slug);
    const { text, bodies } = await read(await policyPdf(policy));
    const extracted = letters(text + bodies);
    const digits = policy.profile.numerals === 'eastern' ? toEasternDigits : toLatinDigits;
    const missing = [
      policy.file.text.title,
      policy.file.association.name,
      ...policy.file.text.sections.map(({ heading }) => heading),
      ...clausesOf(policy.file.text).map((clause) => clause.text),
    ].filter((part) => !extracted.includes(letters(digits(toLatinDigits(part)))));
    expect(missing).toEqual([]);
  });

  it('has the same bytes whenever it is made', async () => {
    const policy = await toPrint(slug);
    expect(sha256Of(await policyPdf(policy))).toBe(sha256Of(await policyPdf(policy)));
  });
});

it('is tagged, in Arabic, has a title, an author, the day of publication and an outline', async () => {
  const policy = await toPrint('rusukh');
  const pdf = await policyPdf(policy);
  const { info, outline, pages } = await read(pdf);
  expect(info).toMatchObject({
    Title: policy.file.text.title,
    Author: policy.file.association.name,
    Language: 'ar',
    CreationDate: expect.stringContaining('20261120090000'),
  });
  const raw = Buffer.from(pdf).toString('latin1');
  expect(raw).toMatch(/\/MarkInfo\s*<<\s*\/Marked true/u);
  expect(raw).toMatch(/\/DisplayDocTitle true/u);
  expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>');
  // Every heading has its tag in the structure: each section's, the contents' and the approval's.
  expect(raw.match(/\/S \/H1\b/gu)).toHaveLength(policy.file.text.sections.length + 2);
  expect(outline.map(({ title }) => solid(title))).toEqual([
    ...policy.file.text.sections.map(({ heading }) => solid(headingLabel(heading))),
    solid('بيان الاعتماد'),
  ]);
  // The signs that end a heading are printed, and no bookmark has them.
  const ended = policy.file.text.sections.filter(({ heading }) => /[:-]$/u.test(heading.trim()));
  expect(ended).not.toEqual([]);
  const printed = solid(pages.join(''));
  for (const { heading } of ended) {
    // Readers of PDFs copy signs at the end of a line in either order.
    const [words, signs] = [headingLabel(heading), heading.trim().slice(headingLabel(heading).length)];
    expect(printed).toMatch(
      new RegExp(`${solid(words)}[${solid(signs)}]{${String(solid(signs).length)}}`, 'u'),
    );
  }
  expect(outline.filter(({ title }) => /[:-]$/u.test(solid(title)))).toEqual([]);
  for (const page of pages.slice(1)) expect(solid(page)).toContain('A-008');
});

it('embeds the fonts of all its letters, and the character of each letter', async () => {
  for (const slug of contentSlugs)
    await withPdfium(await policyPdf(await toPrint(slug)), (pages) => {
      for (const { fonts, glyphs } of pages) {
        expect(fonts.map(({ name }) => name.replace(/^[A-Z]{6}\+/u, '')).toSorted()).toEqual([
          'Amiri-Bold',
          'Amiri-Regular',
        ]);
        expect(fonts.filter(({ embedded }) => !embedded)).toEqual([]);
        expect(glyphs.filter(({ unknown }) => unknown)).toEqual([]);
      }
    });
});

it('leads to the page that proves it: in print, at a click and by the code in its picture', async () => {
  const policy = await toPrint('rusukh');
  const pdf = await policyPdf(policy);
  const address = `${siteUrl}/rusukh/proof/${policy.hash}/`;
  const { text } = await read(pdf);
  expect(solid(text)).toContain(address);
  const { seen, clicked } = await proofAddresses(pdf);
  expect(seen).toBe(address);
  expect(clicked).toEqual([address, address]);
  expect(text).toContain(policy.hash.slice(0, 4));
});

it('lists the sections in its contents by their names, without the colon and dash that end them in print', async () => {
  const policy = await toPrint('libraries');
  const { pages } = await read(await policyPdf(policy));
  const headings = policy.file.text.sections.map(({ heading }) => heading);
  expect(headings.filter((heading) => heading.endsWith(':-'))).not.toEqual([]);
  const contents = solid(pages[1] ?? '');
  for (const heading of headings) expect(contents).toContain(`${solid(headingLabel(heading))}..`);
});

it('leaves no heading alone at the end of a page, however long it is', async () => {
  const sections = Array.from({ length: 40 }, (_, at) => ({
    id: `s${String(at)}`,
    role: 'other',
    heading: `${'عنوان '.repeat(18)}${String(at)}`,
    items: [{ id: `c${String(at)}`, marker: '-', text: 'بند '.repeat(20 + 17 * (at % 5)).trim(), items: [] }],
  }));
  const policy = await toPrint('rusukh', (file) => ({
    ...file,
    text: { title: 'سياسة', cover: [], sections },
  }));
  const ends = await withPdfium(await policyPdf(policy), (pages) =>
    pages.map(({ copied }) => copied.trimEnd().split('\n').at(-2) ?? ''),
  );
  // The text begins after cover and contents, and ends before the approval.
  const inText = ends.slice(
    ends.findIndex((line) => line.includes('بند')),
    -1,
  );
  expect(inText.length).toBeGreaterThan(6);
  expect(inText.filter((line) => !line.includes('بند'))).toEqual([]);
});

it('uses the association’s kind of digits', async () => {
  const policy = await toPrint('rusukh', undefined, 'eastern');
  const { text } = await read(await policyPdf(policy));
  expect(solid(text)).toContain(solid(toEasternDigits('23 يوليو 2024م')));
});

it('marks a demonstration as not approved by the board, on the cover and beside the approval', async () => {
  const { pages } = await read(await policyPdf(await toPrint('kafel')));
  expect(solid(pages[0] ?? '')).toContain(solid('لم يصدر عن مجلس إدارة الجمعية'));
  expect(solid(pages.at(-1) ?? '')).toContain(solid('لم يصدر عن مجلس إدارة الجمعية'));
});

const hostile = [
  '#import "/etc/passwd": * #eval("1") #read("/etc/passwd")',
  '$ x^2 $ *غليظ* _مائل_ `رمز` @مرجع <وسم> // تعليق /* تعليق */',
  '= عنوان - بند + بند / مصطلح: شرح \\ \\u{41} ~ -- ---',
  '"]} {"text": "x"} \'\' "" «العلاقة» لا لأ لإ لآ الآلاء',
  '(أ) [ب] {ج} 1446/01/17هـ 50% 2024-07-23',
];

it('typesets a hostile text letter by letter and runs nothing of it', async () => {
  const policy = await toPrint('rusukh', (file) => ({
    ...file,
    issueNumber: '#A$*@"\\<>',
    text: {
      title: hostile[3],
      cover: [],
      sections: [
        {
          id: 'a',
          role: 'other',
          heading: hostile[1],
          items: hostile.map((text, at) => ({ id: `b${String(at)}`, marker: '#1', text, items: [] })),
        },
      ],
    },
  }));
  const { text, info } = await read(await policyPdf(policy));
  expect(info).toMatchObject({ Title: hostile[3] });
  const extracted = solid(text);
  expect(extracted).toContain('لالألإلآالآلاء');
  expect(extracted).toContain('العلاقة');
  expect(extracted).toContain('/etc/passwd');
  expect(extracted).not.toContain('root:');
  // pdf.js returns a line of both directions run by run, so the test compares the count of each letter.
  const clauses = extracted.slice(extracted.lastIndexOf('#import'));
  for (const letter of new Set(solid(hostile.join('')))) {
    const often = (where: string): number => where.split(letter).length - 1;
    expect([letter, often(clauses) >= often(solid(hostile.join('')))]).toEqual([letter, true]);
  }
});

describe('a PDF that cannot be made', () => {
  it('is logged and stops no publication', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'cms-pdf-'));
    const register = new FolderRegisterWriter(dir);
    const policy = await toPrint('rusukh');
    const failing = () => Promise.reject(new PdfNotMade('no machine code'));
    expect(await writePdf(register, policy, failing)).toBeUndefined();
    expect(await register.list('associations/')).toEqual([]);
    const made = await writePdf(register, policy);
    expect(made).toMatch(/^[0-9a-f]{64}$/u);
    expect(await writePdf(register, policy, failing)).toBe(made);
    await rm(dir, { recursive: true });
  });
});
