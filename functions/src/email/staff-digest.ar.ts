import type { DeliveryOf } from '@mithaq/domain/contracts/cms-service-api';
import type { Block } from './blocks.ts';

export const staffDigestSubject = 'طلبات جديدة تحتاج إلى مراجعة';
export const unattendedRequestsSubject = 'طلبات لا موظف لها';

const privacy: Block = {
  kind: 'note',
  text: 'لا تحمل هذه الرسالة شيئًا من بيانات مقدّمي الطلبات حفظًا لخصوصيتهم. أُرسلت آليًّا، ولا تصلنا الردود عليها.',
};

/** Says how many requests came: «طلب واحد»، «طلبان»، «7 طلبات»، «25 طلبًا». */
const counted = (count: number): string => {
  if (count === 1) return 'طلب جديد واحد';
  if (count === 2) return 'طلبان جديدان';
  const lastTwo = count % 100;
  if (lastTwo >= 3 && lastTwo <= 10) return `${String(count)} طلبات جديدة`;
  return lastTwo >= 11 ? `${String(count)} طلبًا جديدًا` : `${String(count)} طلب جديد`;
};

/** Carries a count and a link, nothing else: requests are read behind the log-in only. */
export const staffDigest = ({ requests }: DeliveryOf<'staff-digest'>, cmsUrl: string): Block[] => [
  { kind: 'paragraph', text: 'السلام عليكم ورحمة الله وبركاته،' },
  { kind: 'paragraph', text: `وصل إلى الجمعية مؤخرًا، غير ما سبق التنبيه إليه: ${counted(requests)}.` },
  { kind: 'paragraph', text: 'الطلبات الآن كثيرة، فجمعناها في رسالة واحدة.' },
  { kind: 'link', label: 'افتح الطلبات في لوحة الإدارة', address: `${cmsUrl}/admin/collections/requests` },
  privacy,
];

/** Goes to somebody who can have an officer added; carries a count and nothing of the requests. */
export const unattendedRequests = (
  { requests, association }: DeliveryOf<'unattended-requests'>,
  cmsUrl: string,
): Block[] => [
  { kind: 'paragraph', text: 'السلام عليكم ورحمة الله وبركاته،' },
  { kind: 'paragraph', text: `وصل إلى ${association.name}: ${counted(requests)}.` },
  {
    kind: 'paragraph',
    text: 'لا يوجد في الجمعية حساب لموظف علاقات المستفيدين، فلا أحد يعالج ما يصلها. الطلبات محفوظة وتنتظر. ليضف مشغّل المنصة حسابًا لهذا الموظف.',
  },
  { kind: 'link', label: 'افتح لوحة الإدارة', address: `${cmsUrl}/admin` },
  privacy,
];
