import { expect, test } from 'vitest';
import type { SourceRemark } from '../../src/contracts/source-document.ts';
import { worstFirst } from '../../src/reading/dossier/worst-first.ts';

const remark = (code: SourceRemark['code'], line: SourceRemark['line']): SourceRemark => ({
  code,
  line,
  printed: 'نص',
  remark: 'ملاحظة',
});

test('what may change the meaning of a text comes before what is only its form, whatever the lines', () => {
  const listed = worstFirst(
    [{ code: 'macros' }, { code: 'unread-table', pages: [2] }, { code: 'footnotes' }],
    [
      remark('punctuation', 1),
      remark('org.foreign', [40, 42]),
      remark('approval.blank', 7),
      remark('text.unreadable', 12),
    ],
  );
  expect(listed.map((each) => (each.kind === 'note' ? each.note.code : each.remark.code))).toEqual([
    'unread-table',
    'text.unreadable',
    'org.foreign',
    'footnotes',
    'approval.blank',
    'macros',
    'punctuation',
  ]);
  expect(listed.map(({ severity }) => severity)).toEqual([
    'grave',
    'grave',
    'grave',
    'notable',
    'notable',
    'minor',
    'minor',
  ]);
});

test('remarks of one severity are in the order of their lines', () => {
  const listed = worstFirst(
    [],
    [remark('org.foreign', 9), remark('toc.disagrees', [2, 3]), remark('text.unsure', 5)],
  );
  expect(listed.flatMap((each) => (each.kind === 'remark' ? [each.remark.line] : []))).toEqual([
    [2, 3],
    5,
    9,
  ]);
});
