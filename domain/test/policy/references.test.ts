import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PolicyItem, PolicySection } from '../../src/contracts/policy-text.ts';
import { printedRuns } from '../../src/policy/printed-runs.ts';
import { referencesIn } from '../../src/policy/references.ts';

const item = (id: string, marker: string): PolicyItem => ({ id, marker, text: 'نص', items: [] });

const article = (id: string, heading: string, items: PolicyItem[] = []): PolicySection => ({
  id,
  role: 'other',
  kind: 'article',
  heading,
  items,
});

/** The fifth article occurs in both chapters; the headings alone say which number a division has. */
const sections: PolicySection[] = [
  { id: 'preface', role: 'preface', heading: 'أولاً: تمهيد', items: [] },
  {
    id: 'chapter-1',
    role: 'other',
    kind: 'chapter',
    heading: 'الفصل الأول: أحكام عامة',
    ordinal: 1,
    items: [],
    sections: [
      article('article-3', 'المادة الثالثة: العضوية', [
        item('a3-a', '(أ)'),
        item('a3-b', 'ب-'),
        item('a3-1', '١.'),
      ]),
      article('article-5', 'المادة الخامسة'),
    ],
  },
  {
    id: 'chapter-2',
    role: 'other',
    heading: 'الفصل الثاني',
    items: [],
    sections: [
      article('article-5b', 'المادة (5)'),
      article('article-15', 'المادة الخامسة عشرة:', [item('a15-2', 'ثانياً:')]),
    ],
  },
  {
    id: 'article-103',
    role: 'other',
    kind: 'article',
    heading: 'المادة الثالثة بعد المائة: النفاذ',
    ordinal: 103,
    items: [],
  },
  { id: 'annex-1', role: 'other', kind: 'annex', heading: 'ملحق رقم (1): النماذج', ordinal: 1, items: [] },
];

const targets = (text: string): string[] =>
  referencesIn(text, sections).map(({ start, end, target }) => `${text.slice(start, end)} > ${target}`);

test.each<[string, string[]]>([
  ['انظر المادة الثالثة من هذه السياسة.', ['المادة الثالثة > article-3']],
  ['وفق المادة (3)', ['المادة (3) > article-3']],
  ['وفقاً للمادة رقم (٣) أعلاه', ['للمادة رقم (٣) > article-3']],
  ['(انظر المادة 3)', ['المادة 3 > article-3']],
  ['والمَادة الخامسه عشره', ['والمَادة الخامسه عشره > article-15']],
  ['وفق المادة الثالثة بعد المئة.', ['المادة الثالثة بعد المئة > article-103']],
  ['للمادة المائة والثالثة أعلاه', ['للمادة المائة والثالثة > article-103']],
  ['كما ورد في الفصل الثاني', ['الفصل الثاني > chapter-2']],
  [
    'المادة الثالثة والمادة الخامسة عشرة',
    ['المادة الثالثة > article-3', 'والمادة الخامسة عشرة > article-15'],
  ],
  ['عملاً بالمادة (3) وبالمادة (15)', ['بالمادة (3) > article-3', 'وبالمادة (15) > article-15']],
  ['البند أولاً', ['البند أولاً > preface']],
  ['في الملحق رقم (1) وفي ملحق 1', ['الملحق رقم (1) > annex-1', 'ملحق 1 > annex-1']],
  ['الفقرة (ب) من المادة الثالثة', ['الفقرة (ب) > a3-b', 'المادة الثالثة > article-3']],
  ['الفقرة (1) من المادة (3)', ['الفقرة (1) > a3-1', 'المادة (3) > article-3']],
  ['بقرار من المجلس وفق المادة الثالثة', ['المادة الثالثة > article-3']],
  ['يعقد الاجتماع بحسب المادة (3) ويصدر القرار', ['المادة (3) > article-3']],
  ['الفقرة ثانياً من المادة الخامسة عشرة', ['الفقرة ثانياً > a15-2', 'المادة الخامسة عشرة > article-15']],
  ['المادة الخامسة من الفصل الأول', ['المادة الخامسة > article-5', 'الفصل الأول > chapter-1']],
])('«%s» refers to a part that exists once', (text, found) => {
  expect(targets(text)).toEqual(found);
});

