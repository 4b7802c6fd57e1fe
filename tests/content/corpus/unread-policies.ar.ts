import { cell, definition, list, row, table } from '../../../functions/test/support/word-file.ts';
import { HandMade, pieces, typed, type Hand } from './hand-made.ts';
import { field, grid, pageOfPages, section } from './hand-made-policies.ar.ts';

/*
 * Policies of kinds that the corpus lacked, in the habits of real ones: headings with full stops, underlined, by size or
 * in Word's own list; legal numbers, letters of the alphabet, numbers that go on over sections; rows of numbered
 * clauses, tables in tables, forms. Written before the rules were tried on them; no association has them.
 */

const bold = '<w:b/><w:bCs/>';
const centre = '<w:jc w:val="center"/>';
const heads: Hand = { look: bold };
const title: Hand = { look: `${bold}<w:sz w:val="40"/><w:szCs w:val="40"/>`, properties: centre };
const sized: Hand = { look: '<w:sz w:val="32"/><w:szCs w:val="32"/>' };
const underlined: Hand = { look: '<w:u w:val="single"/>' };
const styled = (id: string, name: string, properties = '', look = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:pPr>${properties}</w:pPr><w:rPr>${look}</w:rPr></w:style>`;
const normal = styled('a', 'Normal');
const foot = { footers: { footer1: pageOfPages }, headers: { header1: typed('جمعية غيث الأهلية') } };

/** Bold headings with a full stop, which nothing numbers. */
const risks = (): HandMade =>
  new HandMade('risks', 'سياسة إدارة المخاطر', { styles: normal, ...foot })
    .line('سياسة إدارة المخاطر', title)
    .heading(1, '', 'الغرض من السياسة.', heads)
    .clause(0, '', 'ترسم هذه السياسة طريقة الجمعية في معرفة ما يهدد أعمالها قبل أن يقع.')
    .heading(1, '', 'أنواع المخاطر.', heads)
    .clause(0, '', 'تصنف المخاطر في الجمعية إلى:')
    .clause(0, '-', 'مخاطر مالية.')
    .clause(0, '-', 'مخاطر تشغيلية.')
    .heading(1, '', 'سجل المخاطر.', heads)
    .clause(0, '', 'يمسك مدير المخاطر سجلاً، ويعرضه على لجنة المراجعة كل ربع سنة.')
    .heading(1, '', 'مسؤولية المتابعة.', heads)
    .clause(0, '', 'يتابع المدير التنفيذي خطط المعالجة.')
    .aside(section());

/** Underlined headings of the usual size and weight. */
const attendance = (): HandMade =>
  new HandMade('attendance', 'لائحة الحضور والانصراف', { styles: normal, ...foot })
    .line('لائحة الحضور والانصراف', title)
    .heading(1, '', 'ساعات العمل', underlined)
    .clause(0, '', 'ساعات العمل الرسمية ثمان ساعات تبدأ من الثامنة صباحاً.')
    .heading(1, '', 'التأخر والغياب', underlined)
    .clause(0, '1-', 'يعد متأخراً من حضر بعد الثامنة والنصف.')
    .clause(0, '2-', 'يحسم من الأجر بقدر مدة التأخر.')
    .heading(1, '', 'الاستئذان', underlined)
    .clause(0, '', 'لا يخرج الموظف وقت العمل إلا بإذن من رئيسه المباشر.')
    .aside(section());

/** Legal numbers in one list of Word: chapters, rules and their parts. */
const safety = (): HandMade => {
  const d = new HandMade('safety', 'سياسة السلامة والصحة المهنية', {
    styles: normal,
    ...foot,
    numbering:
      definition(0, [
        { format: 'decimal', text: '%1.' },
        { format: 'decimal', text: '%1.%2' },
        { format: 'decimal', text: '%1.%2.%3' },
      ]) + list(1, 0),
  });
  d.line('سياسة السلامة والصحة المهنية', title);
  d.heading(1, '1.', 'الالتزام العام', { ...heads, counted: [1, 0] });
  d.clause(0, '1.1', 'توفر الجمعية بيئة عمل آمنة لمنسوبيها وزوارها.', { counted: [1, 1] });
  d.clause(0, '1.2', 'تشمل تدابير السلامة ما يأتي:', { counted: [1, 1] });
  d.clause(1, '1.2.1', 'طفايات الحريق في كل دور.', { counted: [1, 2] });
  d.clause(1, '1.2.2', 'مخارج طوارئ لا تغلق.', { counted: [1, 2] });
  d.heading(1, '2.', 'الإصابات', { ...heads, counted: [1, 0] });
  d.clause(0, '2.1', 'تسجل كل إصابة في يومها.', { counted: [1, 1] });
  d.clause(0, '2.2', 'يبلغ المشرف عنها خلال ساعة.', { counted: [1, 1] });
  return d.aside(section());
};

/** A cover in a content control, contents that Word makes, letters of the alphabet and Hindi digits in several lists. */
const orphans = (): HandMade => {
  const d = new HandMade('orphans', 'دليل خدمة كفالة الأيتام', {
    styles:
      normal +
      styled('H1', 'heading 1', '<w:outlineLvl w:val="0"/>', bold) +
      styled('T1', 'toc 1') +
      styled('TT', 'Title', centre, bold),
    ...foot,
    numbering:
      definition(0, [{ format: 'arabicAlpha', text: '%1-' }]) +
      definition(1, [{ format: 'hindiNumbers', text: '%1-' }]) +
      list(1, 0) +
      list(2, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>') +
      list(3, 1),
  });
  d.aside(
    `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Cover Pages"/></w:docPartObj></w:sdtPr><w:sdtContent>${typed('جمعية غيث الأهلية', { properties: centre })}<w:sdt><w:sdtPr><w:alias w:val="العنوان"/></w:sdtPr><w:sdtContent>${typed('دليل خدمة كفالة الأيتام', { style: 'TT' })}</w:sdtContent></w:sdt>${typed('1446هـ', { properties: centre })}</w:sdtContent></w:sdt>`,
  );
  d.aside(
    `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${typed('المحتويات')}${['شروط الكفالة', 'خطوات الطلب', 'إيقاف الكفالة'].map((entry, at) => `<w:p><w:pPr><w:pStyle w:val="T1"/></w:pPr>${pieces(entry)}<w:r><w:tab/></w:r>${field(`PAGEREF _T${String(at)} \\h`, String(at + 3))}</w:p>`).join('')}</w:sdtContent></w:sdt>`,
  );
  d.heading(1, '', 'شروط الكفالة', { style: 'H1' });
  d.clause(0, 'أ-', 'أن يكون اليتيم دون الثامنة عشرة.', { counted: [1, 0] });
  d.clause(0, 'ب-', 'ألا تكفله جهة أخرى.', { counted: [1, 0] });
  d.clause(0, 'ت-', 'أن تقيم أسرته في نطاق الجمعية.', { counted: [1, 0] });
  d.heading(1, '', 'خطوات الطلب', { style: 'H1' });
  d.clause(0, '١-', 'تعبئة الطلب.', { counted: [3, 0] });
  d.clause(0, '٢-', 'زيارة الباحثة للأسرة.', { counted: [3, 0] });
  d.heading(1, '', 'إيقاف الكفالة', { style: 'H1' });
  d.clause(0, '', 'توقف الكفالة في حالتين:');
  d.clause(0, 'أ-', 'بلوغ السن.', { counted: [2, 0] });
  d.clause(0, 'ب-', 'انتقال الأسرة.', { counted: [2, 0] });
  return d.aside(section());
};

