import { describe, expect, it } from 'vitest';
import type { EvidenceLine } from '../../src/contracts/document-evidence.ts';
import { readDocument } from '../../src/reading/read-document.ts';
import { evidenceOfText, evidenceWith } from '../support/evidence.ts';
import {
  known,
  readingOf,
  drawn,
  outline,
  ofText,
  strong,
  lined,
  word,
  type StyledLine,
  type Line,
} from '../support/read-outline.ts';

describe('divisions of a document', () => {
  it('nest by the grammar of their numbering: باب، فصل، مادة', () => {
    expect(
      ofText(`اللائحة الأساسية لجمعية النور
الباب الأول: التأسيس
الفصل الأول: أحكام عامة
المادة (1): التعريفات
يقصد بالجمعية جمعية النور.
المادة (2)
تأسست الجمعية بموجب النظام.
الفصل الثاني: العضوية
مادة/٣ شروط العضوية
1. أن يكون سعودياً
2. أن يسدد الاشتراك
الباب الثاني: الإدارة
الفصل الأول: المجلس
المادة الرابعة: تشكيل المجلس
يتكون المجلس من خمسة أعضاء.
ملحق (1): نموذج العضوية
الاسم: ..............`),
    ).toEqual([
      '# الباب الأول: التأسيس',
      '  # الفصل الأول: أحكام عامة',
      '    # المادة (1): التعريفات',
      '      ¶ يقصد بالجمعية جمعية النور.',
      '    # المادة (2)',
      '      ¶ تأسست الجمعية بموجب النظام.',
      '  # الفصل الثاني: العضوية',
      '    # مادة/٣ شروط العضوية',
      '      1. أن يكون سعودياً',
      '      2. أن يسدد الاشتراك',
      '# الباب الثاني: الإدارة',
      '  # الفصل الأول: المجلس',
      '    # المادة الرابعة: تشكيل المجلس',
      '      ¶ يتكون المجلس من خمسة أعضاء.',
      '# ملحق (1): نموذج العضوية',
      '  _line_ الاسم:',
    ]);
  });

  it('nest in the order in which the document first prints their nouns', () => {
    expect(
      ofText(`دليل الحوكمة
القسم الأول: المبادئ
الفصل الأول: الشفافية
تلتزم الجمعية بالشفافية.
الفصل الثاني: المساءلة
تلتزم الجمعية بالمساءلة.
القسم الثاني: التطبيق
الفصل الأول: النشر
تنشر الجمعية سياساتها.`),
    ).toEqual([
      '# القسم الأول: المبادئ',
      '  # الفصل الأول: الشفافية',
      '    ¶ تلتزم الجمعية بالشفافية.',
      '  # الفصل الثاني: المساءلة',
      '    ¶ تلتزم الجمعية بالمساءلة.',
      '# القسم الثاني: التطبيق',
      '  # الفصل الأول: النشر',
      '    ¶ تنشر الجمعية سياساتها.',
    ]);
  });

  it('are named by questions with the look of a heading, and not by one that is answered with yes or no', () => {
    expect(
      outline(
        word([
          strong('سياسة الشكاوى', 20),
          strong('ما هي الشكوى؟'),
          'الشكوى كل تعبير عن عدم رضا يقدمه المستفيد أو غيره عن خدمة أو سلوك.',
          strong('كيف تقدم الشكوى؟'),
          'تقدم مكتوبة بالنموذج المنشور في موقع الجمعية، وترسل بالبريد أو تسلم باليد.',
          strong('هل توافق على ذلك؟'),
        ]),
      ),
    ).toEqual([
      '# ما هي الشكوى؟',
      '  ¶ الشكوى كل تعبير عن عدم رضا يقدمه المستفيد أو غيره عن خدمة أو سلوك.',
      '# كيف تقدم الشكوى؟',
      '  ¶ تقدم مكتوبة بالنموذج المنشور في موقع الجمعية، وترسل بالبريد أو تسلم باليد.',
      '  ¶ هل توافق على ذلك؟',
    ]);
  });

  it('take the name on the line below their number', () => {
    expect(
      outline(
        word([
          { text: 'لائحة الموارد البشرية', heading: 1 },
          strong('المادة الأولى'),
          strong('نطاق التطبيق'),
          'تسري هذه اللائحة على جميع العاملين في الجمعية دون استثناء.',
          strong('المادة الثانية'),
          strong('ساعات العمل'),
          'ساعات العمل ثمان ساعات في اليوم الواحد كما يحددها النظام.',
        ]),
      ),
    ).toEqual([
      '# المادة الأولى نطاق التطبيق',
      '  ¶ تسري هذه اللائحة على جميع العاملين في الجمعية دون استثناء.',
      '# المادة الثانية ساعات العمل',
      '  ¶ ساعات العمل ثمان ساعات في اليوم الواحد كما يحددها النظام.',
    ]);
  });

  it('take it where it is known by its place alone, in a text without looks', () => {
    expect(
      ofText(`اللائحة الأساسية
الباب الأول
التأسيس والأهداف
المادة الأولى
مقر الجمعية
مقر الجمعية الرئيس مدينة الرياض ويجوز نقله بقرار من الجمعية العمومية.
المادة الثانية
مدة الجمعية
مدة الجمعية غير محددة من تاريخ تأسيسها.
المادة الثالثة
تلتزم الجمعية بالنظام في أعمالها كلها.`),
    ).toEqual([
      '# الباب الأول التأسيس والأهداف',
      '  # المادة الأولى مقر الجمعية',
      '    ¶ مقر الجمعية الرئيس مدينة الرياض ويجوز نقله بقرار من الجمعية العمومية.',
      '  # المادة الثانية مدة الجمعية',
      '    ¶ مدة الجمعية غير محددة من تاريخ تأسيسها.',
      '  # المادة الثالثة',
      '    ¶ تلتزم الجمعية بالنظام في أعمالها كلها.',
    ]);
  });

  it('are numbers that Word counts, which its text does not hold', () => {
    expect(
      outline(
        word([
          { text: 'سياسة إدارة المخاطر', mark: 'title' },
          { text: 'تمهيد', label: 'أولاً:', list: { id: '1', level: 0 } },
          'تدير الجمعية مخاطرها.',
          { text: 'المسؤوليات', label: 'ثانياً:', list: { id: '1', level: 0 } },
          { text: 'يعتمد المجلس السياسة', label: '١-', list: { id: '2', level: 0 } },
          { text: '24 ساعة للمراجعة', label: 'أ.', list: { id: '2', level: 1 } },
          { text: 'ينشرها', label: 'ب.', list: { id: '2', level: 1 } },
          { text: 'تنفذها الإدارة', label: '٢-', list: { id: '2', level: 0 } },
        ]),
      ),
    ).toEqual([
      '# أولاً: تمهيد',
      '  ¶ تدير الجمعية مخاطرها.',
      '# ثانياً: المسؤوليات',
      '  ١- يعتمد المجلس السياسة',
      '    أ. 24 ساعة للمراجعة',
      '    ب. ينشرها',
      '  ٢- تنفذها الإدارة',
    ]);
  });

  it('are items whose words the sector knows as headings, where headings and lists have one marker', () => {
    expect(
      ofText(
        'سياسة الحفظ\n• مقدمة\nتقدم هذه السياسة إرشادات الحفظ.\n• النطاق\nتسري على العاملين:\n• الموظفون.\n• المتطوعون.\n• ضوابط الحفظ\nتحفظ الوثائق في مقر الجمعية.',
      ),
    ).toEqual([
      '# مقدمة',
      '  ¶ تقدم هذه السياسة إرشادات الحفظ.',
      '# النطاق',
      '  ¶ تسري على العاملين:',
      '  • الموظفون.',
      '  • المتطوعون.',
      '# ضوابط الحفظ',
      '  ¶ تحفظ الوثائق في مقر الجمعية.',
    ]);
    expect(
      ofText(
        'سياسة الإبلاغ\n1. مقدمة\nتوجب هذه السياسة النزاهة في العمل.\n1. المخالفات\nتشمل المخالفات ما يلي:\n1. سوء التصرف.\n2. إفشاء الأسرار.\n1. الضمانات\nيحمى مقدم البلاغ من الانتقام.',
      ),
    ).toEqual([
      '# 1. مقدمة',
      '  ¶ توجب هذه السياسة النزاهة في العمل.',
      '# 1. المخالفات',
      '  ¶ تشمل المخالفات ما يلي:',
      '  1. سوء التصرف.',
      '  2. إفشاء الأسرار.',
      '# 1. الضمانات',
      '  ¶ يحمى مقدم البلاغ من الانتقام.',
    ]);
    expect(
      ofText('سياسة الحفظ\nتشمل الوثائق ما يلي:\n• السجلات\n• النطاق\nوتحفظ كلها في مقر الجمعية.'),
    ).toEqual([
      '# سياسة الحفظ',
      '  ¶ تشمل الوثائق ما يلي:',
      '  • السجلات',
      '  • النطاق',
      '  ¶ وتحفظ كلها في مقر الجمعية.',
    ]);
  });

  it('stand beside a preface without a number, where they are articles', () => {
    expect(
      ofText(
        'سياسة التطوع\nمقدمة\nالتطوع ركيزة في بناء المجتمع.\nالمادة الأولى: التعريف\nالتطوع جهد بلا مقابل.',
      ),
    ).toEqual([
      '# مقدمة',
      '  ¶ التطوع ركيزة في بناء المجتمع.',
      '# المادة الأولى: التعريف',
      '  ¶ التطوع جهد بلا مقابل.',
    ]);
  });

  it('are short lines with a colon below an empty line, which the evidence of a text does not keep', () => {
    const lines = [
      ['سياسة الحفظ', true],
      ['مقدمة :', true],
      ['تبين هذه السياسة طريقة حفظ الوثائق الخاصة بالمؤسسة', true],
      ['المسؤولية والتنفيذ :', true],
      ['تقع المسؤولية على المدير التنفيذي وجميع العاملين', true],
    ] as const;
    const evidence = evidenceWith(
      { lines: lined(lines.map(([text, endsParagraph]) => ({ text, endsParagraph }))) },
      'text',
    );
    expect(outline(evidence).filter((line) => line.startsWith('#'))).toEqual([
      '# مقدمة :',
      '# المسؤولية والتنفيذ :',
    ]);
  });

  it('are the number alone where a sentence follows it', () => {
    expect(
      ofText(
        'اللائحة الأساسية\nالمادة الأولى: تختص الجمعية العمومية بالآتي:\n1- إقرار الموازنة.\nالمادة الثانية: أحكام ختامية\nتسري من تاريخها.',
      ),
    ).toEqual([
      '# المادة الأولى:',
      '  ¶ تختص الجمعية العمومية بالآتي:',
      '  1- إقرار الموازنة.',
      '# المادة الثانية: أحكام ختامية',
      '  ¶ تسري من تاريخها.',
    ]);
  });

  it('are found by the table of contents and by their look, where nothing numbers them', () => {
    expect(
      outline(
        word([
          strong('سياسة الوقاية من غسل الأموال', 20),
          'جدول المحتويات',
          'مؤشرات الاشتباه .......... 2',
          'طرق الوقاية .......... 3',
          { text: 'مؤشرات الاشتباه', size: 12 },
          { text: 'إبداء العميل اهتماماً غير عادي بشأن الالتزام لمتطلبات المكافحة.', size: 12 },
          { text: 'طرق الوقاية', size: 12 },
          { text: 'تطبيق المنهج المبني على تقييم المخاطر في الجمعية.', size: 12 },
          { text: 'المراجعة السنوية', size: 16 },
          { text: 'تراجع هذه السياسة كل سنة ويعتمد المجلس تعديلها.', size: 12 },
        ]),
      ),
    ).toEqual([
      '# مؤشرات الاشتباه',
      '  ¶ إبداء العميل اهتماماً غير عادي بشأن الالتزام لمتطلبات المكافحة.',
      '# طرق الوقاية',
      '  ¶ تطبيق المنهج المبني على تقييم المخاطر في الجمعية.',
      '# المراجعة السنوية',
      '  ¶ تراجع هذه السياسة كل سنة ويعتمد المجلس تعديلها.',
    ]);
  });

  it('nest by the numbers of decimals, whose deeper ones are clauses', () => {
    expect(
      ofText(`دليل السياسات المالية
1. أحكام عامة
1.1 الغرض
يهدف هذا الدليل إلى تنظيم العمل المالي.
1.2 النطاق
1.2.1 يسري هذا الدليل على جميع المعاملات المالية.
1.2.2 لا يسري على الأوقاف.
2. الإيرادات
2.1 مصادر الإيرادات
أ) رسوم العضوية
ب) التبرعات
2.2 سندات القبض
يحرر سند قبض لكل مبلغ.`),
    ).toEqual([
      '# 1. أحكام عامة',
      '  # 1.1 الغرض',
      '    ¶ يهدف هذا الدليل إلى تنظيم العمل المالي.',
      '  # 1.2 النطاق',
      '    1.2.1 يسري هذا الدليل على جميع المعاملات المالية.',
      '    1.2.2 لا يسري على الأوقاف.',
      '# 2. الإيرادات',
      '  # 2.1 مصادر الإيرادات',
      '    أ) رسوم العضوية',
      '    ب) التبرعات',
      '  # 2.2 سندات القبض',
      '    ¶ يحرر سند قبض لكل مبلغ.',
    ]);
  });

  it('are short lines between an empty line and their text, where the known ones stand so', () => {
    expect(
      ofText(`سياسة الخصوصية

مقدمة
توجب هذه السياسة المحافظة على خصوصية البيانات.

النطاق
تطبق على جميع من يعمل لصالح الجمعية.

بيانات الزوار
لا تجمع الجمعية من بيانات زوارها إلا ما يلزم.

تنشر هذه السياسة
على موقع الجمعية بعد اعتمادها من مجلسها.`),
    ).toEqual([
      '# مقدمة',
      '  ¶ توجب هذه السياسة المحافظة على خصوصية البيانات.',
      '# النطاق',
      '  ¶ تطبق على جميع من يعمل لصالح الجمعية.',
      '# بيانات الزوار',
      '  ¶ لا تجمع الجمعية من بيانات زوارها إلا ما يلزم.',
      '  ¶ تنشر هذه السياسة',
      '  ¶ على موقع الجمعية بعد اعتمادها من مجلسها.',
    ]);
  });

  it('leave a sentence about an article a paragraph', () => {
    expect(ofText('لائحة\nالمادة الأولى: الغرض\nالمادة الثالثة من النظام تسري هنا.')).toEqual([
      '# المادة الأولى: الغرض',
      '  ¶ المادة الثالثة من النظام تسري هنا.',
    ]);
  });
});

