import type { DeliveryOf } from '@mithaq/domain/contracts/cms-service-api';
import { countedInLatin } from '@mithaq/domain/text/counted';
import { countedNouns } from '@mithaq/domain/text/counted-nouns.ar';
import type { Block } from './blocks.ts';

export const staffDigestSubject = 'طلبات جديدة تحتاج إلى مراجعة';
export const unattendedRequestsSubject = 'طلبات لا موظف لها';

const privacy: Block = {
  kind: 'note',
  text: 'لا تحمل هذه الرسالة شيئًا من بيانات مقدّمي الطلبات حفظًا لخصوصيتهم. أُرسلت آليًا، ولا تصلنا الردود عليها.',
};

/** Says how many requests came: «طلب جديد واحد»، «طلبان جديدان»، «7 طلبات جديدة»، «25 طلبًا جديدًا». */
const newRequests = (count: number): string => countedInLatin(count, countedNouns.newRequest);

/** Carries a count and a link, nothing else: requests are read behind the log-in only. */
export const staffDigest = ({ requests }: DeliveryOf<'staff-digest'>, cmsUrl: string): Block[] => [
  { kind: 'paragraph', text: 'السلام عليكم ورحمة الله وبركاته،' },
  { kind: 'paragraph', text: `وصل إلى الجمعية حديثًا، غير ما سبق التنبيه إليه: ${newRequests(requests)}.` },
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
  { kind: 'paragraph', text: `وصل إلى ${association.name}: ${newRequests(requests)}.` },
  {
    kind: 'paragraph',
    text: 'لا يوجد في الجمعية حساب لموظف علاقات المستفيدين، فلا أحد يعالج ما يصلها. الطلبات محفوظة وتنتظر. ليضف مدير المنصة حسابًا لهذا الموظف.',
  },
  { kind: 'link', label: 'افتح لوحة الإدارة', address: `${cmsUrl}/admin` },
  privacy,
];
