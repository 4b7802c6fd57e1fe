import { compareVersions } from '@mithaq/domain/comparison/compare-versions';
import type { PolicySection, PolicyText } from '@mithaq/domain/contracts/policy-text';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { ComparedClauses } from '../../src/versions/panel/comparison/compared-clauses.tsx';

type Item = PolicySection['items'][number];
type Table = Extract<Item, { kind: 'table' }>;

const textOf = (...items: Item[]): PolicyText => ({
  title: 'لائحة',
  cover: [],
  sections: [{ id: 's', role: 'other', heading: 'الصلاحيات', items }],
});
const tableOf = (...rows: Table['rows']): Table => ({
  kind: 'table',
  id: 't',
  caption: 'جدول الصلاحيات',
  headerRows: 1,
  headerColumns: 1,
  rows,
});
const head = { id: 'h', cells: [{ text: 'الجهة' }, { text: 'الصلاحية' }] };
const finance = { id: 'a', cells: [{ text: 'المالية', rows: 2 }, { text: 'الصرف' }] };
const cheques = (text: string) => ({ id: 'b', cells: [{ text }] });

const shown = (before: PolicyText, after: PolicyText): string =>
  renderToStaticMarkup(
    createElement(ComparedClauses, { clauses: compareVersions(before, after).sections, language: 'ar' }),
  );

it('a table stays a table in the comparison: its heads, its spans, the changed cell and the new row', () => {
  const html = shown(
    textOf(tableOf(head, finance, cheques('الشيكات'))),
    textOf(
      tableOf(head, finance, cheques('العقود'), {
        id: 'c',
        cells: [{ text: 'الإدارة' }, { text: 'التعيين' }],
      }),
    ),
  );
  expect(html).toContain('<div class="mithaq-compared__table" role="region" aria-label="جدول الصلاحيات"');
  expect(html).toMatch(/<th scope="col"[^>]*><span>الجهة<\/span><\/th>/u);
  expect(html).toMatch(/<th rowSpan="2" scope="row"[^>]*><span>المالية<\/span><\/th>/iu);
  expect(html).toMatch(
    /<tr data-fate="changed"><td data-fate="changed">.*<del>.*الشيكات<\/del>.*<ins>.*العقود<\/ins>/u,
  );
  expect(html).toMatch(/<tr data-fate="added">.*صف جديد.*التعيين/u);
  expect(html.match(/<tr/gu)).toHaveLength(4);
});

it('a definition shows its term and its meaning, each with what changed in it', () => {
  const definitions = (meaning: string): Item => ({
    kind: 'definitions',
    id: 'd',
    entries: [{ id: 'd1', term: 'المجلس', meaning }],
  });
  const html = shown(textOf(definitions('مجلس الإدارة.')), textOf(definitions('مجلس الأمناء.')));
  expect(html).toMatch(/<strong><span>المجلس<\/span><\/strong>/u);
  expect(html).toMatch(/mithaq-compared__meaning.*<del>.*الإدارة<\/del>.*<ins>.*الأمناء<\/ins>/u);
});
