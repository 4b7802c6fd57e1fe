import { clause, holding, listOf, paragraphs } from './clauses.ts';
import type { Block, Division } from './document.ts';
import type { PastedPage } from './pasted-pages.ar.ts';

/*
 * Pages and plain texts in the habits of sites and messages of associations: numbers of WordPress that begin again at
 * each heading, bold known headings, Notion, a builder's texts between breaks, Markdown, messages. Written before the
 * rules were tried on them.
 */

const division = (heading: string, blocks: readonly Block[], marker?: string): Division => ({
  heading,
  look: 'style',
  blocks,
  ...(marker === undefined ? {} : { marker }),
});
const page = (name: string, title: string, divisions: readonly Division[], html: string): PastedPage => ({
  name,
  document: { name, title, divisions },
  html,
});

/** Each heading is a list of one item in WordPress, so that all of them are printed with «1.». */
const ones = page(
  'ones',
  'سياسة حماية مقدمي البلاغات',
  [
    division('مقدمة', paragraphs('توجب هذه السياسة على منسوبي الجمعية الإبلاغ عن كل مخالفة يرونها.'), '1.'),
    division('النطاق', paragraphs('تطبق هذه السياسة على جميع من يعمل لصالح الجمعية دون استثناء.'), '1.'),
    division(
      'المخالفات',
      [
        ...paragraphs('تشمل المخالفات ما يأتي:'),
        ...listOf(['•'], 'إساءة التصرف في المال.', 'إخفاء تعارض المصالح.'),
      ],
      '1.',
    ),
    division('الضمانات', paragraphs('يمنح مقدم البلاغ الحماية من كل انتقام.'), '1.'),
  ],
  '<article><h1>سياسة حماية مقدمي البلاغات</h1><ol><li><strong>مقدمة</strong></li></ol><p>توجب هذه السياسة على منسوبي الجمعية الإبلاغ عن كل مخالفة يرونها.</p><ol><li><strong>النطاق</strong></li></ol><p>تطبق هذه السياسة على جميع من يعمل لصالح الجمعية دون استثناء.</p><ol><li><strong>المخالفات</strong></li></ol><p>تشمل المخالفات ما يأتي:</p><ul><li>إساءة التصرف في المال.</li><li>إخفاء تعارض المصالح.</li></ul><ol><li><strong>الضمانات</strong></li></ol><p>يمنح مقدم البلاغ الحماية من كل انتقام.</p></article>',
);

/** Bullets before known headings with a colon, and dashes between breaks. */
const breaks = page(
  'breaks',
  'سياسة جمع التبرعات العينية',
  [
    division('مقدمة:', paragraphs('الغرض من هذه السياسة التعريف بمبادئ قبول التبرعات العينية في الجمعية.')),
    division('النطاق:', paragraphs('تشمل هذه السياسة كل من يستقبل تبرعاً عينياً.')),
    division(
      'بنود قبول التبرعات:',
      listOf(['-'], 'العمل على الدوام بأمانة وشفافية.', 'الامتناع عن قبول ما لا ينتفع به.'),
    ),
  ],
  '<div><h2>سياسة جمع التبرعات العينية</h2><p><b>مقدمة:</b><br>الغرض من هذه السياسة التعريف بمبادئ قبول التبرعات العينية في الجمعية.</p><p><b>النطاق:</b><br>تشمل هذه السياسة كل من يستقبل تبرعاً عينياً.</p><p><b>بنود قبول التبرعات:</b><br>- العمل على الدوام بأمانة وشفافية.<br>- الامتناع عن قبول ما لا ينتفع به.</p></div>',
);

/** Notion: toggles, a callout, boxes to tick, a simple table. */
const notion = page(
  'notion',
  'سياسة النقل والمواصلات',
  [
    division(
      '🚗 استعمال المركبات',
      paragraphs('لا تستعمل مركبات الجمعية إلا في أعمالها.', 'تسلم المفاتيح آخر النهار.'),
    ),
    division('📋 السائق', listOf(['1.', '2.'], 'يحمل رخصة سارية.', 'يفحص المركبة قبل الحركة.')),
    division('⛽ الوقود', [
      {
        kind: 'table',
        headerRows: 1,
        rows: [
          ['المركبة', 'الحد الشهري'],
          ['حافلة', '400 لتر'],
          ['سيارة', '150 لتراً'],
        ],
      },
    ]),
  ],
  '<html><body><article id="a1" class="page sans"><header><h1 class="page-title">سياسة النقل والمواصلات</h1></header><div class="page-body"><h2 id="b1">🚗 استعمال المركبات</h2><p>لا تستعمل مركبات الجمعية إلا في أعمالها.</p><figure class="block-color-gray_background callout"><div>تسلم المفاتيح آخر النهار.</div></figure><h2 id="b2">📋 السائق</h2><ol type="1" class="numbered-list" start="1"><li>يحمل رخصة سارية.</li></ol><ol type="1" class="numbered-list" start="2"><li>يفحص المركبة قبل الحركة.</li></ol><h2>⛽ الوقود</h2><table class="simple-table"><thead class="simple-table-header"><tr><th>المركبة</th><th>الحد الشهري</th></tr></thead><tbody><tr><td>حافلة</td><td>400 لتر</td></tr><tr><td>سيارة</td><td>150 لتراً</td></tr></tbody></table></div></article></body></html>',
);