/** Clauses whose numbers stand in a column of their own, and a table within a cell. */
const partnerships = (): HandMade => {
  const d = new HandMade('partnerships', 'سياسة الشراكات المجتمعية', { styles: normal, ...foot });
  d.line('سياسة الشراكات المجتمعية', title);
  d.heading(1, 'أولاً/', 'مبادئ الشراكة', heads);
  const rules = [
    ['م', 'المبدأ'],
    ['1', 'أن توافق الشراكة أهداف الجمعية.'],
    ['2', 'ألا يترتب عليها التزام مالي دون موافقة.'],
  ];
  d.block(grid(rules), { kind: 'table', headerRows: 1, rows: rules });
  d.heading(1, 'ثانياً/', 'تصنيف الشركاء', heads);
  d.clause(0, '', 'يصنف الشريك بحسب ما يقدمه:');
  const rows = [
    ['الفئة', 'الحد الأدنى'],
    ['ذهبي', '100,000 ريال'],
    ['فضي', '50,000 ريال'],
  ];
  d.block(grid(rows), { kind: 'table', headerRows: 1, rows });
  d.heading(1, 'ثالثاً/', 'إنهاء الشراكة', heads);
  d.clause(0, '١/', 'بانتهاء مدتها.');
  d.clause(0, '٢/', 'بإخلال أحد الطرفين، وذلك في الحالات الآتية:');
  d.clause(1, 'أ/', 'الإساءة إلى الجمعية.');
  d.clause(1, 'ب/', 'استعمال شعارها دون إذن.');
  return d.aside(section());
};

