import type { DayInputFault } from './read-day.ts';

/** Says what is wrong with a day that somebody typed, and what to do. */
export const dayInputFaultMessages: Readonly<Record<DayInputFault, string>> = {
  empty: 'اكتب التاريخ أولًا: اليوم والشهر والسنة.',
  unreadable: 'لم نتعرّف على هذا التاريخ. اكتب اليوم ثم الشهر ثم السنة كاملة، مثل 17/1/1446 أو 23/7/2024.',
  incomplete: 'التاريخ ناقص. اكتب اليوم والشهر والسنة.',
  'two-days': 'في الخانة تاريخان لا يقعان في يوم واحد. راجعهما، أو اكتب واحدًا منهما.',
  'short-year': 'اكتب السنة كاملة من أربعة أرقام، مثل 1446 أو 2024.',
  'other-calendar': 'السنة من تقويم، واسم الشهر أو علامة «هـ» أو «م» من تقويم آخر. راجع السنة.',
  unreal: 'هذا اليوم غير موجود في التقويم. راجع اليوم والشهر.',
};
