import type { PolicyBlock, PolicySection, TableCell } from '@mithaq/domain/contracts/policy-text';
import { allParts } from '@mithaq/domain/policy/text-parts';
import { toEasternDigits } from '@mithaq/domain/text/digits';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { policyPdf } from '../../src/pdf/policy-pdf.ts';
import { LONG_TABLE_ROWS, nestedText } from '../support/nested-text.ts';
import { readPdf } from '../support/pdf-text.ts';
import { withPdfium } from '../support/pdfium.ts';
import { toPrint } from '../support/policy-to-print.ts';

const printed = async (sections: readonly PolicySection[], numerals?: 'eastern'): Promise<Uint8Array> =>
  policyPdf(
    await toPrint(
      'rusukh',
      (file) => ({ ...file, format: 2, text: { title: file.text.title, cover: [], sections } }),
      numerals,
    ),
  );

const solid = (text: string): string => text.replace(/[\s\p{M}ـ]+/gu, '');

/** Returns every text that a version prints: headings, clauses, cells, terms, labels and notes. */
const textsOf = (sections: readonly PolicySection[]): string[] =>
  allParts([...sections])
    .flatMap(({ part }) => part.cells?.flatMap(({ text }) => text.split('\n')) ?? [part.text])
    .filter((text) => text !== '');

/** Returns the letters of a text; Chrome copies a colon or a number at the end of a line to another place of it. */
const letters = (text: string): string => text.replace(/[^\p{L}]|ـ/gu, '');

/** Returns the letters of each page as Chrome copies them. */
const copiedPages = (file: Uint8Array): Promise<string[]> =>
  withPdfium(file, (pages) => pages.map(({ copied }) => letters(copied)));

const pdf = await printed(nestedText);

const outlineEntry = z.object({
  title: z.string(),
  get items() {
    return z.array(outlineEntry);
  },
});

it('contains every heading, clause, cell, term, label and note of the text', async () => {
  const read = (await copiedPages(pdf)).join('');
  expect(textsOf(nestedText).filter((part) => !read.includes(letters(part)))).toEqual([]);
});

it('lists nested divisions in its contents and its outline, each below the one that holds it', async () => {
  const read = await readPdf(pdf);
  const { pages } = read;
  const contents = solid(pages[1] ?? '');
  for (const label of [
    'الباب الأول: الأحكام العامة',
    'الفصل الأول: التعريفات',
    'المادة الأولى',
    'ملحق 1: نموذج إفصاح',
  ]) {
    expect(contents).toContain(`${solid(label)}..`);
  }
  const [part, annex] = outlineEntry.array().parse(read.outline);
  const [chapter] = part?.items ?? [];
  expect(solid(annex?.title ?? '')).toBe(solid('ملحق 1: نموذج إفصاح'));
  expect(solid(chapter?.title ?? '')).toBe(solid('الفصل الأول: التعريفات'));
  expect(chapter?.items).toHaveLength(2);
});

it('is tagged: a level for each heading, a table with its head, a note', () => {
  const raw = Buffer.from(pdf).toString('latin1');
  for (const [tag, count] of [
    ['H2', 1],
    ['H3', 2],
    ['Note', 1],
  ] as const) {
    expect([tag, raw.match(new RegExp(String.raw`/S /${tag}\b`, 'gu'))?.length]).toEqual([tag, count]);
  }
  expect(raw).toMatch(/\/S \/TH\b/u);
});

it('repeats the head of a table on every page that the table reaches, and no row', async () => {
  const withRows = (await copiedPages(pdf)).filter((page) => page.includes(solid('الصرف رقم')));
  expect(withRows.length).toBeGreaterThan(1);
  for (const page of withRows) expect(page).toContain(solid('جهة الاعتماد'));
  const rows = withRows.join('').match(new RegExp(solid('الصرف رقم'), 'gu'));
  expect(rows).toHaveLength(LONG_TABLE_ROWS);
});

it('sets a table from right to left, in the digits of the association', async () => {
  await withPdfium(await printed(nestedText, 'eastern'), (pages) => {
    const glyphs = pages.flatMap((page) => page.glyphs);
    expect(
      glyphs
        .filter(({ letter }) => /[0-9]/u.test(letter))
        .map(({ letter }) => letter)
        .join(''),
    ).not.toContain('5000');
    const [page] = pages.filter(({ copied }) => copied.includes(toEasternDigits('5000')));
    const fives =
      page?.glyphs.filter(({ letter }) => letter === toEasternDigits('5')).map(({ x }) => x) ?? [];
    const head = page?.glyphs.filter(({ letter }) => letter === 'ي').map(({ x }) => x) ?? [];
    // The column that names the rows is to the right of the middle of the cells beside it.
    expect(Math.max(...fives)).toBeGreaterThan(Math.min(...head));
  });
});

it('puts a footnote at the foot of the page of its clause, with the sign that the document prints', async () => {
  const { pages } = await readPdf(pdf);
  const page = solid(pages.find((one) => solid(one).includes(solid('لا يصرف مبلغ'))) ?? '');
  expect(page).toContain(solid('لا يصرف مبلغ*قبل'));
  expect(page.indexOf(solid('عدا النثريات'))).toBeGreaterThan(page.indexOf(solid('الصرف رقم 5')));
});

const table = (rows: readonly (readonly TableCell[])[], more: object = {}): PolicySection[] => [
  {
    id: 'a',
    role: 'other',
    heading: 'قسم',
    items: [
      {
        kind: 'table',
        id: 't',
        headerRows: 1,
        headerColumns: 0,
        rows: rows.map((cells, at) => ({ id: `t-${String(at)}`, cells: [...cells] })),
        ...more,
      },
    ],
  },
];