/** A landscape table with a head of two rows and cells over several rows, and notes at the end. */
const security = (): HandMade => {
  const d = new HandMade('security', 'سياسة أمن المعلومات', {
    styles: normal,
    ...foot,
    endnotes: `<w:endnote w:id="1"><w:p><w:r><w:endnoteRef/></w:r>${pieces(' النسخ تحفظ خارج المبنى.')}</w:p></w:endnote>`,
  });
  d.line('سياسة أمن المعلومات', title);
  d.heading(1, '(1)', 'كلمات المرور', heads);
  d.clause(0, '(1-1)', 'لا تقل كلمة المرور عن اثني عشر حرفاً.');
  d.clause(0, '(1-2)', 'لا يشارك الموظف كلمته مع أحد.');
  d.heading(1, '(2)', 'النسخ الاحتياطي', heads);
  d.clause(0, '(2-1)', 'تنسخ البيانات كل ليلة.', {
    runs: `${pieces('(2-1) تنسخ البيانات كل ليلة.')}<w:r><w:endnoteReference w:id="1"/></w:r>`,
    note: 'النسخ تحفظ خارج المبنى.',
  });
  d.heading(1, '(3)', 'تصنيف المعلومات', heads);
  const merged = (text: string, more: string): string => cell(typed(text, heads), more);
  d.aside(`<w:p><w:pPr><w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:pPr></w:p>`);
  d.block(
    table(
      `<w:tblGrid>${'<w:gridCol w:w="1800"/>'.repeat(4)}</w:tblGrid>${row(merged('التصنيف', '<w:vMerge w:val="restart"/>') + merged('من يطلع', '<w:gridSpan w:val="2"/>') + merged('مدة الحفظ', '<w:vMerge w:val="restart"/>'), '<w:tblHeader/>')}${row(cell('<w:p/>', '<w:vMerge/>') + cell(typed('الموظفون', heads)) + cell(typed('المتطوعون', heads)) + cell('<w:p/>', '<w:vMerge/>'), '<w:tblHeader/>')}${row(['سري', 'نعم', 'لا', 'خمس سنوات'].map((one) => cell(typed(one))).join(''))}${row(['عام', 'نعم', 'نعم', 'سنة'].map((one) => cell(typed(one))).join(''))}`,
      '<w:bidiVisual/>',
    ),
    {
      kind: 'table',
      headerRows: 2,
      rows: [
        [
          { text: 'التصنيف', rows: 2 },
          { text: 'من يطلع', columns: 2 },
          { text: 'مدة الحفظ', rows: 2 },
        ],
        ['الموظفون', 'المتطوعون'],
        ['سري', 'نعم', 'لا', 'خمس سنوات'],
        ['عام', 'نعم', 'نعم', 'سنة'],
      ],
    },
  );
  return d.aside(section());
};

/** Articles between dashes in the middle of their lines, with their names below, and chapters in the middle. */
const membership = (): HandMade => {
  const d = new HandMade('membership', 'لائحة العضوية', { styles: normal, ...foot });
  const middle: Hand = { look: bold, properties: centre };
  d.line('لائحة العضوية', title);
  const article = (marker: string, name: string): void => {
    d.heading(2, marker, name, { runs: pieces(marker, bold), properties: centre });
    d.line(name, middle);
  };
  d.heading(1, 'الفصل الأول', 'أنواع العضوية', { runs: pieces('الفصل الأول', bold), properties: centre });
  d.line('أنواع العضوية', middle);
  article('المادة – 1 –', 'العضو العامل');
  d.clause(0, '', 'هو من شارك في تأسيس الجمعية أو التحق بها بعد قيامها.');
  article('المادة – 2 –', 'العضو المنتسب');
  d.clause(0, '', 'هو من انضم إليها ولم تتوافر فيه شروط العضو العامل.');
  d.heading(1, 'الفصل الثاني', 'انتهاء العضوية', { runs: pieces('الفصل الثاني', bold), properties: centre });
  d.line('انتهاء العضوية', middle);
  article('المادة – 3 –', 'حالات الانتهاء');
  d.clause(0, '', 'تنتهي العضوية في الحالات الآتية:');
  d.clause(0, 'أ –', 'الوفاة.');
  d.clause(0, 'ب –', 'الانسحاب بطلب مكتوب.');
  return d.aside(section());
};

