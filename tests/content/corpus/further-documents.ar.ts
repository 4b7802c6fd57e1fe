import { at, clause, counted, holding, listOf, paragraphs } from './clauses.ts';
import type { Block, Clause, CorpusDocument, Division, Table } from './document.ts';

/*
 * A third set of documents, in shapes that associations print and the first two sets lack, written before the rules were
 * tried on them. No association has them.
 */

const dashes = ['1-', '2-', '3-', '4-', '5-', '6-', '7-', '8-'];
const dots = ['1.', '2.', '3.', '4.', '5.', '6.'];
const letters = ['أ.', 'ب.', 'ج.', 'د.', 'هـ.', 'و.'];

const article = (marker: string, heading: string, ...blocks: readonly Block[]): Division => ({
  marker,
  heading,
  look: 'bold',
  blocks,
});

/** A table about the document at its head, as quality departments draw it. */
const letterhead = (title: string, code: string): Table => ({
  kind: 'table',
  headerRows: 0,
  rows: [
    [
      { text: 'جمعية سنابل الشمال الأهلية', columns: 2 },
      { text: title, columns: 2 },
    ],
    ['رمز الوثيقة', code, 'رقم الإصدار', '2.0'],
    ['إعداد', 'إدارة الجودة', 'مراجعة', 'المدير التنفيذي'],
  ],
});

/** A staff bylaw of more than a hundred articles, whose clauses repeat the number of their article. */
const staffing: CorpusDocument = {
  name: 'staffing',
  title: 'لائحة الموارد البشرية',
  front: [letterhead('لائحة الموارد البشرية', 'HR-01')],
  runningHead: 'لائحة الموارد البشرية - جمعية سنابل الشمال الأهلية',
  hasPageNumbers: true,
  facts: [['issue-number', '2.0']],
  divisions: [
    {
      marker: 'الباب الأول:',
      heading: 'أحكام عامة',
      look: 'style',
      divisions: [
        article(
          'المادة الأولى:',
          'التعريفات',
          ...paragraphs(
            'يكون للكلمات والعبارات الآتية المعاني الموضحة أمام كل منها ما لم يقتض السياق غير ذلك:',
          ),
          {
            kind: 'definitions',
            head: ['المصطلح', 'المعنى'],
            entries: [
              ['الأجر الأساسي', 'ما يعطى للموظف مقابل عمله بموجب عقد مكتوب.'],
              ['الموظف', 'كل شخص يعمل لمصلحة الجمعية وتحت إدارتها مقابل أجر.'],
              ['السنة', 'اثنا عشر شهراً ميلادياً.'],
            ],
          },
        ),
        article(
          'المادة الثانية:',
          'نطاق التطبيق',
          clause('2/1', 'تسري هذه اللائحة على جميع الموظفين في المركز الرئيس والفروع.'),
          clause('2/2', 'لا تخل أحكامها بالحقوق المكتسبة بموجب عقود سابقة.'),
        ),
        article(
          'المادة (3)',
          'مسؤولية التطبيق',
          ...paragraphs('المدير التنفيذي مسؤول عن تطبيق هذه اللائحة أمام مجلس الإدارة.'),
        ),
      ],
    },
    {
      marker: 'الباب الثاني:',
      heading: 'الجزاءات والتظلم',
      look: 'style',
      divisions: [
        article(
          'المادة المائة:',
          'أنواع الجزاءات',
          ...paragraphs('الجزاءات التي يجوز توقيعها على الموظف هي:'),
          ...listOf(
            letters,
            'الإنذار الكتابي.',
            'الحسم من الأجر بما لا يتجاوز أجر خمسة أيام.',
            'الفصل مع المكافأة.',
          ),
        ),
        article(
          'المادة الحادية بعد المائة:',
          'جدول المخالفات',
          ...paragraphs('توقع الجزاءات وفق الجدول الآتي:'),
          {
            kind: 'table',
            headerRows: 2,
            rows: [
              [
                { text: 'المخالفة', rows: 2 },
                { text: 'الجزاء (النسبة من الأجر اليومي)', columns: 3 },
              ],
              ['أول مرة', 'ثاني مرة', 'ثالث مرة'],
              ['التأخر عن الدوام مدة لا تتجاوز 15 دقيقة دون عذر', 'إنذار', '5%', '10%'],
              ['ترك العمل قبل نهاية الدوام', '10%', '25%', '50%'],
            ],
          },
        ),
        article(
          'المادة الثانية والعشرون بعد المائة:',
          'التظلم',
          clause('1-', 'للموظف أن يتظلم من الجزاء خلال خمسة عشر يوماً من تاريخ إبلاغه به.'),
          clause('2-', 'يبت في التظلم خلال ثلاثين يوماً، ويعد مضيها دون رد رفضاً له.'),
        ),
        article(
          'المادة الثالثة و العشرون بعد المئة:',
          'النفاذ',
          ...paragraphs('يعمل بهذه اللائحة من تاريخ اعتمادها، وتلغي كل ما يتعارض معها من أحكام سابقة.'),
        ),
      ],
    },
  ],
};

