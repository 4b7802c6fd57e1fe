import type { Words } from '../../../payload/fields/labelled.ts';

/** Words of the first step from a policy to its text. */
export const beginTextWords = {
  heading: { ar: 'نص السياسة', en: 'The text of the policy' },
  unsaved: { ar: 'احفظ السياسة أولًا، ثم أضف نصها من هنا.', en: 'Save the policy, then add its text here.' },
  hint: {
    ar: 'انسخ نص السياسة كله من Word أو من صفحة، وألصقه هنا. نتعرّف على العناوين والبنود والترقيم كما طُبعت، ثم تراجعها وتصحّحها قبل أي نشر.',
    en: 'Copy the whole text from Word or a page and paste it here. Headings, clauses and numbers are recognised as printed; you review and correct them before anything is published.',
  },
  label: { ar: 'النص الملصق', en: 'Pasted text' },
  make: { ar: 'اصنع المسودة', en: 'Make the draft' },
  working: { ar: 'نقرأ النص…', en: 'Reading the text…' },
  found: { ar: 'عدد الأسطر:', en: 'Lines:' },
  write: { ar: 'أو اكتب النص بندًا بندًا', en: 'Or write the text clause by clause' },
  versions: { ar: 'إصدارات هذه السياسة', en: 'Versions of this policy' },
  unknown: {
    ar: 'لم يصل جواب من الخادم، فلا نعلم هل صُنعت المسودة. نصك باقٍ هنا؛ انظر في إصدارات السياسة قبل أن تعيد المحاولة.',
    en: 'No answer came. Your text is still here; look at the versions before you try again.',
  },
} as const satisfies Readonly<Record<string, Words>>;
