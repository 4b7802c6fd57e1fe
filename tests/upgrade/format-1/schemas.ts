/**
 * The shapes of format 1 as the first release wrote and read them, frozen: what a site, a CMS or a function of that
 * release still understands. Never edited. When `REGISTER_FORMAT` or `MESSAGE_SCHEMA` is raised, a folder `format-2`
 * stands beside this one.
 */
import { z } from 'zod';

const associationSlug = z
  .string()
  .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u)
  .max(40);

const associationName = z.object({
  text: z.string().min(1).max(200),
  kind: z.enum(['legal', 'short', 'latin', 'former', 'alias']),
});

const associationService = z.object({
  code: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/u),
  label: z.string().min(1).max(120),
});

const associationProfile = z.object({
  slug: associationSlug,
  name: z.string().min(1).max(200),
  shortName: z.string().min(1).max(80),
  names: z.array(associationName).max(30),
  licenceNumber: z.string().max(40).optional(),
  address: z.string().max(300).optional(),
  email: z.email().max(254).optional(),
  phone: z.string().max(30).optional(),
  website: z.url().max(300).optional(),
  numerals: z.enum(['western', 'eastern']),
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/u)
    .optional(),
  neutralCorrespondence: z.boolean(),
  services: z.array(associationService).max(60),
});

const calendarDate = z
  .object({
    calendar: z.enum(['hijri', 'gregorian']),
    year: z.int().min(1300).max(2200),
    month: z.int().min(1).max(12).optional(),
    day: z.int().min(1).max(31).optional(),
  })
  .refine((date) => date.day === undefined || date.month !== undefined, {
    error: 'a day needs its month',
    path: ['month'],
  });

const weekday = z.enum(['saturday', 'sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday']);

const printedNumber = z.object({
  value: z.int().min(1).max(9999),
  printed: z.string().min(1).max(60),
});

const approvalDate = z.object({
  printed: z.string().min(1).max(120),
  weekday: weekday.optional(),
  hijri: calendarDate.optional(),
  gregorian: calendarDate.optional(),
  computed: z.enum(['hijri', 'gregorian']).optional(),
});

const boardApproval = z.object({
  session: printedNumber.optional(),
  meeting: printedNumber.optional(),
  resolution: printedNumber.optional(),
  approvedOn: approvalDate.optional(),
  chair: z.object({ name: z.string().min(1).max(120), title: z.string().min(1).max(120) }).optional(),
  ordersPublication: z.boolean(),
  supersedesAllPrevious: z.boolean(),
  demonstration: z.boolean(),
});

const sectionRole = z.enum([
  'preface',
  'general-goal',
  'detailed-goals',
  'channels',
  'tools',
  'handling',
  'approval',
  'other',
]);

const documentType = z.enum(['policy', 'bylaw', 'mechanism', 'guide']);

const channelCode = z.enum([
  'interview',
  'phone',
  'social-media',
  'letter',
  'assistance-service',
  'volunteering',
  'website',
  'branch-delegate',
]);

const toolCode = z.enum([
  'basic-bylaw',
  'social-research-guide',
  'support-policy-guide',
  'support-request-form',
]);

const handlingStep = z.enum([
  'reception',
  'verification',
  'referral',
  'attestation',
  'committee',
  'registration',
  'service',
]);

const clauseId = z
  .string()
  .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u)
  .max(60);

const policyItem = z.object({
  id: clauseId,
  marker: z.string().min(1).max(20).optional(),
  ordinal: z.int().min(1).max(999).optional(),
  text: z.string().min(1).max(8000),
  code: z.union([channelCode, toolCode, handlingStep]).optional(),
  get items() {
    return z.array(policyItem).max(100);
  },
});

const policySection = z.object({
  id: clauseId,
  role: sectionRole,
  heading: z.string().min(1).max(300),
  items: z.array(policyItem).max(200),
});

