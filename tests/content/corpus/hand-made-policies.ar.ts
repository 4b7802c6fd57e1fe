import { cell, definition, list, row, table } from '../../../functions/test/support/word-file.ts';
import { HandMade, pieces, typed, type Hand } from './hand-made.ts';

/*
 * Policies in the hands of other secretaries: numbers that styles count, boxes, shapes, tracked changes, letters of
 * other keyboards. Written before the rules were tried on them; no association has them.
 */

const bold = '<w:b/><w:bCs/>';
const centre = '<w:jc w:val="center"/>';
const heads: Hand = { look: bold };
const sign = (type: 'begin' | 'separate' | 'end'): string =>
  `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
export const field = (code: string, shown: string): string =>
  `${sign('begin')}<w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>${sign('separate')}${pieces(shown)}${sign('end')}`;
const styled = (id: string, name: string, properties = '', look = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:pPr>${properties}</w:pPr><w:rPr>${look}</w:rPr></w:style>`;
export const grid = (rows: readonly (readonly string[])[], properties = '<w:bidiVisual/>'): string =>
  table(
    `<w:tblGrid>${'<w:gridCol w:w="1800"/>'.repeat(Math.max(...rows.map((cells) => cells.length)))}</w:tblGrid>${rows.map((cells) => row(cells.map((one) => (one.startsWith('<w:tc>') ? one : cell(typed(one)))).join(''))).join('')}`,
    properties,
  );
export const pageOfPages = `<w:p><w:pPr><w:bidi/>${centre}</w:pPr>${pieces('صفحة ')}${field('PAGE', '3')}${pieces(' من ')}${field('NUMPAGES', '11')}</w:p>`;
const margins =
  '<w:headerReference w:type="default" r:id="header1"/><w:footerReference w:type="default" r:id="footer1"/>';
export const section = (more = ''): string =>
  `<w:sectPr>${margins}<w:pgSz w:w="11906" w:h="16838"/>${more}<w:bidi/></w:sectPr>`;
export const letterhead = (title: string, code: string, issue: string, day: string): string =>
  grid([
    [
      cell('<w:p><w:r><w:drawing><pic:pic/></w:drawing></w:r></w:p>', '<w:vMerge w:val="restart"/>'),
      'اسم الوثيقة',
      title,
      'رقم الوثيقة',
      code,
    ],
    [cell('<w:p/>', '<w:vMerge/>'), 'رقم الإصدار', issue, 'تاريخ الإصدار', day],
  ]);

