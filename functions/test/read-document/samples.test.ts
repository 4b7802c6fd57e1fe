import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cellsOf, readWhole, textsOf } from './support/read.ts';

/** Finds the sample documents, which lie beside the repository and are not part of it. */
const samplesFolder = (): string | undefined => {
  for (let folder = import.meta.dirname; dirname(folder) !== folder; folder = dirname(folder)) {
    const samples = join(folder, 'shared/documents/files');
    if (existsSync(samples)) return samples;
  }
  return undefined;
};

const folder = samplesFolder();

if (folder === undefined)
  process.stderr.write('Skipped: the sample documents (shared/documents/files) are not here.\n');

const read = async (name: string) =>
  (await readWhole(new Uint8Array(await readFile(join(folder ?? '', `${name}.pdf`))))).evidence;

describe.skipIf(folder === undefined)('PDFs that Word made', { timeout: 60_000 }, () => {
  it('gives the words of a policy of clauses, letter by letter', async () => {
    const evidence = await read('conflict-of-interest.word');
    const texts = textsOf(evidence);
    expect(texts.slice(0, 3)).toEqual(['سياسة تعارض المصالح', 'النسخة 1.0', 'جدول المحتويات:']);
    expect(texts).toContain('4- حالات تعارض المصالح:');
    expect(texts).toContain(
      'تعارض في المصالح بين الطرفين، ولكن قد ينشأ تعارض المصالح عندما يطلب ممن يعمل لصالح الجمعية أن يبدي رأيًا، أو',
    );
    expect(texts).toContain('ملحق(1): نموذج إفصاح مصلحة:');
    expect(texts.at(-2)).toBe(
      'تم الاعتماد في اجتماع مجلس الإدارة بجلسته الرابعة لعام 2023م المنعقدة بتاريخ 13 / 5 / 1445 هـ الموافق 27 / 11 / 2023 م.',
    );
    // The letters that a reader takes apart come out as «االفصاح» and «املصالح».
    expect(texts.join(' ')).not.toMatch(/(?:^|\s)[وبفكل]?(?:اال|امل[صسج]|األ|اإل)/u);
    expect(evidence.notes).toEqual([{ code: 'pictures', count: 1, pages: [1] }]);
  });

  it('gives the heads of a form with cells over rows and columns', async () => {
    const evidence = await read('conflict-of-interest.word');
    const form = evidence.tables.findIndex((table) => table.page === 10 && table.rows[0]?.cells.length === 9);
    const [heads, under, empty] = cellsOf(evidence, form);
    expect(heads?.map((cell) => cell.slice(0, 5))).toEqual([
      '{1x2}',
      '{1x2}',
      '{1x2}',
      '{1x2}',
      '{3x1}',
      '{3x1}',
      '{1x2}',
      '{1x2}',
      '{1x2}',
    ]);
    expect(heads?.[5]).toBe('{3x1}تاريخ الإصدار الميلادي');
    expect(under?.[0]).toBe('اليوم');
    expect(empty).toEqual(Array.from({ length: 13 }, () => ''));
  });

  it('gives a matrix of powers cell by cell, on each of its pages', async () => {
    const evidence = await read('authority-matrix.word');
    const texts = textsOf(evidence);
    expect(evidence.tables.map(({ page, rows }) => [page, rows.length])).toEqual([
      [2, 10],
      [4, 15],
      [5, 8],
      [5, 8],
      [6, 3],
      [6, 11],
      [7, 9],
      [8, 18],
    ]);
    expect(cellsOf(evidence, 1)[5]).toEqual([
      'التعاقد أو إنهاء الخدمة وما يتعلق بها / من استثناء وتمديد أو إلغاء العقد / للمدير التنفيذي',
      '-',
      '-',
      'يوصي',
      'يوصي',
      'يعتمد',
    ]);
    expect(cellsOf(evidence, 7)[7]?.[0]).toBe('المصروفات النثرية أقل من 30000 ألف ريال شهريًا');
    expect(texts.join(' ')).not.toContain('يوص ي');
    expect(evidence.lines.filter(({ place }) => place === 'footer').map(({ text }) => text)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
    ]);
  });

  it('joins the lines of each paragraph by the file’s own structure', async () => {
    const evidence = await read('whistleblowing.word');
    const start = evidence.lines.findIndex(({ text }) => text.startsWith('توجب سياسة'));
    expect(evidence.lines.slice(start, start + 6).map(({ endsParagraph }) => endsParagraph)).toEqual([
      false,
      false,
      false,
      false,
      false,
      true,
    ]);
  });
});
