import type { Block, Clause, CorpusDocument, Counted, Division, ListLevel } from './document.ts';

/*
 * Documents of the kinds that associations have, written for the corpus. No association has them; each holds kinds of
 * numbering and of tables that the others do not.
 */

const at = (list: number, level: number): Counted => ({ list, level });
const clause = (marker: string, text: string, items: readonly Clause[] = []): Clause => ({
  kind: 'clause',
  ...(marker === '' ? {} : { marker }),
  text,
  items,
});
const counted = (where: Counted, marker: string, text: string, items: readonly Clause[] = []): Clause => ({
  ...clause(marker, text, items),
  counted: where,
});
const paragraphs = (...texts: readonly string[]): Clause[] => texts.map((text) => clause('', text));
const clauses = (markers: readonly string[], texts: readonly string[]): Clause[] =>
  texts.map((text, index) => clause(markers[index] ?? '', text));

const western = ['1.', '2.', '3.', '4.', '5.', '6.', '7.', '8.', '9.', '10.', '11.', '12.'];

const bylawLists: readonly (readonly ListLevel[])[] = [
  [
    { format: 'ordinalText', text: 'الباب %1:' },
    { format: 'ordinalText', text: 'الفصل %2:' },
    { format: 'decimal', text: 'المادة (%3):', goesOn: true },
    { format: 'decimal', text: '%4.' },
    { format: 'arabicAbjad', text: '%5.' },
  ],
];

const article = (number: number, heading: string, blocks: readonly Block[]): Division => ({
  marker: `المادة (${String(number)}):`,
  counted: at(1, 2),
  heading,
  look: 'style',
  blocks,
});

const numbered = (texts: readonly (string | readonly [string, readonly string[]])[]): Clause[] =>
  texts.map((one, index) => {
    const [text, inner] = typeof one === 'string' ? [one, []] : one;
    return counted(
      at(1, 3),
      western[index] ?? '',
      text,
      inner.map((words, place) => counted(at(1, 4), ['أ.', 'ب.', 'ج.', 'د.', 'هـ.'][place] ?? '', words)),
    );
  });

