import { expect, test } from 'vitest';
import type { PolicySection } from '../../src/contracts/policy-text.ts';
import { allParts } from '../../src/policy/text-parts.ts';

const chapter: PolicySection = {
  id: 'chapter-1',
  role: 'other',
  kind: 'chapter',
  heading: 'الفصل الأول',
  items: [
    {
      id: 'c-1',
      marker: 'أ.',
      text: 'بند له حاشية',
      notes: [{ id: 'n-1', marker: '(1)', text: 'الحاشية', at: 3 }],
      items: [
        {
          kind: 'table',
          id: 't-1',
          headerRows: 1,
          headerColumns: 0,
          rows: [
            { id: 'r-1', cells: [{ text: 'الصلاحية' }, { text: 'المجلس' }] },
            { id: 'r-2', cells: [{ text: 'الإقرار', columns: 2 }] },
          ],
        },
      ],
    },
    { kind: 'definitions', id: 'd', entries: [{ id: 'd-1', term: 'الجمعية', meaning: 'جمعية البر' }] },
  ],
  sections: [
    {
      id: 'article-1',
      role: 'other',
      heading: 'المادة الأولى',
      items: [
        {
          kind: 'form',
          id: 'f',
          caption: 'نموذج إفصاح',
          fields: [{ id: 'f-1', label: 'الاسم', blank: 'line' }],
        },
      ],
    },
  ],
};

test('every part of a text is read once, in reading order, with its depth and its division', () => {
  expect(
    allParts([chapter]).map(({ part, depth, division }) => [
      part.kind,
      part.id,
      part.text,
      depth,
      division.id,
    ]),
  ).toEqual([
    ['division', 'chapter-1', 'الفصل الأول', 0, 'chapter-1'],
    ['clause', 'c-1', 'بند له حاشية', 1, 'chapter-1'],
    ['note', 'n-1', 'الحاشية', 2, 'chapter-1'],
    ['table', 't-1', '', 2, 'chapter-1'],
    ['row', 'r-1', 'الصلاحية | المجلس', 3, 'chapter-1'],
    ['row', 'r-2', 'الإقرار', 3, 'chapter-1'],
    ['definitions', 'd', '', 1, 'chapter-1'],
    ['definition', 'd-1', 'الجمعية | جمعية البر', 2, 'chapter-1'],
    ['division', 'article-1', 'المادة الأولى', 1, 'article-1'],
    ['form', 'f', 'نموذج إفصاح', 2, 'article-1'],
    ['field', 'f-1', 'الاسم', 3, 'article-1'],
  ]);
});