describe('items of a document', () => {
  it('nest to five levels with their markers as printed', () => {
    expect(
      ofText(`سياسة الصرف
المسؤوليات:
١- يلتزم المدير بالآتي:
أ. إعداد الميزانية:
(1) بنود الإيرادات:
• التبرعات:
- النقدية
- العينية
• الاستثمارات
(2) بنود المصروفات
ب. رفعها
٢- يلتزم المجلس باعتمادها`),
    ).toEqual([
      '# المسؤوليات:',
      '  ١- يلتزم المدير بالآتي:',
      '    أ. إعداد الميزانية:',
      '      (1) بنود الإيرادات:',
      '        • التبرعات:',
      '          - النقدية',
      '          - العينية',
      '        • الاستثمارات',
      '      (2) بنود المصروفات',
      '    ب. رفعها',
      '  ٢- يلتزم المجلس باعتمادها',
    ]);
  });

  it('have a bullet behind their dash in their marker', () => {
    expect(ofText('سياسة\nتشمل ما يلي:\n- الإبلاغ.\n- · الشفافية.').slice(2)).toEqual([
      '  - الإبلاغ.',
      '  - · الشفافية.',
    ]);
  });

  it('are put at the fifth level, with a remark, where the document has a sixth', () => {
    const reading = readingOf(
      evidenceOfText('سياسة الصرف\nالمسؤوليات:\n١- أول:\nأ. ثان:\n(1) ثالث:\n• رابع:\n- خامس:\n○ سادس'),
    );
    expect(drawn(reading.text.sections).slice(-2)).toEqual(['          - خامس:', '          ○ سادس']);
    expect(reading.remarks).toMatchObject([{ code: 'list.flattened', line: 8 }]);
  });

  it('nest by the place of their bullets on the page, where all bullets are alike', () => {
    const at = (text: string, right: number, y: number): Line => ({
      text,
      page: 1,
      box: [100, y, right - 100, 14],
      size: 12,
      endsParagraph: true,
    });
    expect(
      outline(
        evidenceWith(
          {
            pages: [{ number: 1, width: 595, height: 842, readBy: 'letters' }],
            lines: lined([
              at('سياسة الحفظ', 500, 60),
              at('النطاق:', 540, 90),
              at('- السجلات الدائمة', 520, 110),
              at('- سجل العضوية', 490, 130),
              at('- سجل المجلس', 490, 150),
              at('- السجلات المؤقتة', 520, 170),
            ]),
          },
          'pdf',
        ),
      ),
    ).toEqual([
      '# النطاق:',
      '  - السجلات الدائمة',
      '    - سجل العضوية',
      '    - سجل المجلس',
      '  - السجلات المؤقتة',
    ]);
  });

  it('count by the alphabet where «ت» comes after «ب», and by abjad where «ج» does', () => {
    const listed = (letters: string): unknown[] => {
      const items = Array.from(letters)
        .map((letter) => `${letter}. بند`)
        .join('\n');
      const reading = readingOf(evidenceOfText(`سياسة الصرف\nالإجراءات:\n${items}`));
      expect(reading.remarks).toEqual([]);
      return reading.text.sections.flatMap(({ items: all }) =>
        all.map((item) => (item.kind === undefined ? item.ordinal : 0)),
      );
    };
    expect(listed('أبتثج')).toEqual([1, 2, 3, 4, 5]);
    expect(listed('أبجد')).toEqual([1, 2, 3, 4]);
  });

  it('keep a number that jumps, and a remark names it', () => {
    const reading = readingOf(
      evidenceOfText('سياسة الصرف\nالإجراءات:\n1- أول بند\n2- ثاني بند\n4- رابع بند'),
    );
    expect(reading.remarks).toMatchObject([{ code: 'numbering.gap', line: 5, printed: '4- رابع بند' }]);
  });

  it('are in the form of articles that jump, too', () => {
    const reading = readingOf(evidenceOfText('لائحة\nالمادة (8): أ ب\nنص.\nالمادة (11): ج د\nنص.'));
    expect(reading.remarks).toMatchObject([{ code: 'numbering.gap', line: 4 }]);
  });
});