/** A bylaw whose parts, chapters, articles, clauses and letters are all counted by Word. */
const bylaw: CorpusDocument = {
  name: 'bylaw',
  title: 'اللائحة الأساسية لجمعية المنارة الأهلية',
  runningHead: 'جمعية المنارة الأهلية',
  hasPageNumbers: true,
  lists: bylawLists,
  divisions: [
    {
      marker: 'الباب أولاً:',
      counted: at(1, 0),
      heading: 'التأسيس والأهداف',
      look: 'style',
      divisions: [
        {
          marker: 'الفصل أولاً:',
          counted: at(1, 1),
          heading: 'أحكام تمهيدية',
          look: 'style',
          divisions: [
            article(1, 'التأسيس', [
              ...paragraphs(
                'بموجب نظام الجمعيات والمؤسسات الأهلية ولائحته التنفيذية تأسست هذه الجمعية، وتخضع في أعمالها لأحكام النظام واللائحة وما يصدر عن الجهة المشرفة من قرارات وتعليمات.',
              ),
              {
                ...clause(
                  '',
                  'يكون مقر الجمعية الرئيس في المدينة التي يحددها الترخيص، ولها أن تفتح فروعاً بعد موافقة المركز.',
                ),
                note: 'يقصد بالمركز الجهة التي ترخص للجمعيات وتشرف عليها.',
              },
            ]),
            article(2, 'الأهداف', [
              ...paragraphs('تسعى الجمعية إلى تحقيق الأهداف الآتية:'),
              ...numbered([
                'رعاية الأسر المحتاجة وتمكينها من الاعتماد على نفسها.',
                'تنمية قدرات الشباب وتأهيلهم لسوق العمل.',
                [
                  'تنفيذ البرامج التوعوية في المجالات التالية:',
                  ['الصحة الوقائية.', 'الترشيد الأسري.', 'السلامة المنزلية.'],
                ],
                'بناء الشراكات مع الجهات الحكومية والأهلية والخاصة فيما يخدم أهدافها.',
              ]),
            ]),
          ],
        },
        {
          marker: 'الفصل ثانياً:',
          counted: at(1, 1),
          heading: 'العضوية',
          look: 'style',
          divisions: [
            article(3, 'أنواع العضوية', [
              ...paragraphs('تتكون عضوية الجمعية مما يأتي:'),
              ...numbered([
                'عضو عامل: وهو من شارك في تأسيس الجمعية أو التحق بها بعد قيامها.',
                'عضو منتسب: وهو من يرغب في الاستفادة من خدماتها دون أن يكون له حق التصويت.',
                'عضو شرفي: وهو من تمنحه الجمعية العمومية العضوية لما قدمه من خدمات جليلة.',
              ]),
            ]),
            article(4, 'شروط العضوية', [
              ...paragraphs('يشترط في العضو العامل ما يأتي:'),
              ...numbered([
                'أن يكون سعودي الجنسية كامل الأهلية.',
                'ألا يقل عمره عن ثمان عشرة سنة.',
                'ألا يكون قد صدر في حقه حكم نهائي في جريمة مخلة بالشرف أو الأمانة ما لم يكن قد رد إليه اعتباره.',
                [
                  'أن يسدد الاشتراك السنوي، وهو على النحو الآتي:',
                  ['مئة ريال للعضو العامل.', 'خمسون ريالاً للعضو المنتسب.'],
                ],
                'أن يتقدم بطلب مكتوب على النموذج المعد لذلك.',
                'أن يلتزم بأحكام هذه اللائحة وبقرارات الجمعية العمومية ومجلس الإدارة.',
              ]),
            ]),
            article(5, 'زوال العضوية', [
              ...paragraphs('تزول العضوية بقرار مسبب من مجلس الإدارة في الحالات الآتية:'),
              ...numbered([
                'انسحاب العضو بطلب يقدمه إلى الجمعية.',
                'وفاته أو فقده أحد شروط العضوية.',
                'إضراره بالجمعية عمداً أو استغلاله عضويته لغرض شخصي.',
                'تأخره عن سداد الاشتراك مدة ستة أشهر من نهاية السنة المالية بعد إخطاره.',
              ]),
            ]),
          ],
        },
      ],
    },
    {
      marker: 'الباب ثانياً:',
      counted: at(1, 0),
      heading: 'التنظيم الإداري',
      look: 'style',
      divisions: [
        {
          marker: 'الفصل أولاً:',
          counted: at(1, 1),
          heading: 'الجمعية العمومية',
          look: 'style',
          divisions: [
            article(6, 'الاختصاصات', [
              ...paragraphs('تختص الجمعية العمومية العادية بما يأتي:'),
              ...numbered([
                'دراسة تقرير مراجع الحسابات عن القوائم المالية للسنة المنتهية واعتمادها.',
                'إقرار مشروع الموازنة التقديرية للسنة الجديدة.',
                'مناقشة تقرير مجلس الإدارة عن أعمال الجمعية ونشاطاتها، واتخاذ ما تراه مناسباً في شأنه.',
                'انتخاب أعضاء مجلس الإدارة وإبراء ذمة المجلس السابق.',
                'تعيين مراجع حسابات مرخص له وتحديد أتعابه.',
                [
                  'البت فيما يأتي من التصرفات:',
                  [
                    'شراء العقارات وبيعها.',
                    'قبول الأوقاف المشروطة.',
                    'الاقتراض لتنفيذ المشروعات.',
                    'استثمار الفائض من أموالها.',
                  ],
                ],
              ]),
            ]),
            article(
              7,
              'الانعقاد',
              paragraphs(
                'تعقد الجمعية العمومية اجتماعاً عادياً مرة على الأقل كل سنة مالية خلال الأشهر الأربعة الأولى منها، بدعوة خطية من رئيس مجلس الإدارة تشتمل على جدول الأعمال ومكان الاجتماع وموعده.',
                'يكون الاجتماع صحيحاً إذا حضره أكثر من نصف الأعضاء، فإن لم يتحقق ذلك أجل إلى موعد آخر يعقد خلال مدة أقلها ساعة وأقصاها خمسة عشر يوماً.',
              ),
            ),
          ],
        },
        {
          marker: 'الفصل ثانياً:',
          counted: at(1, 1),
          heading: 'مجلس الإدارة',
          look: 'style',
          divisions: [
            article(
              8,
              'التكوين',
              paragraphs(
                'يدير الجمعية مجلس إدارة مكون من سبعة أعضاء تنتخبهم الجمعية العمومية من بين أعضائها العاملين.',
                'تكون مدة الدورة الواحدة لمجلس الإدارة أربع سنوات.',
              ),
            ),
            article(9, 'واجبات العضو', [
              ...paragraphs('يلتزم عضو المجلس بما يأتي:'),
              ...numbered([
                'حضور اجتماعات المجلس والمشاركة في مداولاته.',
                'الإفصاح عن كل مصلحة له في أعمال الجمعية وعقودها.',
                'المحافظة على سرية ما يطلع عليه من معلومات.',
                'تمثيل الجمعية أمام الجهات ذات العلاقة متى كلف بذلك.',
              ]),
            ]),
          ],
        },
      ],
    },
  ],
};

