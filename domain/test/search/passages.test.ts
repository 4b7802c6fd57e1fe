import { expect, test } from 'vitest';
import { registeredVersion } from '../../src/contracts/register.ts';
import { passageDocuments, passageRank, searchablePolicyOf } from '../../src/search/passages.ts';

const file = registeredVersion.parse({
  format: 1,
  association: { slug: 'rusukh', name: 'جمعية رسوخ' },
  policy: { slug: 'relations', title: 'السياسة كما سُمّيت أول مرة', documentType: 'policy' },
  version: 2,
  language: 'ar',
  issueNumber: 'A-008',
  approval: { ordersPublication: false, supersedesAllPrevious: false, demonstration: false },
  text: {
    title: 'سياسة العلاقة',
    cover: [],
    sections: [
      { id: 'empty', role: 'other', heading: 'تمهيد', items: [] },
      {
        id: 'channels',
        role: 'channels',
        heading: 'القنوات',
        items: [{ id: 'phone', text: 'الهاتف', items: [{ id: 'hours', text: 'صباحًا', items: [] }] }],
      },
    ],
  },
  publishedAt: '2026-01-01T00:00:00Z',
  previousHash: null,
});
const policy = searchablePolicyOf(file, 'a'.repeat(64));

test('search knows a version by its own title, its headings and its clauses, nested ones below their heading', () => {
  expect(policy.title).toBe('سياسة العلاقة');
  expect(policy.passages).toEqual([
    { kind: 'title', text: 'سياسة العلاقة' },
    { kind: 'heading', clause: 'empty', heading: 1, text: 'تمهيد' },
    { kind: 'heading', clause: 'channels', heading: 2, text: 'القنوات' },
    { kind: 'clause', clause: 'phone', heading: 2, text: 'الهاتف' },
    { kind: 'clause', clause: 'hours', heading: 2, text: 'صباحًا' },
  ]);
});

test('a policy is found by its issue number at its title alone, and no two passages share an id', () => {
  const documents = passageDocuments(policy);
  expect(documents.map(({ text }) => text)).toEqual([
    'سياسة العلاقة A-008',
    'تمهيد',
    'القنوات',
    'الهاتف',
    'صباحًا',
  ]);
  expect(new Set(documents.map(({ id }) => id)).size).toBe(5);
});

test('a title ranks before a heading and a heading before a clause', () => {
  expect(passageRank.title).toBeLessThan(passageRank.heading);
  expect(passageRank.heading).toBeLessThan(passageRank.clause);
});
