import type { DeliveryOf } from '@mithaq/domain/contracts/cms-service-api';
import { riyadhDayAt } from '@mithaq/domain/calendar/umm-al-qura';
import type { Block } from './blocks.ts';
import { namedDay } from '@mithaq/domain/calendar/both-calendars.ar';

export const policyChangedSubject = 'تغيّرت سياسة تتابعها';

export interface PolicyChangedLinks {
  readonly policy: string;
  /** The comparison is absent where no version was published before. */
  readonly comparison: string | undefined;
  readonly end: string;
}

const published = ({ association, policy, publishedAt }: DeliveryOf<'policy-changed'>): string => {
  const on = namedDay(riyadhDayAt(Date.parse(publishedAt)));
  return association.neutralCorrespondence
    ? `نُشر يوم ${on} إصدار جديد من «${policy.title}»، وفيه تغيير جوهري.`
    : `نشرت ${association.name} يوم ${on} إصدارًا جديدًا من «${policy.title}»، وفيه تغيير جوهري.`;
};

const whatChanged = (note: string | undefined): Block[] =>
  note === undefined
    ? []
    : [
        { kind: 'heading', text: 'ما الذي تغيّر؟' },
        ...note
          .split(/\n+/u)
          .filter((line) => line.trim() !== '')
          .map((text) => ({ kind: 'paragraph', text }) as const),
      ];

export const policyChanged = (delivery: DeliveryOf<'policy-changed'>, links: PolicyChangedLinks): Block[] => [
  { kind: 'paragraph', text: 'السلام عليكم ورحمة الله وبركاته،' },
  { kind: 'paragraph', text: published(delivery) },
  ...whatChanged(delivery.changeNote),
  { kind: 'link', label: 'اقرأ النص الساري الآن', address: links.policy },
  ...(links.comparison === undefined
    ? []
    : [{ kind: 'link', label: 'قارنه بالإصدار الذي قبله', address: links.comparison } as const]),
  {
    kind: 'note',
    text: 'تصلك هذه الرسالة لأنك أكّدت متابعة هذه السياسة. أُرسلت آليًا، ولا تصلنا الردود عليها.',
  },
  { kind: 'link', label: 'أوقف المتابعة', address: links.end },
];
