import type { DeliveryState } from '@mithaq/domain/contracts/cms-service-api';
import { deliveryStateWords } from '@mithaq/domain/delivery/delivery-states.ar';
import { fieldLabel } from '../../payload/fields/labelled.ts';

export const collectionWords = {
  singular: { ar: 'إبلاغ بإصدار', en: 'Version announcement' },
  plural: { ar: 'إبلاغ المتابعين', en: 'Version announcements' },
};

export const words = {
  title: fieldLabel('السياسة', 'Policy'),
  version: fieldLabel('الإصدار', 'Version'),
  policy: fieldLabel('السياسة', 'Policy'),
  versionNumber: fieldLabel('رقم الإصدار', 'Version number'),
  before: fieldLabel('الإصدار الذي قبله', 'Version before'),
  publishedAt: fieldLabel('نُشر في', 'Published at'),
  state: fieldLabel('حالة الإبلاغ', 'State'),
  told: fieldLabel(
    'عدد من كُتب إليهم',
    'Followers notified',
    'دليلك على إبلاغ المعنيين بالتغيير: من أُبلغ ومتى، وهل وصلته الرسالة. نزّلهم جدولًا من أعلى الصفحة، أو اعرض «رسائل البريد» لهذا الإبلاغ وحده.',
    'Your evidence of the notifications of the change: to whom, when, and whether it arrived. Download it above as a table, or filter «Deliveries» by this announcement.',
  ),
  doneAt: fieldLabel('اكتمل في', 'Done at'),
  summary: fieldLabel('ما نعلمه عن الرسائل', 'What is known of the e-mails'),
} as const;

export const announcementStates = {
  telling: { ar: 'جارٍ', en: 'Under way' },
  done: { ar: 'اكتمل', en: 'Done' },
  stopped: { ar: 'توقّف لأن الإصدار أُلغي', en: 'Stopped: the version was withdrawn' },
} as const;

/** Line in place of the e-mails of a change that nobody followed. */
export const nobodyFollowed = 'لا متابعين لهذه السياسة عند نشره';

/** Returns the counts in words, «وصلت 3، بانتظار الإرسال 1»; empty where there is none. */
export const summaryOf = (
  counts: readonly { readonly state: DeliveryState; readonly count: number }[],
): string => counts.map(({ state, count }) => `${deliveryStateWords[state].ar} ${String(count)}`).join('، ');

export const columns = {
  title: 'السياسة',
  versionNumber: 'رقم الإصدار في السجل',
  publishedAt: 'نُشر الإصدار (الرياض)',
  announcement: 'حالة الإبلاغ',
  follower: 'رمز المتابع',
  address: 'بريده مختصرًا',
  followedSince: 'يتابع منذ (الرياض)',
  writtenAt: 'كُتبت رسالته (الرياض)',
  mail: 'حالة رسالته',
  mailSince: 'حالتها هذه منذ (الرياض)',
} as const;

/** Text in place of an address that was erased. */
export const addressErased = 'حُذف بعد انتهاء مدة حفظه';

export const exportWords = {
  button: { ar: 'تنزيل دليل الإبلاغ', en: 'Download the evidence' },
  hint: {
    ar: 'من أُبلغ بكل تغيير جوهري ومتى، في جدول CSV يفتحه Excel. نختصر فيه عناوين البريد حفظًا لخصوصية أصحابها.',
    en: 'Who was notified of each major change, and when: a CSV table that Excel opens. Addresses are shortened in it.',
  },
} as const;

export const messages = {
  malformed: 'تعذّر فهم الطلب. حدّث الصفحة وأعد المحاولة.',
  notYours: 'دليل الإبلاغ لأمين المجلس والمراجع في الجمعية.',
} as const;
