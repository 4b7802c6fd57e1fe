import type { DeliveryOf } from '@mithaq/domain/contracts/cms-service-api';
import { riyadhDayAt } from '@mithaq/domain/calendar/umm-al-qura';
import type { Block } from './blocks.ts';
import { namedDay } from '@mithaq/domain/calendar/both-calendars.ar';

export const followConfirmationSubject = 'أكّد متابعتك';

const asked = ({ association, policy, askedAt }: DeliveryOf<'follow-confirmation'>): string => {
  const neutral = association.neutralCorrespondence;
  const disclosures = neutral ? 'الإفصاحات' : `إفصاحات ${association.name}`;
  const followed =
    policy === undefined
      ? disclosures
      : `«${policy.title}»${neutral ? '' : ` التي نشرتها ${association.name}`}`;
  return `كُتب هذا البريد في صفحة المتابعة يوم ${namedDay(riyadhDayAt(Date.parse(askedAt)))} لمتابعة ${followed}.`;
};

const afterwards = ({ policy }: DeliveryOf<'follow-confirmation'>): string =>
  policy === undefined
    ? 'بعد التأكيد نرسل إليك رسالة كلما نُشرت وثائق إفصاح جديدة، ولك أن توقف المتابعة متى شئت.'
    : 'بعد التأكيد نرسل إليك رسالة كلما نُشر تغيير جوهري في هذه السياسة، ولك أن توقف المتابعة متى شئت.';

/** Leads to the page with the button, at `address`: a program that merely opens the link confirms nothing. */
export const followConfirmation = (delivery: DeliveryOf<'follow-confirmation'>, address: string): Block[] => [
  { kind: 'paragraph', text: 'السلام عليكم ورحمة الله وبركاته،' },
  { kind: 'paragraph', text: asked(delivery) },
  { kind: 'paragraph', text: 'إن كنت أنت من طلب ذلك فأكّده بهذا الرابط، وهو صالح لمدة سبعة أيام:' },
  { kind: 'link', label: 'أكّد المتابعة', address },
  { kind: 'paragraph', text: afterwards(delivery) },
  {
    kind: 'note',
    text: 'إن لم تطلب ذلك فلا يلزمك شيء: لا تبدأ المتابعة ما لم تؤكّدها، ونحذف عنوانك بعد ثمانية أيام. أُرسلت هذه الرسالة آليًا، ولا تصلنا الردود عليها.',
  },
];
