import type { AccountChange, DeliveryOf } from '@mithaq/domain/contracts/cms-service-api';
import { riyadhDayAt } from '@mithaq/domain/calendar/umm-al-qura';
import type { Block } from './blocks.ts';
import { printedDate } from './printed-date.ar.ts';

/** The subjects name no association and no person, because a locked screen shows them. */
export const invitationSubject = 'دعوة إلى حسابك في ميثاق';
export const passwordLinkSubject = 'رابط كلمة المرور الجديدة';
export const accountChangedSubject = 'تغيير في حسابك';

const greeting: Block = { kind: 'paragraph', text: 'السلام عليكم ورحمة الله وبركاته،' };
const automatic = 'أُرسلت هذه الرسالة آليًّا، ولا تصلنا الردود عليها.';

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Riyadh',
  hour: '2-digit',
  minute: '2-digit',
});

const until = (iso: string): string => {
  const at = Date.parse(iso);
  return `يعمل الرابط مرة واحدة، حتى يوم ${printedDate(riyadhDayAt(at))}، الساعة ${clock.format(at)} بتوقيت الرياض.`;
};

export const invitation = ({ expiresAt }: DeliveryOf<'invitation'>, address: string): Block[] => [
  greeting,
  { kind: 'paragraph', text: 'أُنشئ لك حساب في لوحة إدارة ميثاق. اختر كلمة مرورك من هذا الرابط لتبدأ:' },
  { kind: 'link', label: 'اختر كلمة المرور', address },
  { kind: 'paragraph', text: until(expiresAt) },
  { kind: 'note', text: `لا ترسل الرابط إلى أحد. إن لم تكن تنتظر هذه الدعوة فلا يلزمك شيء. ${automatic}` },
];

export const passwordLink = ({ expiresAt }: DeliveryOf<'password-link'>, address: string): Block[] => [
  greeting,
  { kind: 'paragraph', text: 'طُلب رابط لتعيين كلمة مرور جديدة لحسابك. عيّنها من هنا:' },
  { kind: 'link', label: 'عيّن كلمة مرور جديدة', address },
  { kind: 'paragraph', text: until(expiresAt) },
  {
    kind: 'note',
    text: `إن لم تطلب ذلك فلا يلزمك شيء، وتبقى كلمة مرورك كما هي. لا ترسل الرابط إلى أحد. ${automatic}`,
  },
];

const changes: Readonly<Record<AccountChange, string>> = {
  'password-changed': 'غُيّرت كلمة مرور حسابك',
  'email-changed': 'غُيّر البريد الإلكتروني لحسابك، فلن تصل رسائله إلى هذا العنوان',
  'second-step-changed': 'غُيّرت الخطوة الثانية للدخول إلى حسابك',
};

export const accountChanged = (
  { change, changedAt }: DeliveryOf<'account-changed'>,
  cmsUrl: string,
): Block[] => [
  greeting,
  {
    kind: 'paragraph',
    text: `${changes[change]} يوم ${printedDate(riyadhDayAt(Date.parse(changedAt)))}، وانتهى الدخول من الأجهزة الأخرى.`,
  },
  {
    kind: 'paragraph',
    text: 'إن كنت أنت من غيّرها فلا يلزمك شيء. وإن لم تكن أنت فاطلب كلمة مرور جديدة من صفحة الدخول الآن، وأخبر مدير المنصة.',
  },
  { kind: 'link', label: 'صفحة الدخول', address: `${cmsUrl}/admin/login` },
  { kind: 'note', text: automatic },
];
