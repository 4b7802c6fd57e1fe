import type { DeliveryOf } from '@mithaq/domain/contracts/cms-service-api';
import { riyadhDayAt } from '@mithaq/domain/calendar/umm-al-qura';
import { namedDay } from '@mithaq/domain/calendar/both-calendars.ar';
import { isoDay } from '@mithaq/domain/calendar/iso-day';
import { handlingPath } from '@mithaq/domain/policy/handling-path.ar';
import { decisionWindow } from '@mithaq/domain/request/decision-window';
import { formatFollowUpCode } from '@mithaq/domain/request/follow-up-code';
import { decisionSentences, requestNouns } from '@mithaq/domain/request/notice-text.ar';
import { formatReferenceNumber } from '@mithaq/domain/request/reference-number';
import type { RequestKind } from '@mithaq/domain/request/request-kind';
import type { Block } from './blocks.ts';
import { closingNote, contactBlocks } from './contact-blocks.ar.ts';

type Acknowledgement = DeliveryOf<'acknowledgement'>;

/** Returns the subject, which names no association: a locked screen shows only that something was received. */
export const acknowledgementSubject = ({ association, requestKind }: Acknowledgement): string =>
  association.neutralCorrespondence ? 'استلمنا رسالتك' : `استلمنا ${requestNouns[requestKind ?? 'service']}`;

/** Nouns of what was received, each with the participle of its gender before «إلى». */
const addressed: Readonly<Record<RequestKind, string>> = {
  service: 'طلبك المقدَّم',
  complaint: 'شكواك المقدَّمة',
  suggestion: 'اقتراحك المقدَّم',
  enquiry: 'استفسارك المقدَّم',
};

interface Needs {
  /** Address of the tracking page, or of the site for neutral correspondence. */
  readonly page: string;
  /** Address of the page on people's data and their rights. */
  readonly privacy: string;
  /** Code that opens the tracking page; undefined where it is not to be sent. */
  readonly followUpCode: string | undefined;
}

const receivedOn = ({ acceptedAt }: Acknowledgement): string => namedDay(riyadhDayAt(Date.parse(acceptedAt)));

/** Returns the days of the decision; a CMS of the previous release sends the length of the floor in their place. */
const decisionDays = (delivery: Acknowledgement) => {
  const { earliestOn, latestOn, decisionAtLeastDays: atLeastDays, acceptedAt } = delivery;
  if (earliestOn !== undefined || atLeastDays === undefined) return { earliestOn, latestOn };
  const window = decisionWindow({ atLeastDays }, Date.parse(acceptedAt));
  return window === undefined ? {} : { earliestOn: isoDay(window.earliestOn) };
};

/** Names the days only where the policy prints them: the e-mail promises what the policy does and no more. */
const decision = (delivery: Acknowledgement): Block[] =>
  decisionSentences(decisionDays(delivery)).map((text) => ({ kind: 'paragraph', text }));

const nextSteps = ({ handling = [] }: Acknowledgement): Block[] =>
  handling.length === 0
    ? []
    : [
        { kind: 'heading', text: 'ماذا بعد ذلك؟' },
        { kind: 'paragraph', text: 'هذا ما يمرّ به طلبك، على ترتيب السياسة المعتمدة:' },
        { kind: 'steps', steps: handling.map((step) => handlingPath[step].title) },
      ];

const numbers = (
  { reference, others = [], association }: Acknowledgement,
  { followUpCode }: Needs,
): Block[] => [
  { kind: 'code', label: 'الرقم المرجعي:', code: formatReferenceNumber(reference) },
  ...others.map((other): Block => ({
    kind: 'code',
    label: association.neutralCorrespondence ? 'رقم آخر:' : 'الرقم المرجعي لخدمة أخرى طلبتها معها:',
    code: formatReferenceNumber(other),
  })),
  ...(followUpCode === undefined
    ? []
    : ([
        { kind: 'code', label: 'رمز المتابعة:', code: formatFollowUpCode(followUpCode) },
        {
          kind: 'paragraph',
          text: 'احتفظ بالرقم والرمز معًا، فبهما تفتح صفحة المتابعة. لا تُعطِ الرمز أحدًا لا تريد أن يطّلع على ما فيها.',
        },
      ] as const)),
];

const neutral = (delivery: Acknowledgement, needs: Needs): Block[] => [
  { kind: 'paragraph', text: 'السلام عليكم ورحمة الله وبركاته،' },
  { kind: 'paragraph', text: `وصلتنا رسالتك يوم ${receivedOn(delivery)}.` },
  ...numbers(delivery, needs),
  { kind: 'link', label: 'افتح الموقع', address: needs.page },
  closingNote(false),
];

export const acknowledgement = (delivery: Acknowledgement, needs: Needs): Block[] => {
  if (delivery.association.neutralCorrespondence) return neutral(delivery, needs);
  const kind = delivery.requestKind ?? 'service';
  const day = receivedOn(delivery);
  const received = `استلمنا ${addressed[kind]} إلى ${delivery.association.name} يوم ${day}.${
    kind === 'service' ? '' : ' ننظر في ذلك ونرد عليك.'
  }`;
  return [
    { kind: 'paragraph', text: 'السلام عليكم ورحمة الله وبركاته،' },
    { kind: 'paragraph', text: received },
    ...numbers(delivery, needs),
    { kind: 'link', label: 'افتح صفحة المتابعة', address: needs.page },
    ...(kind === 'service'
      ? [
          { kind: 'paragraph', text: 'استلام الطلب لا يعني قبوله.' } as const,
          ...nextSteps(delivery),
          ...decision(delivery),
        ]
      : []),
    ...contactBlocks(delivery),
    { kind: 'link', label: 'بياناتك وحقوقك', address: needs.privacy },
    closingNote(delivery.contact?.email !== undefined),
  ];
};
