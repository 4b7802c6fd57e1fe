import type { DeliveryOf } from '@mithaq/domain/contracts/cms-service-api';
import { formatReferenceNumber } from '@mithaq/domain/request/reference-number';
import type { Block } from './blocks.ts';

export const staffNoticeSubject = ({ occasion }: DeliveryOf<'staff-notice'>): string =>
  occasion === 'referred' ? 'طلب أُحيل إليك' : 'طلب جديد يحتاج إلى مراجعة';

/** Carries a number and a link, nothing else: the request is read behind the log-in only. */
export const staffNotice = (delivery: DeliveryOf<'staff-notice'>, cmsUrl: string): Block[] => [
  { kind: 'paragraph', text: 'السلام عليكم ورحمة الله وبركاته،' },
  {
    kind: 'paragraph',
    text:
      delivery.occasion === 'referred'
        ? 'أُحيل إلى البحث الاجتماعي طلب، وهو ينتظر دراستك وجوابك.'
        : 'وصل طلب جديد، وهو ينتظر مراجعتك.',
  },
  { kind: 'code', label: 'الرقم المرجعي للطلب:', code: formatReferenceNumber(delivery.reference) },
  {
    kind: 'link',
    label: 'افتح الطلب في لوحة الإدارة',
    address: `${cmsUrl}/admin/collections/requests/${encodeURIComponent(delivery.request)}`,
  },
  {
    kind: 'note',
    text: 'لا تحمل هذه الرسالة شيئًا من بيانات مقدّم الطلب حفظًا لخصوصيته. أُرسلت آليًّا، ولا تصلنا الردود عليها.',
  },
];
