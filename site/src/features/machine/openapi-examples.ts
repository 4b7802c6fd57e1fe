import type { OembedAnswer } from '../elsewhere/oembed.ts';
import type { PublicAssociationList, PublicAssociationPart } from '@mithaq/domain/contracts/public-sector';
import type { PublicPolicyList, PublicPolicyVersion } from '@mithaq/domain/contracts/public-policy';

const hash = '3f2a9c0177be04d8'.repeat(4);

/** Examples of the description of the API, of an association that does not exist. */
export const openApiExamples = (siteUrl: URL) => {
  const at = (path: string): string => new URL(path, siteUrl).href;
  const association = { slug: 'example', name: 'جمعية المثال' };
  const associations: PublicAssociationList = {
    $schema: at('/schemas/v1/association-list.json'),
    associations: 1,
    policies: 1,
    parts: [at('/associations/1.json')],
  };
  const associationPart: PublicAssociationPart = {
    $schema: at('/schemas/v1/association-part.json'),
    associations: [
      {
        ...association,
        city: 'تبوك',
        policies: 1,
        changedAt: '2026-11-01T07:00:00.000Z',
        address: at('/example/'),
        list: at('/example/policies.json'),
      },
    ],
  };
  const list: PublicPolicyList = {
    $schema: at('/schemas/v1/policy-list.json'),
    association,
    updatedAt: '2026-11-01T07:00:00.000Z',
    policies: [
      {
        slug: 'volunteers',
        title: 'سياسة إدارة المتطوعين',
        documentType: 'policy',
        versions: [
          {
            version: 1,
            status: 'in-force',
            title: 'سياسة إدارة المتطوعين',
            issueNumber: 'HR-10',
            demonstration: false,
            inForceFrom: '2026-11-01',
            inForceUntil: null,
            hash,
            json: at('/example/policies/volunteers/v1.json'),
            akomaNtoso: at('/example/policies/volunteers/v1.akn.xml'),
          },
        ],
      },
    ],
  };
  const version: PublicPolicyVersion = {
    $schema: at('/schemas/v1/policy-version.json'),
    address: at('/example/policies/volunteers/v1/'),
    association,
    policy: { slug: 'volunteers', title: 'سياسة إدارة المتطوعين', documentType: 'policy' },
    version: 1,
    status: 'in-force',
    inForceFrom: '2026-11-01',
    inForceUntil: null,
    supersededBy: null,
    withdrawal: null,
    publishedAt: '2026-11-01T07:00:00.000Z',
    issueNumber: 'HR-10',
    issueDate: { calendar: 'gregorian', year: 2026, month: 10, day: 20 },
    changeNote: null,
    changeKind: null,
    emergency: null,
    approval: {
      meeting: { value: 28, printed: 'الثامن والعشرون' },
      ordersPublication: true,
      supersedesAllPrevious: false,
      demonstration: false,
    },
    decisionPeriod: null,
    sections: [
      {
        id: 's-1',
        role: 'other',
        heading: 'أولًا: الغرض',
        items: [{ id: 'c-1', marker: '1.', text: 'تنظم هذه السياسة عمل المتطوعين.', items: [] }],
      },
    ],
    previousHash: null,
    hash,
  };
  const oembed: OembedAnswer = {
    version: '1.0',
    type: 'rich',
    title: 'سياسات جمعية المثال',
    author_name: association.name,
    author_url: at('/example/'),
    provider_name: 'ميثاق',
    provider_url: at('/'),
    cache_age: 3600,
    html: `<iframe src="${at('/example/embed.html')}" width="600" height="420"></iframe>`,
    width: 600,
    height: 420,
  };
  const request = {
    token: 'the token of the form, as its page has it',
    kind: 'service',
    name: 'سارة',
    mobile: '0501234567',
    city: 'تبوك',
    service: 'food',
    description: 'أحتاج إلى سلة غذائية لأسرة من خمسة.',
    contactBy: 'call',
    attestation: true,
    consent: true,
  };
  const accepted = { reference: '7K3M9QPAT2X', code: '0123456789' };
  const refused = {
    type: 'urn:problem-type:mithaq:invalid',
    title: 'بيانات تحتاج إلى تصحيح',
    status: 422,
    detail: 'لم يُسجَّل طلبك بعد. صحّح الخانات المشار إليها ثم أرسله مرة أخرى.',
    errors: [{ code: 'not-a-mobile', detail: 'اكتب رقم جوال سعودي.', path: 'mobile' }],
  };
  return { associations, associationPart, list, version, oembed, request, accepted, refused };
};
