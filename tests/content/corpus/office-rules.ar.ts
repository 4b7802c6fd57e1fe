import { cell, definition, list, row, run, table } from '../../../functions/test/support/word-file.ts';
import { HandMade, pieces, typed, type Hand } from './hand-made.ts';
import { field, grid, pageOfPages, section } from './hand-made-policies.ar.ts';

/*
 * Rules and bylaws as offices of associations write them: minutes round the text, lists of Google Docs, numbers that
 * begin again, a heading and its text in one paragraph. Written before the rules were tried on them; no association has
 * them.
 */

const bold = '<w:b/><w:bCs/>';
const centre = '<w:jc w:val="center"/>';
const heads: Hand = { look: bold };
const styled = (id: string, name: string, properties = '', look = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:pPr>${properties}</w:pPr><w:rPr>${look}</w:rPr></w:style>`;

/** A policy that stands in the minutes of the meeting that approved it. */
const minuted = (): HandMade => {
  const d = new HandMade('minuted', 'سياسة صرف المساعدات', {
    footers: { footer1: pageOfPages },
  });
  d.line('محضر اجتماع مجلس الإدارة رقم (7) للدورة الثالثة', { look: bold, properties: centre });
  d.line(
    'عقد مجلس إدارة جمعية سنابل الأهلية اجتماعه السابع يوم الثلاثاء 1446/03/14هـ الموافق 2024/09/17م، وقرر بالإجماع اعتماد سياسة صرف المساعدات المرفقة.',
  );
  d.aside(
    grid([
      ['م', 'الاسم', 'الصفة', 'التوقيع'],
      ['1', 'عبدالله بن سعد المطيري', 'رئيس مجلس الإدارة', ''],
      ['2', 'هند بنت علي الشهري', 'نائب الرئيس', ''],
      ['3', 'فهد بن محمد العتيبي', 'المشرف المالي', ''],
    ]),
  );
  d.aside('<w:p><w:r><w:br w:type="page"/></w:r></w:p>');
  d.line('سياسة صرف المساعدات', {
    look: '<w:b/><w:bCs/><w:sz w:val="44"/><w:szCs w:val="44"/>',
    properties: centre,
  });
  d.heading(1, 'أولاً :', 'أنواع المساعدات', heads);
  d.clause(0, '1-', 'مساعدات مالية تصرف شهرياً أو مقطوعة.');
  d.clause(0, '2-', 'مساعدات عينية، وتشمل:');
  d.clause(1, '-', 'السلال الغذائية.');
  d.clause(1, '-', 'الأجهزة المنزلية.');
  d.clause(1, '-', 'كسوة الشتاء والعيد.');
  d.clause(0, '3-', 'مساعدات السكن.');
  d.heading(1, 'ثانياً :', 'شروط الاستحقاق', heads);
  d.clause(0, '1-', 'أن يكون المستفيد سعودي الجنسية أو من في حكمه.');
  d.clause(0, '2-', 'أن يكون مقيماً في نطاق خدمات الجمعية.');
  d.clause(0, '3-', 'ألا يتجاوز متوسط دخل الفرد في الأسرة 1,500 ريال.');
  d.heading(1, 'ثالثاً :', 'آلية الصرف', heads);
  d.clause(0, '', 'تصرف المساعدة بتحويل بنكي إلى حساب المستفيد خلال خمسة أيام عمل من الموافقة.');
  d.facts = [
    ['session', '3'],
    ['meeting', '7'],
    ['approved-on', '1446-3-14 2024-9-17'],
    ['chair', 'عبدالله بن سعد المطيري'],
  ];
  return d.aside(section());
};

/** A policy that Google Docs exported: its styles, lists of three levels with its signs, short items. */
const volunteers = (): HandMade => {
  const d = new HandMade('volunteers', 'سياسة إدارة التطوع', {
    styles:
      styled('Normal', 'normal') +
      styled('Title', 'Title', '<w:spacing w:after="60"/>', '<w:sz w:val="52"/><w:szCs w:val="52"/>') +
      styled(
        'Heading1',
        'heading 1',
        '<w:keepNext/><w:outlineLvl w:val="0"/>',
        '<w:sz w:val="40"/><w:szCs w:val="40"/>',
      ) +
      styled(
        'Heading2',
        'heading 2',
        '<w:keepNext/><w:outlineLvl w:val="1"/>',
        '<w:sz w:val="32"/><w:szCs w:val="32"/>',
      ),
    numbering:
      definition(0, [
        { format: 'bullet', text: '●' },
        { format: 'bullet', text: '○' },
        { format: 'bullet', text: '■' },
      ]) +
      definition(1, [
        { format: 'decimal', text: '%1.' },
        { format: 'lowerLetter', text: '%2.' },
      ]) +
      list(1, 0) +
      list(2, 1) +
      list(3, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'),
  });
  const h1: Hand = { style: 'Heading1' };
  const h2: Hand = { style: 'Heading2' };
  d.line('سياسة إدارة التطوع', { style: 'Title' });
  d.heading(1, '', 'مقدمة', h1);
  d.clause(0, '', 'تؤمن الجمعية بأن المتطوع شريك في تحقيق رسالتها.');
  d.heading(1, '', 'حقوق المتطوع وواجباته', h1);
  d.heading(2, '', 'حقوق المتطوع', h2);
  d.clause(0, '●', 'بيئة آمنة', { counted: [1, 0] });
  d.clause(0, '●', 'تدريب مناسب', { counted: [1, 0] });
  d.clause(1, '○', 'تدريب عام', { counted: [1, 1] });
  d.clause(1, '○', 'تدريب تخصصي', { counted: [1, 1] });
  d.clause(2, '■', 'إسعافات أولية', { counted: [1, 2] });
  d.clause(0, '●', 'شهادة بالساعات', { counted: [1, 0] });
  d.heading(2, '', 'واجبات المتطوع', h2);
  d.clause(0, '1.', 'الالتزام بالمواعيد', { counted: [2, 0] });
  d.clause(0, '2.', 'حفظ الأسرار', { counted: [2, 0] });
  d.clause(0, '3.', 'احترام التعليمات', { counted: [2, 0] });
  d.heading(1, '', 'مراحل التطوع', h1);
  d.clause(0, '1.', 'الاستقطاب', { counted: [3, 0] });
  d.clause(0, '2.', 'التسجيل في المنصة الوطنية', { counted: [3, 0] });
  d.clause(0, '3.', 'المقابلة', { counted: [3, 0] });
  d.clause(0, '4.', 'التكليف', { counted: [3, 0] });
  d.clause(1, 'a.', 'توقيع الاتفاقية', { counted: [3, 1] });
  d.clause(1, 'b.', 'تسليم البطاقة', { counted: [3, 1] });
  d.clause(0, '5.', 'التكريم', { counted: [3, 0] });
  d.heading(1, '', 'التواصل', h1);
  d.clause(0, '', 'لأي استفسار يتواصل المتطوع مع وحدة التطوع على الرقم 0500000000.');
  return d;
};

/** A policy on investment: boxed headings in colour, lists that begin again, a numbered annex, tables side by side. */
const investment = (): HandMade => {
  const boxed = (title: string): Hand => ({
    within: (inner) =>
      table(
        `<w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid>${row(cell(inner, '<w:shd w:val="clear" w:fill="1F4E79"/>'))}`,
        '<w:bidiVisual/>',
      ),
    look: '<w:b/><w:bCs/><w:color w:val="FFFFFF"/>',
    typed: title,
  });
  const d = new HandMade('investment', 'سياسة الاستثمار', { footers: { footer1: pageOfPages } });
  d.line('سياسة الاستثمار', {
    look: '<w:b/><w:bCs/><w:sz w:val="48"/><w:szCs w:val="48"/>',
    properties: centre,
  });
  d.heading(1, '', 'الغرض من السياسة', boxed('الغرض من السياسة'));
  d.clause(0, '', 'تنمية موارد الجمعية بما يحفظ أصل المال ويحقق دخلاً مستداماً.');
  d.heading(1, '', 'مبادئ الاستثمار', boxed('مبادئ الاستثمار'));
  d.clause(0, '١)', 'الالتزام بأحكام الشريعة.');
  d.clause(0, '٢)', 'تنويع الاستثمارات.');
  d.clause(0, '٣)', 'تجنب المخاطر العالية.');
  d.heading(1, '', 'لجنة الاستثمار', boxed('لجنة الاستثمار'));
  d.clause(0, '١)', 'تشكل اللجنة من ثلاثة أعضاء على الأقل، وتكون مهامها:');
  d.clause(1, 'أ)', 'دراسة الفرص الاستثمارية.');
  d.clause(1, 'ب)', 'التوصية للمجلس.');
  d.clause(0, '٢)', 'تجتمع اللجنة كل ثلاثة أشهر، ومن مهام رئيسها:');
  d.clause(1, 'أ)', 'الدعوة إلى الاجتماع.');
  d.clause(1, 'ب)', 'رفع المحضر.');
  d.heading(1, '', 'توزيع المحفظة', boxed('توزيع المحفظة'));
  d.block(
    grid([
      ['فئة الأصل', 'الحد الأدنى', 'الحد الأعلى'],
      ['عقارات مدرة للدخل', '٤٠٪', '٧٠٪'],
      ['صناديق متوافقة مع الشريعة', '١٠٪', '٤٠٪'],
      ['نقد وما في حكمه', '٥٪', '٢٠٪'],
      [cell(typed('المجموع', heads)), cell(typed('١٠٠٪'), '<w:gridSpan w:val="2"/>')],
    ]),
    {
      kind: 'table',
      headerRows: 1,
      rows: [
        ['فئة الأصل', 'الحد الأدنى', 'الحد الأعلى'],
        ['عقارات مدرة للدخل', '٤٠٪', '٧٠٪'],
        ['صناديق متوافقة مع الشريعة', '١٠٪', '٤٠٪'],
        ['نقد وما في حكمه', '٥٪', '٢٠٪'],
        ['المجموع', { text: '١٠٠٪', columns: 2 }],
      ],
    },
  );
  d.heading(1, 'مرفق (1):', 'قائمة التحقق قبل الاستثمار', heads);
  d.clause(0, '١)', 'هل درست اللجنة الجدوى؟');
  d.clause(0, '٢)', 'هل وافق المجلس كتابة؟');
  d.clause(0, '٣)', 'هل أفصح الأعضاء عن مصالحهم؟');
  return d.aside(section());
};

/** A policy on risks: numbers that Word counts as legal digits, a matrix of five by five with its axes, a landscape middle. */
const risks = (): HandMade => {
  const d = new HandMade('risks', 'سياسة إدارة المخاطر', {
    styles:
      styled(
        'Heading1',
        'heading 1',
        '<w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/>',
        bold,
      ) + styled('ListParagraph', 'List Paragraph'),
    numbering:
      definition(0, [
        { format: 'hindiNumbers', text: '%1.', more: '<w:pStyle w:val="Heading1"/>' },
        { format: 'hindiNumbers', text: '%1.%2' },
      ]) + list(1, 0),
    footers: { footer1: pageOfPages },
  });
  d.line('سياسة إدارة المخاطر', {
    look: '<w:b/><w:bCs/><w:sz w:val="48"/><w:szCs w:val="48"/>',
    properties: centre,
  });
  d.heading(1, '١.', 'مقدمة', { style: 'Heading1', counted: [1, 0] });
  d.clause(0, '١.١', 'المخاطر هي كل حدث محتمل قد يؤثر في قدرة الجمعية على تحقيق أهدافها.', {
    style: 'ListParagraph',
    counted: [1, 1],
  });
  d.clause(0, '١.٢', 'تلتزم الجمعية بتحديد المخاطر ومعالجتها.', { style: 'ListParagraph', counted: [1, 1] });
  d.heading(1, '٢.', 'تقييم المخاطر', { style: 'Heading1', counted: [1, 0] });
  d.clause(0, '٢.١', 'تحسب درجة الخطر بضرب احتماله في أثره كما في المصفوفة:', {
    style: 'ListParagraph',
    counted: [1, 1],
  });
  const head = ['الأثر', '1', '2', '3'];
  const matrix = [
    ['نادر', '1', '2', '3'],
    ['محتمل', '2', '4', '6'],
    ['مؤكد', '3', '6', '9'],
  ];
  d.block(
    table(
      `<w:tblGrid>${'<w:gridCol w:w="1500"/>'.repeat(5)}</w:tblGrid>` +
        row(cell('<w:p/>') + head.map((one) => cell(typed(one, heads))).join('')) +
        matrix
          .map((cells, at) =>
            row(
              (at === 0
                ? cell(typed('الاحتمال'), '<w:vMerge w:val="restart"/><w:textDirection w:val="btLr"/>')
                : cell('<w:p/>', '<w:vMerge/>')) +
                cells.map((one) => cell(typed(one), '<w:shd w:val="clear" w:fill="FFC000"/>')).join(''),
            ),
          )
          .join(''),
      '<w:bidiVisual/>',
    ),
    {
      kind: 'table',
      headerRows: 1,
      rows: [
        ['', ...head],
        [{ text: 'الاحتمال', rows: 3 }, ...(matrix[0] ?? [])],
        matrix[1] ?? [],
        matrix[2] ?? [],
      ],
    },
  );
  d.clause(0, '٢.٢', 'تصنف المخاطر إلى: عالية (6 فأكثر)، ومتوسطة (3-5)، ومنخفضة (أقل من 3).', {
    style: 'ListParagraph',
    counted: [1, 1],
  });
  d.heading(1, '٣.', 'سجل المخاطر', { style: 'Heading1', counted: [1, 0] });
  d.aside(`<w:p><w:pPr><w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:pPr></w:p>`);
  const register = [
    ['الرمز', 'وصف الخطر', 'السبب', 'الاحتمال', 'الأثر', 'الدرجة', 'المعالجة', 'المسؤول', 'الموعد'],
    [
      'R-01',
      'انخفاض التبرعات',
      'الاعتماد على متبرع واحد',
      '2',
      '3',
      '6',
      'تنويع الموارد',
      'مدير التنمية',
      'الربع الثاني',
    ],
    [
      'R-02',
      'تسرب بيانات المستفيدين',
      'ضعف كلمات المرور',
      '1',
      '3',
      '3',
      'تدريب الموظفين',
      'تقنية المعلومات',
      'مستمر',
    ],
  ];
  d.block(grid(register), { kind: 'table', headerRows: 1, rows: register });
  d.aside(
    `<w:p><w:pPr><w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr></w:pPr></w:p>`,
  );
  d.heading(1, '٤.', 'المتابعة', { style: 'Heading1', counted: [1, 0] });
  d.clause(0, '٤.١', 'يراجع السجل كل ستة أشهر.', { style: 'ListParagraph', counted: [1, 1] });
  return d.aside(section());
};

/** A bylaw of the board: number and name of an article and its text in one paragraph, parted by a line break. */
const boards = (): HandMade => {
  const d = new HandMade('boards', 'لائحة عمل مجلس الإدارة', { footers: { footer1: pageOfPages } });
  const article = (marker: string, name: string, text: string): void => {
    d.heading(1, marker, name, {
      runs: `${run(`${marker} ${name}`, bold)}<w:r><w:br/></w:r>${pieces(text)}`,
    });
    d.clause(0, '', text, { within: () => '' });
  };
  d.line('لائحة عمل مجلس الإدارة', {
    look: '<w:b/><w:bCs/><w:sz w:val="48"/><w:szCs w:val="48"/>',
    properties: centre,
  });
  d.line('جمعية سنابل الأهلية', { properties: centre });
  article(
    'المادة الأولى:',
    'تكوين المجلس',
    'يتكون مجلس الإدارة من تسعة أعضاء تنتخبهم الجمعية العمومية لمدة أربع سنوات.',
  );
  article('المادة الثانية:', 'الاجتماعات', 'يعقد المجلس أربعة اجتماعات في السنة على الأقل، ويراعى ما يأتي:');
  d.clause(0, 'أ-', 'ترسل الدعوة قبل الموعد بسبعة أيام.');
  d.clause(0, 'ب-', 'يكون النصاب بحضور نصف الأعضاء.');
  d.clause(0, 'ج-', 'تصدر القرارات بأغلبية الحاضرين، وعند التساوي يرجح الجانب الذي منه الرئيس.');
  article('المادة الثالثة:', 'اختصاصات الرئيس', 'يمثل الرئيس الجمعية أمام القضاء والجهات كافة.');
  article('المادة الرابعة:', 'المكافآت', 'عضوية المجلس تطوعية، ولا يتقاضى العضو مكافأة عنها.');
  article('المادة الخامسة:', 'النفاذ', 'تسري هذه اللائحة من تاريخ اعتمادها.');
  d.clause(0, '', 'اعتمدت هذه اللائحة في اجتماع مجلس الإدارة الثاني بتاريخ 1/2/1446هـ.');
  d.clause(0, '', 'رئيس مجلس الإدارة', { properties: '<w:jc w:val="end"/>' });
  d.clause(0, '', 'سليمان بن ناصر الحربي', { properties: '<w:jc w:val="end"/>' });
  d.facts = [
    ['meeting', '2'],
    ['approved-on', '1446-2-1'],
    ['chair', 'سليمان بن ناصر الحربي'],
  ];
  return d.aside(section());
};

/** A policy on complaints: questions as headings, channels as a table, periods in words, dashes without spaces. */
const complaints = (): HandMade => {
  const d = new HandMade('complaints', 'سياسة التعامل مع الشكاوى', { footers: { footer1: pageOfPages } });
  d.line('سياسة التعامل مع الشكاوى', {
    look: '<w:b/><w:bCs/><w:sz w:val="48"/><w:szCs w:val="48"/>',
    properties: centre,
  });
  d.heading(1, '', 'ما هي الشكوى؟', heads);
  d.clause(0, '', 'الشكوى كل تعبير عن عدم رضا يقدمه المستفيد أو المتبرع أو غيرهما عن خدمة أو سلوك.');
  d.heading(1, '', 'كيف تقدم الشكوى؟', heads);
  d.clause(0, '', 'تقدم الشكوى بإحدى القنوات الآتية:');
  const channels = [
    ['القناة', 'البيان'],
    ['الهاتف', '920000000'],
    ['البريد', 'voice@sanabel.example'],
    ['الحضور', 'مقر الجمعية من الأحد إلى الخميس، 8 ص - 2 م'],
  ];
  d.block(grid(channels), { kind: 'table', headerRows: 1, rows: channels });
  d.heading(1, '', 'ماذا يحدث بعد تقديمها؟', heads);
  d.clause(0, '-1', 'تسجل الشكوى وتعطى رقماً.');
  d.clause(0, '-2', 'يحال موضوعها إلى الإدارة المعنية خلال يوم عمل.');
  d.clause(0, '-3', 'يرد على صاحبها خلال عشرة أيام عمل.');
  d.heading(1, '', 'ضمانات مقدم الشكوى', heads);
  d.clause(0, '–', 'لا يتأثر حقه في الخدمة بسبب شكواه.');
  d.clause(0, '–', 'تحفظ بياناته سرية.');
  d.clause(0, '–', 'له الاعتراض على نتيجتها خلال ثلاثين يوماً.');
  return d.aside(section());
};

/** A policy on procurement: «بند» and decimals, «تابع» above the rest of a division, a note below each table. */
const procurement = (): HandMade => {
  const d = new HandMade('procurement', 'سياسة المشتريات والعقود', {
    headers: { header1: typed('سياسة المشتريات والعقود', { properties: centre }) },
    footers: { footer1: pageOfPages },
  });
  d.line('سياسة المشتريات والعقود', {
    look: '<w:b/><w:bCs/><w:sz w:val="48"/><w:szCs w:val="48"/>',
    properties: centre,
  });
  d.heading(1, '1', 'نطاق السياسة', {
    look: '<w:b/><w:bCs/><w:sz w:val="30"/><w:szCs w:val="30"/>',
    typed: '1  نطاق السياسة',
  });
  d.clause(0, '1.1', 'تطبق هذه السياسة على مشتريات السلع والخدمات والأعمال.');
  d.clause(0, '1.2', 'لا تسري على عقود العمل.');
  d.heading(1, '2', 'طرق الشراء', {
    look: '<w:b/><w:bCs/><w:sz w:val="30"/><w:szCs w:val="30"/>',
    typed: '2  طرق الشراء',
  });
  d.clause(0, '2.1', 'الشراء المباشر:');
  d.clause(1, '2.1.1', 'يكون فيما لا تتجاوز قيمته 3,000 ريال.');
  d.clause(1, '2.1.2', 'يكفي فيه عرض سعر واحد.');
  d.clause(0, '2.2', 'المنافسة المحدودة:');
  d.clause(1, '2.2.1', 'يطلب فيها ثلاثة عروض على الأقل.');
  d.clause(1, '2.2.2', 'تفتح العروض لجنة من ثلاثة.');
  d.line('تابع/ طرق الشراء');
  d.clause(0, '2.3', 'المنافسة العامة:');
  d.clause(1, '2.3.1', 'يعلن عنها في موقع الجمعية.');
  d.heading(1, '3', 'تقييم الموردين', {
    look: '<w:b/><w:bCs/><w:sz w:val="30"/><w:szCs w:val="30"/>',
    typed: '3  تقييم الموردين',
  });
  const rows = [
    ['المعيار', 'الوزن'],
    ['الجودة', '40%'],
    ['السعر', '40%'],
    ['مدة التوريد', '20%'],
  ];
  d.block(grid(rows), { kind: 'table', headerRows: 1, rows });
  d.clause(0, '*', 'تحتسب الدرجة من مئة.');
  d.clause(0, '3.1', 'يستبعد المورد الذي تقل درجته عن ستين.');
  return d.aside(section());
};

/** A policy on beneficiaries: values with their words in bold, goals and channels on one line, an Arabic comma after each number. */
const served = (): HandMade => {
  const d = new HandMade('served', 'سياسة خدمة المستفيدين', {
    footers: {
      footer1: typed('', { runs: pieces('- ') + field('PAGE', '2') + pieces(' -'), properties: centre }),
    },
  });
  d.aside(
    grid([
      ['السياسة', 'سياسة خدمة المستفيدين'],
      ['رقم النسخة', '4'],
      ['تاريخ الاعتماد', '03/07/1445هـ'],
      ['تاريخ النفاذ', '10/07/1445هـ'],
    ]),
  );
  d.heading(1, 'الفقرة الأولى:', 'من هو المستفيد', heads);
  d.clause(0, '', 'المستفيد كل فرد أو أسرة تنطبق عليه شروط الخدمة، ويسجل في قاعدة البيانات بعد التحقق من:');
  d.clause(0, '1،', 'الهوية.');
  d.clause(0, '2،', 'الدخل.');
  d.clause(0, '3،', 'السكن.');
  d.heading(1, 'الفقرة الثانية:', 'مدة الخدمة', heads);
  d.clause(
    0,
    '',
    'تقدم الخدمة خلال المدد الآتية: الطارئة خلال 24 ساعة، والعاجلة خلال 3 أيام، والعادية خلال أسبوعين.',
  );
  d.heading(1, 'الفقرة الثالثة:', 'قياس الرضا', heads);
  d.clause(0, 'أ ـ', 'يقاس رضا المستفيدين كل ستة أشهر.');
  d.clause(0, 'ب ـ', 'تنشر النتيجة في موقع الجمعية.');
  d.clause(0, 'ج ـ', 'تعالج جوانب القصور وفق خطة يعتمدها المدير التنفيذي.');
  d.facts = [
    ['issue-number', '4'],
    ['approved-on', '1445-7-3'],
    ['in-force-from', '1445-7-10'],
  ];
  return d.aside(section());
};

/** Returns the documents. */
export const officeRules = (): readonly HandMade[] => [
  minuted(),
  volunteers(),
  investment(),
  risks(),
  boards(),
  complaints(),
  procurement(),
  served(),
];
