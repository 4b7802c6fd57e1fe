import type { AccountChange, DeliveryOf } from '@mithaq/domain/contracts/cms-service-api';
import { riyadhDayAt } from '@mithaq/domain/calendar/umm-al-qura';
import type { Block } from './blocks.ts';
import { namedDay } from '@mithaq/domain/calendar/both-calendars.ar';
import { madeOnce } from '@mithaq/domain/table/made-once';

/** The subjects name no association and no person, because a locked screen shows them. */
export const invitationSubject = 'دعوة إلى حسابك في ميثاق';
export const passwordLinkSubject = 'رابط كلمة المرور الجديدة';
export const accountChangedSubject = 'تغيير في حسابك';

const greeting: Block = { kind: 'paragraph', text: 'السلام عليكم ورحمة الله وبركاته،' };
const automatic = 'أُرسلت هذه الرسالة آليًا، ولا تصلنا الردود عليها.';

const clock = madeOnce(
  () =>
    new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Asia/Riyadh',
      hour: '2-digit',
      minute: '2-digit',
    }),
);

const until = (iso: string): string => {
  const at = Date.parse(iso);
  return `يعمل الرابط مرة واحدة، حتى يوم ${namedDay(riyadhDayAt(at))}، الساعة ${clock().format(at)} بتوقيت الرياض.`;
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
  { kind: 'paragraph', text: 'طُلب رابط لتعيين كلمة مرور جديدة لحسابك. عيّنها من هذا الرابط:' },
  { kind: 'link', label: 'عيّن كلمة مرور جديدة', address },
  { kind: 'paragraph', text: until(expiresAt) },
  {
    kind: 'note',
    text: `إن لم تطلب ذلك فلا يلزمك شيء، وتبقى كلمة مرورك كما هي. لا ترسل الرابط إلى أحد. ${automatic}`,
  },
];

/** Words for a change: what happened, what follows of it, and the beginning of «if it was you». */
interface ChangeWords {
  readonly happened: string;
  /** A sentence of its own: the day of the change stands right behind what happened. */
  readonly follows?: string;
  readonly endsSessions: boolean;
  readonly own: string;
  /** Steps for her where somebody else did it; absent: a new password, which ends every other log-in. */
  readonly otherwise?: string;
}

const askForPassword = 'فاطلب كلمة مرور جديدة من صفحة الدخول الآن، وأخبر مدير المنصة.';

const changes: Readonly<Record<AccountChange, ChangeWords>> = {
  'password-changed': {
    happened: 'غُيّرت كلمة مرور حسابك',
    endsSessions: true,
    own: 'إن كنت أنت من غيّرها',
  },
  'email-changed': {
    happened: 'غُيّر البريد الإلكتروني لحسابك',
    follows: 'لن تصل رسائل الحساب إلى هذا العنوان بعد هذه الرسالة.',
    endsSessions: true,
    own: 'إن كنت أنت من غيّره',
    // A link for a new password would go to the new address, which may be a stranger's.
    otherwise: 'فأخبر مدير المنصة الآن، فرابط كلمة المرور لم يعد يصل إلى هذا العنوان.',
  },
  'second-step-set': {
    happened: 'أُعدّت الخطوة الثانية للدخول إلى حسابك',
    endsSessions: true,
    own: 'إن كنت أنت من أعدّها',
  },
  'second-step-ended': {
    happened: 'أُلغيت الخطوة الثانية للدخول إلى حسابك',
    endsSessions: true,
    own: 'إن كنت أنت من ألغاها أو طلب إلغاءها',
  },
  'recovery-codes-made': {
    happened: 'صدرت رموز استرداد جديدة لحسابك بدل السابقة',
    endsSessions: false,
    own: 'إن كنت أنت من طلبها',
  },
  'recovery-code-used': {
    happened: 'استُعمل أحد رموز الاسترداد في حسابك',
    endsSessions: false,
    own: 'إن كنت أنت من استعمله',
  },
};

const followsOf = ({ follows }: ChangeWords): Block[] =>
  follows === undefined ? [] : [{ kind: 'paragraph', text: follows }];

export const accountChanged = (
  { change, changedAt }: DeliveryOf<'account-changed'>,
  cmsUrl: string,
): Block[] => [
  greeting,
  {
    kind: 'paragraph',
    text: `${changes[change].happened} يوم ${namedDay(riyadhDayAt(Date.parse(changedAt)))}${
      changes[change].endsSessions ? '، وانتهى الدخول من الأجهزة الأخرى' : ''
    }.`,
  },
  ...followsOf(changes[change]),
  {
    kind: 'paragraph',
    text: `${changes[change].own} فلا يلزمك شيء. وإن لم تكن أنت ${changes[change].otherwise ?? askForPassword}`,
  },
  { kind: 'link', label: 'صفحة الدخول', address: `${cmsUrl}/admin/login` },
  { kind: 'note', text: automatic },
];