/** A list that goes on over a section, and another between its items, with bullets below. */
const continuity = (): HandMade => {
  const d = new HandMade('continuity', 'خطة استمرارية الأعمال', {
    styles: normal + styled('H1', 'heading 1', '<w:outlineLvl w:val="0"/>', bold),
    ...foot,
    numbering:
      definition(0, [
        { format: 'decimal', text: '%1)' },
        { format: 'bullet', text: '•' },
      ]) +
      definition(1, [{ format: 'lowerRoman', text: '%1.' }]) +
      list(1, 0) +
      list(2, 1),
  });
  d.line('خطة استمرارية الأعمال', title);
  d.heading(1, '', 'قبل الانقطاع', { style: 'H1' });
  d.clause(0, '1)', 'تحديد الخدمات الحرجة:', { counted: [1, 0] });
  d.clause(1, '•', 'صرف المساعدات.', { counted: [1, 1] });
  d.clause(1, '•', 'استقبال المستفيدين.', { counted: [1, 1] });
  d.clause(0, '2)', 'تعيين بديل لكل موظف.', { counted: [1, 0] });
  d.aside(`<w:p><w:pPr><w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:pPr></w:p>`);
  d.heading(1, '', 'أثناء الانقطاع', { style: 'H1' });
  d.clause(0, '3)', 'إبلاغ فريق الطوارئ.', { counted: [1, 0] });
  d.clause(0, 'i.', 'بالرسائل.', { counted: [2, 0] });
  d.clause(0, 'ii.', 'بالهاتف.', { counted: [2, 0] });
  d.clause(0, '4)', 'الانتقال إلى المقر البديل.', { counted: [1, 0] });
  return d.aside(section());
};

/** Headings with a dash behind their number, and rules that repeat the number of the heading. */
const media = (): HandMade => {
  const d = new HandMade('media', 'سياسة الاتصال المؤسسي', { styles: normal, ...foot });
  d.line('سياسة الاتصال المؤسسي', title);
  d.heading(1, '1-', 'المتحدث الرسمي', heads);
  d.clause(0, '1/1', 'المتحدث الرسمي هو المدير التنفيذي أو من ينيبه.');
  d.clause(0, '1/2', 'لا يصرح غيره لوسائل الإعلام.');
  d.heading(1, '2-', 'حسابات التواصل', heads);
  d.clause(0, '2/1', 'تدار الحسابات من إدارة الاتصال.');
  d.clause(0, '2/2', 'يمنع النشر عن الحالات دون إذنها المكتوب.');
  d.heading(1, '3-', 'الأزمات', heads);
  d.clause(0, '3/1', 'يشكل فريق للأزمات عند الحاجة.');
  return d.aside(section());
};

/** An approval in a box at the head, laws that are quoted with their numbers and days, a tracked change. */
const children = (): HandMade => {
  const d = new HandMade('children', 'سياسة حماية الطفل', { styles: normal, ...foot });
  d.line('سياسة حماية الطفل', title);
  d.aside(
    grid([
      [
        'اعتمدت هذه السياسة بقرار مجلس الإدارة رقم (14) في اجتماعه رقم (6) المنعقد بتاريخ 12/04/1446هـ الموافق 15/10/2024م',
      ],
    ]),
  );
  d.heading(1, 'أولاً-', 'الأساس النظامي', heads);
  d.clause(
    0,
    '',
    'صدر نظام حماية الطفل بالمرسوم الملكي رقم (م/14) وتاريخ 3/2/1436هـ، ولائحته بالقرار الوزاري رقم (56386) وتاريخ 16/6/1436هـ.',
  );
  d.heading(1, 'ثانياً-', 'قواعد التعامل', heads);
  d.clause(0, '▪', 'لا ينفرد موظف بطفل في غرفة مغلقة.');
  d.clause(0, '▪', 'لا تنشر صورة طفل إلا بإذن وليه.', {
    runs: `${pieces('▪ لا تنشر صورة طفل إلا بإذن ')}<w:del w:id="9" w:author="س" w:date="2024-01-01T00:00:00Z"><w:r><w:delText>أبيه</w:delText></w:r></w:del><w:ins w:id="10" w:author="س" w:date="2024-01-01T00:00:00Z">${pieces('وليه')}</w:ins>${pieces('.')}`,
  });
  d.heading(1, 'ثالثاً-', 'الإبلاغ', heads);
  d.clause(0, '', 'يبلغ الموظف عن كل أذى خلال 24 ساعة على الرقم 1919.');
  d.facts = [
    ['resolution', '14'],
    ['meeting', '6'],
    ['approved-on', '1446-4-12 2024-10-15'],
  ];
  return d.aside(section());
};