test.each([
  ['a decision is named after it', 'المادة الثالثة من قرار مجلس الوزراء رقم (61)'],
  ['a law is named with a preposition', 'المادة الثالثة بنظام العمل، والمادة (3) في اللائحة التنفيذية'],
  ['a law is named after it and a clause', 'المادة الثالثة، الفقرة (2)، من نظام العمل'],
  ['two parts have the number', 'المادة الخامسة'],
  ['no part has the number', 'المادة الحادية عشرة'],
  ['the number goes on', 'المادة الخامسة عشر، والمادة الثالثة بعد المائتين، والمادة (3) مكرر'],
  ['the number has two levels', 'المادة 3/2 والمادة (3.1)'],
  ['a law is named after it', 'المادة الثالثة من نظام الجمعيات والمؤسسات الأهلية'],
  ['another bylaw is named after it', 'المادة (3) من اللائحة الأساسية'],
  ['a law is named before it', 'نص نظام العمل في المادة الثالثة على ذلك'],
  ['a law is named after two of them', 'المادة (3) والمادة (15) من نظام الشركات'],
  ['it is a part of something else', 'الفصل الأول من العام الدراسي'],
  ['the clause is not in that article', 'الفقرة (د) منه'],
  ['it is another word', 'مواد الفصل وبنود الباب'],
])('nothing is found where %s: «%s»', (_, text) => {
  expect(targets(text)).toEqual([]);
});

test('another document in the sentence before, or beyond a comma, takes no link away', () => {
  expect(targets('تطبق المادة الثالثة، ولا يخل ذلك بالمادة (3) من نظام العمل.')).toEqual([
    'المادة الثالثة > article-3',
  ]);
  expect(targets('صدر نظام الجمعيات. انظر المادة الثالثة.')).toEqual(['المادة الثالثة > article-3']);
});

const words = fc.constantFrom(
  'المادة الثالثة',
  ' وفق المادة (3)',
  'الفقرة (أ) من المادة الثالثة',
  ' من نظام ',
  'ملحق 1',
  '،',
  ' \u0651',
  '\ud83d\ude00',
  '\n',
  'نص ',
);
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(words).map((drawn) => drawn.join('')),
);

test('whatever the text is, its runs are the text word for word, and every note has its sign once', () => {
  fc.assert(
    fc.property(texts, fc.array(fc.nat({ max: 90 }), { maxLength: 4 }), (text, places) => {
      const notes = places.map((at, place) => ({ id: `n-${String(place)}`, marker: '*', text: 'حاشية', at }));
      const runs = printedRuns(text, referencesIn(text, sections), notes);
      expect(runs.map((run) => (run.kind === 'note' ? '' : run.text)).join('')).toBe(text);
      const signs = runs.flatMap((run) => (run.kind === 'note' ? [run.note.id] : []));
      expect(signs.toSorted()).toEqual(notes.map(({ id }) => id).toSorted());
    }),
    { numRuns: 500 },
  );
});

test('the sign of a note follows a reference that it would divide, and divides no letter from its marks', () => {
  const text = 'انظر المادة الثالثة';
  const note = { id: 'n', marker: '*', text: 'حاشية', at: 8 };
  expect(printedRuns(text, referencesIn(text, sections), [note]).at(-1)).toEqual({ kind: 'note', note });
  const marked = printedRuns('بِرّ', [], [{ ...note, at: 1 }]);
  expect(marked[0]).toEqual({ kind: 'words', text: 'بِ' });
});

test.each<[string, string[]]>([
  ['انظر المادتين الثالثة والخامسة عشرة', ['الثالثة > article-3', 'الخامسة عشرة > article-15']],
  ['وفق المادتين (3) و(15)', ['(3) > article-3', '(15) > article-15']],
  ['الفصلان الأول والثاني', ['الأول > chapter-1', 'الثاني > chapter-2']],
  ['تطبق المواد من 3 إلى 15 على الجميع', ['3 > article-3', '15 > article-15']],
  ['المواد ٣، و١٥ من هذه اللائحة', ['٣ > article-3', '١٥ > article-15']],
])('each number of a list is linked where all of them are certain: «%s»', (text, expected) => {
  expect(targets(text)).toEqual(expected);
});

test.each([
  'المادتين الثالثة والخامسة',
  'المادتين الثالثة والتسعين',
  'المادتين (3) و(15) من نظام العمل',
  'المواد 3 و15 من لائحة أخرى',
  'وفقاً لنظام الجمعيات المادتين 3 و15',
  'المواد 3 و15 مكرر',
  'المادتين 3 و15 و3',
  'المواد الأولية والثانوية',
  'فصول السنة الأربعة',
])('no number of a list is linked where one of them is not certain: «%s»', (text) => {
  expect(targets(text)).toEqual([]);
});
