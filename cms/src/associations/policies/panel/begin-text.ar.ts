import type { Words } from '../../../payload/fields/labelled.ts';

/** Words of the first step from a policy to its text. */
export const beginTextWords = {
  ways: { ar: 'نص السياسة: بأي طريق تبدأ؟', en: 'The text of the policy: how do you begin?' },
  waysHint: {
    ar: 'أربعة طرق: ارفع ملفها، أو ألصق نصها، أو ابدأ من النموذج الشائع، أو اكتبها. كل طريق يصنع مسودة تراجعها قبل أي نشر.',
    en: 'Four ways: send its file, paste its text, begin from the text of the sector, or write it. Each makes a draft, which you review before anything is published.',
  },
  unsaved: {
    ar: 'أربعة طرق: ارفع ملفها، أو ألصق نصها، أو ابدأ من النموذج الشائع، أو اكتبها. تُحفظ السياسة بعنوانها المكتوب أدناه حين تختار، وكل طريق يصنع مسودة تراجعها قبل أي نشر.',
    en: 'Four ways: send its file, paste its text, begin from the text of the sector, or write it. The policy is saved with the title below when you choose; each way makes a draft for you to review.',
  },
  sector: { ar: 'ابدأ من النموذج الشائع', en: 'Begin from the text of the sector' },
  sectorHint: {
    ar: 'نص بُني من نصوص خمس جمعيات: بقي من بنودها ما هو عند نصفها فأكثر، ولا يُسمّي جمعية، وما اختلفت فيه كلماتها فراغ منقّط تكمله. راجعه بندًا بندًا قبل عرضه على المجلس.',
    en: 'Built from the texts of five associations: the clauses that at least half of them have, naming none, with dotted blanks where their words differ. Review it clause by clause.',
  },
  noSector: {
    ar: 'لا نعرف بعد نصًا شائعًا في القطاع لهذا النوع من السياسات. ابدأ بطريق آخر.',
    en: 'No text of the sector is known yet for this kind of policy. Begin in another way.',
  },
  beginFromSector: { ar: 'اصنع مسودة من النموذج الشائع', en: 'Make a draft of it' },
  heading: { ar: 'ألصق النص', en: 'Paste the text' },
  hint: {
    ar: 'انسخ نص السياسة كله من Word أو من صفحة، وألصقه هنا. نتعرّف على العناوين والبنود والترقيم كما طُبعت، ثم تراجعها وتصحّحها قبل أي نشر.',
    en: 'Copy the whole text from Word or a page and paste it here. Headings, clauses and numbers are recognised as printed; you review and correct them before anything is published.',
  },
  label: { ar: 'النص الملصق', en: 'Pasted text' },
  make: { ar: 'اصنع المسودة', en: 'Make the draft' },
  working: { ar: 'نقرأ النص…', en: 'Reading the text…' },
  found: { ar: 'عدد الأسطر:', en: 'Lines:' },
  write: { ar: 'اكتب النص', en: 'Write the text' },
  writeHint: {
    ar: 'تفتح مسودة فارغة، وتكتب فيها بندًا بندًا.',
    en: 'An empty draft opens, in which you write clause by clause.',
  },
  writeNow: { ar: 'اكتب النص بندًا بندًا', en: 'Write it clause by clause' },
  versions: { ar: 'إصدارات هذه السياسة', en: 'Versions of this policy' },
  unknown: {
    ar: 'لم يصل جواب من الخادم، فلا نعلم هل صُنعت المسودة. نصك باقٍ هنا؛ انظر في إصدارات السياسة قبل أن تعيد المحاولة.',
    en: 'No answer came. Your text is still here; look at the versions before you try again.',
  },
} as const satisfies Readonly<Record<string, Words>>;

export type SayBegin = (key: keyof typeof beginTextWords) => string;
