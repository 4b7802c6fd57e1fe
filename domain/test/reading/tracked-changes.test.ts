import { expect, test } from 'vitest';
import type { DocumentEvidence } from '../../src/contracts/document-evidence.ts';
import { readDocument } from '../../src/reading/read-document.ts';
import { hasTrackedChanges, sourceTextOf } from '../../src/reading/lines/tracked-changes.ts';

const plain: DocumentEvidence = {
  format: 1,
  file: { sha256: 'a'.repeat(64), kind: 'docx', bytes: 1 },
  notes: [],
  tables: [],
  lines: [
    { number: 1, text: 'سياسة الشكاوى', place: 'body', mark: 'title' },
    { number: 2, text: 'الرد', place: 'body', heading: 1 },
    { number: 3, text: 'ترد الجمعية خلال أسبوع.', place: 'body', label: '1-' },
  ],
};
const [title, heading, clause] = plain.lines;
if (title === undefined || heading === undefined || clause === undefined) throw new Error('no lines');
const changed: DocumentEvidence = {
  ...plain,
  notes: [{ code: 'tracked-changes', count: 1 }],
  lines: [
    title,
    heading,
    { ...clause, original: 'ترد الجمعية خلال شهر.', originalLabel: 'أ-' },
    { number: 4, text: 'وتسجل الرد.', place: 'body', label: '2-', original: '' },
  ],
};
const clausesOf = (evidence: DocumentEvidence, changes: 'accepted' | 'rejected') => {
  const outcome = readDocument(evidence, { entries: [], changes, hasRoles: false });
  if (outcome.kind !== 'read') throw new Error(outcome.kind);
  return outcome.reading.text.sections.flatMap(({ items }) => items);
};

test('a file has two texts where words, a label or a row of it is a tracked change, and one text otherwise', () => {
  expect(hasTrackedChanges(plain)).toBe(false);
  expect(hasTrackedChanges({ ...plain, notes: [{ code: 'comments' }] })).toBe(false);
  expect(hasTrackedChanges(changed)).toBe(true);
  expect(hasTrackedChanges({ ...changed, notes: [] })).toBe(true);
  const rows = [{ cells: [{ lines: [3] }], change: 'inserted' as const }];
  expect(hasTrackedChanges({ ...plain, tables: [{ rows }] })).toBe(true);
});

test('the text with the changes and the one without them are read with the words and the labels of each', () => {
  expect(clausesOf(changed, 'accepted')).toMatchObject([
    { marker: '1-', text: 'ترد الجمعية خلال أسبوع.' },
    { marker: '2-', text: 'وتسجل الرد.' },
  ]);
  const original = clausesOf(changed, 'rejected');
  expect(original).toMatchObject([{ marker: 'أ-', text: 'ترد الجمعية خلال شهر.' }]);
  expect(original).toHaveLength(1);
  expect(sourceTextOf(changed, 'rejected')).toContain('أ- ترد الجمعية خلال شهر.');
  expect(sourceTextOf(changed, 'rejected')).not.toContain('وتسجل');
});

test('a table has the rows of the text that counts, and the spans over a row that goes are shorter', () => {
  const line = (number: number, text: string, original?: string) => ({
    number,
    text,
    place: 'body' as const,
    ...(original === undefined ? {} : { original }),
  });
  const evidence: DocumentEvidence = {
    ...plain,
    lines: [
      title,
      heading,
      line(3, 'الجهة'),
      line(4, 'المدة'),
      line(5, 'البلاغات'),
      line(6, 'يوم'),
      line(7, 'يومان', ''),
      line(8, '', 'ثلاثة'),
    ],
    tables: [
      {
        headerRows: 1,
        rows: [
          { cells: [{ lines: [3] }, { lines: [4] }] },
          { cells: [{ lines: [5], rows: 3 }, { lines: [6] }] },
          { cells: [{ lines: [7] }], change: 'inserted' },
          { cells: [{ lines: [8] }], change: 'deleted' },
        ],
      },
    ],
  };
  const rowsOf = (changes: 'accepted' | 'rejected') =>
    clausesOf(evidence, changes).flatMap((block) => (block.kind === 'table' ? block.rows : []));
  const wordsOf = (changes: 'accepted' | 'rejected') =>
    rowsOf(changes).map(({ cells }) => cells.map(({ text }) => text));
  expect(wordsOf('accepted')).toEqual([['الجهة', 'المدة'], ['البلاغات', 'يوم'], ['يومان']]);
  expect(wordsOf('rejected')).toEqual([['الجهة', 'المدة'], ['البلاغات', 'يوم'], ['ثلاثة']]);
  expect(rowsOf('rejected')[1]?.cells[0]?.rows).toBe(2);
});
