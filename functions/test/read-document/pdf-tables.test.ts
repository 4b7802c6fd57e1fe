import { expect, it } from 'vitest';
import { unreadTablesOf } from '@mithaq/domain/reading/tables/unread-tables';
import { makePdf } from './support/make-pdf.ts';
import { grid, ltr, paintedLine, PaintedFont, rule, type Run } from './support/painted-text.ts';
import { cellsOf, readWhole, textsOf } from './support/read.ts';

type Words = readonly (readonly [readonly (string | Run)[], number, number])[];

/** Reads a page with rules and words; each word is given with its right edge and baseline. */
const read = async (
  rules: string,
  words: Words,
  more: { readonly rotate?: 90; readonly shade?: string } = {},
) => {
  const font = new PaintedFont('F');
  const content =
    (more.shade ?? '') + rules + words.map(([runs, x, y]) => paintedLine(font, runs, x, y, 12)).join('');
  return (await readWhole(makePdf([{ content }], [font.made()]))).evidence;
};

it('reads a table cell by cell, from the rightmost column, with empty cells in their places', async () => {
  const evidence = await read(grid([60, 220, 380, 540], [600, 640, 680, 720]), [
    [['م'], 530, 690],
    [['السجل'], 370, 690],
    [['المدة'], 210, 690],
    [[ltr('1')], 530, 650],
    [['اللائحة'], 370, 650],
    [['دائم'], 210, 650],
    [[ltr('2')], 530, 610],
    [[ltr('10'), ' سنوات'], 210, 610],
  ]);
  expect(cellsOf(evidence, 0)).toEqual([
    ['م', 'السجل', 'المدة'],
    ['1', 'اللائحة', 'دائم'],
    ['2', '', '10 سنوات'],
  ]);
  expect(evidence.tables[0]?.box?.map(Math.round)).toEqual([60, 122, 480, 120]);
  expect(evidence.notes).toEqual([]);
});

it('joins the places of a spanned cell, of columns and of rows, and lists it once', async () => {
  const rules = [
    // Frame.
    rule(60, 600, 480, 0.5),
    rule(60, 720, 480, 0.5),
    rule(60, 600, 0.5, 120),
    rule(540, 600, 0.5, 120),
    // Columns: the one at 380 all the way, the one at 220 below the head only.
    rule(380, 600, 0.5, 120),
    rule(220, 600, 0.5, 80),
    // Rows: the one at 680 beside the spanned head cell only, the one at 640 everywhere.
    rule(60, 680, 320, 0.5),
    rule(60, 640, 480, 0.5),
  ].join('');
  const evidence = await read(rules, [
    [['السجل'], 530, 675],
    [['المدة'], 370, 695],
    [['الحفظ'], 370, 655],
    [['الإتلاف'], 210, 655],
    [['العضوية'], 530, 615],
    [['دائم'], 370, 615],
    [['-'], 210, 615],
  ]);
  expect(cellsOf(evidence, 0)).toEqual([
    ['{1x2}السجل', '{2x1}المدة'],
    ['الحفظ', 'الإتلاف'],
    ['العضوية', 'دائم', '-'],
  ]);
});

it('keeps the lines of a cell in their order and apart from the lines of its neighbour', async () => {
  const evidence = await read(grid([60, 300, 540], [600, 700]), [
    [['السطر الأول من اليمين'], 530, 680],
    [['السطر الثاني من اليمين'], 530, 660],
    [['السطر الأول من اليسار'], 290, 680],
    [['السطر الثاني من اليسار'], 290, 660],
    [['السطر الثالث من اليسار'], 290, 640],
  ]);
  expect(cellsOf(evidence, 0)).toEqual([
    [
      'السطر الأول من اليمين / السطر الثاني من اليمين',
      'السطر الأول من اليسار / السطر الثاني من اليسار / السطر الثالث من اليسار',
    ],
  ]);
});

it('parts a run of letters that crosses the rule between two cells', async () => {
  const font = new PaintedFont('F');
  const glyphs = [...font.glyphs('الأيمن')].toReversed();
  // A single text object paints both cells, with spaces from one to the other.
  const content = `${grid([60, 300, 540], [600, 640])}BT /F 12 Tf 1 0 0 1 262 615 Tm ${font.codes([
    ...font.glyphs('يسار').toReversed(),
    ' ',
    ' ',
    ' ',
    ' ',
    ' ',
    ...glyphs,
  ])} Tj ET`;
  const { evidence } = await readWhole(makePdf([{ content }], [font.made()]));
  expect(cellsOf(evidence, 0)).toEqual([['الأيمن', 'يسار']]);
});

it('reads a table without rules at its sides', async () => {
  const rules = [
    rule(60, 600, 480, 0.5),
    rule(60, 640, 480, 0.5),
    rule(60, 680, 480, 0.5),
    rule(300, 600, 0.5, 80),
  ].join('');
  const evidence = await read(rules, [
    [['المصطلح'], 530, 655],
    [['التعريف'], 290, 655],
    [['الجمعية'], 530, 615],
    [['جمعية البر'], 290, 615],
  ]);
  expect(cellsOf(evidence, 0)).toEqual([
    ['المصطلح', 'التعريف'],
    ['الجمعية', 'جمعية البر'],
  ]);
});

it('names a table inside a cell as the table of that cell', async () => {
  const evidence = await read(grid([60, 300, 540], [560, 720]) + grid([80, 180, 280], [600, 640, 680]), [
    [['الخارجي'], 530, 700],
    [['عنوان'], 290, 700],
    [['أ'], 270, 655],
    [['ب'], 170, 655],
    [['ج'], 270, 615],
    [['د'], 170, 615],
  ]);
  expect(evidence.tables[0]?.rows[0]?.cells[1]?.tables).toEqual([1]);
  expect(cellsOf(evidence, 0)).toEqual([['الخارجي', 'عنوان']]);
  expect(cellsOf(evidence, 1)).toEqual([
    ['أ', 'ب'],
    ['ج', 'د'],
  ]);
});

