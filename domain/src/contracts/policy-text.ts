import { z } from 'zod';

/** The purpose of a section, whatever its heading calls it. */
export const sectionRole = z.enum([
  'preface',
  'general-goal',
  'detailed-goals',
  'channels',
  'tools',
  'handling',
  'approval',
  'other',
]);
export type SectionRole = z.infer<typeof sectionRole>;

export const documentType = z.enum(['policy', 'bylaw', 'mechanism', 'guide']);
/** سياسة، لائحة، آلية، دليل */
export type DocumentType = z.infer<typeof documentType>;

/** The means by which a policy says a beneficiary reaches the association. */
export const channelCode = z.enum([
  'interview',
  'phone',
  'social-media',
  'letter',
  'assistance-service',
  'volunteering',
  'website',
  'branch-delegate',
]);
export type ChannelCode = z.infer<typeof channelCode>;

/** A tool that a policy gives to the officer for beneficiary relations. */
export const toolCode = z.enum([
  'basic-bylaw',
  'social-research-guide',
  'support-policy-guide',
  'support-request-form',
]);
export type ToolCode = z.infer<typeof toolCode>;

/** A step of handling that a policy prints, in the order of the documents. */
export const handlingStep = z.enum([
  'reception',
  'verification',
  'referral',
  'attestation',
  'committee',
  'registration',
  'service',
]);
export type HandlingStep = z.infer<typeof handlingStep>;

/** An id stays the same for the life of a policy, so that links to a clause survive renumbering. */
export const clauseId = z
  .string()
  .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u)
  .max(60);

/**
 * A clause. A paragraph is an item without a marker. Printed wording and normalised value are two fields: `marker` is
 * printed in the document («ـــ 1», «هـ.», «-»), `ordinal` is the number it stands for.
 */
export const policyItem = z.object({
  id: clauseId,
  marker: z.string().min(1).max(20).optional(),
  ordinal: z.int().min(1).max(999).optional(),
  text: z.string().min(1).max(8000),
  /** The channel, tool or handling step that the clause establishes, where software acts on it. */
  code: z.union([channelCode, toolCode, handlingStep]).optional(),
  get items() {
    return z.array(policyItem).max(100);
  },
});
export type PolicyItem = z.infer<typeof policyItem>;

export const policySection = z.object({
  id: clauseId,
  role: sectionRole,
  /** The heading as printed, with its numbering and its colon: «أولاً: تمهيد:», «تمهيد :-». */
  heading: z.string().min(1).max(300),
  items: z.array(policyItem).max(200),
});
export type PolicySection = z.infer<typeof policySection>;

/** The table of contents as the document prints it; Robotweak's has no page numbers. */
export const printedContents = z.object({
  heading: z.string().min(1).max(100),
  columns: z.array(z.string().min(1).max(60)).max(4).optional(),
  entries: z
    .array(z.object({ label: z.string().min(1).max(300), page: z.int().min(1).max(999).optional() }))
    .max(60),
});
export type PrintedContents = z.infer<typeof printedContents>;

/**
 * A period that the policy prints. All five documents print a floor («خلال مدة لا تقل عن أسبوعين») and no
 * ceiling; a floor is shown as a floor and never becomes a deadline.
 */
export const decisionPeriod = z.object({
  atLeastDays: z.int().min(1).max(365),
  atMostDays: z.int().min(1).max(365).optional(),
  /** The document's words, for the page to quote. */
  printed: z.string().min(1).max(200),
});
export type DecisionPeriod = z.infer<typeof decisionPeriod>;

/** The text of one policy version: what the board approved, as structure. */
export const policyText = z.object({
  title: z.string().min(1).max(300),
  /** Lines of the cover as printed, apart from the title. */
  cover: z.array(z.string().min(1).max(300)).max(40),
  contents: printedContents.optional(),
  sections: z.array(policySection).min(1).max(40),
  decisionPeriod: decisionPeriod.optional(),
});
export type PolicyText = z.infer<typeof policyText>;