describe('line breaks in a paragraph', () => {
  it('part items and a heading in bold letters from what follows, and nothing else', () => {
    expect(
      outline(
        word([
          strong('سياسة التطوع', 20),
          { text: 'الحقوق', bold: true, endsParagraph: false },
          { text: 'للمتطوع ما يأتي:', endsParagraph: false },
          { text: '1- شهادة بساعاته.', endsParagraph: false },
          { text: '2- تدريب يسبق عمله', endsParagraph: false },
          { text: 'ويستمر معه.', endsParagraph: true },
          'وتراجع هذه الحقوق كل سنة.',
        ]),
      ),
    ).toEqual([
      '# الحقوق',
      '  ¶ للمتطوع ما يأتي:',
      '  1- شهادة بساعاته.',
      '  2- تدريب يسبق عمله ويستمر معه.',
      '  ¶ وتراجع هذه الحقوق كل سنة.',
    ]);
  });
});

describe('lines of pages', () => {
  const width = 480;
  const page = (number: number, texts: readonly (readonly [text: string, left?: number])[]): Line[] =>
    texts.map(([text, left = 57], index) => ({
      text,
      page: number,
      box: [left, 90 + index * 25, width + 57 - left, 14],
      size: 12,
    }));
  const full = (word: string): string => `${word} `.repeat(16).trim();

  it('make one paragraph, over a page and its foot, until a line ends short or another begins', () => {
    const evidence = evidenceWith(
      {
        pages: [1, 2].map((number) => ({ number, width: 595, height: 842, readBy: 'letters' as const })),
        lines: lined([
          ...page(1, [['سياسة الإبلاغ', 200], ['الضمانات:', 450], [full('تضمن')], [full('الجمعية')], ['1']]),
          ...page(2, [
            [full('حماية')],
            ['المبلغ عن المخالفة.', 300],
            [full('ولا')],
            ['يكشف عن هويته.', 300],
            ['2'],
          ]),
        ]),
      },
      'pdf',
    );
    const reading = readingOf(evidence);
    expect(drawn(reading.text.sections)).toEqual([
      '# الضمانات:',
      `  ¶ ${full('تضمن')} ${full('الجمعية')} ${full('حماية')} المبلغ عن المخالفة.`,
      `  ¶ ${full('ولا')} يكشف عن هويته.`,
    ]);
    expect(reading.account.filter(({ fate }) => fate === 'page-number').map(({ line }) => line)).toEqual([
      5, 10,
    ]);
  });

  it('are as long as their column where a page has two', () => {
    const column = (left: number, texts: readonly (readonly [text: string, part?: number])[]): Line[] =>
      texts.map(([text, part = 1], index) => ({
        text,
        page: 1,
        box: [left + 220 * (1 - part), 120 + index * 20, 220 * part, 14],
        size: 12,
      }));
    const first = [['النطاق', 0.2], ['تسري هذه السياسة على جميع'], ['العاملين في الجمعية', 0.5]] as const;
    const lines = lined([
      { text: 'سياسة الصرف', page: 1, box: [230, 80, 135, 20], size: 20, centred: true },
      ...column(315, [...first, ['وعلى من يتعاقد معها في كل'], ['فروعها ومكاتبها', 0.4]]),
      ...column(60, [
        ['الصرف', 0.2],
        ['يصرف المدير التنفيذي ما يقره'],
        ['المجلس', 0.2],
        ['ولا يصرف غيره.', 0.3],
      ]),
    ]).map((line): EvidenceLine => (/^(?:النطاق|الصرف)$/u.test(line.text) ? { ...line, bold: true } : line));
    expect(outline(evidenceWith({ lines }, 'pdf'))).toEqual([
      '# النطاق',
      '  ¶ تسري هذه السياسة على جميع العاملين في الجمعية',
      '  ¶ وعلى من يتعاقد معها في كل فروعها ومكاتبها',
      '# الصرف',
      '  ¶ يصرف المدير التنفيذي ما يقره المجلس',
      '  ¶ ولا يصرف غيره.',
    ]);
  });

  it('that pages repeat with other numbers are no foot where they number articles', () => {
    const text = (number: number): string =>
      `${['يلتزم', 'يطلع', 'يتدرب', 'يوقع'][number - 1] ?? ''} العاملون في الجمعية بما يرد في هذه المادة.`;
    const evidence = evidenceWith(
      {
        pages: [1, 2].map((number) => ({ number, width: 595, height: 842, readBy: 'letters' as const })),
        lines: lined(
          [1, 2].flatMap((number) =>
            page(number, [
              ['الفصل الأول', 400],
              [`المادة (${String(2 * number - 1)})`, 400],
              [text(2 * number - 1)],
              [`المادة (${String(2 * number)})`, 400],
              [text(2 * number)],
            ]),
          ),
        ),
      },
      'pdf',
    );
    const reading = readingOf(evidence);
    expect(drawn(reading.text.sections)).toEqual(
      [1, 2, 3, 4].flatMap((number) => [`# المادة (${String(number)})`, `  ¶ ${text(number)}`]),
    );
    expect(reading.account.filter(({ fate }) => fate === 'running-head').map(({ line }) => line)).toEqual([
      1, 6,
    ]);
  });

  it('that every page repeats are its head and its foot, and no cell of a table is one', () => {
    const pages = [1, 2, 3].map((number) => ({
      number,
      width: 595,
      height: 842,
      readBy: 'letters' as const,
    }));
    const lines = lined(
      [1, 2, 3].flatMap((number) =>
        page(number, [
          ['جمعية النور الخيرية بمنطقة الرياض'],
          [`الأحكام ${['الأولى', 'الثانية', 'الثالثة'][number - 1] ?? ''} للسياسة.`],
          ['-'],
          ['يعتمد'],
          [`صفحة ${String(number)} من 3`],
        ]),
      ),
    );
    const tables = [3, 8, 13].map((line) => ({
      page: Math.ceil(line / 5),
      rows: [
        { cells: [{ lines: [line] }, { lines: [line + 1] }] },
        { cells: [{ lines: [] }, { lines: [] }] },
      ],
    }));
    const { account } = readingOf(evidenceWith({ pages, lines, tables }, 'pdf'));
    const fates = Map.groupBy(account, ({ fate }) => fate);
    expect(fates.get('running-head')?.map(({ line }) => line)).toEqual([1, 6, 11]);
    expect(fates.get('page-number')?.map(({ line }) => line)).toEqual([5, 10, 15]);
    expect(fates.get('cell')).toHaveLength(6);
  });

  it('that OCR reads without confidence are named and no part of the text', () => {
    const scanned = (text: string, y: number, confidence: number): Line => ({
      text,
      page: 1,
      box: [100, y, 400, 14],
      confidence,
      endsParagraph: true,
    });
    const reading = readingOf(
      evidenceWith(
        {
          pages: [{ number: 1, width: 595, height: 842, readBy: 'ocr' }],
          lines: lined([
            scanned('خا 20 »|', 40, 35),
            scanned('سياسة حفظ الوثائق', 160, 90),
            scanned('النطاق', 200, 91),
            scanned('٠ تلتزم الجمعية بحفظ وثائقها', 230, 85),
            scanned('اطلع المجلس في الاجتماع رقم ( > ) وتاريخ .> /', 260, 50),
            scanned('سسس »', 500, 12),
          ]),
        },
        'image',
      ),
    );
    expect(drawn(reading.text.sections).slice(0, 2)).toEqual(['# النطاق', '  ٠ تلتزم الجمعية بحفظ وثائقها']);
    expect(reading.account.filter(({ fate }) => fate === 'unreadable').map(({ line }) => line)).toEqual([
      1, 6,
    ]);
    expect(reading.facts).toEqual([]);
  });
});