/** A code of conduct with typed ordinals, numbers, letters, dashes and bullets, and headings in bold letters. */
const conduct: CorpusDocument = {
  name: 'conduct',
  title: 'ميثاق السلوك المهني',
  cover: ['جمعية المنارة الأهلية', 'النسخة 1.0'],
  hasPageNumbers: true,
  divisions: [
    {
      marker: 'أولاً:',
      heading: 'المقدمة',
      look: 'bold',
      blocks: paragraphs(
        'يضع هذا الميثاق القيم التي يلتزم بها كل من يعمل في الجمعية، ويبين ما ينتظره المستفيدون والمتبرعون والمجتمع منه في سلوكه وأدائه وتعامله.',
      ),
    },
    {
      marker: 'ثانياً:',
      heading: 'النطاق',
      look: 'bold',
      blocks: [
        ...paragraphs('يسري هذا الميثاق على:'),
        ...clauses(
          ['-', '-', '-'],
          [
            'أعضاء مجلس الإدارة واللجان المنبثقة عنه.',
            'العاملين بأجر كاملاً أو جزئياً.',
            'المتطوعين والمتعاونين مع الجمعية.',
          ],
        ),
      ],
    },
    {
      marker: 'ثالثاً:',
      heading: 'الواجبات',
      look: 'bold',
      blocks: [
        clause('1-', 'يؤدي العامل عمله بأمانة وإتقان، ويخصص له وقت العمل كله.', []),
        clause('2-', 'يحافظ على ممتلكات الجمعية، ويلتزم في ذلك بما يأتي:', [
          clause('أ-', 'استخدام الأجهزة فيما خصصت له.'),
          clause('ب-', 'إبلاغ رئيسه المباشر عن كل تلف أو فقد.'),
          clause('ج-', 'تسليم ما في عهدته عند انتهاء خدمته.'),
        ]),
        clause('3-', 'يعامل المستفيدين باحترام ودون تمييز، ويحفظ كرامتهم وأسرارهم.'),
        clause('4-', 'يلتزم بالزي اللائق وبأنظمة الدولة وعادات المجتمع.'),
      ],
    },
    {
      marker: 'رابعاً:',
      heading: 'المحظورات',
      look: 'bold',
      blocks: [
        ...paragraphs('يحظر على العامل ما يأتي:'),
        ...clauses(
          ['•', '•', '•', '•'],
          [
            'قبول الهدايا التي تؤثر في قراره أو يظن أنها تؤثر فيه.',
            'إفشاء بيانات المستفيدين أو المتبرعين.',
            'استخدام اسم الجمعية لمصلحة شخصية.',
            'الإدلاء بتصريح لوسائل الإعلام دون إذن مكتوب.',
          ],
        ),
      ],
    },
    {
      marker: 'خامساً:',
      heading: 'المخالفات',
      look: 'bold',
      blocks: [
        clause('(1)', 'ترفع المخالفة إلى لجنة يشكلها المدير التنفيذي من ثلاثة أعضاء.'),
        clause('(2)', 'تسمع اللجنة أقوال العامل وتدونها في محضر.'),
        clause('(3)', 'ترفع اللجنة توصيتها خلال مدة لا تتجاوز عشرة أيام عمل.'),
      ],
    },
    {
      marker: 'سادساً:',
      heading: 'الاعتماد',
      look: 'bold',
      blocks: paragraphs(
        'اعتمد مجلس الإدارة هذا الميثاق في اجتماعه رقم (7) المنعقد بتاريخ 12/03/1446هـ الموافق 15/09/2024م.',
      ),
    },
  ],
  facts: [
    ['issue-number', '1.0'],
    ['meeting', '7'],
    ['approved-on', '1446-3-12 2024-9-15'],
  ],
};