/** A mechanism in stages and steps, with points, conditions to tick, and digits of both kinds. */
const eligibility: CorpusDocument = {
  name: 'eligibility',
  title: 'آلية التحقق من استحقاق المستفيدين للخدمات',
  cover: ['جمعية سنابل الشمال الأهلية'],
  divisions: [
    {
      heading: 'مقدمة',
      look: 'bold',
      blocks: paragraphs(
        'تبين هذه الآلية كيف تتحقق الجمعية من استحقاق من يطلب خدماتها، وتضمن أن تصل المساعدة إلى من يستحقها.',
      ),
    },
    {
      marker: 'المرحلة الأولى:',
      heading: 'استقبال الطلب',
      look: 'bold',
      divisions: [
        article(
          'الخطوة الأولى:',
          'تعبئة النموذج',
          ...paragraphs('يعبئ مقدم الطلب النموذج الإلكتروني ويرفق المستندات الآتية:'),
          {
            kind: 'form',
            fields: ['☐ صورة الهوية الوطنية.', '☐ صورة سجل الأسرة.', '☐ تعريف بالدخل الشهري.'].map(
              (line) => ({
                printed: line,
                label: line,
                blank: 'box',
              }),
            ),
          },
        ),
        article(
          'الخطوة الثانية:',
          'التدقيق الأولي',
          ...paragraphs('يدقق موظف الاستقبال اكتمال المستندات خلال يومي عمل.'),
        ),
      ],
    },
    {
      marker: 'المرحلة الثانية:',
      heading: 'البحث الاجتماعي',
      look: 'bold',
      divisions: [
        article(
          'الخطوة الأولى:',
          'الزيارة الميدانية',
          ...paragraphs('يزور الباحث الاجتماعي الأسرة في مسكنها، ويراعي ما يلي:'),
          clause('(أ)', 'تحديد موعد الزيارة قبلها بثلاثة أيام.'),
          clause('(ب)', 'حضور باحثة عند زيارة أسرة لا عائل لها.'),
          clause('(ج)', 'عدم التصوير داخل المسكن إلا بإذن مكتوب.'),
        ),
        article(
          'الخطوة الثانية:',
          'احتساب نقاط الاستحقاق',
          ...paragraphs('تحتسب النقاط وفق الجدول الآتي، ويستحق المساعدة من حصل على ٦٠ نقطة فأكثر:'),
          {
            kind: 'table',
            headerRows: 1,
            rows: [
              ['م', 'المعيار', 'الحالة', 'النقاط'],
              [{ text: '١', rows: 2 }, { text: 'الدخل الشهري', rows: 2 }, 'أقل من 2000 ريال', '30'],
              ['من 2000 إلى 4000 ريال', '20'],
              ['٢', 'عدد أفراد الأسرة', 'خمسة فأكثر', '20'],
              ['٣', 'السكن', 'مستأجر', '20'],
            ],
          },
        ),
      ],
    },
    {
      marker: 'المرحلة الثالثة:',
      heading: 'القرار والتظلم',
      look: 'bold',
      blocks: [
        clause('١-', 'تعرض الحالة على لجنة المساعدات خلال مدة لا تتجاوز عشرة أيام عمل.'),
        clause('٢-', 'يبلغ مقدم الطلب بالقرار وأسبابه.'),
        clause('٣-', 'لمن رفض طلبه أن يتظلم خلال ٣٠ يوماً من تاريخ الإبلاغ.'),
      ],
    },
  ],
};