describe('tracked changes', () => {
  const evidence = word([
    'سياسة الصرف',
    'تمهيد',
    { text: 'يصرف المدير عشرة آلاف ريال.', original: 'يصرف المدير خمسة آلاف ريال.' },
    { text: 'بند جديد.', original: '' },
  ]);

  it('leave the text that the reader was told to take, with a remark at each line', () => {
    expect(outline(evidence)).toContain('  ¶ يصرف المدير عشرة آلاف ريال.');
    const rejected = readingOf(evidence, { changes: 'rejected' });
    expect(drawn(rejected.text.sections)).toEqual(['# تمهيد', '  ¶ يصرف المدير خمسة آلاف ريال.']);
    expect(rejected.account.at(-1)).toEqual({ line: 4, fate: 'changed-away' });
    expect(rejected.remarks.map(({ code, line }) => [code, line])).toEqual([
      ['changes.tracked', 3],
      ['changes.tracked', 4],
    ]);
  });
});

describe('a text that nobody structured', () => {
  it('is a section under its title', () => {
    expect(ofText('سياسة التطوع\nنص طويل بلا عناوين يبدأ هنا مباشرة وينتهي بنقطة.\nوسطر ثان.')).toEqual([
      '# سياسة التطوع',
      '  ¶ نص طويل بلا عناوين يبدأ هنا مباشرة وينتهي بنقطة.',
      '  ¶ وسطر ثان.',
    ]);
  });

  it('is closed by the first heading', () => {
    const text = 'نص يسبق العناوين كلها ولا عنوان له، وينتهي بنقطة.\nالنطاق\nتسري على الجميع.';
    expect(outline(evidenceOfText(text), { title: 'سياسة التطوع' })).toEqual([
      '# سياسة التطوع',
      '  ¶ نص يسبق العناوين كلها ولا عنوان له، وينتهي بنقطة.',
      '# النطاق',
      '  ¶ تسري على الجميع.',
    ]);
  });

  it('is empty where no line says anything', () => {
    expect(readDocument(evidenceOfText('\n  \n'), known)).toEqual({ kind: 'empty' });
    expect(readDocument(evidenceWith({ lines: [] }), known)).toEqual({ kind: 'empty' });
  });

  it('joins a paragraph of six thousand lines in bounded work', { timeout: 60_000 }, () => {
    const paragraph = Array.from({ length: 5990 }, () => 'ن '.repeat(80).trim()).join('\n');
    const begin = process.cpuUsage();
    const outcome = readDocument(evidenceOfText(`سياسة\nتمهيد\n${paragraph}`), known);
    const { user, system } = process.cpuUsage(begin);
    expect(outcome.kind).toBe('over-limit');
    // A paragraph that is copied at each of its lines takes five seconds.
    expect((user + system) / 1000).toBeLessThan(2500);
  });

  it('has as many paragraphs and articles as it prints', () => {
    const paragraphs = Array.from({ length: 2500 }, (_, index) => `فقرة ${String(index)} من النص.`).join(
      '\n',
    );
    const long = readingOf(evidenceOfText(`دليل العمل\nتمهيد\n${paragraphs}`)).text.sections;
    expect(long.map(({ heading, items }) => [heading, items.length])).toEqual([['تمهيد', 1000]]);
    expect(long[0]?.sections?.map(({ items }) => items.length)).toEqual([1000, 500]);
    const articles = Array.from({ length: 700 }, (_, index) => `المادة (${String(index + 1)})\nنص.`).join(
      '\n',
    );
    const many = readingOf(evidenceOfText(`لائحة العمل\n${articles}`)).text.sections;
    expect(many.map(({ sections = [] }) => sections.length)).toEqual([300, 300, 100]);
  });

  it('has a clause of any length, cut between words', () => {
    const { text } = readingOf(evidenceOfText(`سياسة التطوع\nتمهيد\n${'كلمة '.repeat(4000)}`));
    expect(text.sections[0]?.items.map((item) => (item.kind === undefined ? item.text.length : 0))).toEqual([
      7999, 7999, 3999,
    ]);
  });
});