const powers = (names: readonly string[]): readonly (readonly string[])[] =>
  names.map((name, index) => [
    String(index + 1),
    name,
    index % 3 === 0 ? 'يوصي' : '-',
    index % 2 === 0 ? 'يعد' : 'يوصي',
    index % 3 === 1 ? 'يعتمد' : 'يوصي',
    index % 3 === 1 ? '-' : 'يعتمد',
  ]);

/** A matrix of powers on landscape pages: tables with spanned heads, over pages, and with cells of several lines. */
const matrix: CorpusDocument = {
  name: 'matrix',
  title: 'مصفوفة الصلاحيات المالية والإدارية',
  hasPageNumbers: true,
  isLandscape: true,
  divisions: [
    {
      marker: 'أولاً:',
      heading: 'تمهيد',
      look: 'bold',
      blocks: paragraphs(
        'تحدد هذه المصفوفة من يعد القرار ومن يوصي به ومن يعتمده، ولا يجوز تجاوزها إلا بقرار من مجلس الإدارة.',
      ),
    },
    {
      marker: 'ثانياً:',
      heading: 'الصلاحيات الإدارية',
      look: 'bold',
      blocks: [
        {
          kind: 'table',
          headerRows: 2,
          repeatsHead: true,
          rows: [
            [
              { text: 'م', rows: 2 },
              { text: 'الصلاحية', rows: 2 },
              { text: 'الإدارة التنفيذية', columns: 2 },
              { text: 'مجلس الإدارة', columns: 2 },
            ],
            ['مدير الإدارة', 'المدير التنفيذي', 'رئيس المجلس', 'المجلس'],
            ...powers([
              'اعتماد الهيكل التنظيمي',
              'تعيين المدير التنفيذي وتحديد راتبه\nوإنهاء خدماته',
              'تعيين مديري الإدارات',
              'تعيين بقية الموظفين',
              'اعتماد الإجازات السنوية',
              'اعتماد الإجازات الاستثنائية',
              'الانتداب داخل المملكة',
              'الانتداب خارج المملكة',
              'اعتماد خطة التدريب',
              'تشكيل اللجان المؤقتة',
              'تشكيل اللجان الدائمة',
              'اعتماد تقويم الأداء الوظيفي',
              'توقيع عقود العمل',
              'قبول استقالة الموظف',
              'إيقاع الجزاءات على الموظفين',
              'اعتماد التقرير السنوي',
              'اعتماد السياسات واللوائح',
              'تمثيل الجمعية أمام القضاء',
              'التوقيع على الشراكات',
              'فتح الفروع وإغلاقها',
            ]),
          ],
        },
      ],
    },
    {
      marker: 'ثالثاً:',
      heading: 'الصلاحيات المالية',
      look: 'bold',
      blocks: [
        ...paragraphs('تحسب المبالغ بالريال السعودي شاملة ضريبة القيمة المضافة.'),
        {
          kind: 'table',
          headerRows: 1,
          rows: [
            ['نوع الصرف', 'الحد الأعلى', 'صاحب الصلاحية'],
            ['المصروفات النثرية', '5000', 'مدير الإدارة المالية'],
            [{ text: 'المشتريات', rows: 2 }, '50000', 'المدير التنفيذي'],
            ['200000', 'رئيس مجلس الإدارة'],
            ['ما زاد على ذلك', '', 'مجلس الإدارة'],
            [{ text: 'لا يجوز تجزئة المشتريات للتهرب من هذه الحدود', columns: 3 }],
          ],
        },
      ],
    },
  ],
};

