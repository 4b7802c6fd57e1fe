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

/** The most levels of a text: of divisions in divisions, and of items in items. */
export const textDepth = { divisions: 6, items: 5 } as const;

/** A footnote of a clause, printed below it. */
export const policyNote = z.object({
  id: clauseId,
  /** The sign of the note as printed: «(1)», «*». */
  marker: z.string().min(1).max(20),
  text: z.string().min(1).max(8000),
  /** The place of the sign in the clause's text, in UTF-16 units. */
  at: z.int().min(0).max(8000),
});
export type PolicyNote = z.infer<typeof policyNote>;

/**
 * A clause. A paragraph is an item without a marker. Printed wording and normalised value are two fields: `marker` is
 * printed in the document («ـــ 1», «هـ.», «-»), `ordinal` is the number it stands for.
 */
export const policyItem = z.object({
  kind: z.undefined().optional(),
  id: clauseId,
  marker: z.string().min(1).max(60).optional(),
  ordinal: z.int().min(1).max(999).optional(),
  text: z.string().min(1).max(8000),
  /** The channel, tool or handling step that the clause establishes, where software acts on it. */
  code: z.union([channelCode, toolCode, handlingStep]).optional(),
  notes: z.array(policyNote).min(1).max(50).optional(),
  get items() {
    return z.array(policyBlock).max(1000);
  },
});

export const tableCell = z.object({
  /** Lines of the cell, broken by U+000A; empty in an empty cell. */
  text: z.string().max(8000),
  /** Number of columns and rows that the cell spans, where it spans more than one. */
  columns: z.int().min(2).max(100).optional(),
  rows: z.int().min(2).max(1000).optional(),
});
export type TableCell = z.infer<typeof tableCell>;

/** A row of a table. Its id goes with it when it moves; the id of a cell is that of its row and its place. */
export const tableRow = z.object({ id: clauseId, cells: z.array(tableCell).max(100) });
export type TableRow = z.infer<typeof tableRow>;

/** A table. A cell that is spanned into a row is listed where it begins and not again. */
export const policyTable = z.object({
  kind: z.literal('table'),
  id: clauseId,
  caption: z.string().min(1).max(300).optional(),
  /** Number of rows at the top and of columns at the right that name what the other cells hold. */
  headerRows: z.int().min(0).max(10),
  headerColumns: z.int().min(0).max(10),
  rows: z.array(tableRow).min(1).max(1000),
});
export type PolicyTable = z.infer<typeof policyTable>;

/** Terms with the meaning that the policy gives them. */
export const policyDefinitions = z.object({
  kind: z.literal('definitions'),
  id: clauseId,
  entries: z
    .array(z.object({ id: clauseId, term: z.string().min(1).max(300), meaning: z.string().min(1).max(8000) }))
    .min(1)
    .max(300),
});
export type PolicyDefinitions = z.infer<typeof policyDefinitions>;

/** The space that a form leaves behind a label: a line, several lines, a box to tick, a place to sign. */
export const formBlank = z.enum(['line', 'lines', 'box', 'signature']);
export type FormBlank = z.infer<typeof formBlank>;

/** A form that the policy prints to be filled in by hand. */
export const policyForm = z.object({
  kind: z.literal('form'),
  id: clauseId,
  caption: z.string().min(1).max(300).optional(),
  fields: z
    .array(z.object({ id: clauseId, label: z.string().min(1).max(1000), blank: formBlank }))
    .min(1)
    .max(200),
});
export type PolicyForm = z.infer<typeof policyForm>;

/** A block below a heading or a clause. A clause has no `kind`, because the files of format 1 hold clauses alone. */
export const policyBlock = z.union([policyItem, policyTable, policyDefinitions, policyForm]);
export type PolicyItem = z.infer<typeof policyItem>;
export type PolicyBlock = z.infer<typeof policyBlock>;

/** باب، فصل، قسم، مادة، ملحق، نموذج */
export const divisionKind = z.enum(['part', 'chapter', 'section', 'article', 'annex', 'form']);
export type DivisionKind = z.infer<typeof divisionKind>;

/** A division of the text with a heading: its own blocks first, then the divisions in it. */
export const policySection = z.object({
  id: clauseId,
  role: sectionRole,
  /** The kind that the heading names («المادة الأولى»); absent where it names none. */
  kind: divisionKind.optional(),
  /** The heading as printed, with its numbering and its colon: «أولاً: تمهيد:», «تمهيد :-». */
  heading: z.string().min(1).max(300),
  /** The beginning of `heading` that numbers the division: «المادة الأولى:», «أولاً:». */
  marker: z.string().min(1).max(60).optional(),
  ordinal: z.int().min(1).max(999).optional(),
  items: z.array(policyBlock).max(1000),
  get sections() {
    return z.array(policySection).min(1).max(300).optional();
  },
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
  sections: z.array(policySection).min(1).max(300),
  decisionPeriod: decisionPeriod.optional(),
});
export type PolicyText = z.infer<typeof policyText>;
