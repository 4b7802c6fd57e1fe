import type { DeliveryOf } from '@mithaq/domain/contracts/cms-service-api';
import { noticeSentences } from '@mithaq/domain/request/notice-text.ar';
import { formatReferenceNumber } from '@mithaq/domain/request/reference-number';
import type { Block } from './blocks.ts';
import { closingNote, contactBlocks } from './contact-blocks.ar.ts';

type RequestUpdate = DeliveryOf<'request-update'>;

/** The subject names neither the request nor the association: a locked screen shows only that something is new. */
export const requestUpdateSubject = 'لديك تحديث جديد';

/** Says that there is news and nothing of it, for somebody whose mail others may read. */
const neutralUpdate = (delivery: RequestUpdate, page: string): Block[] => [
  { kind: 'paragraph', text: 'السلام عليكم ورحمة الله وبركاته،' },
  { kind: 'code', label: 'لديك تحديث على الرقم:', code: formatReferenceNumber(delivery.reference) },
  { kind: 'paragraph', text: 'تجد التفاصيل في صفحة المتابعة، بالرقم أعلاه ورمز المتابعة الذي معك.' },
  { kind: 'link', label: 'افتح الموقع', address: page },
  closingNote(false),
];

/** Tells the news of a request in plain words: what it means, what comes next, and what the reader may do until when. */
export const requestUpdate = (delivery: RequestUpdate, page: string): Block[] => {
  if (delivery.association.neutralCorrespondence) return neutralUpdate(delivery, page);
  const sentences = noticeSentences({ ...delivery, kind: delivery.requestKind });
  return [
    { kind: 'paragraph', text: 'السلام عليكم ورحمة الله وبركاته،' },
    ...sentences.map((text): Block => ({ kind: 'paragraph', text })),
    { kind: 'code', label: 'الرقم المرجعي:', code: formatReferenceNumber(delivery.reference) },
    {
      kind: 'paragraph',
      text: 'في صفحة المتابعة ترى أين وصلنا، وما تستطيع فعله. تفتحها بالرقم المرجعي ورمز المتابعة.',
    },
    { kind: 'link', label: 'افتح صفحة المتابعة', address: page },
    ...contactBlocks(delivery),
    closingNote(delivery.contact?.email !== undefined),
  ];
};