const decimalLists: readonly (readonly ListLevel[])[] = [
  [
    { format: 'decimal', text: '%1.' },
    { format: 'decimal', text: '%1.%2' },
    { format: 'decimal', text: '%1.%2.%3' },
    { format: 'decimal', text: '%1.%2.%3.%4' },
  ],
  [
    { format: 'bullet', text: '•' },
    { format: 'bullet', text: '-' },
  ],
  [
    { format: 'hindiNumbers', text: '%1)' },
    { format: 'arabicAlpha', text: '%2)' },
  ],
];

/** A guide with numbers of several levels that Word counts, and lists of bullets and of Arabic digits. */
const guide: CorpusDocument = {
  name: 'guide',
  title: 'دليل إدارة التطوع',
  runningHead: 'دليل إدارة التطوع',
  hasPageNumbers: true,
  lists: decimalLists,
  divisions: [
    {
      marker: '1.',
      counted: at(1, 0),
      heading: 'الغرض',
      look: 'style',
      blocks: paragraphs('ينظم هذا الدليل استقطاب المتطوعين وتدريبهم ومتابعتهم وتكريمهم.'),
    },
    {
      marker: '2.',
      counted: at(1, 0),
      heading: 'الاستقطاب',
      look: 'style',
      blocks: [
        counted(at(1, 1), '2.1', 'تعلن الجمعية عن الفرص التطوعية في المنصة الوطنية للعمل التطوعي.'),
        counted(at(1, 1), '2.2', 'تدرس الطلبات وفق المعايير الآتية:', [
          counted(at(1, 2), '2.2.1', 'ملاءمة المؤهل للفرصة.', [
            counted(at(1, 3), '2.2.1.1', 'يقبل التخصص المقارب عند الحاجة.'),
          ]),
          counted(at(1, 2), '2.2.2', 'توافر الوقت الكافي.'),
          counted(at(1, 2), '2.2.3', 'اجتياز المقابلة الشخصية.'),
        ]),
        counted(at(1, 1), '2.3', 'يبلغ المتقدم بالنتيجة خلال خمسة أيام عمل.'),
      ],
    },
    {
      marker: '3.',
      counted: at(1, 0),
      heading: 'الحقوق',
      look: 'style',
      blocks: [
        ...paragraphs('للمتطوع الحقوق الآتية:'),
        counted(at(2, 0), '•', 'التدريب على المهمة قبل مباشرتها.'),
        counted(at(2, 0), '•', 'توفير وسائل السلامة، ومنها:', [
          counted(at(2, 1), '-', 'حقيبة الإسعافات الأولية.'),
          counted(at(2, 1), '-', 'سترة التعريف.'),
        ]),
        counted(at(2, 0), '•', 'شهادة بعدد الساعات التطوعية.'),
      ],
    },
    {
      marker: '4.',
      counted: at(1, 0),
      heading: 'الواجبات',
      look: 'style',
      blocks: [
        ...paragraphs('على المتطوع الالتزام بما يلي:'),
        counted(at(3, 0), '١)', 'الحضور في الموعد المحدد.'),
        counted(at(3, 0), '٢)', 'المحافظة على سرية البيانات، ويشمل ذلك:', [
          counted(at(3, 1), 'أ)', 'بيانات المستفيدين.'),
          counted(at(3, 1), 'ب)', 'بيانات المتبرعين.'),
          counted(at(3, 1), 'ت)', 'صور الفعاليات.'),
        ]),
        counted(at(3, 0), '٣)', 'إعادة العهدة عند انتهاء المهمة.'),
      ],
    },
  ],
};

const arabicArticle = (number: string, heading: string, blocks: readonly Block[]): Division => ({
  marker: `المادة (${number}):`,
  heading,
  look: 'bold',
  blocks,
});

