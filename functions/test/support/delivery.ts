import { deliveryToSend, type DeliveryToSend } from '@mithaq/domain/contracts/cms-service-api';

export const steps = [
  'استقبال المستفيد بلباقة واحترام والإجابة على جميع الاستفسارات.',
  'التأكد من تقديم المراجع كافة المعلومات المطلوبة.',
  'تقديم الخدمة اللازمة.',
];

/** Makes a delivery as the CMS hands it over. */
export const delivery = (changes: object = {}): DeliveryToSend =>
  deliveryToSend.parse({
    id: 'delivery-1',
    kind: 'acknowledgement',
    to: 'noura@example.com',
    association: { slug: 'rusukh', name: 'جمعية رسوخ العلمية', neutralCorrespondence: false },
    reference: '7K3M9QPAT2X',
    request: 'request-1',
    acceptedAt: '2026-11-21T22:30:00.000Z',
    decisionAtLeastDays: 14,
    steps,
    ...changes,
  });

const followed = {
  id: 'delivery-2',
  to: 'reader@example.org',
  association: { slug: 'rusukh', name: 'جمعية رسوخ العلمية', neutralCorrespondence: false },
  follow: 'f0f0f0f0-0000-4000-8000-000000000001',
  policy: { slug: 'beneficiary-relations', title: 'سياسة تنظيم العلاقة مع المستفيدين' },
};

export const followConfirmation = (changes: object = {}): DeliveryToSend =>
  deliveryToSend.parse({
    ...followed,
    kind: 'follow-confirmation',
    askedAt: '2026-11-21T22:30:00.000Z',
    ...changes,
  });

export const policyChanged = (changes: object = {}): DeliveryToSend =>
  deliveryToSend.parse({
    ...followed,
    kind: 'policy-changed',
    version: 3,
    before: 2,
    changeNote: 'صارت مدة الرد أسبوعين على الأقل.\nوأُضيفت قناة الواتساب.',
    publishedAt: '2026-11-21T22:30:00.000Z',
    ...changes,
  });

export const followConfirmationOfDisclosures = (changes: object = {}): DeliveryToSend =>
  followConfirmation({ policy: undefined, ...changes });

export const disclosuresPublished = (changes: object = {}): DeliveryToSend =>
  deliveryToSend.parse({
    ...followed,
    kind: 'disclosures-published',
    disclosures: [
      { slug: 'financial-statements-2025', title: 'القوائم المالية المدققة لعام 2025', version: 1 },
      {
        slug: 'board-2024-2028',
        title: 'أعضاء مجلس الإدارة',
        version: 2,
        changeNote: 'انضم عضو جديد.\nوانتهت عضوية آخر.',
      },
    ],
    ...changes,
  });

export const reviewReminder = (changes: object = {}): DeliveryToSend =>
  deliveryToSend.parse({
    id: 'delivery-3',
    kind: 'review-reminder',
    to: 'secretary@rusukh.example',
    association: followed.association,
    version: 'version 7',
    policy: { title: 'سياسة تنظيم العلاقة مع المستفيدين' },
    reviewBy: '2026-12-20',
    occasion: 'near',
    ...changes,
  });

/** An e-mail about versions on their way to approval, of one version where nothing else is said. */
export const versionNotice = (changes: object = {}): DeliveryToSend =>
  deliveryToSend.parse({
    id: 'delivery-4',
    kind: 'review-requested',
    to: 'officer@rusukh.example',
    association: followed.association,
    versions: [{ id: 'version 7', title: 'سياسة تعارض المصالح', reason: 'راجعوا المادة 4.\nوالجدول.' }],
    ...changes,
  });