/** A bylaw of committees: ordinals before a stroke, numbers and letters below them, and a table that members sign. */
const committees: CorpusDocument = {
  name: 'committees',
  title: 'لائحة عمل اللجان الدائمة والمؤقتة',
  facts: [['issue-number', 'BRD-07']],
  front: [
    {
      kind: 'table',
      headerRows: 0,
      rows: [
        ['اسم الوثيقة', 'لائحة عمل اللجان الدائمة والمؤقتة'],
        ['رقم الوثيقة', 'BRD-07'],
        ['مالك الوثيقة', 'أمانة مجلس الإدارة'],
      ],
    },
  ],
  divisions: [
    {
      marker: 'أولاً/',
      heading: 'الغرض',
      look: 'bold',
      blocks: paragraphs('تنظم هذه اللائحة تشكيل اللجان وأعمالها وعلاقتها بمجلس الإدارة.'),
    },
    {
      marker: 'ثانياً/',
      heading: 'تشكيل اللجان',
      look: 'bold',
      blocks: [
        clause('1/', 'يشكل المجلس اللجان الدائمة خلال شهر من بداية دورته، وهي:', [
          clause('أ/', 'اللجنة التنفيذية.'),
          clause('ب/', 'لجنة المراجعة الداخلية.'),
          clause('ج/', 'لجنة الاستثمار وتنمية الموارد.'),
        ]),
        clause('2/', 'لا يقل عدد أعضاء اللجنة عن ثلاثة ولا يزيد على سبعة.'),
        clause('3/', 'يصدر قرار التشكيل متضمناً ما يلي:', [
          clause('أ/', 'مهام اللجنة وصلاحياتها.'),
          clause('ب/', 'مدة عملها ومكافأة أعضائها.'),
        ]),
      ],
    },
    {
      marker: 'ثالثاً/',
      heading: 'اجتماعات اللجان',
      look: 'bold',
      blocks: [
        clause('1/', 'تجتمع اللجنة بدعوة من رئيسها أربع مرات في السنة على الأقل.'),
        clause('2/', 'يصح اجتماعها بحضور أغلبية أعضائها، وتصدر قراراتها بأغلبية الحاضرين.'),
      ],
    },
    {
      marker: 'حادي عشر/',
      heading: 'أحكام ختامية',
      look: 'bold',
      blocks: [
        ...paragraphs('تسري هذه اللائحة من تاريخ اعتمادها، ووقع عليها أعضاء المجلس:'),
        {
          kind: 'table',
          headerRows: 1,
          rows: [
            ['م', 'الاسم', 'الصفة', 'التوقيع'],
            ['1', 'صالح بن محمد العامر', 'رئيس المجلس', ''],
            ['2', 'نورة بنت فهد السالم', 'نائب الرئيس', ''],
            ['3', 'خالد بن علي الفارس', 'عضو', ''],
          ],
        },
      ],
    },
  ],
};