/** Rules of work with typed articles in Arabic digits, definitions, parts of Word that hold text, and forms. */
const staff: CorpusDocument = {
  name: 'staff',
  title: 'لائحة تنظيم العمل والموارد البشرية',
  cover: ['جمعية المنارة الأهلية'],
  runningHead: 'لائحة تنظيم العمل والموارد البشرية',
  hasPageNumbers: true,
  divisions: [
    arabicArticle('١', 'التعريفات', [
      {
        kind: 'definitions',
        head: ['المصطلح', 'التعريف'],
        entries: [
          ['الجمعية', 'جمعية المنارة الأهلية.'],
          ['العامل', 'كل شخص طبيعي يعمل لمصلحة الجمعية وتحت إدارتها مقابل أجر.'],
          ['الأجر الأساسي', 'ما يعطى للعامل مقابل عمله بموجب العقد مضافاً إليه العلاوات الدورية.'],
          ['السنة', 'السنة الميلادية ما لم ينص على خلاف ذلك.'],
        ],
      },
    ]),
    arabicArticle('٢', 'التوظيف', [
      ...paragraphs('يشترط فيمن يعين في الجمعية ما يلي:'),
      ...clauses(
        ['١-', '٢-', '٣-', '٤-'],
        [
          'أن يكون سعودي الجنسية، ويجوز استثناءً توظيف غير السعودي وفق نظام العمل.',
          'أن يكون حاصلاً على المؤهل المطلوب للوظيفة.',
          'أن يجتاز المقابلة الشخصية والاختبارات التي تقررها الجمعية.',
          'أن يكون لائقاً صحياً بموجب شهادة طبية من الجهة التي تحددها الجمعية.',
        ],
      ),
    ]),
    arabicArticle('٣', 'فترة التجربة', [
      {
        ...clause(
          '',
          'يخضع العامل لفترة تجربة لا تزيد على تسعين يوماً، ويجوز تمديدها باتفاق مكتوب إلى ما لا يزيد على مئة وثمانين يوماً.',
        ),
        within: 'control',
      },
      ...paragraphs('لا تدخل في حساب فترة التجربة إجازة عيدي الفطر والأضحى والإجازة المرضية.'),
    ]),
    arabicArticle('٤', 'الإجازات', [
      {
        kind: 'table',
        caption: 'جدول (1): أنواع الإجازات',
        headerRows: 1,
        rows: [
          ['نوع الإجازة', 'المدة', 'الأجر'],
          ['السنوية', '21 يوماً', 'كامل'],
          ['المرضية', '30 يوماً', 'كامل'],
          ['الوفاة', '5 أيام', 'كامل'],
          ['الاستثنائية', '20 يوماً', 'بدون أجر'],
        ],
      },
      ...paragraphs('لا يجوز للعامل أن يعمل لدى جهة أخرى أثناء إجازته.'),
    ]),
    arabicArticle('٥', 'الجزاءات', [
      ...paragraphs('الجزاءات التي يجوز إيقاعها على العامل هي:'),
      ...clauses(
        ['أ.', 'ب.', 'ج.', 'د.', 'هـ.', 'و.'],
        [
          'الإنذار الكتابي.',
          'الغرامة بما لا يزيد على أجر خمسة أيام.',
          'الحرمان من العلاوة الدورية مدة لا تزيد على سنة.',
          'تأجيل الترقية مدة لا تزيد على سنة.',
          'الإيقاف عن العمل بلا أجر مدة لا تزيد على خمسة أيام.',
          'الفصل من العمل في الحالات المقررة نظاماً.',
        ],
      ),
    ]),
    {
      marker: 'نموذج (1):',
      heading: 'طلب إجازة',
      look: 'bold',
      blocks: [
        {
          kind: 'form',
          fields: [
            { printed: 'اسم العامل: ..............................', label: 'اسم العامل:', blank: 'line' },
            {
              printed: 'الرقم الوظيفي: ..............................',
              label: 'الرقم الوظيفي:',
              blank: 'line',
            },
            { printed: '☐ إجازة سنوية', label: '☐ إجازة سنوية', blank: 'box' },
            { printed: '☐ إجازة مرضية', label: '☐ إجازة مرضية', blank: 'box' },
            { printed: 'التوقيع: ..............................', label: 'التوقيع:', blank: 'signature' },
          ],
        },
      ],
    },
  ],
};

