import { cell, definition, list, row, run, table } from '../../../functions/test/support/word-file.ts';
import { HandMade, pieces, typed, type Hand } from './hand-made.ts';
import { field, grid, letterhead, pageOfPages, section } from './hand-made-policies.ar.ts';

/*
 * Policies and manuals as offices of associations write them: headings by colour, numbers and tabs by hand, wide
 * matrices, approvals before the text. Written before the rules were tried on them; no association has them.
 */

const bold = '<w:b/><w:bCs/>';
const blue = '<w:color w:val="1F4E79"/><w:sz w:val="30"/><w:szCs w:val="30"/>';
const red = '<w:color w:val="C00000"/>';
const centre = '<w:jc w:val="center"/>';
const heads: Hand = { look: bold };
const tabbed = (marker: string, text: string): Hand => ({
  runs: `${run(marker)}<w:r><w:tab/></w:r>${pieces(text)}`,
});
const styled = (id: string, name: string, properties = '', look = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:pPr>${properties}</w:pPr><w:rPr>${look}</w:rPr></w:style>`;
const spanned = (text: string, columns: number): string =>
  cell(typed(text, heads), `<w:gridSpan w:val="${String(columns)}"/>`);
const begin = (text: string): string => cell(typed(text), '<w:vMerge w:val="restart"/>');
const below = cell('<w:p/>', '<w:vMerge/>');
const textBox = (content: string): string =>
  `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
const landscape = `<w:p><w:pPr><w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr></w:pPr></w:p>`;

/** A policy of human resources: chapters by colour and size, numbers with tabs, a table of leaves that goes on under «تابع». */
const leaves = (): HandMade => {
  const d = new HandMade('leaves', 'سياسة الموارد البشرية', {
    footnotes: `<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>${pieces(' نظام العمل، المادة التاسعة بعد المئة.')}</w:p></w:footnote>`,
    headers: { header1: typed('جمعية ضياء الأهلية', { properties: centre }) },
    footers: { footer1: pageOfPages },
  });
  d.line('سياسة الموارد البشرية', {
    look: '<w:b/><w:bCs/><w:sz w:val="56"/><w:szCs w:val="56"/>',
    properties: centre,
  });
  d.line('الإصدار الثاني 1446هـ', { properties: centre });
  d.heading(1, 'الفصل الأول:', 'أحكام عامة', { look: blue });
  d.clause(
    0,
    '1-',
    'تسري هذه السياسة على جميع العاملين في الجمعية بدوام كامل أو جزئي.',
    tabbed('1-', 'تسري هذه السياسة على جميع العاملين في الجمعية بدوام كامل أو جزئي.'),
  );
  d.clause(
    0,
    '2-',
    'تعد هذه السياسة مكملة لعقود العمل فيما لا يتعارض مع النظام.',
    tabbed('2-', 'تعد هذه السياسة مكملة لعقود العمل فيما لا يتعارض مع النظام.'),
  );
  d.clause(0, '3-', 'السنة المالية ۱۲ شهراً ميلادياً.', tabbed('3-', 'السنة المالية ۱۲ شهراً ميلادياً.'));
  d.heading(1, 'الفصل الثاني:', 'الإجازات', { look: blue });
  d.clause(0, '1-', 'يستحق العامل إجازة سنوية مدفوعة الأجر.', {
    ...tabbed('1-', ''),
    runs: `${run('1-')}<w:r><w:tab/></w:r>${pieces('يستحق العامل إجازة سنوية مدفوعة الأجر.')}<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r>`,
    note: 'نظام العمل، المادة التاسعة بعد المئة.',
  });
  d.clause(
    0,
    '2-',
    'أنواع الإجازات ومددها كما في الجدول الآتي:',
    tabbed('2-', 'أنواع الإجازات ومددها كما في الجدول الآتي:'),
  );
  d.block(
    grid([
      ['م', 'نوع الإجازة', 'المدة', 'الأجر', 'المستند'],
      ['1', begin('سنوية'), '21 يوماً', 'كامل', 'نموذج رقم 4'],
      ['2', below, '30 يوماً بعد خمس سنوات', 'كامل', 'نموذج رقم 4'],
      ['3', 'مرضية', '30 يوماً', 'كامل', 'تقرير طبي'],
    ]),
    {
      kind: 'table',
      headerRows: 1,
      rows: [
        ['م', 'نوع الإجازة', 'المدة', 'الأجر', 'المستند'],
        ['1', { text: 'سنوية', rows: 2 }, '21 يوماً', 'كامل', 'نموذج رقم 4'],
        ['2', '30 يوماً بعد خمس سنوات', 'كامل', 'نموذج رقم 4'],
        ['3', 'مرضية', '30 يوماً', 'كامل', 'تقرير طبي'],
      ],
    },
  );
  d.clause(0, '', 'تابع جدول الإجازات:');
  d.block(
    grid([
      ['4', 'زواج', '5 أيام', 'كامل', 'عقد النكاح'],
      ['5', 'وفاة', '5 أيام', 'كامل', 'شهادة الوفاة'],
      ['6', 'حج', '10 أيام', 'كامل', 'تصريح الحج'],
    ]),
    {
      kind: 'table',
      headerRows: 0,
      rows: [
        ['4', 'زواج', '5 أيام', 'كامل', 'عقد النكاح'],
        ['5', 'وفاة', '5 أيام', 'كامل', 'شهادة الوفاة'],
        ['6', 'حج', '10 أيام', 'كامل', 'تصريح الحج'],
      ],
    },
  );
  d.clause(
    0,
    '3-',
    'لا يجوز للعامل التنازل عن إجازته السنوية بمقابل أثناء خدمته.',
    tabbed('3-', 'لا يجوز للعامل التنازل عن إجازته السنوية بمقابل أثناء خدمته.'),
  );
  d.heading(1, 'الفصل الثالث:', 'ساعات العمل', { look: blue });
  d.clause(0, '', 'ساعات العمل ثماني ساعات يومياً، وتخفض في شهر رمضان إلى ست ساعات.');
  d.clause(0, '', 'يوم الجمعة ويوم السبت راحة أسبوعية.');
  return d.aside(section());
};

const groups = (text: string): string => row(spanned(text, 6));

/** A manual of authorities: a wide matrix over a head of two rows, a key of letters, a second matrix behind a landscape page. */
const authorities = (): HandMade => {
  const d = new HandMade('authorities', 'دليل الصلاحيات الإدارية والمالية', {
    headers: { header1: letterhead('دليل الصلاحيات', 'HR-MAN-02', '1.0', '2024/05/20م') },
    footers: { footer1: pageOfPages },
  });
  d.line('دليل الصلاحيات الإدارية والمالية', {
    look: '<w:b/><w:bCs/><w:sz w:val="48"/><w:szCs w:val="48"/>',
    properties: centre,
  });
  d.heading(1, 'أولا:', 'الغرض من الدليل', heads);
  d.clause(0, '', 'يحدد هذا الدليل من يملك حق الإعداد والتوصية والاعتماد في أعمال الجمعية.');
  d.heading(1, 'ثانيا:', 'مفتاح الرموز', heads);
  d.clause(0, '', 'ت = توصية');
  d.clause(0, '', 'م = موافقة');
  d.clause(0, '', 'ع = اعتماد');
  d.heading(1, 'ثالثا:', 'مصفوفة الصلاحيات', heads);
  const body = [
    ['1', 'اعتماد الخطة الاستراتيجية', 'ع', 'م', 'ت', ''],
    ['2', 'اعتماد الهيكل التنظيمي', '', 'ع', 'ت', ''],
  ];
  const money = [
    ['3', 'الصرف حتى 10,000 ريال', '', '', 'ع', 'ت'],
    ['4', 'الصرف فوق 10,000 ريال وحتى 100,000 ريال', '', 'ع', 'م', 'ت'],
  ];
  d.block(
    table(
      `<w:tblGrid>${'<w:gridCol w:w="1800"/>'.repeat(6)}</w:tblGrid>` +
        row(begin('م') + begin('الصلاحية') + spanned('صاحب الصلاحية', 4)) +
        row(
          below +
            below +
            ['الجمعية العمومية', 'مجلس الإدارة', 'المدير التنفيذي', 'مدير الإدارة']
              .map((one) => cell(typed(one, heads)))
              .join(''),
        ) +
        groups('أولاً: الصلاحيات الإدارية') +
        body.map((cells) => row(cells.map((one) => cell(typed(one))).join(''))).join('') +
        groups('ثانياً: الصلاحيات المالية') +
        money.map((cells) => row(cells.map((one) => cell(typed(one))).join(''))).join(''),
      '<w:bidiVisual/>',
    ),
    {
      kind: 'table',
      headerRows: 2,
      rows: [
        [
          { text: 'م', rows: 2 },
          { text: 'الصلاحية', rows: 2 },
          { text: 'صاحب الصلاحية', columns: 4 },
        ],
        ['الجمعية العمومية', 'مجلس الإدارة', 'المدير التنفيذي', 'مدير الإدارة'],
        [{ text: 'أولاً: الصلاحيات الإدارية', columns: 6 }],
        ...body,
        [{ text: 'ثانياً: الصلاحيات المالية', columns: 6 }],
        ...money,
      ],
    },
  );
  d.aside(landscape);
  d.heading(1, 'رابعا:', 'أحكام التفويض', heads);
  d.clause(0, '1.', 'يجوز لصاحب الصلاحية تفويض بعض صلاحياته كتابة ولمدة محددة.');
  d.clause(0, '2.', 'لا يجوز للمفوض إليه تفويض غيره.');
  d.clause(0, '3.', 'تستثنى من التفويض الصلاحيات الآتية:');
  d.clause(1, '-', 'اعتماد القوائم المالية.');
  d.clause(1, '-', 'التصرف في الأصول الثابتة.');
  d.facts = [
    ['issue-number', '1.0'],
    ['issue-date', '2024-5-20'],
  ];
  return d.aside(section());
};

/** A bylaw of finance: «مادة» and number centred on their own line, and a counted list that goes on behind a table. */
const treasury = (): HandMade => {
  const d = new HandMade('treasury', 'اللائحة المالية', {
    numbering:
      definition(0, [
        { format: 'decimal', text: '%1-' },
        { format: 'arabicAlpha', text: '%2)' },
      ]) +
      list(1, 0) +
      list(2, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'),
    footers: { footer1: pageOfPages },
  });
  d.line('بسم الله الرحمن الرحيم', { properties: centre });
  d.line('اللائحة المالية', {
    look: '<w:b/><w:bCs/><w:sz w:val="48"/><w:szCs w:val="48"/>',
    properties: centre,
  });
  d.line('لجمعية ضياء الأهلية', {
    look: '<w:b/><w:bCs/><w:sz w:val="40"/><w:szCs w:val="40"/>',
    properties: centre,
  });
  const article = (number: string, name: string): void => {
    d.heading(1, `مادة (${number})`, name, {
      runs: pieces(`مادة (${number})`, bold),
      properties: centre,
      within: (first) => first + typed(name, { look: bold, properties: centre }),
    });
  };
  article('1', 'السنة المالية');
  d.clause(
    0,
    '',
    'تبدأ السنة المالية للجمعية في الأول من يناير وتنتهي في الحادي والثلاثين من ديسمبر من كل عام.',
  );
  article('2', 'حدود الصرف');
  d.clause(0, '1-', 'يكون الصرف بموجب مستندات أصلية.', { counted: [1, 0] });
  d.clause(0, '2-', 'تكون حدود الصرف على النحو الآتي:', { counted: [1, 0] });
  d.block(
    grid([
      ['المبلغ', 'صاحب الاعتماد'],
      ['حتى 5,000 ريال', 'المدير التنفيذي'],
      ['أكثر من 5,000 ريال', 'رئيس المجلس والمشرف المالي'],
    ]),
    {
      kind: 'table',
      headerRows: 1,
      rows: [
        ['المبلغ', 'صاحب الاعتماد'],
        ['حتى 5,000 ريال', 'المدير التنفيذي'],
        ['أكثر من 5,000 ريال', 'رئيس المجلس والمشرف المالي'],
      ],
    },
  );
  d.clause(0, '3-', 'لا يجوز تجزئة المبالغ للالتفاف على هذه الحدود، ومن صور التجزئة:', { counted: [1, 0] });
  d.clause(1, 'أ)', 'إصدار أمري شراء لغرض واحد.', { counted: [1, 1] });
  d.clause(1, 'ب)', 'تقسيم فاتورة واحدة.', { counted: [1, 1] });
  d.clause(0, '4-', 'يحفظ أصل المستند عشر سنوات.', { counted: [1, 0] });
  article('3', 'العهد');
  d.clause(0, '1-', 'تصرف العهدة المستديمة بقرار من المدير التنفيذي.', { counted: [2, 0] });
  d.clause(0, '2-', 'تجرد العهد مرة كل شهر على الأقل.', { counted: [2, 0] });
  d.clause(0, '3-', 'تسوى العهدة قبل 15/12 من كل عام.', { counted: [2, 0] });
  return d.aside(section());
};

/** A policy on data: typed numbers of two levels behind tabs, definitions with Latin terms, a table in a cell. */
const privacy = (): HandMade => {
  const d = new HandMade('privacy', 'سياسة حماية البيانات الشخصية', {
    styles: styled('Heading1', 'heading 1', '<w:outlineLvl w:val="0"/>', bold) + styled('Normal', 'Normal'),
  });
  const two = (marker: string, text: string): void => {
    d.clause(0, marker, text, tabbed(marker, text));
  };
  d.line('سياسة حماية البيانات الشخصية', { style: 'Heading1', properties: centre });
  d.line('Personal Data Protection Policy', { properties: centre });
  d.heading(1, '1.', 'المصطلحات', { style: 'Heading1' });
  d.block(
    grid([
      ['المصطلح', 'التعريف'],
      [
        'البيانات الشخصية (Personal Data)',
        'كل بيان يؤدي إلى معرفة الفرد على وجه التحديد، مثل الاسم ورقم الهوية.',
      ],
      ['جهة التحكم (Controller)', 'الجمعية حين تحدد غرض المعالجة وكيفيتها.'],
      ['صاحب البيانات', 'الفرد الذي تتعلق به البيانات.'],
    ]),
    {
      kind: 'definitions',
      entries: [
        [
          'البيانات الشخصية (Personal Data)',
          'كل بيان يؤدي إلى معرفة الفرد على وجه التحديد، مثل الاسم ورقم الهوية.',
        ],
        ['جهة التحكم (Controller)', 'الجمعية حين تحدد غرض المعالجة وكيفيتها.'],
        ['صاحب البيانات', 'الفرد الذي تتعلق به البيانات.'],
      ],
    },
  );
  d.heading(1, '2.', 'مبادئ المعالجة', { style: 'Heading1' });
  two('2-1', 'لا تجمع الجمعية إلا القدر اللازم من البيانات.');
  two('2-2', 'لا تستخدم البيانات في غير الغرض الذي جمعت لأجله إلا بموافقة صاحبها.');
  two('2-3', 'تتلف البيانات بعد انتهاء الغرض منها، ما لم يوجب نظام الاحتفاظ بها.');
  d.heading(1, '3.', 'حقوق صاحب البيانات', { style: 'Heading1' });
  two('3-1', 'الحق في العلم بمسوغ جمع بياناته.');
  two('3-2', 'الحق في الوصول إليها وتصحيحها.');
  two(
    '3-3',
    'الحق في طلب إتلافها، ويقدم الطلب عبر البريد privacy@diyaa.example أو النموذج في الموقع https://diyaa.example/privacy.',
  );
  d.heading(1, '4.', 'الإشعار بالتسرب', { style: 'Heading1' });
  d.clause(0, '', 'تشعر الجمعية الجهة المختصة خلال 72 ساعة من علمها بأي تسرب، ويتضمن الإشعار ما يأتي:');
  d.block(
    grid([
      ['البند', 'التفصيل'],
      ['وصف الحادثة', cell(typed('يذكر فيه:') + grid([['وقت الحادثة', 'عدد المتأثرين']]) + '<w:p/>')],
      ['الإجراء المتخذ', 'ما قامت به الجمعية لمعالجة الأثر'],
    ]),
    {
      kind: 'table',
      headerRows: 1,
      rows: [
        ['البند', 'التفصيل'],
        ['وصف الحادثة', 'يذكر فيه:\nوقت الحادثة\nعدد المتأثرين'],
        ['الإجراء المتخذ', 'ما قامت به الجمعية لمعالجة الأثر'],
      ],
    },
  );
  return d.aside(section());
};

/** A charter: its cover in a text box, a border round its pages, values as words in bold letters, a block to sign. */
const ethics = (): HandMade => {
  const value = (name: string, text: string): Hand => ({ runs: run(`${name}:`, bold) + pieces(` ${text}`) });
  const d = new HandMade('ethics', 'الميثاق الأخلاقي للعاملين', {
    footers: { footer1: typed('', { runs: pieces('ص ') + field('PAGE', '2'), properties: centre }) },
  });
  d.aside(
    textBox(
      typed('جمعية ضياء الأهلية', { properties: centre }) +
        typed('الميثاق الأخلاقي للعاملين', {
          look: '<w:b/><w:bCs/><w:sz w:val="60"/><w:szCs w:val="60"/>',
          properties: centre,
        }) +
        typed('1445هـ - 2023م', { properties: centre }),
    ),
  );
  d.aside('<w:p><w:r><w:br w:type="page"/></w:r></w:p>');
  d.heading(1, '', 'تمهيد', { look: bold, properties: centre });
  d.clause(
    0,
    '',
    'انطلاقاً من قول النبي ﷺ: «إنما بعثت لأتمم صالح الأخلاق»، وضعت الجمعية هذا الميثاق ليكون مرجعاً لكل من يعمل باسمها.',
  );
  d.heading(1, '', 'قيمنا', { look: bold, properties: centre });
  d.clause(
    0,
    '',
    'الأمانة: نحفظ ما اؤتمنا عليه من مال وسر.',
    value('الأمانة', 'نحفظ ما اؤتمنا عليه من مال وسر.'),
  );
  d.clause(
    0,
    '',
    'الرحمة: نستقبل من يقصدنا ببشاشة ونصون كرامته.',
    value('الرحمة', 'نستقبل من يقصدنا ببشاشة ونصون كرامته.'),
  );
  d.clause(
    0,
    '',
    'الإتقان: نؤدي العمل في وقته وعلى أحسن وجه.',
    value('الإتقان', 'نؤدي العمل في وقته وعلى أحسن وجه.'),
  );
  d.heading(1, '', 'ما نلتزم به تجاه المستفيد', { look: bold, properties: centre });
  d.clause(0, '✓', 'الإنصات إليه دون مقاطعة.');
  d.clause(0, '✓', 'حفظ خصوصيته.');
  d.clause(0, '✓', 'إبلاغه بما انتهى إليه طلبه.');
  d.heading(1, '', 'ما نلتزم به تجاه الزملاء', { look: bold, properties: centre });
  d.clause(0, '✓', 'الاحترام المتبادل.');
  d.clause(0, '✓', 'تبادل الخبرة.');
  d.heading(1, '', 'إقرار الموظف', { look: bold, properties: centre });
  d.clause(0, '', 'أقر بأنني قرأت هذا الميثاق وألتزم بما جاء فيه.');
  d.block(
    typed('الاسم: ................................') +
      typed('المسمى الوظيفي: ................................') +
      typed('التوقيع: ................................') +
      typed('التاريخ:     /     /     14هـ'),
    {
      kind: 'form',
      fields: [
        { printed: 'الاسم: ................................', label: 'الاسم:', blank: 'line' },
        {
          printed: 'المسمى الوظيفي: ................................',
          label: 'المسمى الوظيفي:',
          blank: 'line',
        },
        { printed: 'التوقيع: ................................', label: 'التوقيع:', blank: 'signature' },
        { printed: 'التاريخ:     /     /     14هـ', label: 'التاريخ: / / 14هـ', blank: 'line' },
      ],
    },
  );
  return d.aside(
    section('<w:pgBorders><w:top w:val="double" w:sz="12" w:space="24" w:color="auto"/></w:pgBorders>'),
  );
};

/** A policy on gifts: approval before the text, contents that a hand typed with dots, who prepared it in a table. */
const fundraising = (): HandMade => {
  const d = new HandMade('fundraising', 'سياسة جمع التبرعات', {
    headers: {
      header1: `<w:p><w:r><w:drawing><pic:pic/></w:drawing></w:r>${pieces('جمعية ضياء الأهلية')}</w:p>`,
    },
    footers: { footer1: pageOfPages },
  });
  d.line('سياسة جمع التبرعات', {
    look: '<w:b/><w:bCs/><w:sz w:val="52"/><w:szCs w:val="52"/>',
    properties: centre,
  });
  d.aside(
    grid([
      ['', 'إعداد', 'مراجعة', 'اعتماد'],
      ['الاسم', 'نورة الحسن', 'خالد العمر', 'مجلس الإدارة'],
      ['التوقيع', '', '', ''],
      ['التاريخ', '', '', ''],
    ]),
  );
  d.line('اعتماد مجلس الإدارة', { look: bold, properties: centre });
  d.line(
    'اعتمد مجلس إدارة الجمعية هذه السياسة في اجتماعه الرابع المنعقد يوم الأحد 12/05/1446هـ الموافق 14/11/2024م بالقرار رقم (23).',
  );
  d.line('المحتويات', { look: bold, properties: centre });
  for (const [at, label] of ['التعريفات', 'قواعد الجمع', 'قنوات الجمع', 'نموذج تبرع عيني'].entries())
    d.line(`${label}${'.'.repeat(40)}${String(at + 2)}`);
  d.heading(1, '', 'التعريفات', heads);
  d.block(
    typed('', {
      runs: `${run('التبرع:', bold)}${pieces(' ما يبذله الشخص من مال أو عين أو منفعة دون مقابل.')}`,
    }) +
      typed('', { runs: `${run('المتبرع:', bold)}${pieces(' كل من يقدم تبرعاً للجمعية.')}` }) +
      typed('', { runs: `${run('الترخيص:', bold)}${pieces(' موافقة المركز على جمع التبرعات.')}` }),
    {
      kind: 'definitions',
      entries: [
        ['التبرع', 'ما يبذله الشخص من مال أو عين أو منفعة دون مقابل.'],
        ['المتبرع', 'كل من يقدم تبرعاً للجمعية.'],
        ['الترخيص', 'موافقة المركز على جمع التبرعات.'],
      ],
    },
  );
  d.heading(1, '', 'قواعد الجمع', heads);
  d.clause(0, '(1)', 'لا تجمع التبرعات إلا بعد الحصول على الترخيص.');
  d.clause(0, '(2)', 'لا تقبل التبرعات النقدية.');
  d.clause(0, '(3)', 'يسلم المتبرع إيصالاً فور تبرعه، ويتضمن الإيصال:');
  d.clause(1, 'أ/', 'اسم المتبرع.');
  d.clause(1, 'ب/', 'مبلغ التبرع وغرضه.');
  d.clause(1, 'ج/', 'رقم الترخيص.');
  d.clause(0, '(4)', 'لا يصرف التبرع المقيد في غير ما قيد له.');
  d.heading(1, '', 'قنوات الجمع', heads);
  d.clause(0, '▪', 'المتجر الإلكتروني.');
  d.clause(0, '▪', 'الرسائل النصية.');
  d.clause(0, '▪', 'التحويل البنكي.');
  d.heading(1, '', 'نموذج تبرع عيني', heads);
  d.block(
    grid([
      ['اسم المتبرع', '', 'رقم الجوال', ''],
      ['نوع التبرع', '', 'الكمية', ''],
      ['توقيع المتبرع', '', 'توقيع المستلم', ''],
    ]),
    {
      kind: 'form',
      fields: [
        { printed: '', label: 'اسم المتبرع', blank: 'line' },
        { printed: '', label: 'رقم الجوال', blank: 'line' },
        { printed: '', label: 'نوع التبرع', blank: 'line' },
        { printed: '', label: 'الكمية', blank: 'line' },
        { printed: '', label: 'توقيع المتبرع', blank: 'signature' },
        { printed: '', label: 'توقيع المستلم', blank: 'signature' },
      ],
    },
  );
  d.facts = [
    ['meeting', '4'],
    ['resolution', '23'],
    ['approved-on', '1446-5-12 2024-11-14'],
  ];
  return d.aside(section());
};

/** A code of conduct: boxes round its rules, and a table of what is done and what is not, with bullets in its cells. */
const manners = (): HandMade => {
  const d = new HandMade('manners', 'مدونة السلوك الوظيفي', {
    numbering: definition(0, [{ format: 'bullet', text: '\uF0A7' }]) + list(1, 0),
  });
  const bullets = (...texts: readonly string[]): string =>
    cell(texts.map((one) => typed(one, { counted: [1, 0] })).join(''));
  d.line('مدونة السلوك الوظيفي', {
    look: '<w:b/><w:bCs/><w:sz w:val="52"/><w:szCs w:val="52"/>',
    properties: centre,
  });
  d.heading(1, 'القاعدة 1:', 'احترام الوقت', { look: `${bold}${red}` });
  d.clause(0, '', 'الوقت أمانة', { within: textBox });
  d.clause(0, '', 'يحضر الموظف في موعده، ويخبر رئيسه المباشر قبل تأخره.');
  d.heading(1, 'القاعدة 2:', 'استخدام ممتلكات الجمعية', { look: `${bold}${red}` });
  d.clause(0, '', 'تستخدم الممتلكات لأغراض العمل فقط:');
  d.block(
    grid([
      ['يجب', 'لا يجب'],
      [
        bullets('إغلاق الأجهزة بعد الدوام', 'الإبلاغ عن الأعطال'),
        bullets('استخدام السيارة لغرض شخصي', 'نسخ البرامج دون ترخيص'),
      ],
    ]),
    {
      kind: 'table',
      headerRows: 1,
      rows: [
        ['يجب', 'لا يجب'],
        [
          '▪ إغلاق الأجهزة بعد الدوام\n▪ الإبلاغ عن الأعطال',
          '▪ استخدام السيارة لغرض شخصي\n▪ نسخ البرامج دون ترخيص',
        ],
      ],
    },
  );
  d.heading(1, 'القاعدة 3:', 'الهدايا', { look: `${bold}${red}` });
  d.clause(0, '', 'لا يقبل الموظف هدية تزيد قيمتها على 200 ريال.');
  d.clause(0, '', 'تسلم الهدايا التي لا يمكن ردها إلى المدير التنفيذي، وتقيد في سجل الهدايا.');
  d.heading(1, 'القاعدة 4:', 'الظهور الإعلامي', { look: `${bold}${red}` });
  d.clause(0, '', 'لا يتحدث باسم الجمعية إلا من يفوض بذلك كتابة.');
  return d.aside(section());
};

/** A manual of steps: each has a number, a name and a table of steps, who does them, when and by which form. */
const steps = (): HandMade => {
  const d = new HandMade('steps', 'دليل إجراءات الرعاية الأسرية', {
    headers: { header1: typed('دليل إجراءات الرعاية الأسرية') },
    footers: { footer1: pageOfPages },
  });
  const procedure = (rows: readonly (readonly string[])[]): void => {
    const head = ['الخطوة', 'الإجراء', 'المسؤول', 'المدة', 'النموذج'];
    d.block(grid([head, ...rows]), { kind: 'table', headerRows: 1, rows: [head, ...rows] });
  };
  d.line('دليل إجراءات الرعاية الأسرية', {
    look: '<w:b/><w:bCs/><w:sz w:val="52"/><w:szCs w:val="52"/>',
    properties: centre,
  });
  d.line('المملكة العربية السعودية - الرياض', { properties: centre });
  d.heading(1, '', 'مقدمة الدليل', heads);
  d.clause(0, '', 'يوحد هذا الدليل طريقة العمل في إدارة الرعاية، ويبين ما ينتظره المستفيد في كل خطوة.');
  d.heading(1, 'إجراء رقم (1):', 'فتح ملف أسرة', heads);
  d.clause(0, '', 'الهدف: تسجيل الأسرة في قاعدة البيانات.');
  d.clause(0, '', 'المخرج: ملف مكتمل.');
  procedure([
    ['1', 'استلام الطلب', 'خدمة المستفيدين', 'فوري', 'ن-01'],
    ['2', 'التحقق من الوثائق', 'الباحثة الاجتماعية', '3 أيام', 'ن-02'],
    ['3', 'الزيارة المنزلية', 'الباحثة الاجتماعية', '10 أيام', 'ن-03'],
  ]);
  d.heading(1, 'إجراء رقم (2):', 'صرف مساعدة عاجلة', heads);
  d.clause(0, '', 'الهدف: سد حاجة لا تحتمل التأخير.');
  d.clause(0, '', 'المخرج: أمر صرف.');
  procedure([
    ['1', 'رفع الحالة', 'الباحثة الاجتماعية', 'يوم', 'ن-07'],
    ['2', 'الموافقة', 'المدير التنفيذي', 'يوم', 'ن-08'],
  ]);
  d.clause(0, '', 'ملاحظة: لا تتجاوز المساعدة العاجلة 2000 ريال.');
  d.heading(1, 'إجراء رقم (3):', 'إغلاق ملف', heads);
  d.clause(0, '', 'يغلق الملف في الحالات الآتية:');
  d.clause(0, '•', 'تحسن دخل الأسرة.');
  d.clause(0, '•', 'انتقالها من نطاق الجمعية.');
  d.clause(0, '•', 'ثبوت عدم صحة بياناتها.');
  return d.aside(section());
};

/** Returns the documents. */
export const officePolicies = (): readonly HandMade[] => [
  leaves(),
  authorities(),
  treasury(),
  privacy(),
  ethics(),
  fundraising(),
  manners(),
  steps(),
];