/** A code of conduct by principles and rules, with marks of vowels, tatweel, and annexes that letters number. */
const ethics: CorpusDocument = {
  name: 'ethics',
  title: 'مدونة السلوك المهني وأخلاقيات العمل',
  cover: ['جَمْعِيَّة سَنَابِل الشَّمَال الأَهْلِيَّة'],
  hasPageNumbers: true,
  divisions: [
    {
      heading: 'تـمـهـيـد',
      look: 'bold',
      blocks: paragraphs(
        'تُعَدُّ هذه المدونة مرجعاً لكل من يعمل في الجمعية أو يتطوع فيها، وتـوضـح ما يُنتظر منه في تعامله مع الناس.',
      ),
    },
    {
      marker: 'المبدأ الأول:',
      heading: 'النزاهة',
      look: 'bold',
      blocks: [
        clause('القاعدة (1):', 'لا يقبل الموظف هدية ممن له مصلحة عند الجمعية.'),
        clause('القاعدة (2):', 'يفصح الموظف عن كل علاقة قد تؤثر في حياده.'),
      ],
    },
    {
      marker: 'المبدأ الثاني:',
      heading: 'السرية',
      look: 'bold',
      blocks: [
        clause('القاعدة (3):', 'لا تنقل بيانات المستفيدين خارج أنظمة الجمعية.'),
        clause('القاعدة (4):', 'تُتلَف الأوراق التي لا حاجة إليها بآلة التقطيع.'),
      ],
    },
    {
      marker: 'المبدأ الثالث:',
      heading: 'الاحترام والعدل',
      look: 'bold',
      blocks: paragraphs('يعامل الموظف الناس جميعاً باحترام، ولا يفرق بينهم بسبب جنس أو لون أو منطقة.'),
    },
    {
      marker: 'ملحق أ:',
      heading: 'إقرار الموظف',
      look: 'bold',
      blocks: [
        ...paragraphs('أقر بأنني قرأت مدونة السلوك المهني وأخلاقيات العمل وفهمت ما فيها وألتزم به.'),
        {
          kind: 'form',
          fields: [
            { printed: 'الاسم: ............................', label: 'الاسم:', blank: 'line' },
            { printed: 'التوقيع: ........................', label: 'التوقيع:', blank: 'signature' },
          ],
        },
      ],
    },
    {
      marker: 'ملحق ب:',
      heading: 'جهات الإبلاغ',
      look: 'bold',
      blocks: [
        {
          kind: 'table',
          headerRows: 1,
          rows: [
            ['الجهة', 'وسيلة التواصل'],
            ['لجنة المراجعة الداخلية', 'audit@example.org'],
            ['المدير التنفيذي', '0110000000'],
          ],
        },
      ],
    },
  ],
};

/** A matrix of powers with signs, groups over several rows, and numbers of three levels in its first column. */
const authority: CorpusDocument = {
  name: 'authority',
  title: 'مصفوفة الصلاحيات',
  isLandscape: true,
  hasPageNumbers: true,
  divisions: [
    {
      heading: 'دليل الرموز',
      look: 'bold',
      blocks: [
        {
          kind: 'table',
          headerRows: 1,
          rows: [
            ['الرمز', 'الدلالة'],
            ['ع', 'صاحب صلاحية الاعتماد النهائي'],
            ['ت', 'يوصي ويرفع التوصية'],
            ['ط', 'يحاط علماً بالقرار'],
          ],
        },
      ],
    },
    {
      marker: '1-',
      heading: 'الصلاحيات الإدارية',
      look: 'bold',
      blocks: [
        {
          kind: 'table',
          headerRows: 1,
          repeatsHead: true,
          rows: [
            ['المجال', 'الرقم', 'الصلاحية', 'الجمعية العمومية', 'مجلس الإدارة', 'المدير التنفيذي'],
            [{ text: 'التخطيط', rows: 3 }, '1-1-1', 'الخطة الاستراتيجية', 'ط', 'ع', 'ت'],
            ['1-1-2', 'الخطة التشغيلية', '', 'ع', 'ت'],
            ['1-1-3', 'الموازنة التقديرية', 'ع', 'ت', 'ت'],
            [{ text: 'الموظفون', rows: 2 }, '1-2-1', 'تعيين المدير التنفيذي', '', 'ع', ''],
            ['1-2-2', 'تعيين بقية الموظفين', '', 'ط', 'ع'],
          ],
        },
      ],
    },
    {
      marker: '2-',
      heading: 'الصلاحيات المالية',
      look: 'bold',
      blocks: [
        {
          kind: 'table',
          caption: 'جدول (1): حدود الصرف بالريال',
          headerRows: 1,
          rows: [
            ['الصلاحية', 'حتى 10,000', 'من 10,001 إلى 100,000', 'أكثر من 100,000'],
            ['اعتماد الصرف', '✓', '✓', '✗'],
            [
              'توقيع الشيكات',
              'المدير المالي',
              'المدير التنفيذي والمشرف المالي',
              'رئيس المجلس والمشرف المالي',
            ],
          ],
        },
        ...paragraphs('لا تفوض الصلاحيات المالية إلا بقرار مكتوب يحدد مدتها وحدودها.'),
      ],
    },
  ],
};

