import { describe, expect, it } from 'vitest';
import type { PageBox } from '../../src/contracts/document-evidence.ts';
import { evidenceWith } from '../support/evidence.ts';
import {
  readingOf,
  drawn,
  outline,
  lined,
  word,
  withTable,
  type StyledLine,
} from '../support/read-outline.ts';

describe('tables of a document', () => {
  const heading = ['سياسة الصلاحيات', 'المسؤوليات:'];

  it('keep their heads, their spans and the lines of their cells', () => {
    const evidence = withTable(
      [...heading, 'جدول رقم (1): صلاحيات الصرف'],
      [
        [['الحدث'], ['المدير', 'التنفيذي'], ['المجلس']],
        [['شراء الأصول'], ['يوصي'], ['يعتمد']],
        [['صرف الرواتب'], ['يعتمد'], ['-']],
      ],
      ['تسري هذه الصلاحيات من تاريخ اعتمادها.'],
    );
    expect(outline(evidence)).toEqual([
      '# المسؤوليات:',
      '  [جدول رقم (1): صلاحيات الصرف] 1×1',
      '  | الحدث | المدير ⏎ التنفيذي | المجلس',
      '  | شراء الأصول | يوصي | يعتمد',
      '  | صرف الرواتب | يعتمد | -',
      '  ¶ تسري هذه الصلاحيات من تاريخ اعتمادها.',
    ]);
  });

  it('keep a cell over several columns and a title over the whole table', () => {
    const evidence = word(
      [...heading, 'مدد الحفظ', 'السجل', 'المدة', 'ملاحظات', 'العضوية', 'دائم', 'الفواتير', 'أربع سنوات'],
      {
        tables: [
          {
            rows: [
              { cells: [{ lines: [3], columns: 3 }] },
              { cells: [{ lines: [4] }, { lines: [5] }, { lines: [6] }] },
              { cells: [{ lines: [7] }, { lines: [8], columns: 2 }] },
              { cells: [{ lines: [9] }, { lines: [10] }, { lines: [] }] },
            ],
          },
        ],
      },
    );
    expect(outline(evidence)).toEqual([
      '# المسؤوليات:',
      '  [مدد الحفظ] 1×1',
      '  | السجل | المدة | ملاحظات',
      '  | العضوية | دائم→2',
      '  | الفواتير | أربع سنوات |',
    ]);
  });

  it('of two columns of terms are definitions', () => {
    const evidence = withTable(
      ['سياسة الخصوصية', 'التعريفات'],
      [
        [['المصطلح'], ['التعريف']],
        [['الجمعية'], ['جمعية النور الخيرية']],
        [['المستفيد'], ['كل من تقدم له', 'الجمعية خدمة']],
      ],
    );
    const reading = readingOf(evidence);
    expect(drawn(reading.text.sections)).toEqual([
      '# التعريفات',
      '  الجمعية = جمعية النور الخيرية',
      '  المستفيد = كل من تقدم له\nالجمعية خدمة',
    ]);
    expect(reading.account.filter(({ fate }) => fate === 'column-head').map(({ line }) => line)).toEqual([
      3, 4,
    ]);
  });

  it('of labels and empty cells are forms, each below the row that names it', () => {
    const evidence = word(
      ['سياسة الإبلاغ', 'ملحق: نموذج إبلاغ', 'مقدم البلاغ', 'الاسم', 'الجوال', 'التوقيع'],
      {
        tables: [
          {
            rows: [
              { cells: [{ lines: [3], columns: 2 }] },
              { cells: [{ lines: [4] }, { lines: [] }] },
              { cells: [{ lines: [5] }, { lines: [] }] },
              { cells: [{ lines: [6] }, { lines: [] }] },
            ],
          },
        ],
      },
    );
    expect(outline(evidence)).toEqual([
      '# ملحق: نموذج إبلاغ',
      '  <مقدم البلاغ>',
      '  _line_ الاسم',
      '  _line_ الجوال',
      '  _signature_ التوقيع',
    ]);
  });

  it('about the document are facts and no text', () => {
    const evidence = withTable(
      ['سياسة تعارض المصالح'],
      [
        [['رقم الإصدار'], ['تاريخ الاعتماد'], ['تاريخ النفاذ']],
        [['A-12'], ['1445/05/13هـ'], ['1445/06/01هـ']],
      ],
      ['تمهيد', 'تلتزم الجمعية بهذه السياسة.'],
    );
    const reading = readingOf(evidence);
    expect(drawn(reading.text.sections)).toEqual(['# تمهيد', '  ¶ تلتزم الجمعية بهذه السياسة.']);
    expect(reading.account.filter(({ fate }) => fate === 'approval')).toHaveLength(6);
    expect(reading.facts).toMatchObject([
      { kind: 'issue-number', text: 'A-12', line: 5 },
      { kind: 'approved-on', hijri: { calendar: 'hijri', year: 1445, month: 5, day: 13 }, line: 6 },
      { kind: 'in-force-from', hijri: { calendar: 'hijri', year: 1445, month: 6, day: 1 }, line: 7 },
    ]);
  });

  it('that frame a heading or a text are neither tables nor cells', () => {
    const boxed = withTable(['سياسة الخصوصية'], [[['ضوابط النشر']]], ['لا تنشر الجمعية بيانات أحد.']);
    expect(outline(boxed)).toEqual(['# ضوابط النشر', '  ¶ لا تنشر الجمعية بيانات أحد.']);
    const framed = withTable(
      ['سياسة الخصوصية', 'تمهيد'],
      [[['تلتزم الجمعية بما يأتي:', '1- حفظ البيانات.', '2- إتلافها.']], [['وتراجع ذلك كل سنة.']]],
    );
    expect(outline(framed)).toEqual([
      '# تمهيد',
      '  ¶ تلتزم الجمعية بما يأتي:',
      '  1- حفظ البيانات.',
      '  2- إتلافها.',
      '  ¶ وتراجع ذلك كل سنة.',
    ]);
    const list = withTable(['سياسة الخصوصية', 'تمهيد'], [[['بيانات المتبرع']], [['بيانات المتطوع']]]);
    expect(outline(list)).toEqual(['# تمهيد', '  [] 0×0', '  | بيانات المتبرع', '  | بيانات المتطوع']);
  });

  it('in a frame keep their cells', () => {
    const evidence = word(['سياسة الحفظ', 'المدد', 'الوثيقة', 'المدة', 'السجل', 'دائم'], {
      tables: [
        { rows: [{ cells: [{ lines: [2], tables: [1] }] }] },
        {
          rows: [{ cells: [{ lines: [3] }, { lines: [4] }] }, { cells: [{ lines: [5] }, { lines: [6] }] }],
        },
      ],
    });
    expect(outline(evidence).slice(-2)).toEqual(['  | الوثيقة | المدة', '  | السجل | دائم']);
  });

  it('about the document name the latest of its issues, wherever it stands', () => {
    const issues = [
      [['1.9'], ['1443/01/01هـ'], ['الأول']],
      [['1.10'], ['1445/06/15هـ'], ['تعديل']],
    ];
    for (const rows of [issues, issues.toReversed()]) {
      const evidence = withTable(
        ['سياسة المخاطر'],
        [[['رقم الإصدار'], ['تاريخ الإصدار'], ['الوصف']], ...rows],
        ['تمهيد', 'تلتزم الجمعية بهذه السياسة.'],
      );
      expect(readingOf(evidence).facts).toMatchObject([
        { kind: 'issue-number', text: '1.10' },
        { kind: 'issue-date', hijri: { year: 1445, month: 6, day: 15 } },
      ]);
    }
  });

  it('about the document name its issue by the label of the issue, not by its code', () => {
    const evidence = withTable(
      ['سياسة تعارض المصالح'],
      [
        [['رمز الوثيقة'], ['POL-07'], ['رقم الإصدار'], ['2.0']],
        [['تاريخ الإصدار'], ['1446/04/10هـ'], ['صفحات'], ['9']],
      ],
      ['تمهيد', 'تلتزم الجمعية بهذه السياسة.'],
    );
    const issues = readingOf(evidence).facts.filter(({ kind }) => kind === 'issue-number');
    expect(issues).toMatchObject([{ text: '2.0' }]);
  });

  it('of headings and pages are the contents', () => {
    const evidence = withTable(
      ['لائحة الصلاحيات', 'جدول المحتويات'],
      [
        [['مقدمة'], ['2']],
        [['صلاحيات الصرف'], ['3']],
      ],
      ['مقدمة', 'نص المقدمة.', 'صلاحيات الصرف', 'نص الصلاحيات.'],
    );
    const { text } = readingOf(evidence);
    expect(text.contents?.entries).toEqual([
      { label: 'مقدمة', page: 2 },
      { label: 'صلاحيات الصرف', page: 3 },
    ]);
    expect(text.sections.map(({ heading: words }) => words)).toEqual(['مقدمة', 'صلاحيات الصرف']);
  });

  it('go on over a page, where their head is printed again', () => {
    const evidence = evidenceWith(
      {
        lines: lined(
          [
            'سياسة الحفظ',
            'المسؤوليات:',
            'السجل',
            'المدة',
            'العضوية',
            'دائم',
            'السجل',
            'المدة',
            'الزيارات',
            'سنة',
          ].map((text, index) => ({ text, page: index < 6 ? 1 : 2 })),
        ),
        tables: [
          {
            page: 1,
            rows: [{ cells: [{ lines: [3] }, { lines: [4] }] }, { cells: [{ lines: [5] }, { lines: [6] }] }],
          },
          {
            page: 2,
            rows: [{ cells: [{ lines: [7] }, { lines: [8] }] }, { cells: [{ lines: [9] }, { lines: [10] }] }],
          },
        ],
      },
      'pdf',
    );
    const reading = readingOf(evidence);
    expect(drawn(reading.text.sections)).toEqual([
      '# المسؤوليات:',
      '  [] 1×1',
      '  | السجل | المدة',
      '  | العضوية | دائم',
      '  | الزيارات | سنة',
    ]);
    expect(
      reading.account.filter(({ fate }) => fate === 'repeated-table-head').map(({ line }) => line),
    ).toEqual([7, 8]);
  });

  it('go on with the row that a page breaks, below cells that span it, too', () => {
    const rows = (page: number, ...cells: readonly (readonly (string | readonly [string, number])[])[]) => ({
      page,
      cells,
    });
    const parts = [
      rows(1, ['م', 'المخالفة', 'الجزاء'], ['1/1', 'التأخر', ['الحرمان من', 2]], ['1/2', 'الغياب المتصل من']),
      rows(2, ['', 'يومين إلى ستة', 'الترقيات'], ['1/3', 'الإهمال', 'إنذار']),
    ];
    const lines: StyledLine[] = [{ text: 'جدول المخالفات', page: 1 }];
    const tables = parts.map(({ page, cells }) => ({
      page,
      rows: cells.map((row) => ({
        cells: row.map((one) => {
          const [text, spanned] = typeof one === 'string' ? [one, 1] : one;
          if (text === '') return { lines: [] };
          lines.push({ text, page });
          return { lines: [lines.length], ...(spanned > 1 ? { rows: spanned } : {}) };
        }),
      })),
    }));
    expect(outline(evidenceWith({ lines: lined(lines), tables }, 'pdf')).slice(3)).toEqual([
      '  | م | المخالفة | الجزاء',
      '  | 1/1 | التأخر | الحرمان من الترقيات↓2',
      '  | 1/2 | الغياب المتصل من يومين إلى ستة',
      '  | 1/3 | الإهمال | إنذار',
    ]);
  });

  it('go on with a cell of several lines that a page breaks, though nothing numbers their rows', () => {
    const row = (page: number, ...cells: readonly (readonly string[])[]) => ({ page, cells });
    const parts = [
      row(1, ['الاستقبال'], ['يقيد الطلب في السجل', 'ويبين تاريخه وموضوعه'], ['الموظف']),
      row(2, [], ['ثم يرفع إلى المدير.'], []),
      row(2, ['القرار'], ['تقرر اللجنة في مدة', 'لا تزيد على أسبوع.'], ['اللجنة']),
      // A sentence has ended above it, and a cell of a line says nothing of its end: both begin something.
      row(3, [], ['ويبلغ المستفيد بقرارها.'], []),
      row(3, ['الصرف'], ['بشيك'], ['المحاسب']),
      row(4, [], ['بتحويل'], []),
    ];
    const lines: StyledLine[] = [{ text: 'مراحل الطلب', page: 1 }];
    const tables = [1, 2, 3, 4].map((number) => ({
      page: number,
      rows: parts
        .filter(({ page }) => page === number)
        .map(({ page, cells }) => ({
          cells: cells.map((own) => ({
            lines: own.map((text) => {
              lines.push({ text, page });
              return lines.length;
            }),
          })),
        })),
    }));
    expect(outline(evidenceWith({ lines: lined(lines), tables }, 'pdf')).slice(3)).toEqual([
      '  | الاستقبال | يقيد الطلب في السجل ⏎ ويبين تاريخه وموضوعه ثم يرفع إلى المدير. | الموظف',
      '  | القرار | تقرر اللجنة في مدة ⏎ لا تزيد على أسبوع. | اللجنة',
      '  |  | ويبلغ المستفيد بقرارها. |',
      '  | الصرف | بشيك | المحاسب',
      '  |  | بتحويل |',
    ]);
  });

  it('that head each page belong to the pages, and what they say of the issue is proposed', () => {
    const sheet = (page: number, below: readonly string[]): readonly (readonly [string, number])[] => [
      ...['جمعية واحة العطاء', 'رمز الوثيقة POL-11', 'رقم الإصدار: 2.0', 'تاريخ الإصدار: 10/04/1446هـ'].map(
        (text, at) => [text, 30 + at * 12] as const,
      ),
      [`الصفحة ${String(page)} من 3`, 90],
      ...below.map((text, at) => [text, 150 + at * 20] as const),
    ];
    const pages = [
      sheet(1, ['سياسة الحفظ', 'المسؤوليات:', 'تحفظ السجلات وفق الجدول', 'السجل', 'المدة']),
      sheet(2, ['الزيارات', 'سنة']),
      sheet(3, ['الشكاوى', 'سنتان']),
    ];
    const boxOf = (...box: PageBox): PageBox => box;
    let count = 0;
    const lines = pages.flatMap((own, at) =>
      own.map(([text, y]) => ({
        number: (count += 1),
        text,
        place: 'body' as const,
        page: at + 1,
        box: boxOf(100, y, 300, 10),
        size: 10,
      })),
    );
    const cells = (numbers: readonly number[]) => ({ cells: numbers.map((number) => ({ lines: [number] })) });
    const tables = pages.flatMap((own, at) => {
      const first = pages.slice(0, at).reduce((sum, before) => sum + before.length, 0);
      const end = first + own.length;
      const box = boxOf(90, 25, 400, 80);
      return [
        {
          page: at + 1,
          box,
          rows: [
            cells([first + 1, first + 2]),
            { cells: [{ lines: [first + 3, first + 4] }, { lines: [first + 5] }] },
          ],
        },
        { page: at + 1, box: boxOf(90, 140, 400, 200), rows: [cells([end - 1, end])] },
      ];
    });
    const sheets = [1, 2, 3].map((number) => ({
      number,
      width: 595,
      height: 842,
      readBy: 'letters' as const,
    }));
    const reading = readingOf(evidenceWith({ lines, tables, pages: sheets }, 'pdf'));
    expect(drawn(reading.text.sections)).toEqual([
      '# المسؤوليات:',
      '  ¶ تحفظ السجلات وفق الجدول',
      '  [] 1×1',
      '  | السجل | المدة',
      '  | الزيارات | سنة',
      '  | الشكاوى | سنتان',
    ]);
    expect(reading.account.filter(({ fate }) => fate === 'running-head').length).toBe(15);
    expect(reading.facts.flatMap((fact) => (fact.kind === 'issue-number' ? [fact.text] : []))).toEqual([
      '2.0',
    ]);
  });

  it('of pages have a cell of one line where its words only wrap, and of more where paragraphs end', () => {
    const box = (y: number): PageBox => [400, y, 80, 14];
    const evidence = evidenceWith(
      {
        lines: lined([
          { text: 'سياسة الحفظ', page: 1 },
          { text: 'الوثيقة', page: 1, box: box(60) },
          { text: 'المدة', page: 1, box: box(60) },
          { text: 'سجل العضوية', page: 1, box: box(80) },
          { text: 'والاشتراكات', page: 1, box: box(95) },
          { text: 'دائم', page: 1, box: box(80), endsParagraph: true },
          { text: 'ما لم تصف', page: 1, box: box(95) },
          { text: '- ورقياً', page: 1, box: box(110) },
        ]),
        tables: [
          {
            page: 1,
            rows: [
              { cells: [{ lines: [2] }, { lines: [3] }] },
              { cells: [{ lines: [4, 5] }, { lines: [6, 7, 8] }] },
            ],
          },
        ],
      },
      'pdf',
    );
    expect(outline(evidence).at(-1)).toBe('  | سجل العضوية والاشتراكات | دائم ⏎ ما لم تصف ⏎ - ورقياً');
  });

  it('of pages have whole words where a cell was too narrow for them', () => {
    const box: PageBox = [400, 60, 20, 14];
    const evidence = evidenceWith(
      {
        lines: lined([
          'سياسة الإفصاح في السنة',
          { text: 'المدين', box },
          { text: 'ة', box },
          { text: 'الس', box },
          { text: 'نة', box },
          { text: 'ورد', box },
          { text: 'في', box },
        ]),
        tables: [
          {
            rows: [
              { cells: [{ lines: [2, 3] }, { lines: [4, 5] }] },
              { cells: [{ lines: [6, 7] }, { lines: [] }] },
            ],
          },
        ],
      },
      'pdf',
    );
    expect(outline(evidence).slice(-2)).toEqual(['  | المدينة | السنة', '  | ورد في |']);
  });

  it('that could not be read head no division', () => {
    const at = (y: number): { page: number; box: PageBox } => ({ page: 1, box: [100, y, 300, 14] });
    const evidence = evidenceWith(
      {
        pages: [{ number: 1, width: 595, height: 842, readBy: 'letters', unreadTables: [[60, 90, 480, 60]] }],
        lines: lined([
          { text: 'سياسة الحفظ', ...at(20), size: 20, bold: true, endsParagraph: true },
          { text: 'أولاً: مدد الحفظ', ...at(60), bold: true, endsParagraph: true },
          { text: 'الوثيقة المدة', ...at(95), endsParagraph: true },
          { text: 'أولاً: السجلات', ...at(108), bold: true, endsParagraph: true },
          { text: 'سجل العضوية دائم', ...at(120), endsParagraph: true },
          { text: 'ثانياً: النفاذ', ...at(200), bold: true, endsParagraph: true },
          { text: 'تسري هذه السياسة من تاريخ اعتمادها في المجلس.', ...at(230), endsParagraph: true },
        ]),
      },
      'pdf',
    );
    expect(outline(evidence).filter((line) => line.includes('#'))).toEqual([
      '# أولاً: مدد الحفظ',
      '# ثانياً: النفاذ',
    ]);
  });

  it('that could not be read are remarked upon at their lines', () => {
    const reading = readingOf(
      word(['سياسة الصرف', 'تمهيد', 'البند المبلغ الملاحظات'], {
        notes: [{ code: 'unread-table', lines: [3] }],
      }),
    );
    expect(reading.remarks).toMatchObject([{ code: 'table.unread', line: 3 }]);
  });
});