const printedContents = z.object({
  heading: z.string().min(1).max(100),
  columns: z.array(z.string().min(1).max(60)).max(4).optional(),
  entries: z
    .array(z.object({ label: z.string().min(1).max(300), page: z.int().min(1).max(999).optional() }))
    .max(60),
});

const decisionPeriod = z.object({
  atLeastDays: z.int().min(1).max(365),
  atMostDays: z.int().min(1).max(365).optional(),
  printed: z.string().min(1).max(200),
});

const policyText = z.object({
  title: z.string().min(1).max(300),
  cover: z.array(z.string().min(1).max(300)).max(40),
  contents: printedContents.optional(),
  sections: z.array(policySection).min(1).max(40),
  decisionPeriod: decisionPeriod.optional(),
});

const FORMAT = 1;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);

const policySlug = associationSlug;

const publicStatus = z.enum(['in-force', 'superseded', 'withdrawn']);

export const registeredVersion = z.object({
  format: z.literal(FORMAT),
  association: z.object({ slug: associationSlug, name: z.string() }),
  policy: z.object({ slug: policySlug, title: z.string(), documentType }),
  version: z.int().min(1),
  language: z.literal('ar'),
  issueNumber: z.string().max(60).optional(),
  issueDate: calendarDate.optional(),
  approval: boardApproval,
  text: policyText,
  changeNote: z.string().max(2000).optional(),
  publishedAt: z.iso.datetime(),
  previousHash: sha256.nullable(),
});

const indexedVersion = z.object({
  version: z.int().min(1),
  status: publicStatus,
  hash: sha256,
  title: z.string(),
  issueNumber: z.string().optional(),
  demonstration: z.boolean(),
  publishedAt: z.iso.datetime(),
});

const indexedPolicy = z.object({
  slug: policySlug,
  title: z.string(),
  documentType,
  versions: z.array(indexedVersion).min(1),
});

const publishedChannel = z.object({
  code: channelCode,
  label: z.string(),
  contact: z.string().optional(),
  hours: z.string().optional(),
});

const publishedTool = z.object({
  code: toolCode,
  kind: z.enum(['guide', 'form', 'bylaw']),
  label: z.string(),
  audience: z.enum(['public', 'staff']),
  file: z.string().optional(),
});

export const associationIndex = z.object({
  format: z.literal(FORMAT),
  profile: associationProfile,
  policies: z.array(indexedPolicy),
  channels: z.array(publishedChannel),
  tools: z.array(publishedTool),
  chain: z.array(z.object({ policy: policySlug, version: z.int().min(1), hash: sha256 })),
  updatedAt: z.iso.datetime(),
});

export const platformIndex = z.object({
  format: z.literal(FORMAT),
  associations: z.array(z.object({ slug: associationSlug, name: z.string() })),
});
const contactPreference = z.enum(['call', 'message', 'email']);
const fieldLimits = { name: 120, mobile: 30, email: 254, city: 80, service: 40, description: 4000 } as const;

const referenceNumber = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{10}[0-9A-HJKMNP-TV-Z]$/u);

const recordedSubmission = z.object({
  name: z.string().min(1).max(fieldLimits.name),
  mobile: z.string().regex(/^\+9665\d{8}$/u),
  email: z.string().max(fieldLimits.email).optional(),
  city: z.string().min(1).max(fieldLimits.city),
  service: z.string().min(1).max(fieldLimits.service),
  description: z.string().min(1).max(fieldLimits.description),
  contactBy: contactPreference,
});

export const acceptedRequest = z.object({
  schema: z.literal(FORMAT),
  reference: referenceNumber,
  association: associationSlug,
  nonce: z.string().regex(/^[0-9a-f]{32}$/u),
  acceptedAt: z.iso.datetime(),
  policyVersion: z.int().min(1).optional(),
  privacyNotice: z.string().max(20),
  submission: recordedSubmission,
});

export const deliveryMessage = z.object({
  schema: z.literal(FORMAT),
  delivery: z.string().min(1).max(60),
});
