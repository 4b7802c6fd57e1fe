import type { DeliveryOf } from '@mithaq/domain/contracts/cms-service-api';
import { riyadhDayAt } from '@mithaq/domain/calendar/umm-al-qura';
import { decisionWindow } from '@mithaq/domain/request/decision-window';
import { formatReferenceNumber } from '@mithaq/domain/request/reference-number';
import type { Block } from './blocks.ts';
import { printedDate } from './printed-date.ar.ts';

type Acknowledgement = DeliveryOf<'acknowledgement'>;

/** The subject is neutral for every association: a locked screen shows only that something was received. */
export const acknowledgementSubject = 'استلمنا طلبك';

const received = ({ association, acceptedAt }: Acknowledgement): string => {
  const on = printedDate(riyadhDayAt(Date.parse(acceptedAt)));
  return association.neutralCorrespondence
    ? `استلمنا طلبك يوم ${on}.`
    : `استلمنا طلبك المقدَّم إلى ${association.name} يوم ${on}.`;
};

/** Names the earliest day only where the policy prints a floor: the e-mail promises what the policy does and no more. */
const decision = ({ decisionAtLeastDays, acceptedAt }: Acknowledgement): Block[] => {
  const period = decisionAtLeastDays === undefined ? undefined : { atLeastDays: decisionAtLeastDays };
  const window = decisionWindow(period, Date.parse(acceptedAt));
  if (window === undefined) return [];
  return [{ kind: 'paragraph', text: `لن يصدر القرار قبل يوم ${printedDate(window.earliestOn)}.` }];
};

const nextSteps = ({ steps }: Acknowledgement): Block[] =>
  steps.length === 0
    ? []
    : [
        { kind: 'heading', text: 'ماذا بعد ذلك؟' },
        { kind: 'paragraph', text: 'هذه خطوات التعامل مع الطلب كما وردت في السياسة المعتمدة:' },
        { kind: 'steps', steps },
      ];

export const acknowledgement = (delivery: Acknowledgement): Block[] => [
  { kind: 'paragraph', text: 'السلام عليكم ورحمة الله وبركاته،' },
  { kind: 'paragraph', text: received(delivery) },
  { kind: 'code', label: 'الرقم المرجعي لطلبك:', code: formatReferenceNumber(delivery.reference) },
  { kind: 'paragraph', text: 'احتفظ بهذا الرقم، واذكره كلما سألت عن طلبك.' },
  { kind: 'paragraph', text: 'استلام الطلب لا يعني قبوله.' },
  ...nextSteps(delivery),
  ...decision(delivery),
  {
    kind: 'note',
    text: 'أُرسلت هذه الرسالة آليًّا، ولا تصلنا الردود عليها. إن لم تكن قد قدّمت طلبًا فلا يلزمك شيء.',
  },
];