/** A founding bylaw whose chapters and articles are counted by their styles, and whose clauses are typed and counted by turns. */
const founding = (): HandMade => {
  const d = new HandMade('founding', 'اللائحة الأساسية', {
    styles:
      styled('1', 'heading 1', '<w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/>', bold) +
      styled(
        '2',
        'heading 2',
        '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="1"/>',
        bold,
      ) +
      styled('a', 'Normal') +
      styled('10', 'toc 1') +
      styled('20', 'toc 2') +
      styled('af', 'Title', centre, bold),
    numbering:
      definition(0, [
        { format: 'ordinalText', text: 'الباب %1:', more: '<w:pStyle w:val="1"/>' },
        { format: 'decimal', text: 'المادة (%2):', more: '<w:lvlRestart w:val="0"/><w:pStyle w:val="2"/>' },
      ]) +
      definition(1, [{ format: 'arabicAbjad', text: '%1.' }]) +
      list(1, 0) +
      list(2, 1) +
      list(3, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'),
    headers: { header1: letterhead('اللائحة الأساسية', 'GOV-01', '3', '1445/02/10هـ') },
    footers: { footer1: pageOfPages },
  });
  d.line('جمعية واحة الخير الأهلية', { properties: centre });
  d.line('اللائحة الأساسية', { style: 'af' });
  d.aside(
    grid([
      ['الجهة المشرفة', 'المركز الوطني لتنمية القطاع غير الربحي'],
      ['رقم الترخيص', '3817'],
    ]),
  );
  d.aside(
    `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${typed('المحتويات', heads)}${['الباب أولاً: التعريفات والتأسيس', 'المادة (1): الاسم والمقر', 'المادة (2): الأهداف'].map((label, at) => typed('', { style: at === 0 ? '10' : '20', runs: `<w:hyperlink w:anchor="_T${String(at)}">${pieces(label)}<w:r><w:tab/></w:r>${field(`PAGEREF _T${String(at)} \\h`, '2')}</w:hyperlink>` })).join('')}</w:sdtContent></w:sdt>`,
  );
  d.heading(1, 'الباب أولاً:', 'التعريفات والتأسيس', { style: '1', counted: [1, 0] });
  d.heading(2, 'المادة (1):', 'الاسم والمقر', { style: '2', counted: [1, 1] });
  d.clause(0, '1-', 'تسمى الجمعية: جمعية واحة الخير الأهلية.');
  d.clause(0, '2-', 'يكون مقرها الرئيس في مدينة بريدة، ويجوز لها فتح فروع بعد موافقة المركز.');
  d.heading(2, 'المادة (2):', 'الأهداف', { style: '2', counted: [1, 1] });
  d.clause(0, '', 'تهدف الجمعية إلى تحقيق ما يأتي:');
  d.clause(0, 'أ.', 'رعاية الأسر المحتاجة في نطاق خدماتها.', { counted: [2, 0] });
  d.clause(0, 'ب.', 'تأهيل أبناء الأسر للعمل.', { counted: [2, 0] });
  d.clause(0, 'ج.', 'التوعية المجتمعية.', { counted: [2, 0] });
  d.heading(1, 'الباب ثانياً:', 'التنظيم الإداري', { style: '1', counted: [1, 0] });
  d.heading(2, 'المادة (3):', 'أجهزة الجمعية', { style: '2', counted: [1, 1] });
  d.clause(0, '', 'تتكون الجمعية من الأجهزة الآتية:');
  d.clause(0, 'أ.', 'الجمعية العمومية.', { counted: [3, 0] });
  d.clause(0, 'ب.', 'مجلس الإدارة.', { counted: [3, 0] });
  d.clause(0, 'ج.', 'اللجان الدائمة والمؤقتة، ويحدد القرار الصادر بتكوينها اختصاصها.', { counted: [3, 0] });
  d.heading(2, 'المادة (4):', 'العضوية', { style: '2', counted: [1, 1] });
  d.clause(0, '1-', 'تنقسم العضوية إلى ثلاثة أنواع:');
  d.clause(1, 'أ)', 'عضو عامل.');
  d.clause(1, 'ب)', 'عضو منتسب.');
  d.clause(1, 'ج)', 'عضو فخري.');
  d.clause(0, '2-', 'يشترط في العضو العامل أن يكون سعودي الجنسية، وألا يقل عمره عن ثماني عشرة سنة.');
  d.clause(0, '3-', 'تزول العضوية بالانسحاب أو الوفاة أو الفصل، ولا يرد للعضو ما دفعه من اشتراك.');
  d.facts = [
    ['issue-number', '3'],
    ['issue-date', '1445-2-10'],
  ];
  return d.aside(section());
};

/** A policy on conflicts: spaces before colons, articles in articles, footnotes and endnotes, boxes to tick in a pledge. */
const conflicts = (): HandMade => {
  const reference = (kind: 'footnote' | 'endnote', id: number): string =>
    `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:${kind}Reference w:id="${String(id)}"/></w:r>`;
  const note = (kind: 'footnote' | 'endnote', id: number, text: string): string =>
    `<w:${kind} w:id="${String(id)}"><w:p><w:pPr><w:bidi/></w:pPr><w:r><w:${kind}Ref/></w:r>${pieces(` ${text}`)}</w:p></w:${kind}>`;
  const tick =
    '<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="0"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:rPr><w:rFonts w:ascii="MS Gothic"/></w:rPr><w:t>☐</w:t></w:r></w:sdtContent></w:sdt>';
  const d = new HandMade('conflicts', 'سياسة تعارض المصالح وقواعد السلوك', {
    styles: styled('a', 'Normal'),
    footnotes: note('footnote', 1, 'القريب: الوالدان والزوج والأولاد.'),
    endnotes: note('endnote', 1, 'دليل حوكمة الجمعيات، الإصدار الثاني.'),
    footers: { footer1: pageOfPages },
    headers: { header1: typed('سياسة تعارض المصالح', { properties: centre }) },
  });
  d.line('سياسة تعارض المصالح', { look: '<w:b/><w:sz w:val="52"/>', properties: centre });
  d.line('وقواعد السلوك', { look: '<w:b/><w:sz w:val="52"/>', properties: centre });
  d.heading(1, 'مادة (1) :', 'تمهيد', heads);
  d.clause(
    0,
    '',
    'تحرص الجمعية على أن تكون قرارات العاملين فيها لمصلحتها وحدها، وتضع هذه السياسة القواعد التي تمنع تأثير المصالح الخاصة.',
  );
  d.heading(1, 'مادة (2) :', 'نطاق السياسة', heads);
  d.clause(0, '2-1', 'تسري على أعضاء الجمعية العمومية ومجلس الإدارة واللجان.');
  d.clause(0, '2-2', 'تسري على موظفي الجمعية ومتطوعيها وأقاربهم.', {
    runs: `${pieces('2-2 تسري على موظفي الجمعية ومتطوعيها وأقاربهم.')}${reference('footnote', 1)}`,
    note: 'القريب: الوالدان والزوج والأولاد.',
  });
  d.heading(1, 'مادة (3) :', 'حالات التعارض', heads);
  d.clause(0, '', 'ينشأ التعارض في الحالات الآتية، وهي أمثلة لا حصر:');
  d.clause(0, 'أ -', 'أن يستفيد العضو من صفقة للجمعية.');
  d.clause(0, 'ب -', 'أن يقبل هدية ممن يتعامل مع الجمعية، كما في:');
  d.clause(1, '*', 'الهدايا النقدية أيا كان مقدارها.');
  d.clause(1, '*', 'الدعوات إلى السفر والضيافة.');
  d.clause(0, 'ج -', 'أن يفشي معلومات اطلع عليها بحكم عمله.', {
    runs: `${pieces('ج - أن يفشي معلومات اطلع عليها بحكم عمله.')}${reference('endnote', 1)}`,
    note: 'دليل حوكمة الجمعيات، الإصدار الثاني.',
  });
  d.heading(1, 'مادة (4) :', 'تعهد وإقرار', heads);
  d.clause(0, '', 'أقر أنا الموقع أدناه بأنني اطلعت على السياسة، وأتعهد بالإفصاح عن كل تعارض.');
  const labels = [
    'الاسم: ..............................',
    'المنصب: ..............................',
    'التوقيع: .............................. التاريخ:    /    /    14هـ',
  ];
  d.block(
    typed('', { runs: `${tick}${pieces(' لا توجد لي مصلحة تتعارض مع مصالح الجمعية.')}` }) +
      typed('', { runs: `${tick}${pieces(' توجد لي مصلحة، وبيانها في النموذج المرفق.')}` }) +
      labels.map((one) => typed(one)).join(''),
    {
      kind: 'form',
      fields: [
        {
          printed: '☐ لا توجد لي مصلحة تتعارض مع مصالح الجمعية.',
          label: '☐ لا توجد لي مصلحة تتعارض مع مصالح الجمعية.',
          blank: 'box',
        },
        {
          printed: '☐ توجد لي مصلحة، وبيانها في النموذج المرفق.',
          label: '☐ توجد لي مصلحة، وبيانها في النموذج المرفق.',
          blank: 'box',
        },
        { printed: 'الاسم: ..............................', label: 'الاسم:', blank: 'line' },
        { printed: 'المنصب: ..............................', label: 'المنصب:', blank: 'line' },
        {
          printed: 'التوقيع: .............................. التاريخ:    /    /    14هـ',
          label: 'التوقيع:',
          blank: 'signature',
        },
        { printed: '', label: 'التاريخ: / / 14هـ', blank: 'line' },
      ],
    },
  );
  return d.aside(section());
};

/** A policy whose headings stand in shapes, with bullets of picture fonts, hyphens of other kinds and ordinals without tanwin. */
const shapes = (): HandMade => {
  const shape = (inner: string): string =>
    `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx><w:txbxContent>${inner}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
  const symbol = (char: string, font: string, text: string): string =>
    `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r><w:r><w:tab/></w:r>${pieces(text)}`;
  const d = new HandMade('shapes', 'سياسة الإبلاغ عن المخالفات وحماية مقدمي البلاغات', {
    styles: styled('a', 'Normal'),
    numbering:
      definition(0, [
        { format: 'bullet', text: '\uf0b7', run: '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>' },
        { format: 'bullet', text: 'o', run: '<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New"/>' },
        { format: 'bullet', text: '\uf0a7', run: '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>' },
      ]) + list(1, 0),
    headers: { header1: typed('جمعية نماء الأحساء', {}) },
    footers: { footer1: typed('', { runs: field('PAGE', '1'), properties: centre }) },
  });
  d.aside(
    `<w:p><w:r><w:pict><v:shape><v:textpath string="سياسة الإبلاغ عن المخالفات وحماية مقدمي البلاغات"/></v:shape></w:pict></w:r></w:p>`,
  );
  d.heading(1, 'أولا :', 'مقدمة', { ...heads, within: shape });
  d.clause(
    0,
    '',
    'توجب سياسة الإبلاغ على كل من يعمل في الجمعية أن يبلغ عن أي مخطر جدي أو خطأ جسيم، وأن يطمئن إلى أنه لن يؤاخذ على بلاغه.',
  );
  d.heading(1, 'ثانيا :', 'النطاق', { ...heads, within: shape });
  d.clause(0, '', 'تنطبق على الجميع دون استثناء:');
  d.clause(0, '•', 'أعضاء المجلس.', { counted: [1, 0] });
  d.clause(1, 'o', 'العضو المعين.', { counted: [1, 1] });
  d.clause(1, 'o', 'العضو المنتخب، سواء في ذلك:', { counted: [1, 1] });
  d.clause(2, '▪', 'من انتخب في دورة سابقة.', { counted: [1, 2] });
  d.clause(2, '▪', 'من انتخب في الدورة الحالية.', { counted: [1, 2] });
  d.clause(0, '•', 'الموظفون والمتطوعون.', { counted: [1, 0] });
  d.heading(1, 'ثالثا :', 'المخالفات', { ...heads, within: shape });
  d.clause(0, '', 'تشمل المخالفات على سبيل المثال:');
  d.clause(0, '١‐', 'السلوك غير القانوني أو سوء التصرف.');
  d.clause(0, '٢‐', 'عدم الإفصاح عن تعارض المصالح.');
  d.clause(0, '٣‐', 'التلاعب بالبيانات المحاسبية، ويدخل فيه:');
  d.clause(1, '(أ)', 'إتلاف المستندات عمدا.');
  d.clause(1, '(ب)', 'إدخال قيود لا سند لها.');
  d.clause(0, '٤‐', 'التستر على ما سبق.');
  d.heading(1, 'رابعا :', 'الضمانات', { ...heads, within: shape });
  d.clause(0, '✓', 'سرية هوية المبلغ.', { runs: symbol('F0FC', 'Wingdings', 'سرية هوية المبلغ.') });
  d.clause(0, '✓', 'عدم الإضرار بوظيفته.', { runs: symbol('F0FC', 'Wingdings', 'عدم الإضرار بوظيفته.') });
  d.heading(1, 'خامسا :', 'إجراءات الإبلاغ', { ...heads, within: shape });
  d.clause(0, '', 'يقدم البلاغ خطيا إلى:');
  d.clause(0, '‒', 'البريد الإلكتروني: report@nama.example');
  d.clause(0, '‒', 'صندوق البلاغات في المقر.');
  return d.aside(section());
};

/** A retention policy in two columns and on a page that lies on its side, with tables in tables and numbers in cells. */
const records = (): HandMade => {
  const d = new HandMade('records', 'سياسة الاحتفاظ بالوثائق وإتلافها', {
    styles: styled('a', 'Normal') + styled('H1', 'heading 1', '<w:outlineLvl w:val="0"/>', bold),
    numbering:
      definition(0, [{ format: 'decimal', text: '%1.' }]) +
      list(1, 0) +
      list(2, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'),
    headers: { header1: letterhead('سياسة الاحتفاظ بالوثائق وإتلافها', 'POL-07', '1.2', '2023/05/01م') },
    footers: { footer1: pageOfPages },
  });
  d.line('سياسة الاحتفاظ بالوثائق وإتلافها', { look: '<w:b/><w:sz w:val="40"/>', properties: centre });
  d.heading(1, '', 'مقدمة', { style: 'H1' });
  d.clause(
    0,
    '',
    'يقدم هذا الدليل الإرشادات التي يتعين على الجمعية اتباعها بخصوص إدارة وثائقها وحفظها وإتلافها.',
  );
  d.heading(1, '', 'النطاق', { style: 'H1' });
  d.clause(0, '', 'يستهدف هذا الدليل جميع من يعمل لصالح الجمعية، وبالأخص رؤساء الأقسام.');
  d.aside(`<w:p><w:pPr><w:sectPr>${margins}<w:cols w:num="2"/><w:bidi/></w:sectPr></w:pPr></w:p>`);
  d.heading(1, '', 'إدارة الوثائق', { style: 'H1' });
  d.clause(0, '', 'يجب على الجمعية الاحتفاظ بجميع الوثائق في مركز إداري بمقرها، وتشمل الآتي:');
  d.clause(0, '1.', 'اللائحة الأساسية وأي لوائح أخرى.', { counted: [1, 0] });
  d.clause(0, '2.', 'سجل العضوية والاشتراكات.', { counted: [1, 0] });
  d.clause(0, '3.', 'السجلات المالية والبنكية.', { counted: [1, 0] });
  const inner = grid([
    ['النوع', 'المكان'],
    ['ورقي', 'خزانة الأرشيف'],
    ['إلكتروني', 'الخادم'],
  ]);
  const [vertical, numbered] = [
    cell(typed('السجلات'), '<w:vMerge w:val="restart"/><w:textDirection w:val="tbRl"/>'),
    cell(typed('محاضر المجلس', { counted: [2, 0] }) + typed('محاضر العمومية', { counted: [2, 0] })),
  ];
  d.aside(
    `<w:p><w:pPr><w:sectPr>${margins}<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:cols w:num="1"/><w:bidi/></w:sectPr></w:pPr></w:p>`,
  );
  d.heading(1, '', 'مدد الاحتفاظ', { style: 'H1' });
  d.block(
    typed('جدول مدد الاحتفاظ بالوثائق', { properties: centre, look: bold }) +
      grid([
        ['الفئة', 'الوثيقة', 'المدة'],
        [vertical, numbered, 'حفظ دائم'],
        [cell('<w:p/>', '<w:vMerge/>'), 'سجل الزيارات', '4 سنوات'],
        ['المالية', 'الفواتير', '10 سنوات'],
      ]),
    {
      kind: 'table',
      caption: 'جدول مدد الاحتفاظ بالوثائق',
      headerRows: 1,
      rows: [
        ['الفئة', 'الوثيقة', 'المدة'],
        [{ text: 'السجلات', rows: 2 }, '1. محاضر المجلس\n2. محاضر العمومية', 'حفظ دائم'],
        ['سجل الزيارات', '4 سنوات'],
        ['المالية', 'الفواتير', '10 سنوات'],
      ],
    },
  );
  d.heading(1, '', 'إتلاف الوثائق', { style: 'H1' });
  d.clause(0, '', 'يجب تحديد الموقع والنوع قبل الإتلاف وفق البيان الآتي:');
  d.block(
    grid([
      ['البيان', cell(inner + '<w:p/>')],
      ['المسؤول', 'أمين السجل'],
    ]),
    {
      kind: 'table',
      headerRows: 0,
      rows: [
        ['البيان', 'النوع\nالمكان\nورقي\nخزانة الأرشيف\nإلكتروني\nالخادم'],
        ['المسؤول', 'أمين السجل'],
      ],
    },
  );
  d.facts = [
    ['issue-number', '1.2'],
    ['issue-date', '2023-5-1'],
  ];
  return d.aside(section());
};

/** A privacy policy with English between, brackets of both directions, and signs that cannot be seen. */
const data = (): HandMade => {
  const d = new HandMade('data', 'سياسة خصوصية البيانات', {
    styles: styled('a', 'Normal'),
    headers: { header1: typed('Privacy Policy – سياسة خصوصية البيانات') },
    footers: {
      footer1: typed('', {
        runs: `${pieces('Page ')}${field('PAGE', '2')}${pieces(' of ')}${field('NUMPAGES', '4')}`,
      }),
    },
  });
  d.line('سياسة خصوصية البيانات', { look: '<w:b/><w:sz w:val="40"/>', properties: centre });
  d.line('Data Privacy Policy', { properties: centre });
  d.heading(1, '1.', 'التعريفات', heads);
  d.block(
    [
      ['البيانات الشخصية (Personal Data)', 'كل بيان يؤدي إلى معرفة الفرد على وجه التحديد.'],
      ['المعالجة (Processing)', 'أي عملية تجرى على البيانات.'],
      ['ملفات الارتباط (Cookies)', 'ملفات صغيرة يحفظها المتصفح.'],
    ]
      .map(([term = '', meaning = '']) => typed('', { runs: pieces(`${term}: `, bold) + pieces(meaning) }))
      .join(''),
    {
      kind: 'definitions',
      entries: [
        ['البيانات الشخصية (Personal Data)', 'كل بيان يؤدي إلى معرفة الفرد على وجه التحديد.'],
        ['المعالجة (Processing)', 'أي عملية تجرى على البيانات.'],
        ['ملفات الارتباط (Cookies)', 'ملفات صغيرة يحفظها المتصفح.'],
      ],
    },
  );
  d.heading(1, '2.', 'البيانات التي نجمعها', heads);
  d.clause(0, '1)', 'الاسم ورقم الهوية والجوال.');
  d.clause(0, '2)', 'عنوان الجهاز (IP address) ونوع المتصفح.', {
    typed: '2)\u200f عنوان الجهاز (IP address) ونوع المتصفح.',
  });
  d.clause(0, '3)', 'الموقع الجغرافي بعد موافقة صاحبه.', {
    typed: '3)\u00a0الموقع الجغرافي\u200b بعد موافقة\u200c صاحبه.',
  });
  d.heading(1, '3.', 'استخدام البيانات (Use of Data)', heads);
  d.clause(0, '3.1', 'تستخدم الجمعية البيانات لتقديم الخدمة.');
  d.clause(0, '3.2', 'لا تشارك الجمعية البيانات مع طرف ثالث إلا في الحالات الآتية:');
  d.clause(1, '3.2.1', 'بموافقة صاحب البيانات.');
  d.clause(1, '3.2.2', 'بأمر من جهة قضائية.');
  d.clause(0, '3.3', 'We keep personal data for five years after the last service.');
  d.heading(1, '4.', 'حقوق صاحب البيانات', heads);
  d.clause(0, 'a.', 'الحق في العلم (Right to be informed).');
  d.clause(0, 'b.', 'الحق في الوصول إلى بياناته.');
  d.clause(0, 'c.', 'الحق في طلب التصحيح أو الإتلاف.');
  d.heading(1, '5.', 'التواصل معنا', heads);
  d.clause(0, '', 'لأي استفسار يرجى مراسلة privacy@wafa.example أو الاتصال على 920000000.');
  return d.aside(section());
};

/** A policy on donations under revision: tracked changes, moved text, comments, a drawing of steps and a chart. */
const donations = (): HandMade => {
  const change = (kind: 'ins' | 'del', inner: string): string =>
    `<w:${kind} w:id="9" w:author="أمانة المجلس" w:date="2024-01-01T00:00:00Z">${inner}</w:${kind}>`;
  const gone = (text: string): string => `<w:r><w:delText xml:space="preserve">${text}</w:delText></w:r>`;
  const graphic = (uri: string, inner: string): string =>
    `<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData uri="${uri}">${inner}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
  const node = (id: string, text: string): string =>
    `<dgm:pt modelId="${id}"><dgm:prSet/><dgm:spPr/><dgm:t><a:bodyPr/><a:p><a:r><a:t>${text}</a:t></a:r></a:p></dgm:t></dgm:pt>`;
  const steps = ['تقديم فكرة الحملة', 'دراسة الفكرة', 'طلب الترخيص', 'إطلاق الحملة'];
  const d = new HandMade('donations', 'سياسة جمع التبرعات', {
    styles: styled('a', 'Normal'),
    comments:
      '<w:comment w:id="1" w:author="المراجع"><w:p><w:r><w:t>تراجع المدة</w:t></w:r></w:p></w:comment>',
    headers: { header1: typed('سياسة جمع التبرعات') },
    footers: { footer1: pageOfPages },
    diagrams: [
      `<dgm:ptLst><dgm:pt modelId="0" type="doc"><dgm:prSet/></dgm:pt>${steps.map((one, at) => node(String(at + 1), one)).join('')}<dgm:pt modelId="8" type="pres"><dgm:prSet/></dgm:pt></dgm:ptLst><dgm:cxnLst>${steps.map((_, at) => `<dgm:cxn modelId="c${String(at)}" srcId="0" destId="${String(at + 1)}" srcOrd="${String(at)}" destOrd="0"/>`).join('')}</dgm:cxnLst>`,
    ],
  });
  d.line('سياسة جمع التبرعات', { look: '<w:b/><w:sz w:val="40"/>', properties: centre });
  d.heading(1, 'أولاً:', 'المبادئ', heads);
  d.clause(0, '1.', 'توثيق كل تبرع بسند قبض رسمي.', {
    runs: `${pieces('1. توثيق كل تبرع ')}${change('del', gone('بإيصال'))}${change('ins', pieces('بسند قبض رسمي'))}${pieces('.')}`,
  });
  d.clause(0, '2.', 'لا تقبل التبرعات النقدية التي تزيد على خمسة آلاف ريال.', {
    runs: `<w:commentRangeStart w:id="1"/>${pieces('2. لا تقبل التبرعات النقدية التي تزيد على خمسة آلاف ريال.')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>`,
  });
  d.clause(0, '3.', 'صرف التبرع فيما خصص له.', { runs: change('ins', pieces('3. صرف التبرع فيما خصص له.')) });
  d.heading(1, 'ثانياً:', 'خطوات الحملة', heads);
  d.clause(0, '', 'تمر كل حملة بالمراحل الآتية:');
  for (const one of steps) d.clause(0, '', one, { runs: '', within: () => '' });
  d.aside(
    graphic(
      'http://schemas.openxmlformats.org/drawingml/2006/diagram',
      '<dgm:relIds xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" r:dm="diagram1" r:lo="x" r:qs="y" r:cs="z"/>',
    ),
  );
  d.heading(1, 'ثالثاً:', 'مؤشرات الأداء', heads);
  d.clause(0, '', 'يعرض الشكل الآتي نمو التبرعات:');
  d.aside(
    graphic(
      'http://schemas.openxmlformats.org/drawingml/2006/chart',
      '<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="chart1"/>',
    ),
  );
  d.clause(0, '', 'ترفع المؤشرات إلى المجلس كل ربع سنة.');
  return d.aside(section());
};

/** A policy typed on other keyboards: Persian letters and digits, tatweel, vowel signs, letters of presentation. */
const keyboards = (): HandMade => {
  const d = new HandMade('keyboards', 'سياسة إدارة المتطوعين', {
    styles: styled('a', 'Normal'),
    headers: { header1: typed('سیاسة إدارة المتطوعین') },
    footers: { footer1: pageOfPages },
  });
  d.line('سياسة إدارة المتطوعين', { look: '<w:b/><w:sz w:val="40"/>', properties: centre });
  d.heading(1, 'المادة الأولى:', 'الهدف', { ...heads, typed: 'المــادة الأولـى: الهـــدف' });
  d.clause(0, '', 'تَهدِفُ هذه السياسةُ إلى تنظيمِ العملِ التطوعيِّ في الجمعيةِ.');
  d.heading(1, 'المادة الثانية:', 'حقوق المتطوع', { ...heads, typed: 'المـادة الثـانـيـة: حقـوق المتطـوع' });
  d.clause(0, '۱-', 'أن يعامل باحترام وثقة.', { typed: '۱- أن يعامل باحترام وثقة.' });
  d.clause(0, '۲-', 'أن يزود بالمعلومات الكافية.', { typed: '۲- أن یزود بالمعلومات الکافیة.' });
  d.clause(0, '۳-', 'أن يمنح شهادة بساعات تطوعه.');
  d.heading(1, 'المادة الثالثة:', 'واجبات المتطوع', heads);
  d.clause(0, '١-', 'الالتزام بالوقت.');
  d.clause(0, '٢-', 'المحافظة على الأسرار.', { typed: '٢- ﺍﻟﻤﺤﺎﻓﻈﺔ ﻋﻠﻰ ﺍﻷﺳﺮﺍﺭ.' });
  d.clause(0, '٣-', 'الإبلاغ عن الحوادث خلال ٢٤ ساعة.');
  d.heading(1, 'المادة الرابعة:', 'ساعات التطوع', heads);
  d.clause(0, '٤/١', 'لا تزيد ساعات التطوع على ٢٠ ساعة في الأسبوع.');
  d.clause(0, '٤/٢', 'تسجل الساعات في المنصة الوطنية للعمل التطوعي.');
  d.heading(1, 'المادة الخامسة:', 'إنهاء التطوع', heads);
  d.clause(0, 'أ/', 'بطلب من المتطوع.');
  d.clause(0, 'ب/', 'بانتهاء المهمة.');
  d.clause(0, 'جـ/', 'بمخالفة هذه السياسة.');
  return d.aside(section());
};

export const handMadePolicies = (): readonly HandMade[] => [
  founding(),
  conflicts(),
  shapes(),
  records(),
  data(),
  donations(),
  keyboards(),
];
