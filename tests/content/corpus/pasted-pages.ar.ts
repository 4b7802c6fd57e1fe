import type { CorpusDocument } from './document.ts';
import { clause, holding, listOf, paragraphs } from './clauses.ts';

/*
 * Policies as they stand on a clipboard or on an old site: a page of WordPress with its menus, Google Docs, Word, and a
 * page whose headings are bold lines between breaks. Written before the rules were tried on them.
 */

/** A page and the structure that a person sees in it. */
export interface PastedPage {
  readonly name: string;
  readonly document: CorpusDocument;
  readonly html: string;
}

/** A page that a page builder made: a bar of cookies, a menu, crumbs, sections that open, buttons to share. */
const elementor: PastedPage = {
  name: 'elementor',
  document: {
    name: 'elementor',
    title: 'سياسة الخصوصية وحماية البيانات',
    divisions: [
      {
        heading: 'مقدمة',
        look: 'style',
        blocks: paragraphs('توضح هذه السياسة كيف تجمع الجمعية بيانات زوار موقعها وكيف تحفظها.'),
      },
      {
        heading: 'البيانات التي نجمعها',
        look: 'style',
        blocks: [
          ...paragraphs('نجمع البيانات الآتية عند تعبئة نماذج الموقع:'),
          ...listOf(
            ['•'],
            'الاسم ورقم الجوال.',
            'البريد الإلكتروني.',
            holding('بيانات التبرع:', clause('◦', 'المبلغ.'), clause('◦', 'المشروع.')),
          ),
        ],
      },
      {
        heading: 'مدة الاحتفاظ',
        look: 'style',
        blocks: [
          {
            kind: 'table',
            headerRows: 1,
            rows: [
              ['نوع البيانات', 'المدة'],
              ['بيانات المتبرع', 'عشر سنوات'],
              ['بيانات الزائر', 'سنة واحدة'],
            ],
          },
        ],
      },
      {
        heading: 'حقوقك',
        look: 'style',
        blocks: listOf(['1.', '2.', '3.'], 'طلب نسخة من بياناتك.', 'طلب تصحيحها.', 'طلب حذفها.'),
      },
    ],
  },
  html: `<!doctype html><html dir="rtl" lang="ar"><head><title>سياسة الخصوصية وحماية البيانات – جمعية غصن</title><style>.x{display:none}</style><script>var a="نص";</script></head><body>
<div id="cookie-notice" role="dialog"><span>نستخدم ملفات تعريف الارتباط لتحسين تجربتك.</span><button>موافق</button></div>
<header class="elementor-location-header"><nav aria-label="القائمة"><ul><li><a href="/">الرئيسية</a></li><li><a href="/about">من نحن</a></li><li><a href="/gov">الحوكمة</a></li><li><a href="/c">اتصل بنا</a></li></ul></nav></header>
<main><nav class="breadcrumbs"><a href="/">الرئيسية</a> » <a href="/gov">الحوكمة</a> » <span>سياسة الخصوصية</span></nav>
<h1 class="elementor-heading-title">سياسة الخصوصية وحماية البيانات</h1>
<div class="elementor-widget-container"><div class="elementor-accordion">
<div class="elementor-accordion-item"><div class="elementor-tab-title" role="button"><h3>مقدمة</h3></div><div class="elementor-tab-content"><p>توضح هذه السياسة كيف تجمع الجمعية بيانات زوار موقعها&nbsp;وكيف تحفظها.</p></div></div>
<div class="elementor-accordion-item"><div class="elementor-tab-title" role="button"><h3>البيانات التي نجمعها</h3></div><div class="elementor-tab-content"><p>نجمع البيانات الآتية عند تعبئة نماذج الموقع:</p><ul><li>الاسم ورقم الجوال.</li><li>البريد الإلكتروني.</li><li>بيانات التبرع:<ul><li>المبلغ.</li><li>المشروع.</li></ul></li></ul></div></div>
<div class="elementor-accordion-item"><div class="elementor-tab-title" role="button"><h3>مدة الاحتفاظ</h3></div><div class="elementor-tab-content"><figure class="wp-block-table"><table><thead><tr><th>نوع البيانات</th><th>المدة</th></tr></thead><tbody><tr><td>بيانات المتبرع</td><td>عشر سنوات</td></tr><tr><td>بيانات الزائر</td><td>سنة واحدة</td></tr></tbody></table></figure></div></div>
<div class="elementor-accordion-item"><div class="elementor-tab-title" role="button"><h3>حقوقك</h3></div><div class="elementor-tab-content"><ol><li>طلب نسخة من بياناتك.</li><li>طلب تصحيحها.</li><li>طلب حذفها.</li></ol></div></div>
</div></div>
<div class="share"><a href="#" aria-label="تويتر"><svg><title>تويتر</title></svg></a><button>طباعة</button></div></main>
<footer><p>جميع الحقوق محفوظة © 2025 جمعية غصن</p></footer></body></html>`,
};

