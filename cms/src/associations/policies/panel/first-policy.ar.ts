import type { Words } from '../../../payload/fields/labelled.ts';

/** Words that lead a secretary to her association's first policy. */
export const firstPolicyWords = {
  none: { ar: 'لم تبدأ جمعيتك أي سياسة بعد.', en: 'Your association has not begun any policy yet.' },
  ways: {
    ar: 'اختر سياسة، ثم ارفع ملفها، أو ألصق نصها، أو ابدأ من النموذج الشائع، أو اكتبها. كل طريق يصنع مسودة تراجعها قبل أي نشر.',
    en: 'Choose a policy, then send its file, paste its text, begin from the text of the sector, or write it. Each way makes a draft, which you review before anything is published.',
  },
  expected: { ar: 'اختر مما تتوقعه الجهة المشرفة', en: 'Choose from what the regulator expects' },
  file: { ar: 'ارفع ملف سياسة', en: 'Send the file of a policy' },
  other: { ar: 'أنشئ سياسة ليست في القائمة', en: 'Make a policy that is not in the list' },
  otherWays: {
    ar: 'لديك ملف السياسة أو نصها؟ في صفحة السياسة ترفعه، أو تلصقه، أو تبدأ من النموذج الشائع.',
    en: 'Do you have the file or the text? On the page of the policy you send it, paste it, or begin from the text of the sector.',
  },
  openPolicy: { ar: 'افتح صفحة السياسة', en: 'Open the page of the policy' },
  choosePolicy: { ar: 'اختر السياسة', en: 'Choose the policy' },
} as const satisfies Readonly<Record<string, Words>>;