describe('a document that numbers its parts by other nouns than articles', () => {
  it.each([
    ['المبدأ الأول:', 'المبدأ الثاني:'],
    ['البند (١):', 'البند (٢):'],
    ['القاعدة الأولى -', 'القاعدة الثانية -'],
    ['الخطوة 1:', 'الخطوة 2:'],
  ])('has a division for «%s» and for «%s»', (first, second) => {
    const text = 'يلتزم العاملون في الجمعية بما يرد في هذا الموضع من أحكام.';
    expect(
      outline(
        word([
          strong('سياسة السلوك', 20),
          strong(`${first} النزاهة`),
          text,
          strong(`${second} السرية`),
          text,
          text,
          text,
        ]),
      ),
    ).toEqual([
      `# ${first} النزاهة`,
      `  ¶ ${text}`,
      `# ${second} السرية`,
      ...[1, 2, 3].map(() => `  ¶ ${text}`),
    ]);
  });

  it('nests the steps of each stage in it', () => {
    const text = 'يدرس الباحث الطلب ويرفعه إلى اللجنة المختصة خلال يومي عمل.';
    const lines = [
      'المرحلة الأولى: الاستقبال',
      'الخطوة الأولى: التسجيل',
      'الخطوة الثانية: التدقيق',
      'المرحلة الثانية: القرار',
      'الخطوة الأولى: العرض',
    ];
    expect(
      outline(word([strong('آلية الطلبات', 20), ...lines.flatMap((line) => [strong(line), text])])).filter(
        (line) => line.includes('#'),
      ),
    ).toEqual([
      '# المرحلة الأولى: الاستقبال',
      '  # الخطوة الأولى: التسجيل',
      '  # الخطوة الثانية: التدقيق',
      '# المرحلة الثانية: القرار',
      '  # الخطوة الأولى: العرض',
    ]);
  });
});