it('takes a frame round a paragraph, and a rule under a word, for no table', async () => {
  const evidence = await read(grid([60, 540], [600, 700]) + rule(400, 640, 130, 0.5), [
    [['المادة الأولى'], 530, 645],
  ]);
  expect(evidence.tables).toEqual([]);
  expect(textsOf(evidence)).toEqual(['المادة الأولى']);
});

it('does not take the shade of a head for its rules', async () => {
  const evidence = await read(
    grid([60, 300, 540], [600, 640, 680]),
    [
      [['م'], 530, 655],
      [['السجل'], 290, 655],
      [[ltr('1')], 530, 615],
      [['العضوية'], 290, 615],
    ],
    { shade: '0.8 g 62 650 236 28 re f 302 642 236 20 re f 0 g\n' },
  );
  expect(cellsOf(evidence, 0)).toEqual([
    ['م', 'السجل'],
    ['1', 'العضوية'],
  ]);
});

it('leaves a table without rules as its lines, and says that it was not read', async () => {
  const row = (words: readonly string[], y: number): Words =>
    words.map((word, at) => [[word], 540 - at * 160, y]);
  const evidence = await read('', [
    ...row(['السجل', 'المدة', 'المسؤول'], 700),
    ...row(['العضوية', 'دائم', 'الأمين'], 676),
    ...row(['المالية', 'سنة', 'المحاسب'], 652),
  ]);
  expect(evidence.tables).toEqual([]);
  expect(textsOf(evidence)).toEqual(['السجل المدة المسؤول', 'العضوية دائم الأمين', 'المالية سنة المحاسب']);
  expect(evidence.notes).toEqual([{ code: 'unread-table', count: 1, pages: [1] }]);
  const [table, ...more] = unreadTablesOf(evidence);
  expect(more).toEqual([]);
  expect(table?.lines.length).toBeGreaterThan(1);
});

it('leaves a table of level rules alone as its lines, and says where it stands', async () => {
  const rules = [600, 640, 680, 720].map((y) => rule(60, y, 480, 0.5)).join('');
  const evidence = await read(rules, [
    [['السجل'], 530, 695],
    [['المدة'], 300, 695],
    [['أولاً: السجلات'], 530, 655],
    [['العضوية'], 530, 615],
    [['حفظ دائم'], 300, 615],
    [['أولاً: النفاذ'], 530, 500],
  ]);
  expect(evidence.tables).toEqual([]);
  expect(evidence.notes.map(({ code }) => code)).toEqual(['unread-table']);
  expect(unreadTablesOf(evidence).map(({ lines }) => lines.map(({ text }) => text))).toEqual([
    ['السجل المدة', 'أولاً: السجلات', 'العضوية حفظ دائم'],
  ]);
});

it('takes rules between paragraphs and below headings for no table', async () => {
  const rules = [600, 640, 680, 720].map((y) => rule(60, y, 480, 0.5)).join('');
  const evidence = await read(rules, [
    [['تمهيد'], 530, 695],
    [['تلتزم الجمعية بهذه السياسة'], 530, 655],
    [[ltr('1'), '-'], 530, 615],
    [['يلتزم كل عامل بما فيها'], 480, 615],
  ]);
  expect(evidence.notes).toEqual([]);
});

it('leaves rules that divide no rectangles as lines, and says that the table was not read', async () => {
  // The cell at the top has an angle: no rule parts it from the cell under its right half.
  const rules = [
    rule(60, 600, 480, 0.5),
    rule(60, 720, 480, 0.5),
    rule(60, 600, 0.5, 120),
    rule(540, 600, 0.5, 120),
    rule(60, 660, 240, 0.5),
    rule(300, 600, 0.5, 60),
  ].join('');
  const evidence = await read(rules, [
    [['الزاوية'], 530, 690],
    [['داخلها'], 290, 630],
  ]);
  expect(evidence.tables).toEqual([]);
  expect(textsOf(evidence)).toEqual(['الزاوية', 'داخلها']);
  expect(evidence.notes).toEqual([{ code: 'unread-table', count: 1, pages: [1] }]);
  const [table, ...more] = unreadTablesOf(evidence);
  expect(more).toEqual([]);
  expect(table?.lines.length).toBeGreaterThan(1);
});

/** Lines of text in two columns, from the top; a gap is a heading with more space above it. */
const inColumns = (right: readonly string[], left: readonly string[], shift: number): Words => {
  const column = (lines: readonly string[], edge: number, top: number): Words =>
    lines.map((text, at) => [[text], edge, top - at * 18]);
  return [...column(right, 540, 760), ...column(left, 280, 760 - shift)];
};

it('reads two columns of headings, items and paragraphs one after the other, and rows of a table across', async () => {
  const long = 'تلتزم الجمعية بأحكام النظام ولوائحه';
  const lines = (name: string): string[] =>
    Array.from({ length: 14 }, (_, at) => (at % 5 === 0 ? long : `${name} ${'أبجدهوزحطيكلمن'.charAt(at)}`));
  const [first, second] = [lines('بند'), lines('فقرة')];
  const columns = await read('', inColumns(first, second, 7));
  expect(textsOf(columns)).toEqual([...first, ...second]);
  expect(columns.notes.map(({ code }) => code)).toEqual(['columns']);
  const rows = await read('', inColumns(first, second, 0));
  expect(textsOf(rows)).toEqual(first.map((text, at) => `${text} ${second[at] ?? ''}`));
});