/** A bylaw of aid whose articles are numbered before a stroke, with clauses of two numbers, a note and a form. */
const aid: CorpusDocument = {
  name: 'aid',
  title: 'لائحة صرف المساعدات',
  runningHead: 'جمعية سنابل الشمال الأهلية',
  hasPageNumbers: true,
  divisions: [
    article(
      'مادة 1/',
      'الغرض من اللائحة',
      ...paragraphs('تهدف هذه اللائحة إلى تنظيم صرف المساعدات العينية والنقدية بعدل وشفافية.'),
    ),
    article(
      'مادة 2/',
      'أنواع المساعدات',
      clause('2-1', 'مساعدات نقدية، وتشمل:', [
        clause('-', 'سداد الإيجار.'),
        clause('-', 'سداد فواتير الكهرباء والماء.'),
      ]),
      clause('2-2', 'مساعدات عينية، وتشمل السلال الغذائية والأجهزة المنزلية.'),
      {
        ...clause('2-3', 'مساعدات طارئة تصرف عند الحريق أو السيول.'),
        note: 'يقصد بالطارئ ما لم يكن في وسع الأسرة توقعه.',
      },
    ),
    article(
      'مادة 3/',
      'مبالغ المساعدات',
      ...paragraphs('تصرف المساعدات النقدية مرة واحدة في السنة، ولا تزيد على المبالغ الآتية:'),
      {
        kind: 'table',
        caption: 'جدول رقم (1) مبالغ المساعدات النقدية',
        headerRows: 1,
        rows: [
          ['عدد أفراد الأسرة', 'الإيجار', 'الفواتير'],
          ['فرد واحد', '3,000 ريال', '500 ريال'],
          ['2 - 4', '6,000 ريال', '1,000 ريال'],
          ['5 فأكثر', '9,000 ريال', '1,500 ريال'],
        ],
      },
    ),
    article(
      'مادة 4/',
      'إيقاف المساعدة',
      ...paragraphs('توقف المساعدة في الحالات الآتية:'),
      ...listOf(
        ['*'],
        'إذا ثبت عدم صحة البيانات.',
        'إذا تحسن دخل الأسرة.',
        'إذا انتقلت الأسرة خارج نطاق خدمة الجمعية.',
      ),
    ),
    {
      marker: 'نموذج رقم (1)',
      heading: 'طلب مساعدة',
      look: 'bold',
      blocks: [
        {
          kind: 'form-table',
          groups: [
            {
              caption: 'بيانات مقدم الطلب',
              rows: [
                ['الاسم الرباعي', 'رقم الهوية'],
                ['رقم الجوال', 'المدينة'],
              ],
            },
            { caption: 'بيانات المساعدة', rows: [['نوع المساعدة', 'المبلغ المطلوب']] },
          ],
        },
      ],
    },
  ],
};

