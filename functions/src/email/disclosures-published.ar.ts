import type { DeliveryOf } from '@mithaq/domain/contracts/cms-service-api';
import type { Block } from './blocks.ts';

export const disclosuresPublishedSubject = 'نُشر جديد مما تتابعه';

export interface DisclosuresPublishedLinks {
  disclosure(slug: string): string;
  readonly end: string;
}

type Published = DeliveryOf<'disclosures-published'>;

const lead = ({ association, disclosures }: Published): string => {
  const publisher = association.neutralCorrespondence ? undefined : `نشرت ${association.name}`;
  return disclosures.length === 1
    ? `${publisher ?? 'نُشرت'} وثيقة الإفصاح الآتية، وفي صفحتها الملف وما يثبته:`
    : `${publisher ?? 'نُشر'} ما يأتي من وثائق الإفصاح، ولكل منها صفحة فيها الملف وما يثبته:`;
};

/** Says of a new version what it changed; a first version changes nothing. */
const changed = (note: string | undefined): Block[] =>
  note === undefined ? [] : [{ kind: 'paragraph', text: `ما الذي تغيّر؟ ${note.replaceAll(/\s+/gu, ' ')}` }];

export const disclosuresPublished = (delivery: Published, links: DisclosuresPublishedLinks): Block[] => [
  { kind: 'paragraph', text: 'السلام عليكم ورحمة الله وبركاته،' },
  { kind: 'paragraph', text: lead(delivery) },
  ...delivery.disclosures.flatMap(({ slug, title, changeNote }): Block[] => [
    { kind: 'link', label: title, address: links.disclosure(slug) },
    ...changed(changeNote),
  ]),
  {
    kind: 'note',
    text: 'تصلك هذه الرسالة لأنك أكّدت متابعة الإفصاحات. أُرسلت آليًا، ولا تصلنا الردود عليها.',
  },
  { kind: 'link', label: 'أوقف المتابعة', address: links.end },
];