/** A policy with a cover, contents, plain headings in styles, lists by dashes and an approval at its end. */
const giving: CorpusDocument = {
  name: 'giving',
  title: 'سياسة جمع التبرعات',
  cover: ['جمعية المنارة الأهلية', 'النسخة الأولى'],
  contents: {
    heading: 'جدول المحتويات',
    entries: [
      ['مقدمة', 2],
      ['النطاق', 2],
      ['البيان', 2],
      ['المسؤوليات', 3],
      ['اعتماد مجلس الإدارة', 3],
    ],
  },
  hasPageNumbers: true,
  divisions: [
    {
      heading: 'مقدمة',
      look: 'style',
      blocks: paragraphs('تلتزم الجمعية في جمع التبرعات بالشفافية والنزاهة وحفظ حق المتبرع.'),
    },
    {
      heading: 'النطاق',
      look: 'style',
      blocks: paragraphs(
        'تشمل هذه السياسة كل من يجمع التبرعات باسم الجمعية، من عاملين ومتطوعين وجهات متعاقدة.',
      ),
    },
    {
      heading: 'البيان',
      look: 'style',
      blocks: [
        ...paragraphs('على جامعي التبرعات الالتزام بما يلي:'),
        clause('1.', 'العدل والأمانة في جمع الأموال وإنفاقها فيما جمعت له.'),
        clause('2.', 'عدم استغلال موقعهم في الحصول على منفعة شخصية.'),
        clause('3.', 'الإفصاح للمتبرع عما يأتي:', [
          clause('-', 'أوجه صرف تبرعه.'),
          clause('-', 'النسبة المخصصة للمصروفات الإدارية.'),
        ]),
        clause('4.', 'احترام رغبة المتبرع في عدم ذكر اسمه.'),
      ],
    },
    {
      heading: 'المسؤوليات',
      look: 'style',
      blocks: paragraphs(
        'على إدارة تنمية الموارد المالية تزويد جميع العاملين بنسخة من هذه السياسة والتوقيع عليها.',
      ),
    },
    {
      heading: 'اعتماد مجلس الإدارة',
      look: 'style',
      blocks: paragraphs(
        'تم اعتماد هذه السياسة في اجتماع مجلس الإدارة رقم (3) في دورته الثانية بتاريخ 5/6/1445هـ الموافق 18/12/2023م، وتحل محل جميع السياسات السابقة.',
      ),
    },
  ],
  facts: [
    ['session', '2'],
    ['meeting', '3'],
    ['approved-on', '1445-6-5 2023-12-18'],
    ['supersedes-all-previous', ''],
  ],
};

/** A mechanism in two columns with a text box, plain headings and decimals that were typed. */
const columns: CorpusDocument = {
  name: 'columns',
  title: 'آلية صرف المساعدات',
  inColumns: true,
  divisions: [
    {
      marker: '1-',
      heading: 'استقبال الطلبات',
      look: 'bold',
      blocks: [
        clause('1-1', 'يستقبل الباحث طلب الأسرة عبر الموقع أو في مقر الجمعية.'),
        clause('1-2', 'يسجل الطلب في النظام الإلكتروني برقم متسلسل.'),
        clause('1-3', 'يبلغ صاحب الطلب باستلامه برسالة نصية.'),
      ],
    },
    {
      marker: '2-',
      heading: 'دراسة الحالة',
      look: 'bold',
      blocks: [
        clause('2-1', 'يزور الباحث الأسرة خلال عشرة أيام من تسجيل الطلب ما لم تحل ظروفها دون ذلك.'),
        clause('2-2', 'يعد تقريراً يشمل الدخل والسكن والحالة الصحية.'),
        { ...clause('', 'لا يعاد طلب مستند سبق تقديمه ما دام ساري المفعول.'), within: 'text-box' },
      ],
    },
    {
      marker: '3-',
      heading: 'الصرف',
      look: 'bold',
      blocks: [
        clause('3-1', 'تعتمد اللجنة المبلغ ونوع المساعدة ومدتها.'),
        clause('3-2', 'يحول المبلغ إلى حساب المستفيد خلال ثلاثة أيام عمل.'),
        clause('3-3', 'يوقف الصرف إذا زال سبب الاستحقاق.'),
      ],
    },
  ],
};

export const corpusDocuments: readonly CorpusDocument[] = [
  bylaw,
  conduct,
  matrix,
  guide,
  staff,
  giving,
  columns,
];
