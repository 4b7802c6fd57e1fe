import { expect, test } from 'vitest';
import type { PolicyBlock, PolicySection } from '../../src/contracts/policy-text.ts';
import { textFormatOf } from '../../src/register/text-format.ts';

const clause = (more: object = {}): PolicyBlock => ({ id: 'c', text: 'بند', items: [], ...more });
const section = (more: Partial<PolicySection> = {}): PolicySection => ({
  id: 's',
  role: 'other',
  heading: 'قسم',
  items: [clause()],
  ...more,
});
const many = <Part>(count: number, part: Part): Part[] => Array.from({ length: count }, () => part);
const table: PolicyBlock = {
  kind: 'table',
  id: 't',
  headerRows: 0,
  headerColumns: 0,
  rows: [{ id: 'r', cells: [{ text: '' }] }],
};

test.each<[string, PolicySection[], number]>([
  ['sections and nested clauses', [section({ items: [clause({ items: [clause()] })] })], 1],
  ['as many sections as the first release read', many(40, section()), 1],
  ['more sections', many(41, section()), 2],
  ['as many clauses as the first release read', [section({ items: many(200, clause()) })], 1],
  ['more clauses', [section({ items: many(201, clause()) })], 2],
  ['a longer marker', [section({ items: [clause({ marker: 'م'.repeat(21) })] })], 2],
  ['a division in a division', [section({ sections: [section()] })], 2],
  ['an article', [section({ kind: 'article' })], 2],
  ['a table', [section({ items: [table] })], 2],
  ['a table in a clause', [section({ items: [clause({ items: [table] })] })], 2],
  [
    'a footnote',
    [section({ items: [clause({ notes: [{ id: 'n', marker: '1', text: 'حاشية', at: 0 }] })] })],
    2,
  ],
])('a text is of the lowest format that can hold it: %s', (_, sections, format) => {
  expect(textFormatOf({ sections })).toBe(format);
});
