import type { DeliveryOf, StaffOccasion } from '@mithaq/domain/contracts/cms-service-api';
import { formatReferenceNumber } from '@mithaq/domain/request/reference-number';
import type { RequestKind } from '@mithaq/domain/request/request-kind';
import type { Block } from './blocks.ts';

type StaffNotice = DeliveryOf<'staff-notice'>;

interface Said {
  readonly subject: string;
  readonly text: string;
}

/** Each kind with its article, as a link names what it opens. */
const named: Readonly<Record<RequestKind, string>> = {
  service: 'الطلب',
  complaint: 'الشكوى',
  suggestion: 'الاقتراح',
  enquiry: 'الاستفسار',
};

const newOfKind: Readonly<Record<RequestKind, Said>> = {
  service: { subject: 'طلب جديد يحتاج إلى مراجعة', text: 'وصل طلب جديد، وهو ينتظر مراجعتك.' },
  complaint: { subject: 'شكوى جديدة تحتاج إلى مراجعة', text: 'وصلت شكوى جديدة، وهي تنتظر مراجعتك.' },
  suggestion: { subject: 'اقتراح جديد يحتاج إلى مراجعة', text: 'وصل اقتراح جديد، وهو ينتظر مراجعتك.' },
  enquiry: { subject: 'استفسار جديد يحتاج إلى رد', text: 'وصل استفسار جديد، وهو ينتظر ردك.' },
};

const onOccasion: Readonly<Record<StaffOccasion, Said>> = {
  referred: {
    subject: 'طلب أُحيل إليك',
    text: 'أُحيل إلى البحث الاجتماعي طلب، وهو ينتظر دراستك وجوابك.',
  },
  'data-right': {
    subject: 'طلب بشأن البيانات الشخصية',
    text: 'لصاحب هذا الرقم طلب بشأن بياناته: نسخة أو تصحيح أو إتلاف. مهلة الرد ثلاثون يومًا من اليوم، وتفصيله في «طلبات أصحاب البيانات».',
  },
  'data-right-due': {
    subject: 'مهلة الرد على طلب بشأن البيانات',
    text: 'لصاحب هذا الرقم طلب بشأن بياناته لم يُجَب عنه بعد، وأوشكت مهلته أن تنتهي أو انتهت. آخر يوم للرد مذكور في «طلبات أصحاب البيانات».',
  },
};

const saidOf = ({ occasion, requestKind = 'service' }: StaffNotice): Said =>
  occasion === undefined ? newOfKind[requestKind] : onOccasion[occasion];

export const staffNoticeSubject = (delivery: StaffNotice): string => saidOf(delivery).subject;

const link = ({ occasion, request, requestKind = 'service' }: StaffNotice, cmsUrl: string): Block =>
  occasion === 'data-right' || occasion === 'data-right-due'
    ? {
        kind: 'link',
        label: 'افتح طلبات أصحاب البيانات',
        address: `${cmsUrl}/admin/collections/data-right-requests`,
      }
    : {
        kind: 'link',
        label: `افتح ${named[requestKind]} في لوحة الإدارة`,
        address: `${cmsUrl}/admin/collections/requests/${encodeURIComponent(request)}`,
      };

/** Carries a number, a kind and a link, nothing else: the request is read behind the log-in only. */
export const staffNotice = (delivery: StaffNotice, cmsUrl: string): Block[] => [
  { kind: 'paragraph', text: 'السلام عليكم ورحمة الله وبركاته،' },
  { kind: 'paragraph', text: saidOf(delivery).text },
  { kind: 'code', label: 'الرقم المرجعي:', code: formatReferenceNumber(delivery.reference) },
  link(delivery, cmsUrl),
  {
    kind: 'note',
    text: 'لا تحمل هذه الرسالة شيئًا من بيانات المرسل حفظًا لخصوصيته. أُرسلت آليًا، ولا تصلنا الردود عليها.',
  },
];