describe('the end and the head of a document', () => {
  const text = 'يلتزم العاملون في الجمعية بما يرد في هذه السياسة من أحكام وضوابط.';

  it('print the title again, which is the cover and heads nothing', () => {
    const title: StyledLine = { ...strong('سياسة التبليغ عن المخالفات', 26), centred: true };
    const { text: found } = readingOf(
      word([
        title,
        { text: 'جمعية البر', centred: true },
        strong('سياسة التبليغ عن المخالفات', 18),
        strong('النطاق'),
        text,
        text,
        text,
      ]),
    );
    expect(found.title).toBe('سياسة التبليغ عن المخالفات');
    expect(drawn(found.sections)).toEqual(['# النطاق', ...[1, 2, 3].map(() => `  ¶ ${text}`)]);
  });

  it('say the approval in a sentence, which heads no division', () => {
    const approval = 'اعتمد الإصدار الأول بمحضر مجلس الإدارة رقم 23/48 بتاريخ 2023/10/12م';
    expect(
      outline(
        word([strong('سياسة التبليغ', 20), strong('النطاق'), text, text, text, text, strong(approval)]),
      ).at(-1),
    ).toBe(`  ¶ ${approval}`);
  });
});

it('takes what a page marks as definitions for them, whatever stands above', () => {
  const lines = lined(['سياسة الإفصاح', 'نص قبل القائمة.', 'الجمعية', 'جمعية البر الخيرية.']);
  const table = { isDefinitions: true as const, rows: [{ cells: [{ lines: [3] }, { lines: [4] }] }] };
  expect(outline(evidenceWith({ lines, tables: [table] }))).toContain('  الجمعية = جمعية البر الخيرية.');
});
