import { says } from '../../fields/worded.ts';
import type { deliveryStates } from '../deliveries/words.ar.ts';
import { deliveryStates as states } from '../deliveries/words.ar.ts';

export const collectionWords = {
  singular: { ar: 'إبلاغ بإصدار', en: 'Version announcement' },
  plural: { ar: 'إبلاغ المتابعين', en: 'Version announcements' },
};

export const words = {
  version: says('الإصدار', 'Version'),
  policy: says('السياسة', 'Policy'),
  versionNumber: says('رقم الإصدار', 'Version number'),
  before: says('الإصدار الذي قبله', 'Version before'),
  publishedAt: says('نُشر في', 'Published at'),
  state: says('حالة الإبلاغ', 'State'),
  told: says(
    'عدد من كُتب إليهم',
    'Followers told',
    'دليلك على إبلاغ المعنيين بالتغيير: من أُبلغ ومتى، وهل وصلته الرسالة. تجدهم واحدًا واحدًا في «رسائل البريد» إذا صفّيتها بهذا الإبلاغ.',
    'Your evidence that the change was told: to whom, when, and whether it arrived. One by one: «Deliveries», filtered by this announcement.',
  ),
  doneAt: says('اكتمل في', 'Done at'),
  summary: says('ما نعلمه عن الرسائل', 'What is known of the e-mails'),
} as const;

export const announcementStates = {
  telling: { ar: 'جارٍ', en: 'Under way' },
  done: { ar: 'اكتمل', en: 'Done' },
  stopped: { ar: 'توقّف لأن الإصدار أُلغي', en: 'Stopped: the version was withdrawn' },
} as const;

/** «وصلت 3، بانتظار الإرسال 1» */
export const summaryOf = (
  counts: readonly { readonly state: keyof typeof deliveryStates; readonly count: number }[],
): string =>
  counts.map(({ state, count }) => `${states[state].ar} ${String(count)}`).join('، ') ||
  'لا متابعين لهذه السياسة عند نشره';
