/**
 * The shapes of format 2 as the first release that wrote it reads them, frozen: what a site or a CMS of that release
 * still understands. Never edited. Only files of versions whose text needs it are of format 2; every other file is of
 * format 1, whose shapes are beside this folder.
 */
import { z } from 'zod';

const associationSlug = z
  .string()
  .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u)
  .max(40);

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

const policyNote = z.object({
  id: clauseId,
  marker: z.string().min(1).max(20),
  text: z.string().min(1).max(8000),
  at: z.int().min(0).max(8000),
});

const policyItem = z.object({
  kind: z.undefined().optional(),
  id: clauseId,
  marker: z.string().min(1).max(60).optional(),
  ordinal: z.int().min(1).max(999).optional(),
  text: z.string().min(1).max(8000),
  code: z.union([channelCode, toolCode, handlingStep]).optional(),
  notes: z.array(policyNote).min(1).max(50).optional(),
  get items() {
    return z.array(policyBlock).max(1000);
  },
});

const tableCell = z.object({
  text: z.string().max(8000),
  columns: z.int().min(2).max(100).optional(),
  rows: z.int().min(2).max(1000).optional(),
});

const tableRow = z.object({ id: clauseId, cells: z.array(tableCell).max(100) });

const policyTable = z.object({
  kind: z.literal('table'),
  id: clauseId,
  caption: z.string().min(1).max(300).optional(),
  headerRows: z.int().min(0).max(10),
  headerColumns: z.int().min(0).max(10),
  rows: z.array(tableRow).min(1).max(1000),
});

const policyDefinitions = z.object({
  kind: z.literal('definitions'),
  id: clauseId,
  entries: z
    .array(z.object({ id: clauseId, term: z.string().min(1).max(300), meaning: z.string().min(1).max(8000) }))
    .min(1)
    .max(300),
});

const formBlank = z.enum(['line', 'lines', 'box', 'signature']);

const policyForm = z.object({
  kind: z.literal('form'),
  id: clauseId,
  caption: z.string().min(1).max(300).optional(),
  fields: z
    .array(z.object({ id: clauseId, label: z.string().min(1).max(1000), blank: formBlank }))
    .min(1)
    .max(200),
});

const policyBlock = z.union([policyItem, policyTable, policyDefinitions, policyForm]);

const divisionKind = z.enum(['part', 'chapter', 'section', 'article', 'annex', 'form']);

const policySection = z.object({
  id: clauseId,
  role: sectionRole,
  kind: divisionKind.optional(),
  heading: z.string().min(1).max(300),
  marker: z.string().min(1).max(60).optional(),
  ordinal: z.int().min(1).max(999).optional(),
  items: z.array(policyBlock).max(1000),
  get sections() {
    return z.array(policySection).min(1).max(300).optional();
  },
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
  sections: z.array(policySection).min(1).max(300),
  decisionPeriod: decisionPeriod.optional(),
});

const FORMAT = 2;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);

const policySlug = associationSlug;

const changeKind = z.enum(['major', 'minor']);

const supersession = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('version'), version: z.int().min(1) }),
  z.object({ kind: z.literal('all-previous') }),
]);

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
  changeKind: changeKind.optional(),
  supersedes: supersession.optional(),
  inForceFrom: z.iso.date().optional(),
  reviewBy: z.iso.date().optional(),
  emergency: z.object({ reason: z.string().min(1).max(1000) }).optional(),
  publishedAt: z.iso.datetime(),
  previousHash: sha256.nullable(),
});
