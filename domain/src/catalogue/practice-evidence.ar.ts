import type { TwoLanguages } from '../text/two-languages.ts';
import type { AssociationFact, EntryState, PracticePart, PracticeState } from './practice-evidence.ts';

export const practiceStateWords: Readonly<Record<PracticeState, TwoLanguages>> = {
  met: { ar: 'محقَّقة', en: 'Met' },
  partly: { ar: 'محقَّقة جزئيًا', en: 'Partly met' },
  unmet: { ar: 'غير محقَّقة', en: 'Not met' },
  elsewhere: { ar: 'لا تُحسب هنا', en: 'Not counted here' },
};

const entryStates: Readonly<Record<EntryState, string>> = {
  'in-place': 'منشور',
  begun: 'قيد الإعداد',
  outdated: 'حان تحديثه',
  missing: 'غير منشور',
};

const facts: Readonly<Record<AssociationFact, { readonly there: string; readonly missing: string }>> = {
  'contact-data': {
    there: 'بيانات التواصل مع الجمعية منشورة في صفحاتها',
    missing: 'لم تُضِف الجمعية هاتفًا ولا بريدًا ولا عنوانًا إلى بياناتها',
  },
  platforms: {
    there: 'موقع الجمعية أو حساباتها الأخرى منشورة في صفحاتها',
    missing: 'لم تُضِف الجمعية موقعها ولا حساباتها إلى بياناتها',
  },
  'request-form': {
    there: 'يستقبل موقع الجمعية الاستفسارات والمقترحات والشكاوى ويرد على أصحابها',
    missing: 'نموذج الطلبات مغلق حتى تُضيف الجمعية بيانات التواصل معها',
  },
  'followers-told': {
    there: 'يُبلَّغ متابعو كل سياسة بالبريد عند كل تغيير جوهري فيها',
    missing: 'لا توجد سياسة سارية يتابعها أحد',
  },
};

/** Says of a part of a practice whether it is there: «منشور: سياسة جمع التبرعات»; the state agrees with no kind of document. */
export const practicePartText = (part: PracticePart): string =>
  part.kind === 'entry'
    ? `${entryStates[part.state]}: ${part.entry.title}`
    : facts[part.fact][part.isThere ? 'there' : 'missing'];

/** Says why a practice does not count here. */
export const elsewhereText = 'تتحقق منها الجهة المشرفة في منصتها أو في مقر الجمعية، فلا تُحسب بوثيقة منشورة.';

/** Says what the points are, wherever they are shown. */
export const pointsNote =
  'هذه النقاط حساب تقريبي: تُقسم نقاط الممارسة على أجزائها بالتساوي. وليست درجة من الجهة المشرفة.';