/** A page of a builder whose headings are bold `div`s and whose lists are signs. */
const signs = page(
  'signs',
  'سياسة خصوصية المتبرعين',
  [
    division('البند (الأول):', paragraphs('توضح هذه السياسة طريقة حفظ بيانات المتبرعين في الجمعية.')),
    division('البند (الثاني):', [
      ...paragraphs('البيانات التي تجمعها الجمعية:'),
      ...listOf(['✔'], 'الاسم الكامل.', 'رقم الجوال.'),
    ]),
  ].map((one, at) => ({
    ...one,
    marker: one.heading,
    heading: at === 0 ? 'مقدمة' : 'البيانات التي نجمعها',
  })),
  '<div><div style="font-size:28px;text-align:center"><strong>سياسة خصوصية المتبرعين</strong></div><div><strong>البند (الأول): مقدمة</strong></div><div>توضح هذه السياسة طريقة حفظ بيانات المتبرعين في الجمعية.</div><div><strong>البند (الثاني): البيانات التي نجمعها</strong></div><div>البيانات التي تجمعها الجمعية:</div><div>✔ الاسم الكامل.</div><div>✔ رقم الجوال.</div></div>',
);

/** Plain texts, as they are sent in messages or kept in notes. */
const texts: readonly PastedPage[] = [
  page(
    'message',
    'سياسة الإجازات',
    [
      division('الإجازة السنوية', listOf(['1️⃣', '2️⃣'], 'مدتها ثلاثون يوماً.', 'تطلب قبل شهر من بدايتها.')),
      division('الإجازة المرضية', paragraphs('تثبت بتقرير من منصة صحتي.')),
    ],
    '*سياسة الإجازات*\n\n*الإجازة السنوية*\n1️⃣ مدتها ثلاثون يوماً.\n2️⃣ تطلب قبل شهر من بدايتها.\n\n*الإجازة المرضية*\nتثبت بتقرير من منصة صحتي.\n',
  ),
  page(
    'marked',
    'سياسة الاحتفاظ بالوثائق',
    [
      division('مقدمة ونطاق السياسة', paragraphs('تقدم هذه السياسة إرشادات حفظ الوثائق في الجمعية.'), '1.'),
      division(
        'مدد الاحتفاظ',
        [
          ...paragraphs('تحفظ الوثائق وفق المدد الآتية:'),
          {
            kind: 'table',
            headerRows: 1,
            rows: [
              ['الوثيقة', 'المدة'],
              ['محاضر المجلس', 'دائم'],
              ['الفواتير', '10 سنوات'],
            ],
          },
        ],
        '2.',
      ),
      division('الإتلاف', listOf(['-'], 'يكون بمحضر.', 'توقعه لجنة من ثلاثة.'), '3.'),
    ],
    '# سياسة الاحتفاظ بالوثائق\n\n## 1. مقدمة ونطاق السياسة\n\nتقدم هذه السياسة إرشادات حفظ الوثائق في الجمعية.\n\n## 2. مدد الاحتفاظ\n\nتحفظ الوثائق وفق المدد الآتية:\n\n| الوثيقة | المدة |\n|---|---|\n| محاضر المجلس | دائم |\n| الفواتير | 10 سنوات |\n\n## 3. الإتلاف\n\n- يكون بمحضر.\n- توقعه لجنة من ثلاثة.\n',
  ),
  page(
    'forum',
    'لائحة مجلس الأسرة',
    [
      {
        heading: 'التعريف والأهداف',
        marker: 'الباب الأول :',
        look: 'style',
        divisions: [
          division(
            'الاسم والتعريف',
            paragraphs('مجلس الأسرة لجنة دائمة في الجمعية، ومقره مقرها.'),
            'المادة الأولى :',
          ),
          division(
            'أهداف المجلس',
            [
              ...paragraphs('يهدف المجلس إلى :'),
              ...listOf(['أ -', 'ب-'], 'دعم الأسر.', holding('تدريبها:', clause('-', 'على الادخار.'))),
            ],
            'المادة الثانية :',
          ),
        ],
      },
    ],
    'لائحة مجلس الأسرة\nالباب الأول : التعريف والأهداف\nالمادة الأولى : الاسم والتعريف\nمجلس الأسرة لجنة دائمة في الجمعية، ومقره مقرها.\nالمادة الثانية : أهداف المجلس\nيهدف المجلس إلى :\nأ - دعم الأسر.\nب- تدريبها:\n- على الادخار.\n',
  ),
];

/** Returns the pages. */
export const unreadPages = (): readonly PastedPage[] => [ones, breaks, notion, signs];
/** Returns the plain texts; `html` is the text. */
export const unreadTexts = (): readonly PastedPage[] => texts;