/** A privacy policy as a page of a site: questions for headings, Latin words, lists with bullets. */
const privacy: CorpusDocument = {
  name: 'privacy',
  title: 'سياسة خصوصية البيانات الشخصية',
  divisions: [
    {
      heading: 'مقدمة',
      look: 'style',
      blocks: paragraphs(
        'تحترم الجمعية خصوصية زوار موقعها الإلكتروني، وتلتزم بنظام حماية البيانات الشخصية الصادر بالمرسوم الملكي رقم (م/19).',
      ),
    },
    {
      heading: 'ما البيانات التي نجمعها؟',
      look: 'style',
      blocks: [
        ...paragraphs('نجمع من البيانات ما نحتاج إليه لتقديم الخدمة:'),
        ...listOf(
          ['•'],
          'الاسم ورقم الجوال والبريد الإلكتروني.',
          'عنوان IP ونوع المتصفح (Browser) وملفات تعريف الارتباط (Cookies).',
          'المستندات التي ترفعها مع طلبك.',
        ),
      ],
    },
    {
      heading: 'لماذا نجمعها؟',
      look: 'style',
      blocks: listOf(['•'], 'لدراسة طلبك والرد عليه.', 'لتحسين خدمات الموقع.'),
    },
    {
      heading: 'كم نحتفظ بها؟',
      look: 'style',
      blocks: paragraphs('نحتفظ ببياناتك مدة خمس سنوات من آخر تعامل، ثم نتلفها.'),
    },
    {
      heading: 'حقوقك',
      look: 'style',
      blocks: [
        clause('1)', 'حق العلم: أن تعرف سبب جمع بياناتك.'),
        clause('2)', 'حق الوصول: أن تطلب نسخة من بياناتك.'),
        clause('3)', 'حق التصحيح: أن تطلب تصحيح ما كان خطأ منها.'),
      ],
    },
    {
      heading: 'كيف تتواصل معنا؟',
      look: 'style',
      blocks: paragraphs('راسل مسؤول حماية البيانات على privacy@example.org أو اتصل بالرقم 920000000.'),
    },
  ],
};

/** A policy whose contents Word makes, headings in boxes, tabs typed behind numbers, and notes at its end. */
const volunteers: CorpusDocument = {
  name: 'volunteers',
  title: 'سياسة إدارة المتطوعين',
  contents: {
    heading: 'المحتويات',
    isField: true,
    entries: [
      ['الأهداف', 2],
      ['شروط التطوع', 2],
      ['حقوق المتطوع وواجباته', 3],
      ['إنهاء التطوع', 4],
    ],
  },
  hasPageNumbers: true,
  divisions: [
    {
      heading: 'الأهداف',
      look: 'bold',
      within: 'text-box',
      blocks: [
        { ...clause('1.', 'نشر ثقافة التطوع في المجتمع.'), gap: '\t' },
        { ...clause('2.', 'استثمار طاقات الشباب فيما ينفع.'), gap: '\t' },
        { ...clause('3.', 'رفع جودة الفرص التطوعية.'), gap: '\t\t' },
      ],
    },
    {
      heading: 'شروط التطوع',
      look: 'bold',
      within: 'text-box',
      blocks: [
        {
          ...clause('', 'يشترط في المتطوع أن يكون مسجلاً في المنصة الوطنية للعمل التطوعي.'),
          note: 'المنصة الوطنية للعمل التطوعي هي المنصة التي تعتمدها الجهة المختصة.',
          isEndnote: true,
        },
        { ...clause('أ)', 'ألا يقل عمره عن ثمانية عشر عاماً.'), gap: '\t' },
        { ...clause('ب)', 'أن يجتاز البرنامج التعريفي.'), gap: '\t' },
      ],
    },
    {
      heading: 'حقوق المتطوع وواجباته',
      look: 'bold',
      within: 'text-box',
      blocks: [
        { ...clause('', 'يوقع المتطوع مع الجمعية اتفاقية تبين حقوقه وواجباته.'), within: 'control' },
        clause('-', 'تؤمن له الجمعية بيئة آمنة.'),
        clause('-', 'تحتسب له ساعات تطوعه.'),
        clause('-', 'يحافظ على أسرار الجمعية.'),
      ],
    },
    {
      heading: 'إنهاء التطوع',
      look: 'bold',
      within: 'text-box',
      blocks: paragraphs('للجمعية وللمتطوع إنهاء التطوع في أي وقت بإشعار مكتوب مدته ثلاثة أيام.'),
    },
  ],
};

