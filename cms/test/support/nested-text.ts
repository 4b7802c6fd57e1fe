import type { PolicyBlock, PolicySection } from '@mithaq/domain/contracts/policy-text';

/** Rows of a table that is longer than a page. */
export const LONG_TABLE_ROWS = 60;

const longTable: PolicyBlock = {
  kind: 'table',
  id: 'authorities',
  caption: 'جدول 1: مصفوفة الصلاحيات',
  headerRows: 2,
  headerColumns: 1,
  rows: [
    {
      id: 'authorities-head',
      cells: [
        { text: 'الصلاحية', rows: 2 },
        { text: 'جهة الاعتماد', columns: 2 },
      ],
    },
    { id: 'authorities-parts', cells: [{ text: 'المجلس' }, { text: 'المدير' }] },
    ...Array.from({ length: LONG_TABLE_ROWS }, (_, at) => ({
      id: `authorities-${String(at + 1)}`,
      cells:
        at === 1
          ? [{ text: 'الصرف رقم 2\nفوق 5000 ريال' }, { text: 'يعتمد ويوقع', columns: 2 }]
          : [
              { text: `الصرف رقم ${String(at + 1)}` },
              { text: 'يعتمد' },
              { text: at % 2 === 0 ? 'يوصي' : '' },
            ],
    })),
  ],
};

const deep = (level: number): PolicyBlock[] =>
  level > 5
    ? []
    : [
        {
          id: `deep-${String(level)}`,
          marker: ['أولاً:', '1-', '(1)', 'أ.', '•'][level - 1] ?? '-',
          text: `بند في المستوى ${String(level)}`,
          items: deep(level + 1),
        },
      ];

/** A text with every kind of part that format 2 has. */
export const nestedText: PolicySection[] = [
  {
    id: 'part-1',
    role: 'other',
    kind: 'part',
    heading: 'الباب الأول: الأحكام العامة',
    marker: 'الباب الأول:',
    ordinal: 1,
    items: [{ id: 'part-1-1', text: 'تسري هذه اللائحة على الجميع.', items: [] }],
    sections: [
      {
        id: 'chapter-1',
        role: 'other',
        kind: 'chapter',
        heading: 'الفصل الأول: التعريفات',
        items: [
          {
            kind: 'definitions',
            id: 'terms',
            entries: [
              { id: 'terms-1', term: 'الجمعية', meaning: 'الجهة المرخصة التي تطبق هذه اللائحة.' },
              { id: 'terms-2', term: 'المدير التنفيذي للجمعية', meaning: 'من يعينه المجلس لإدارة أعمالها.' },
            ],
          },
        ],
        sections: [
          {
            id: 'article-1',
            role: 'other',
            kind: 'article',
            heading: 'المادة الأولى:',
            marker: 'المادة الأولى:',
            items: [
              {
                id: 'article-1-1',
                text: 'لا يصرف مبلغ قبل اعتماده من المجلس.',
                notes: [{ id: 'note-1', marker: '*', text: 'عدا النثريات اليومية.', at: 12 }],
                items: [],
              },
              ...deep(1),
            ],
          },
          {
            id: 'article-2',
            role: 'other',
            kind: 'article',
            heading: 'المادة الثانية: الصلاحيات',
            items: [longTable],
          },
        ],
      },
    ],
  },
  {
    id: 'annex',
    role: 'other',
    kind: 'annex',
    heading: 'ملحق 1: نموذج إفصاح',
    items: [
      {
        kind: 'form',
        id: 'disclosure',
        caption: 'إقرار بتعارض المصالح',
        fields: [
          { id: 'disclosure-1', label: 'الاسم:', blank: 'line' },
          { id: 'disclosure-2', label: 'أقر بعدم وجود مصلحة', blank: 'box' },
          { id: 'disclosure-3', label: 'بيان المصلحة:', blank: 'lines' },
          { id: 'disclosure-4', label: 'التوقيع:', blank: 'signature' },
        ],
      },
    ],
  },
];
