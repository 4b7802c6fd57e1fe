import { deliveryToSend, type DeliveryToSend } from '@mithaq/domain/contracts/cms-service-api';

export const steps = [
  'استقبال المستفيد بلباقة واحترام والإجابة على جميع الاستفسارات.',
  'التأكد من تقديم المراجع كافة المعلومات المطلوبة.',
  'تقديم الخدمة اللازمة.',
];

/** A delivery as the CMS hands it over. */
export const delivery = (changes: Partial<DeliveryToSend> = {}): DeliveryToSend =>
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