/** A bylaw whose headings Word numbers as «البند (١):» and whose decimals go on over its divisions. */
const investment: CorpusDocument = {
  name: 'investment',
  title: 'لائحة الاستثمار وإدارة الأوقاف',
  hasPageNumbers: true,
  lists: [
    [
      { format: 'hindiNumbers', text: 'البند (%1):' },
      { format: 'hindiNumbers', text: '%2-', goesOn: true },
      { format: 'arabicAbjad', text: '%3-' },
    ],
  ],
  divisions: [
    {
      marker: 'البند (١):',
      counted: at(1, 0),
      heading: 'أهداف الاستثمار',
      look: 'style',
      blocks: [
        counted(at(1, 1), '١-', 'تنمية أموال الجمعية بما يحقق استدامتها.'),
        counted(at(1, 1), '٢-', 'تنويع مصادر الدخل، ومن ذلك:', [
          counted(at(1, 2), 'أ-', 'الأوقاف العقارية.'),
          counted(at(1, 2), 'ب-', 'الصناديق الاستثمارية المرخصة.'),
        ]),
      ],
    },
    {
      marker: 'البند (٢):',
      counted: at(1, 0),
      heading: 'ضوابط الاستثمار',
      look: 'style',
      blocks: [
        counted(at(1, 1), '٣-', 'ألا يستثمر من أموال الزكاة ولا من الأموال المقيدة بغرض.'),
        counted(at(1, 1), '٤-', 'ألا تزيد نسبة المخاطرة على ما يقره المجلس سنوياً.'),
      ],
    },
    {
      marker: 'البند (٣):',
      counted: at(1, 0),
      heading: 'المتابعة والتقارير',
      look: 'style',
      blocks: [
        ...paragraphs('ترفع لجنة الاستثمار تقريراً كل ثلاثة أشهر يتضمن أداء كل استثمار ومخاطره.'),
        counted(at(1, 1), '٥-', 'يعرض التقرير السنوي على الجمعية العمومية.'),
      ],
    },
  ],
};

const sub = (marker: string, text: string): Clause => clause(marker, text);

