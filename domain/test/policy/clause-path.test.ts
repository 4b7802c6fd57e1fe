import { expect, test } from 'vitest';
import type { PolicySection } from '../../src/contracts/policy-text.ts';
import { clausePaths } from '../../src/policy/clause-path.ts';

const sections: PolicySection[] = [
  {
    id: 'chapter-2',
    role: 'other',
    kind: 'chapter',
    heading: 'الفصل الثاني: العضوية :-',
    marker: 'الفصل الثاني:',
    ordinal: 2,
    items: [],
    sections: [
      {
        id: 'article-5',
        role: 'other',
        heading: 'المادة الخامسة: الشروط',
        marker: 'المادة الخامسة:',
        items: [
          {
            id: 'a',
            marker: 'أ-',
            text: 'شرط',
            notes: [{ id: 'note', marker: '(1)', text: 'حاشية', at: 0 }],
            items: [{ id: 'bullet', marker: '•', text: 'نقطة', items: [] }],
          },
          { id: 'first', marker: 'أولاً:', text: 'بند', items: [] },
          { id: 'plain', text: 'فقرة', items: [] },
          {
            kind: 'table',
            id: 'table',
            caption: 'الصلاحيات',
            headerRows: 0,
            headerColumns: 0,
            rows: [{ id: 'row', cells: [{ text: 'ن' }] }],
          },
          {
            kind: 'definitions',
            id: 'definitions',
            entries: [{ id: 'term', term: 'الجمعية', meaning: 'م' }],
          },
          { kind: 'form', id: 'form', fields: [{ id: 'field', label: 'الاسم:', blank: 'line' }] },
        ],
      },
    ],
  },
  { id: 'preface', role: 'preface', heading: 'تمهيد :-', items: [{ id: 'p', text: 'نص', items: [] }] },
];

test('a citation names every division around a part and its own numbering, or its place where it has none', () => {
  const article = 'الفصل الثاني، المادة الخامسة';
  expect(Object.fromEntries(clausePaths(sections))).toEqual({
    'chapter-2': 'الفصل الثاني',
    'article-5': article,
    a: `${article}، (أ)`,
    note: `${article}، (أ)، الحاشية (1)`,
    bullet: `${article}، (أ)، الفقرة 1`,
    first: `${article}، أولاً`,
    plain: `${article}، الفقرة 3`,
    table: `${article}، «الصلاحيات»`,
    row: `${article}، «الصلاحيات»، الصف 1`,
    definitions: `${article}، التعريفات`,
    term: `${article}، التعريفات، تعريف «الجمعية»`,
    form: `${article}، النموذج`,
    field: `${article}، النموذج، خانة «الاسم»`,
    preface: 'تمهيد',
    p: 'تمهيد، الفقرة 1',
  });
});
