import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { cellsOf, readWhole, textsOf } from './support/read.ts';

/** The words of the page that three programs printed; each breaks its lines and numbers its lists in its own way. */
const paragraphs = [
  'سياسة تنظيم العلاقة مع المستفيدين',
  'المادة الأولى: الأهداف',
  'تهدف هذه السياسة إلى تنظيم العلاقة بين الجمعية والمستفيدين، لإنجاز معاملاتهم في مدة لا تزيد على (15) يومًا من تاريخ 1445/5/13هـ الموافق 27-11-2023م، وبنسبة 20% على الأقل، وفق الأهداف والاتصالات والآليات المعتمدة بإذن الله تعالى، ولا يجوز لأي موظف مخالفتها.',
  'يُقدَّم الطلب عبر البريد info@example.org أو نظام ISO 9001:2015 (الإصدار A-008)، ويُرجع إلى «اللائحة الأساسية» والمادة رقم ٣/٢ منها :-',
  '1. استقبال الطلب وتسجيله في السجل الإلكتروني.',
  '2. دراسة الحالة خلال ٥ أيام عمل.',
  'الأولوية للأيتام والأرامل.',
  'ثم لكبار السن.',
  'تم الاعتماد في اجتماع مجلس الإدارة رقم (3) وتاريخ 13 / 5 / 1445هـ. والله الموفق، وصلى الله على نبينا محمد ﷺ.',
].map((text) => text.normalize('NFC'));

const table = [
  ['{1x2}م', '{1x2}السجل', '{2x1}المدة'],
  ['الحفظ', 'الإتلاف'],
  [
    '1',
    'اللائحة الأساسية للجمعية وأي لوائح نظامية أخرى تصدرها الجهات المشرفة على الجمعيات الأهلية في المملكة',
    'دائم',
    '-',
  ],
  ['2', 'سجل العضوية', '10 سنوات', 'سنة واحدة'],
  ['3', '', '{2x1}لا يتلف'],
];

/** Bullets: a sign of a font, or a drawing, as the producer likes. */
const withoutBullet = (text: string): string => text.replace(/^[•\uF0B7\uE000-\uF8FF] ?/u, '');

it.each(['chromium', 'libreoffice', 'typst'])(
  'reads a page that %s printed letter by letter and cell by cell',
  async (producer) => {
    const bytes = await readFile(new URL(`./fixtures/policy.${producer}.pdf`, import.meta.url));
    const { evidence } = await readWhole(new Uint8Array(bytes));
    const inTable = new Set(
      evidence.tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines))),
    );
    const flow = evidence.lines
      .filter(({ number }) => !inTable.has(number))
      .map(({ text }) => withoutBullet(text));
    expect(flow.join(' ')).toBe(paragraphs.join(' '));
    expect(cellsOf(evidence, 0).map((row) => row.map((cell) => cell.replaceAll(' / ', ' ')))).toEqual(table);
    expect(evidence.tables).toHaveLength(1);
    expect(evidence.notes).toEqual([]);
    expect(textsOf(evidence)[0]).toBe(paragraphs[0]);
    expect(evidence.lines[0]).toMatchObject({ centred: true, bold: true });
  },
);

it('says by a file’s own structure where paragraphs end and what its headings are', async () => {
  const bytes = await readFile(new URL('./fixtures/policy.typst.pdf', import.meta.url));
  const { evidence } = await readWhole(new Uint8Array(bytes));
  expect(evidence.lines.slice(0, 5).map(({ heading, endsParagraph }) => [heading, endsParagraph])).toEqual([
    [1, true],
    [2, true],
    [undefined, false],
    [undefined, false],
    [undefined, true],
  ]);
});