const docsSpan = (text: string, more = ''): string =>
  `<span style="font-size:11pt;font-family:Arial,sans-serif;color:#000000;background-color:transparent;font-weight:400;font-style:normal;white-space:pre-wrap;${more}">${text}</span>`;
const docsItem = (text: string, level: number, type: string): string =>
  `<li dir="rtl" style="list-style-type:${type};font-size:11pt;" aria-level="${String(level)}"><p dir="rtl" style="line-height:1.38;" role="presentation">${docsSpan(text)}</p></li>`;

/** The clipboard of Google Docs: everything within a `b` that is not bold, short items, lists beside their parents. */
const googleDocs: PastedPage = {
  name: 'google-docs',
  document: {
    name: 'google-docs',
    title: 'سياسة العمل عن بعد',
    divisions: [
      {
        heading: 'من يحق له العمل عن بعد',
        look: 'style',
        blocks: listOf(['•'], 'موظفو التقنية', 'موظفو الاتصال المؤسسي', 'من لديه ظرف صحي'),
      },
      {
        heading: 'ضوابط العمل عن بعد',
        look: 'style',
        blocks: listOf(
          ['1.', '2.', '3.'],
          'تقديم طلب مسبق',
          holding(
            'الالتزام بساعات العمل:',
            clause('a.', 'الدخول إلى النظام في الثامنة'),
            clause('b.', 'الرد على الرسائل خلال ساعة'),
          ),
          'تسليم تقرير أسبوعي',
        ),
      },
      {
        heading: 'إنهاء العمل عن بعد',
        look: 'style',
        blocks: paragraphs('ينتهي الإذن بانتهاء مدته أو بقرار من المدير المباشر.'),
      },
    ],
  },
  html: `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1f2a"><h1 dir="rtl" style="line-height:1.38;">${docsSpan('سياسة العمل عن بعد', 'font-size:20pt;')}</h1><h2 dir="rtl">${docsSpan('من يحق له العمل عن بعد', 'font-size:16pt;')}</h2><ul style="margin-top:0;">${docsItem('موظفو التقنية', 1, 'disc')}${docsItem('موظفو الاتصال المؤسسي', 1, 'disc')}${docsItem('من لديه ظرف صحي', 1, 'disc')}</ul><h2 dir="rtl">${docsSpan('ضوابط العمل عن بعد', 'font-size:16pt;')}</h2><ol>${docsItem('تقديم طلب مسبق', 1, 'decimal')}${docsItem('الالتزام بساعات العمل:', 1, 'decimal')}<ol>${docsItem('الدخول إلى النظام في الثامنة', 2, 'lower-alpha')}${docsItem('الرد على الرسائل خلال ساعة', 2, 'lower-alpha')}</ol>${docsItem('تسليم تقرير أسبوعي', 1, 'decimal')}</ol><h2 dir="rtl">${docsSpan('إنهاء العمل عن بعد', 'font-size:16pt;')}</h2><p dir="rtl">${docsSpan('ينتهي الإذن بانتهاء مدته أو بقرار من المدير المباشر.')}</p></b><br class="Apple-interchange-newline">`,
};

/** A page of an old site: one cell of a table of layout, bold lines as headings, breaks for paragraphs, letters in `font`. */
const oldSite: PastedPage = {
  name: 'old-site',
  document: {
    name: 'old-site',
    title: 'لائحة الضيافة',
    divisions: [
      {
        marker: 'أولاً:',
        heading: 'أنواع الضيافة',
        look: 'bold',
        blocks: listOf(['1-', '2-'], 'ضيافة يومية للموظفين والزوار.', 'ضيافة المناسبات والاجتماعات.'),
      },
      {
        marker: 'ثانياً:',
        heading: 'حدود الصرف',
        look: 'bold',
        blocks: [
          ...paragraphs('لا يتجاوز الصرف الشهري 1000 ريال.'),
          ...paragraphs('يعتمد المدير التنفيذي ما زاد على ذلك.'),
        ],
      },
      {
        marker: 'ثالثاً:',
        heading: 'أحكام ختامية',
        look: 'bold',
        blocks: paragraphs('يعمل بهذه اللائحة من تاريخ نشرها.'),
      },
    ],
  },
  html: `<table width="100%" border="0"><tr><td><div align="center"><font size="5" color="#006600"><b>لائحة الضيافة</b></font></div><br><br><font face="Tahoma"><strong>أولاً: أنواع الضيافة</strong><br>1- ضيافة يومية للموظفين والزوار.<br>2- ضيافة المناسبات والاجتماعات.<br><br><strong>ثانياً: حدود الصرف</strong><br>لا يتجاوز الصرف الشهري 1000 ريال.<br>يعتمد المدير التنفيذي ما زاد على ذلك.<br><br><strong>ثالثاً: أحكام ختامية</strong><br>يعمل بهذه اللائحة من تاريخ نشرها.</font></td></tr></table>`,
};