describe('a table that no page was made for is set all the same', () => {
  const word = (at: number): TableCell => ({ text: `خلية${String(at)}` });
  const within = (block: PolicyBlock, level: number): PolicyBlock =>
    level === 0
      ? block
      : { id: `w${String(level)}`, marker: '-', text: 'بند', items: [within(block, level - 1)] };
  const long = (items: readonly PolicyBlock[]): PolicySection[] => [
    { id: 'a', role: 'other', heading: 'قسم', items: [...items] },
  ];
  it.each<[string, readonly PolicySection[]]>([
    [
      'with cells that span beneath one another',
      table([
        [{ text: 'أ' }, { text: 'ب', rows: 3 }],
        [{ text: 'ج', columns: 2 }],
        [{ text: 'د', columns: 100 }],
      ]),
    ],
    [
      'with a head that spans into the rows below it',
      table([[{ text: 'أ', rows: 2 }, { text: 'ب' }], [{ text: 'ج' }]]),
    ],
    [
      'with rows of other lengths, and one without a cell',
      table([[word(1)], [word(2), word(3), word(4)], []]),
    ],
    ['of nothing but its head', table([[word(1), word(2)]])],
    [
      'that says that it has more head than rows',
      table([[word(1)], [word(2)]], { headerRows: 9, headerColumns: 9 }),
    ],
    [
      'of twenty columns',
      table([
        Array.from({ length: 20 }, (_, at) => word(at)),
        Array.from({ length: 20 }, (_, at) => word(at + 20)),
      ]),
    ],
    ['whose head is longer than a page', table([[{ text: 'رأس '.repeat(1900).trim() }], [word(1)]])],
    ['whose cell is longer than a page', table([[word(1)], [{ text: 'نص '.repeat(2500).trim() }]])],
    [
      'within a clause of the fifth level',
      long([
        within(nestedText[0]?.sections?.[0]?.sections?.[1]?.items[0] ?? { id: 'x', text: 'x', items: [] }, 5),
      ]),
    ],
    [
      'of two cells that span a hundred columns',
      table([
        [
          { text: 'أ', columns: 100 },
          { text: 'ب', columns: 100 },
        ],
        [{ text: 'ج', rows: 1000 }],
      ]),
    ],
  ])('%s', async (_name, sections) => {
    const read = (await copiedPages(await printed(sections))).join('');
    expect(textsOf(sections).filter((part) => !read.includes(letters(part).slice(0, 40)))).toEqual([]);
  });
});

it('a bylaw of 60 articles and 366 paragraphs is set in seconds', async () => {
  const articles: PolicySection[] = Array.from({ length: 60 }, (_, at) => ({
    id: `a${String(at)}`,
    role: 'other',
    kind: 'article',
    heading: `المادة ${String(at + 1)}:`,
    items: Array.from({ length: at < 6 ? 7 : 6 }, (_item, place) => ({
      id: `a${String(at)}-${String(place)}`,
      marker: `${String(place + 1)}-`,
      text: 'يلتزم كل عضو بما ورد في هذه اللائحة وما يصدر عن المجلس من قرارات تنفيذا لها.',
      items: [],
    })),
  }));
  const begin = performance.now();
  const { pages } = await readPdf(await printed(articles));
  expect(pages.length).toBeGreaterThan(10);
  expect(performance.now() - begin).toBeLessThan(15_000);
});

describe('texts that a page has little room for', () => {
  const glyphsOf = (file: Uint8Array) =>
    withPdfium(file, (pages) => pages.flatMap(({ glyphs }) => [...glyphs]));

  it('a table of twelve columns with long numbers has each in its own cell, within the page', async () => {
    const row = (id: string, text: (place: number) => string) => ({
      id,
      cells: Array.from({ length: 12 }, (_, place) => ({ text: text(place) })),
    });
    const file = await printed([
      {
        id: 'one',
        role: 'other',
        heading: 'جدول',
        items: [
          {
            kind: 'table',
            id: 'months',
            headerRows: 1,
            headerColumns: 0,
            rows: [row('head', (place) => `شهر ${String(place)}`), row('sums', () => '77,777,777')],
          },
        ],
      },
    ]);
    const sevens = (await glyphsOf(file))
      .filter(({ letter }) => letter === '7')
      .filter(({ y }, _place, all) => all.filter((other) => Math.abs(other.y - y) < 1).length > 50);
    const places = sevens.map(({ x }) => x).toSorted((one, other) => one - other);
    expect(places).toHaveLength(96);
    const gaps = places.slice(1).map((x, place) => x - (places[place] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThan(1);
    expect(places[0]).toBeGreaterThan(60);
    // Eleven gaps between the cells are wider than those between digits and their commas.
    const between = gaps.toSorted((one, other) => other - one);
    expect((between[10] ?? 0) / (between[11] ?? Infinity)).toBeGreaterThan(1.1);
  });

  it('a clause in Latin letters runs from left to right, its full stop behind its last word', async () => {
    const file = await printed([
      {
        id: 'one',
        role: 'other',
        heading: 'المادة',
        items: [{ id: 'one-1', text: 'Zebra quartz.', items: [] }],
      },
    ]);
    const glyphs = await glyphsOf(file);
    const last = glyphs.find(({ letter }) => letter === 'z');
    const stop = glyphs.find(({ letter, y }) => letter === '.' && Math.abs(y - (last?.y ?? 0)) < 1);
    expect(stop?.x).toBeGreaterThan(last?.x ?? Infinity);
  });
});