/** A policy against laundering of money: sections by letters of the noun, decimals of three levels, indicators in a table. */
const suspicion: CorpusDocument = {
  name: 'suspicion',
  title: 'سياسة الاشتباه بعمليات غسل الأموال وجرائم تمويل الإرهاب',
  cover: ['جمعية سنابل الشمال الأهلية', 'ترخيص رقم 4321'],
  runningHead: 'سياسة الاشتباه بعمليات غسل الأموال وجرائم تمويل الإرهاب',
  hasPageNumbers: true,
  divisions: [
    {
      marker: 'القسم أ:',
      heading: 'الإطار العام',
      look: 'size',
      divisions: [
        {
          marker: '1.',
          heading: 'النطاق',
          look: 'bold',
          blocks: paragraphs(
            'تحدد هذه السياسة المسؤوليات العامة على كل من يعمل لصالح الجمعية أو يتعاقد معها.',
          ),
        },
        {
          marker: '2.',
          heading: 'المسؤوليات',
          look: 'bold',
          blocks: [
            clause('2.1', 'على المدير التنفيذي:', [
              sub('2.1.1', 'تعيين مسؤول الالتزام.'),
              sub('2.1.2', 'رفع تقرير نصف سنوي إلى المجلس.'),
            ]),
            clause('2.2', 'على مسؤول الالتزام:', [
              sub('2.2.1', 'فحص كل بلاغ داخلي خلال يوم عمل.'),
              sub('2.2.2', 'إبلاغ الإدارة العامة للتحريات المالية فوراً عند الاشتباه.'),
            ]),
          ],
        },
      ],
    },
    {
      marker: 'القسم ب:',
      heading: 'المؤشرات والإجراءات',
      look: 'size',
      divisions: [
        {
          marker: '3.',
          heading: 'مؤشرات الاشتباه',
          look: 'bold',
          blocks: [
            ...paragraphs('من المؤشرات التي تدل على الاشتباه:'),
            {
              kind: 'table',
              headerRows: 1,
              rows: [
                ['م', 'المؤشر', 'درجة الخطورة'],
                ['1', 'رفض المتبرع الإفصاح عن هويته أو مصدر ماله.', 'عالية'],
                ['2', 'طلب إعادة التبرع إلى حساب آخر.', 'عالية'],
                ['3', 'تبرع كبير لا يتناسب مع نشاط المتبرع.', 'متوسطة'],
              ],
            },
          ],
        },
        {
          marker: '4.',
          heading: 'الإبلاغ',
          look: 'bold',
          blocks: [
            ...paragraphs('على الموظف الذي يشتبه في عملية أن:'),
            ...listOf(letters, 'يبلغ مسؤول الالتزام كتابة.', 'يمتنع عن تنبيه صاحب العملية.'),
          ],
        },
      ],
    },
  ],
};

/** A procurement policy whose whole text is in a table: numbers, titles and texts in columns, with lists in cells. */
const procurement: CorpusDocument = {
  name: 'procurement',
  title: 'سياسة المشتريات والمنافسات',
  hasPageNumbers: true,
  divisions: [
    {
      marker: 'أولاً:',
      heading: 'المبادئ الأساسية',
      look: 'bold',
      blocks: listOf(dashes, 'العدل بين المتنافسين.', 'الحصول على أفضل قيمة.', 'حماية المال من الهدر.'),
    },
    {
      marker: 'ثانياً:',
      heading: 'طرق الشراء',
      look: 'bold',
      blocks: [
        {
          kind: 'table',
          headerRows: 1,
          rows: [
            ['م', 'طريقة الشراء', 'حدودها', 'إجراءاتها'],
            ['1', 'الشراء المباشر', 'حتى 5,000 ريال', '1- طلب شراء معتمد\n2- عرض سعر واحد'],
            ['2', 'عروض الأسعار', 'حتى 50,000 ريال', '1- ثلاثة عروض على الأقل\n2- محضر مفاضلة'],
            [
              '3',
              'المنافسة العامة',
              'أكثر من 50,000 ريال',
              '1- إعلان مدته أسبوعان\n2- لجنة فتح المظاريف\n3- لجنة فحص العروض',
            ],
          ],
        },
      ],
    },
    {
      marker: 'ثالثاً:',
      heading: 'استثناءات',
      look: 'bold',
      blocks: [
        ...paragraphs('يستثنى من طلب العروض:'),
        ...listOf(
          dots,
          holding(
            'شراء ما يحتكره مورد واحد، بشرط:',
            ...listOf(letters, 'تقرير فني يثبت ذلك.', 'موافقة المدير التنفيذي.'),
          ),
          'الحالات الطارئة التي تهدد الأرواح أو الممتلكات.',
        ),
      ],
    },
  ],
};

export const furtherDocuments: readonly CorpusDocument[] = [
  staffing,
  eligibility,
  committees,
  ethics,
  authority,
  aid,
  privacy,
  volunteers,
  investment,
  suspicion,
  procurement,
];
