import { countedInLatin } from '@mithaq/domain/text/counted';
import { countedNouns } from '@mithaq/domain/text/counted-nouns.ar';

export const collectionWords = {
  singular: { ar: 'رابط حساب', en: 'Account link' },
  plural: { ar: 'روابط الحسابات', en: 'Account links' },
};

export const linkKinds = {
  invitation: { ar: 'دعوة', en: 'Invitation' },
  'password-link': { ar: 'كلمة مرور جديدة', en: 'New password' },
} as const;

export const messages = {
  gone: 'انتهت صلاحية هذا الرابط، أو استُعمل من قبل، أو أُرسل بعده رابط أحدث. اطلب رابطًا جديدًا من صفحة الدخول.',
  malformed: 'تعذّر فهم الطلب. افتح الرابط من الرسالة مرة أخرى.',
  asked:
    'إن كان لهذا البريد حساب، فستصلك رسالة فيها رابط لتعيين كلمة مرور جديدة. إن لم تصل خلال ربع ساعة فراجع مدير المنصة.',
  notYours: 'إرسال الدعوات لمدير المنصة.',
  notFound: 'لا يوجد حساب بهذا العنوان.',
  /** `hours` until the next link, rounded up. */
  spent: (hours: number): string =>
    `أُرسلت إلى هذا الحساب روابط كثيرة. أعد المحاولة بعد ${countedInLatin(hours, countedNouns.hour, 'genitive')}.`,
} as const;