const msoItem = (label: string, text: string, level: number): string =>
  `<p class=MsoListParagraph dir=RTL style='margin-right:${String(36 * level)}.0pt;text-indent:-18.0pt;mso-list:l0 level${String(level)} lfo1;direction:rtl;unicode-bidi:embed'><![if !supportLists]><span lang=AR-SA style='mso-list:Ignore'>${label}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]><span lang=AR-SA>${text}<o:p></o:p></span></p>`;

/** The clipboard of Word: headings in bold, lists by `mso-list`, a definition table, a comment of a reader. */
const wordClipboard: PastedPage = {
  name: 'word-clipboard',
  document: {
    name: 'word-clipboard',
    title: 'سياسة النشر والاتصال',
    divisions: [
      {
        heading: 'المصطلحات',
        look: 'bold',
        blocks: [
          {
            kind: 'definitions',
            entries: [
              ['المحتوى', 'كل نص أو صورة أو مقطع تنشره الجمعية.'],
              ['المتحدث الرسمي', 'من يفوضه المجلس بالحديث باسم الجمعية.'],
            ],
          },
        ],
      },
      {
        heading: 'قواعد النشر',
        look: 'bold',
        blocks: [
          ...listOf(
            ['أ-', 'ب-', 'ج-'],
            'التحقق من المعلومة قبل نشرها.',
            holding(
              'احترام خصوصية المستفيد، ومن ذلك:',
              clause('1)', 'ألا تظهر صورته إلا بإذنه.'),
              clause('2)', 'ألا يذكر اسمه.'),
            ),
            'ألا يتضمن المحتوى إعلاناً تجارياً.',
          ),
        ],
      },
      {
        heading: 'التعامل مع الأزمات الإعلامية',
        look: 'bold',
        blocks: paragraphs('يتولى المتحدث الرسمي الرد خلال أربع ساعات من وقوع الأزمة.'),
      },
    ],
  },
  html: `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal{margin:0} --></style></head><body lang=EN-US><!--StartFragment--><p class=MsoNormal align=center dir=RTL style='text-align:center'><b><span lang=AR-SA style='font-size:22.0pt'>سياسة النشر والاتصال<o:p></o:p></span></b></p><p class=MsoNormal dir=RTL><b><span lang=AR-SA>المصطلحات<o:p></o:p></span></b></p><table class=MsoTableGrid dir=rtl border=1 cellspacing=0><tr><td width=200><p class=MsoNormal dir=RTL><b><span lang=AR-SA>المصطلح<o:p></o:p></span></b></p></td><td width=400><p class=MsoNormal dir=RTL><b><span lang=AR-SA>المعنى<o:p></o:p></span></b></p></td></tr><tr><td><p class=MsoNormal dir=RTL><span lang=AR-SA>المحتوى<o:p></o:p></span></p></td><td><p class=MsoNormal dir=RTL><span lang=AR-SA>كل نص أو صورة أو مقطع تنشره الجمعية.<o:p></o:p></span></p></td></tr><tr><td><p class=MsoNormal dir=RTL><span lang=AR-SA>المتحدث الرسمي<o:p></o:p></span></p></td><td><p class=MsoNormal dir=RTL><span lang=AR-SA>من يفوضه المجلس بالحديث باسم الجمعية.<o:p></o:p></span></p></td></tr></table><p class=MsoNormal dir=RTL><b><span lang=AR-SA>قواعد النشر<o:p></o:p></span></b></p>${msoItem('أ-', 'التحقق من المعلومة قبل نشرها.', 1)}${msoItem('ب-', 'احترام خصوصية المستفيد، ومن ذلك:', 1)}${msoItem('1)', 'ألا تظهر صورته إلا بإذنه.', 2)}${msoItem('2)', 'ألا يذكر اسمه.', 2)}${msoItem('ج-', 'ألا يتضمن المحتوى إعلاناً تجارياً.', 1)}<p class=MsoNormal dir=RTL><b><span lang=AR-SA>التعامل مع الأزمات الإعلامية<o:p></o:p></span></b></p><p class=MsoNormal dir=RTL><span lang=AR-SA>يتولى المتحدث الرسمي الرد خلال أربع ساعات من وقوع الأزمة.<o:p></o:p></span></p><!--EndFragment--></body></html>`,
};

/** Returns the pages. */
export const pastedPages = (): readonly PastedPage[] => [elementor, googleDocs, oldSite, wordClipboard];