/** Headings by the size of their letters alone, abjad letters that Word counts, references as fields. */
const assets = (): HandMade => {
  const d = new HandMade('assets', 'لائحة المستودعات والأصول', {
    styles: normal,
    ...foot,
    numbering:
      definition(0, [{ format: 'arabicAbjad', text: '(%1)' }]) +
      list(1, 0) +
      list(2, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'),
  });
  d.line('لائحة المستودعات والأصول', { look: '<w:sz w:val="44"/><w:szCs w:val="44"/>', properties: centre });
  d.heading(1, '', 'استلام المواد', sized);
  d.clause(0, '(أ)', 'تفحص المواد قبل استلامها.', { counted: [1, 0] });
  d.clause(0, '(ب)', 'يوقع أمين المستودع سند الاستلام.', { counted: [1, 0] });
  d.heading(1, '', 'صرف المواد', sized);
  d.clause(0, '(أ)', 'تصرف المواد بطلب معتمد وفق الفقرة (أ) أعلاه.', {
    counted: [2, 0],
    runs: `${pieces('تصرف المواد بطلب معتمد وفق الفقرة ')}${field('REF _R1 \\r \\h', '(أ)')}${pieces(' أعلاه.')}`,
  });
  d.clause(0, '(ب)', 'يصرف الأقدم فالأحدث.', { counted: [2, 0] });
  d.heading(1, '', 'الجرد السنوي', sized);
  d.clause(0, '', 'تجرد المستودعات في نهاية كل سنة مالية بلجنة لا يكون أمين المستودع من أعضائها.');
  return d.aside(section());
};

/** Headings as items of one list of Word whose texts are plain paragraphs, and rules in letters of Latin script. */
const training = (): HandMade => {
  const d = new HandMade('training', 'سياسة التدريب والتطوير', {
    styles: normal + styled('LP', 'List Paragraph'),
    ...foot,
    numbering:
      definition(0, [{ format: 'decimal', text: '%1-' }]) +
      definition(1, [{ format: 'lowerLetter', text: '%1.' }]) +
      list(1, 0) +
      list(2, 1) +
      list(3, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'),
  });
  d.line('سياسة التدريب والتطوير', title);
  d.heading(1, '1-', 'تحديد الاحتياج:', { style: 'LP', counted: [1, 0], look: bold });
  d.clause(0, '', 'ترفع كل إدارة احتياجها في الربع الأخير.');
  d.heading(1, '2-', 'أنواع التدريب:', { style: 'LP', counted: [1, 0], look: bold });
  d.clause(0, 'a.', 'تدريب على رأس العمل.', { style: 'LP', counted: [2, 0] });
  d.clause(0, 'b.', 'دورات خارجية.', { style: 'LP', counted: [2, 0] });
  d.heading(1, '3-', 'التزامات المتدرب:', { style: 'LP', counted: [1, 0], look: bold });
  d.clause(0, 'a.', 'حضور البرنامج كاملاً.', { style: 'LP', counted: [3, 0] });
  d.clause(0, 'b.', 'نقل ما تعلمه إلى زملائه.', { style: 'LP', counted: [3, 0] });
  return d.aside(section());
};

/** A text that is all bold, whose headings stand in shading, between empty lines, with a colon. */
const hospitality = (): HandMade => {
  const shaded: Hand = { look: bold, properties: '<w:shd w:val="clear" w:fill="DDEEFF"/>' };
  const d = new HandMade('hospitality', 'سياسة الضيافة والهدايا', { styles: normal, ...foot });
  d.line('سياسة الضيافة والهدايا', title);
  d.heading(1, '', 'تعريف الهدية:', shaded);
  d.clause(0, '', 'كل ما له قيمة يقدم لمنسوب الجمعية بسبب عمله.', heads);
  d.heading(1, '', 'حدود القبول:', shaded);
  d.clause(0, '*', 'ما لا تزيد قيمته على مئتي ريال.', heads);
  d.clause(0, '*', 'ما يقدم للجمعية لا لشخصه.', heads);
  d.heading(1, '', 'سجل الهدايا:', shaded);
  d.clause(0, '', 'يقيد ما قبل وما رد في سجل يعرض على لجنة المراجعة.', heads);
  return d.aside(section());
};

/** Returns the documents. */
export const unreadPolicies = (): readonly HandMade[] => [
  risks(),
  attendance(),
  safety(),
  orphans(),
  partnerships(),
  security(),
  membership(),
  continuity(),
  media(),
  children(),
  assets(),
  training(),
  hospitality(),
];
