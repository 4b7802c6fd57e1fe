import { expect, test } from 'vitest';
import type { DocumentEvidence, EvidenceLine, PageBox } from '../../src/contracts/document-evidence.ts';
import { readDocument } from '../../src/reading/read-document.ts';
import { rowsByPlace, unreadTablesOf } from '../../src/reading/tables/unread-tables.ts';

const line = (number: number, text: string, box: PageBox): EvidenceLine => ({
  number,
  text,
  place: 'body',
  page: 1,
  box,
});
const page = { number: 1, width: 595, height: 842, readBy: 'letters' as const };
const lines = [
  line(1, 'سياسة الشكاوى', [200, 60, 200, 20]),
  line(2, 'أولاً: الرد', [300, 120, 200, 16]),
  line(3, 'المدة', [100, 203, 60, 14]),
  line(4, 'الجهة', [400, 200, 60, 14]),
  line(5, 'البلاغات', [400, 230, 60, 14]),
  line(6, 'يوم واحد', [100, 231, 60, 14]),
  line(7, 'الشكاوى', [400, 260, 60, 14]),
  line(8, 'تسجل الشكاوى في سجل خاص.', [250, 400, 250, 14]),
];
const box: PageBox = [90, 190, 400, 100];
const evidence: DocumentEvidence = {
  format: 1,
  file: { sha256: 'a'.repeat(64), kind: 'pdf', bytes: 1 },
  pages: [{ ...page, unreadTables: [box] }],
  lines,
  tables: [],
  notes: [{ code: 'unread-table', count: 1, pages: [1] }],
};
const remarksOf = (of: DocumentEvidence) => {
  const outcome = readDocument(of, { entries: [], changes: 'accepted', hasRoles: false });
  if (outcome.kind !== 'read') throw new Error(outcome.kind);
  return outcome.reading.remarks.filter(({ code }) => code === 'table.unread');
};

test('a table that was not read has its part of the page, and the lines in it and no others', () => {
  const [table, ...more] = unreadTablesOf(evidence);
  expect(more).toEqual([]);
  expect(table).toMatchObject({ page: 1, box });
  expect(table?.lines.map(({ number }) => number)).toEqual([3, 4, 5, 6, 7]);
});

test('each table that was not read has a remark at its first line', () => {
  expect(remarksOf(evidence)).toMatchObject([{ line: 3, printed: 'المدة' }]);
  const two: PageBox = [240, 390, 300, 40];
  expect(remarksOf({ ...evidence, pages: [{ ...page, unreadTables: [box, two] }] })).toMatchObject([
    { line: 3 },
    { line: 8 },
  ]);
});

test('evidence that says only on which page a table is has a remark at the first line of the page', () => {
  expect(remarksOf({ ...evidence, pages: [page] })).toMatchObject([{ line: 1 }]);
});

test('the lines of a table are rows by their heights and cells from right to left, none lost and none invented', () => {
  const [table] = unreadTablesOf(evidence);
  expect(rowsByPlace(table ?? { lines: [] })).toEqual([
    ['الجهة', 'المدة'],
    ['البلاغات', 'يوم واحد'],
    ['الشكاوى', ''],
  ]);
});
