import type { EmblemFileFault } from '@mithaq/domain/upload/emblem-file';
import { fieldLabel, type Words } from '../../payload/fields/labelled.ts';
import type { DrawingFault } from './draw-emblem.ts';

export const words = {
  emblem: fieldLabel('شعار الجمعية', 'Emblem'),
  emblemText: fieldLabel(
    'وصف الشعار لمن لا يراه',
    'Words for who does not see the emblem',
    'تقرؤه برامج قراءة الشاشة، مثل: نخلة بين سيفين. اسم الجمعية مكتوب بجانب الشعار فلا تكرره.',
    'Read by screen readers, such as: a palm between two swords. The name is written beside the emblem.',
  ),
} as const;

export const controlWords = {
  lead: {
    ar: 'يظهر الشعار بجانب اسم الجمعية أعلى كل صفحة، وعلى نسخ PDF، وفي رسائل البريد غير المحايدة. يُعاد رسمه صورةً، ولا يُحفظ الملف الذي ترفعه.',
    en: 'Shown beside the name on every page, on PDFs and in e-mails that are not neutral. It is drawn anew as a picture; the file that you send is not kept.',
  },
  light: { ar: 'الشعار على خلفية فاتحة', en: 'Emblem on a light ground' },
  dark: { ar: 'الشعار على خلفية داكنة', en: 'Emblem on a dark ground' },
  darkHint: {
    ar: 'اختياري، لمن يقرأ بالوضع الداكن. من دونه يظهر الشعار في إطار فاتح.',
    en: 'Optional, for readers in dark mode. Without it the emblem has a light plate.',
  },
  saveFirst: { ar: 'احفظ الجمعية أولًا، ثم ارفع شعارها.', en: 'Save the association first.' },
  none: { ar: 'لا شعار. اسم الجمعية يظهر وحده.', en: 'None: the name stands alone.' },
  choose: { ar: 'اختر ملف الشعار', en: 'Choose a file' },
  replace: { ar: 'استبدل الشعار', en: 'Replace' },
  remove: { ar: 'أزل الشعار', en: 'Remove' },
  removeDark: { ar: 'أزل هذه النسخة', en: 'Remove this one' },
  accepted: {
    ar: 'صورة PNG أو JPEG أو WebP أو رسم SVG، حتى 2 ميغابايت.',
    en: 'PNG, JPEG, WebP or SVG, up to 2 MB.',
  },
  ready: { ar: 'رُسم الشعار. احفظ الجمعية ليظهر للقرّاء:', en: 'Drawn. Save to show it:' },
  preview: { ar: 'الشعار كما يظهر في الصفحات', en: 'The emblem as pages show it' },
} as const satisfies Readonly<Record<string, Words>>;

export const messages = {
  notAllowed: 'لا تملك صلاحية تغيير شعار هذه الجمعية.',
  malformed: 'لم نستطع قراءة ما أُرسل. أعد المحاولة من صفحة الجمعية.',
  unavailable: 'تعذّرت الكتابة في السجل العام، فلم يُحفظ الشعار. أعد المحاولة بعد قليل.',
  notDrawn: 'تعذّر رسم الشعار الآن. أعد المحاولة بعد قليل.',
  notOurs: 'لم يُرفع هذا الشعار من صفحة الجمعية. ارفعه منها ثم احفظ.',
} as const;

/** Says why a file cannot be the emblem, and what to do. */
export const faultMessages: Readonly<Record<EmblemFileFault | DrawingFault, string>> = {
  empty: 'الملف فارغ. افتحه على جهازك لتتأكد من محتواه، ثم ارفعه من جديد.',
  'too-large': 'حجم الملف أكبر من 2 ميغابايت. صغّره ثم ارفعه من جديد.',
  'unknown-type':
    'ارفع الشعار صورة PNG أو JPEG أو WebP، أو رسمًا بصيغة SVG. الأنواع الأخرى لا تُقبل، ولو غُيّر اسم الملف.',
  cut: 'الملف ناقص، وربما انقطع نسخه أو رفعه. افتحه على جهازك لتتأكد أنه كامل، ثم ارفعه من جديد.',
  'svg-entities':
    'في ملف SVG تعريفات لا نقبلها (ENTITY). احفظ الشعار من جديد بصيغة SVG بسيطة، أو ارفعه صورة PNG.',
  'svg-picture': 'يضم ملف SVG صورة بداخله أو يشير إلى صورة خارجه. ارفع تلك الصورة نفسها بصيغة PNG.',
  'svg-text': 'في ملف SVG نص مكتوب بخط قد لا يتوفر. حوّل النص إلى مسارات ثم احفظه، أو ارفع الشعار صورة PNG.',
  'too-many-pixels': 'أبعاد الصورة أكبر مما نستطيع رسمه. صغّرها ثم ارفعها من جديد.',
  'too-small': 'الصورة أصغر من أن تظهر واضحة. ارفع صورة لا يقل طولها أو عرضها عن 96 نقطة.',
  blank: 'لا يظهر من الملف شيء: كله بلون واحد أو شفاف. ارفع الشعار بألوانه.',
  unreadable: 'لم نستطع قراءة هذا الملف. احفظ الشعار صورة PNG ثم ارفعه من جديد.',
};
