import { cell, definition, list, row, table } from '../../../functions/test/support/word-file.ts';
import { HandMade, pieces, typed, type Hand } from './hand-made.ts';
import { field, grid, letterhead, pageOfPages, section } from './hand-made-policies.ar.ts';

/*
 * Rules, guides and matrices in the hands of other secretaries: numbers with strokes, restarts and suppressed numbers,
 * names below their articles, signatures and tables that are mostly ticks. Written before the rules were tried on them;
 * no association has them.
 */

const bold = '<w:b/><w:bCs/>';
const centre = '<w:jc w:val="center"/>';
const heads: Hand = { look: bold };
const middle: Hand = { look: bold, properties: centre };
const styled = (id: string, name: string, properties = '', look = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:pPr>${properties}</w:pPr><w:rPr>${look}</w:rPr></w:style>`;
const margins = (title: string) => ({
  headers: { header1: typed(title, { properties: centre }) },
  footers: { footer1: pageOfPages },
});
const large: Hand = { look: '<w:b/><w:sz w:val="40"/>', properties: centre };

/** A matrix of powers that is nearly all table, with ticks of Wingdings, letters turned upright, and rows that part groups. */
const powers = (): HandMade => {
  const tick = cell(
    `<w:p><w:pPr><w:bidi/></w:pPr><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>`,
  );
  const turned = (text: string): string => cell(typed(text, heads), '<w:textDirection w:val="btLr"/>');
  const wide = (text: string): string =>
    `<w:tc><w:tcPr><w:gridSpan w:val="4"/></w:tcPr>${typed(text, heads)}</w:tc>`;
  const one = (cells: readonly string[], properties = ''): string =>
    row(cells.map((each) => (each.startsWith('<w:tc>') ? each : cell(typed(each)))).join(''), properties);
  const d = new HandMade('powers', 'مصفوفة الصلاحيات بين مجلس الإدارة والإدارة التنفيذية', {
    styles: styled('a', 'Normal'),
    ...margins('مصفوفة الصلاحيات'),
  });
  d.line('مصفوفة الصلاحيات بين مجلس الإدارة والإدارة التنفيذية', large);
  d.heading(1, 'أولاً:', 'رموز المصفوفة', heads);
  d.clause(0, '✓', 'صاحب الصلاحية.', {
    runs: `<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>${pieces(' صاحب الصلاحية.')}`,
  });
  d.clause(0, 'م:', 'يرفع مقترحاً.');
  d.heading(1, 'ثانياً:', 'الصلاحيات المالية', heads);
  d.block(
    table(
      `<w:tblGrid>${'<w:gridCol w:w="1800"/>'.repeat(4)}</w:tblGrid>` +
        one(
          ['الصلاحية', turned('الجمعية العمومية'), turned('مجلس الإدارة'), turned('المدير التنفيذي')],
          '<w:tblHeader/>',
        ) +
        row(wide('الموازنة')) +
        one(['إقرار الموازنة السنوية', tick, 'م', '']) +
        one(['المناقلة بين البنود', '', tick, 'م']) +
        row(wide('الصرف')) +
        one(['الصرف حتى 50,000 ريال', '', '', tick]) +
        one(['الصرف فوق 50,000 ريال', '', tick, 'م']),
      '<w:bidiVisual/>',
    ),
    {
      kind: 'table',
      headerRows: 1,
      rows: [
        ['الصلاحية', 'الجمعية العمومية', 'مجلس الإدارة', 'المدير التنفيذي'],
        [{ text: 'الموازنة', columns: 4 }],
        ['إقرار الموازنة السنوية', '✓', 'م', ''],
        ['المناقلة بين البنود', '', '✓', 'م'],
        [{ text: 'الصرف', columns: 4 }],
        ['الصرف حتى 50,000 ريال', '', '', '✓'],
        ['الصرف فوق 50,000 ريال', '', '✓', 'م'],
      ],
    },
  );
  d.heading(1, 'ثالثاً:', 'أحكام عامة', heads);
  d.clause(0, '1/', 'لا يجوز تفويض الصلاحية إلا كتابة.');
  d.clause(0, '2/', 'تراجع المصفوفة كل سنتين.');
  return d.aside(section());
};

/** A financial guide in parts, articles and strokes, whose list goes on over a table, with references as fields. */
const finance = (): HandMade => {
  const d = new HandMade('finance', 'الدليل المالي والمحاسبي', {
    styles:
      styled('a', 'Normal') +
      styled('H1', 'heading 1', '<w:outlineLvl w:val="0"/>', bold) +
      styled('H2', 'heading 2', '<w:outlineLvl w:val="1"/>', bold) +
      styled('H3', 'heading 3', '<w:outlineLvl w:val="2"/>', bold),
    headers: { header1: letterhead('الدليل المالي والمحاسبي', 'FIN-02', '2.1', '1446/01/15هـ') },
    footers: { footer1: pageOfPages },
  });
  d.line('الدليل المالي والمحاسبي', large);
  d.heading(1, '1/', 'السياسات المحاسبية', { style: 'H1' });
  d.heading(2, '1/1', 'الأساس المحاسبي', { style: 'H2' });
  d.clause(0, '1/1/1', 'تعد القوائم المالية على أساس الاستحقاق.');
  d.clause(0, '1/1/2', 'تبدأ السنة المالية في الأول من يناير.');
  d.heading(2, '1/2', 'الأصول الثابتة', { style: 'H2' });
  d.clause(0, '1/2/1', 'تهلك الأصول بطريقة القسط الثابت وفق النسب الآتية:');
  d.block(
    grid([
      ['الأصل', 'النسبة'],
      ['السيارات', '20%'],
      ['الأثاث', '10%'],
    ]),
    {
      kind: 'table',
      headerRows: 1,
      rows: [
        ['الأصل', 'النسبة'],
        ['السيارات', '20%'],
        ['الأثاث', '10%'],
      ],
    },
  );
  d.clause(0, '1/2/2', 'تجرد الأصول مرة في السنة على الأقل.');
  d.heading(1, '2/', 'الصرف والتحصيل', { style: 'H1' });
  d.heading(2, '2/1', 'أوامر الصرف', { style: 'H2' });
  d.clause(0, 'أ/1', 'يصدر أمر الصرف من المدير التنفيذي وفق الفقرة 1/1 من هذا الدليل.', {
    runs: `${pieces('أ/1 يصدر أمر الصرف من المدير التنفيذي وفق الفقرة ')}${field('REF _Ref5 \\r \\h', '1/1')}${pieces(' من هذا الدليل.')}`,
  });
  d.clause(0, 'أ/2', 'يرفق بالأمر أصل الفاتورة.');
  d.clause(0, 'ب/1', 'تحفظ الشيكات في خزانة مقفلة.');
  d.heading(2, '2/2', 'العهد', { style: 'H2' });
  d.clause(0, '', 'العهد نوعان:');
  d.clause(0, '-', 'عهدة مستديمة، وتسوى شهرياً.');
  d.clause(0, '-', 'عهدة مؤقتة، وتسوى خلال أسبوعين من انتهاء الغرض منها:');
  d.clause(1, '–', 'عهدة السفر.', { properties: '<w:ind w:start="900"/>' });
  d.clause(1, '–', 'عهدة الحملات.', { properties: '<w:ind w:start="900"/>' });
  d.facts = [
    ['issue-number', '2.1'],
    ['issue-date', '1446-1-15'],
  ];
  return d.aside(section());
};

/** A policy on laundering in items and paragraphs, with quoted sources, boxes of one cell and rules between its parts. */
const laundered = (): HandMade => {
  const box = (inner: string): string => grid([[cell(inner)]]);
  const d = new HandMade('laundered', 'سياسة مكافحة غسل الأموال وتمويل الإرهاب', {
    styles: styled('a', 'Normal'),
    ...margins('سياسة مكافحة غسل الأموال'),
  });
  d.line('سياسة مكافحة غسل الأموال وتمويل الإرهاب', large);
  d.heading(1, 'البند الأول:', 'المقدمة', heads);
  d.clause(
    0,
    '',
    'تعد هذه السياسة من الركائز التي اتخذتها الجمعية لمواجهة ما نصت عليه المادة الثانية من نظام مكافحة غسل الأموال الصادر بالمرسوم الملكي رقم م/31 وتاريخ 11/5/1433هـ.',
  );
  d.heading(1, 'البند الثاني:', 'البيان', heads);
  d.clause(0, '', 'طرق الوقاية التي تتخذها الجمعية:');
  for (const [marker, text] of [
    ['1)', 'تحديد المخاطر وفهمها وتقييمها.'],
    ['2)', 'اتخاذ قرارات للتقليل من استخدام النقد.'],
    ['3)', 'السعي إلى إيجاد عمليات رقابية.'],
    ['4)', 'توفير الأدوات اللازمة لكشف العمليات المشبوهة.'],
  ])
    d.clause(0, marker ?? '', text ?? '');
  d.heading(1, 'البند الثالث:', 'مؤشرات الاشتباه', { ...heads, within: box });
  d.clause(0, '', 'من المؤشرات التي تدعو إلى الاشتباه:');
  d.clause(0, '•', 'إبداء المتبرع اهتماماً غير عادي بالسرية.', {
    typed: '\uf0b7\tإبداء المتبرع اهتماماً غير عادي بالسرية.',
  });
  d.clause(0, '•', 'رفضه تقديم بيانات عن هويته.', { typed: '\uf0b7\tرفضه تقديم بيانات عن هويته.' });
  d.clause(0, '•', 'وصف المبلغ بأنه «هدية» دون سبب ظاهر.', {
    typed: '\uf0b7\tوصف المبلغ بأنه «هدية» دون سبب ظاهر.',
  });
  d.heading(1, 'البند الرابع:', 'المسؤوليات', heads);
  d.clause(0, 'الفقرة (أ):', 'على مسؤول الالتزام رفع البلاغ خلال يوم عمل.');
  d.clause(0, 'الفقرة (ب):', 'على الموظفين التعاون معه وعدم تنبيه صاحب العملية.');
  d.heading(1, 'البند الخامس:', 'الجزاءات', heads);
  d.clause(0, '', 'كل من خالف هذه السياسة يحال إلى الجهة المختصة.');
  return d.aside(section());
};

/** A charter without numbers: headings in colour, names of virtues run in, and bullets of three fonts. */
const virtues = (): HandMade => {
  const virtue = (name: string, text: string): string => pieces(`${name}: `, bold) + pieces(text);
  const d = new HandMade('virtues', 'ميثاق السلوك الأخلاقي', {
    styles: styled('a', 'Normal'),
    numbering:
      definition(0, [
        { format: 'bullet', text: '\uf0d8', run: '<w:rFonts w:ascii="Wingdings"/>' },
        { format: 'bullet', text: '-' },
      ]) + list(1, 0),
    ...margins('ميثاق السلوك الأخلاقي'),
  });
  const coloured: Hand = { look: `${bold}<w:color w:val="1F4E79"/><w:sz w:val="32"/><w:szCs w:val="32"/>` };
  d.line('ميثاق السلوك الأخلاقي', large);
  d.line('للعاملين والمتطوعين', { properties: centre });
  d.heading(1, '', 'تمهيد', coloured);
  d.clause(0, '', 'انطلاقاً من قيم ديننا الحنيف، وضعت الجمعية هذا الميثاق ليكون مرجعاً لكل من يعمل باسمها.');
  d.heading(1, '', 'قيمنا', coloured);
  d.clause(0, '', 'الأمانة: نحفظ أموال المتبرعين وأسرار المستفيدين كما نحفظ أموالنا وأسرارنا.', {
    runs: virtue('الأمانة', 'نحفظ أموال المتبرعين وأسرار المستفيدين كما نحفظ أموالنا وأسرارنا.'),
  });
  d.clause(0, '', 'العدل: نقدم الخدمة لمن يستحقها دون تمييز أو محاباة.', {
    runs: virtue('العدل', 'نقدم الخدمة لمن يستحقها دون تمييز أو محاباة.'),
  });
  d.heading(1, '', 'التزاماتنا تجاه المستفيدين', coloured);
  d.clause(0, '➢', 'نستمع إليهم ونجيب عن أسئلتهم.', { counted: [1, 0] });
  d.clause(0, '➢', 'نصون كرامتهم، ومن ذلك:', { counted: [1, 0] });
  d.clause(1, '-', 'ألا ننشر صورهم إلا بإذنهم.', { counted: [1, 1] });
  d.clause(1, '-', 'ألا نطلب منهم ما لا نحتاجه.', { counted: [1, 1] });
  d.heading(1, '', 'ما نمتنع عنه', coloured);
  d.clause(0, '➢', 'قبول الهدايا.', { counted: [1, 0] });
  d.clause(0, '➢', 'استعمال ممتلكات الجمعية لغرض شخصي.', { counted: [1, 0] });
  d.heading(1, '', 'مخالفة الميثاق', coloured);
  d.clause(0, '', 'تعامل مخالفة الميثاق وفق لائحة الموارد البشرية، ولا تقبل دعوى الجهل به.');
  return d.aside(section());
};

/** Rules of spending whose lists are linked by a style, with numbers suppressed and typed between counted ones. */
const spending = (): HandMade => {
  const d = new HandMade('spending', 'قواعد صرف المساعدات', {
    styles:
      styled('a', 'Normal') +
      '<w:style w:type="numbering" w:styleId="Rules"><w:name w:val="Rules"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      styled('LP', 'List Paragraph', '<w:ind w:start="720"/>'),
    numbering:
      definition(
        0,
        [
          { format: 'upperRoman', text: 'مادة/%1' },
          { format: 'decimal', text: '%1-%2', more: '<w:isLgl/>' },
          { format: 'arabicAlpha', text: '%3)' },
        ],
        '<w:styleLink w:val="Rules"/>',
      ) +
      '<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/><w:numStyleLink w:val="Rules"/></w:abstractNum>' +
      list(1, 0) +
      list(2, 1),
    ...margins('قواعد صرف المساعدات'),
  });
  d.line('قواعد صرف المساعدات', large);
  d.heading(1, 'مادة/1', 'شروط الاستحقاق', heads);
  d.clause(0, '1-1', 'أن يكون سعودياً أو من أم سعودية.', { style: 'LP', counted: [2, 1] });
  d.clause(0, '1-2', 'أن يقيم في نطاق الجمعية.', { style: 'LP', counted: [2, 1] });
  d.clause(1, 'أ)', 'ويثبت ذلك بعقد الإيجار.', { style: 'LP', counted: [2, 2] });
  d.clause(1, 'ب)', 'أو بصك الملكية.', { style: 'LP', counted: [2, 2] });
  d.heading(1, 'مادة/2', 'أنواع المساعدات', heads);
  d.clause(0, '', 'تصرف المساعدات على النحو الآتي:', {
    style: 'LP',
    properties: '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>',
  });
  d.clause(0, '1.', 'نقدية، تحول إلى حساب المستفيد.');
  d.clause(0, '2.', 'عينية، تسلم في المقر.');
  d.clause(0, '3.', 'إيجارات، تدفع للمالك مباشرة.');
  d.heading(1, 'مادة/3', 'مدة البت', heads);
  d.clause(0, '', 'يبت في الطلب خلال مدة لا تقل عن أسبوعين ولا تزيد على شهر.');
  d.heading(1, 'مادة/4', 'إيقاف الصرف', heads);
  d.clause(0, '', 'يوقف الصرف إذا:');
  d.clause(0, 'أولاً-', 'تحسنت حالة الأسرة.');
  d.clause(0, 'ثانياً-', 'ثبت تقديم بيانات غير صحيحة.');
  return d.aside(section());
};

/** A bylaw of a committee: the number of an article in the middle and its name below, a table of issues before and signatures behind. */
const committee = (): HandMade => {
  const d = new HandMade('committee', 'لائحة لجنة المراجعة والمخاطر', {
    styles: styled('a', 'Normal'),
    ...margins('لائحة لجنة المراجعة والمخاطر'),
  });
  const article = (number: string, name: string): void => {
    d.line(number, middle);
    d.heading(1, number, name, { ...middle, typed: name });
  };
  d.line('لائحة لجنة المراجعة والمخاطر', large);
  d.aside(
    grid([
      ['الإصدار', 'التاريخ', 'وصف التعديل'],
      ['1.0', '1443/03/01هـ', 'الإصدار الأول'],
      ['2.0', '1445/07/20هـ', 'تعديل مدة العضوية'],
    ]),
  );
  article('المادة الأولى', 'تشكيل اللجنة');
  d.clause(
    0,
    '',
    'تشكل اللجنة بقرار من مجلس الإدارة من ثلاثة أعضاء على الأقل، من غير أعضاء الإدارة التنفيذية.',
  );
  article('المادة الثانية', 'مدة العضوية');
  d.clause(0, '', 'مدة العضوية أربع سنوات، وتنتهي بانتهاء دورة المجلس.');
  article('المادة الثالثة', 'اختصاصات اللجنة');
  d.clause(0, '', 'تختص اللجنة بما يلي:');
  d.clause(0, 'أ.', 'دراسة القوائم المالية قبل عرضها على المجلس.');
  d.clause(0, 'ب.', 'التوصية بتعيين المراجع الخارجي.');
  d.clause(0, 'ج.', 'مراجعة سجل المخاطر، وعلى وجه الخصوص:');
  d.clause(1, '1)', 'المخاطر المالية.');
  d.clause(1, '2)', 'مخاطر السمعة.');
  article('المادة الرابعة', 'اجتماعات اللجنة');
  d.clause(0, '', 'تجتمع اللجنة أربع مرات في السنة، ويصح اجتماعها بحضور أغلبية أعضائها.');
  d.heading(1, '', 'اعتماد مجلس الإدارة', middle);
  d.clause(
    0,
    '',
    'اعتمد مجلس إدارة الجمعية هذه اللائحة في اجتماعه الخامس من دورته الثانية المنعقد يوم الاثنين 20/07/1445هـ الموافق 01/02/2024م.',
  );
  const signatures = [
    ['م', 'الاسم', 'الصفة', 'التوقيع'],
    ['1', 'عبدالله السالم', 'رئيس المجلس', ''],
    ['2', 'نورة الفهد', 'نائب الرئيس', ''],
    ['3', 'خالد الماجد', 'أمين المال', ''],
  ];
  d.block(grid(signatures), { kind: 'table', headerRows: 1, rows: signatures });
  d.facts = [
    ['issue-number', '2.0'],
    ['issue-date', '1445-7-20'],
    ['meeting', '5'],
    ['session', '2'],
    ['approved-on', '1445-7-20 2024-2-1'],
    ['chair', 'عبدالله السالم'],
  ];
  return d.aside(section());
};

/** A guide to governance in sections, chapters and questions, with letters of the alphabet, Eastern digits and circled numbers. */
const governance = (): HandMade => {
  const d = new HandMade('governance', 'دليل الحوكمة', {
    styles:
      styled('a', 'Normal') +
      styled('H1', 'heading 1', '<w:outlineLvl w:val="0"/>', bold) +
      styled('H2', 'heading 2', '<w:outlineLvl w:val="1"/>', bold),
    numbering:
      definition(0, [
        { format: 'hindiNumbers', text: '%1-' },
        { format: 'hindiNumbers', text: '%1-%2-' },
      ]) +
      definition(1, [{ format: 'decimalEnclosedCircle', text: '%1' }]) +
      list(1, 0) +
      list(2, 1),
    ...margins('دليل الحوكمة'),
  });
  d.line('دليل الحوكمة', large);
  d.heading(1, 'القسم الأول:', 'الإطار العام', { style: 'H1' });
  d.heading(2, 'الفصل الأول /', 'مبادئ الحوكمة', { style: 'H2' });
  d.clause(0, '١-', 'الشفافية، وتتحقق بالإفصاح عن القوائم المالية.', { counted: [1, 0] });
  d.clause(0, '٢-', 'المساءلة، ولها صورتان:', { counted: [1, 0] });
  d.clause(1, '٢-١-', 'مساءلة الجمعية العمومية للمجلس.', { counted: [1, 1] });
  d.clause(1, '٢-٢-', 'مساءلة المجلس للإدارة التنفيذية.', { counted: [1, 1] });
  d.heading(2, 'الفصل الثاني /', 'الجمعية العمومية', { style: 'H2' });
  d.clause(0, '', 'يحق للعضو في الجمعية العمومية ما يأتي:');
  d.clause(0, '①', 'حضور الاجتماعات.', { counted: [2, 0] });
  d.clause(0, '②', 'الاطلاع على المحاضر.', { counted: [2, 0] });
  d.clause(0, '③', 'الترشح لعضوية المجلس.', { counted: [2, 0] });
  d.heading(1, 'القسم الثاني:', 'الإفصاح', { style: 'H1' });
  d.heading(2, 'الفصل الأول /', 'التقارير', { style: 'H2' });
  d.clause(0, '', 'تنشر الجمعية في موقعها تقريرها السنوي قبل نهاية الربع الأول.');
  d.clause(0, '(١)', 'التقرير الإداري.');
  d.clause(0, '(٢)', 'القوائم المالية المدققة.');
  d.clause(0, '(٣)', 'محضر الجمعية العمومية:');
  d.clause(1, '(٣/أ)', 'العادية.');
  d.clause(1, '(٣/ب)', 'غير العادية.');
  return d.aside(section());
};

export const handMadeRules = (): readonly HandMade[] => [
  powers(),
  finance(),
  laundered(),
  virtues(),
  spending(),
  committee(),
  governance(),
];
