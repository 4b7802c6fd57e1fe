import { z } from 'zod';
import { calendarDate, weekday } from './calendar-date.ts';
import { documentLimits } from './document-evidence.ts';
import { clauseId, documentType, policyText } from './policy-text.ts';
import { corrections, sourceRemarks } from './source-document.ts';

/** The use that a reading made of a line. Every line of a document has exactly one. */
export const lineFate = z.enum([
  // Lines whose words the structure prints.
  'title',
  'cover',
  'contents',
  'heading',
  'clause',
  'caption',
  'cell',
  'definition',
  'field',
  'footnote',
  // Lines whose words the structure leaves out.
  /** A letterhead, or a title that every page repeats. */
  'running-head',
  'running-foot',
  'page-number',
  /** The head of a table that the next page repeats. */
  'repeated-table-head',
  /** «المصطلح | التعريف» above definitions, which say so by their kind. */
  'column-head',
  /** A cell of a table about the document, or minutes before it: its number, its dates, the people who approved it. */
  'approval',
  /** A rule of dashes or dots. */
  'ornament',
  'blank',
  /** A line that the choice between the text with and without tracked changes leaves out. */
  'changed-away',
  /** Signs that nobody can read: handwriting, a stamp, noise of a scan. */
  'unreadable',
]);
export type LineFate = z.infer<typeof lineFate>;

/** Whether the words of a line with that fate are words of the structure. */
export const isInText: Readonly<Record<LineFate, boolean>> = {
  title: true,
  cover: true,
  contents: true,
  heading: true,
  clause: true,
  caption: true,
  cell: true,
  definition: true,
  field: true,
  footnote: true,
  'running-head': false,
  'running-foot': false,
  'page-number': false,
  'repeated-table-head': false,
  'column-head': false,
  approval: false,
  ornament: false,
  blank: false,
  'changed-away': false,
  unreadable: false,
};

/** A line with its fate. */
export const accountedLine = z.strictObject({
  /** Number of the line in its evidence. */
  line: z.int().min(1),
  fate: lineFate,
  /**
   * Ids of the parts of the text that print the line, in the order of the line: an article that prints its text
   * behind its number is a heading and a clause. Absent where the fate itself is the place.
   */
  parts: z.array(clauseId).min(1).max(40).optional(),
  /** The place of the cell in its row, from 0; `parts` is the row. */
  cell: z.int().min(0).optional(),
});
export type AccountedLine = z.infer<typeof accountedLine>;

const proven = {
  /** Line of the evidence that prints it. */
  line: z.int().min(1),
  /** The document's words. */
  printed: z.string().min(1).max(200),
  /** Whether letters and digits come from OCR: then nobody may rely on them before a person compared the page. */
  readByOcr: z.boolean(),
};

/** Something that a document says about itself, for a person to confirm. */
export const proposedFact = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.enum(['session', 'meeting', 'resolution']),
    value: z.int().min(1).max(9999),
    ...proven,
  }),
  z.strictObject({
    kind: z.enum(['approved-on', 'issue-date', 'in-force-from', 'review-date']),
    hijri: calendarDate.optional(),
    gregorian: calendarDate.optional(),
    weekday: weekday.optional(),
    ...proven,
  }),
  z.strictObject({
    kind: z.enum(['issue-number', 'association', 'chair']),
    text: z.string().min(1).max(200),
    ...proven,
  }),
  z.strictObject({ kind: z.enum(['orders-publication', 'supersedes-all-previous']), ...proven }),
]);
export type ProposedFact = z.infer<typeof proposedFact>;

/** The place of the policy among others, as its title says it. */
export const policyProposal = z.strictObject({
  title: z.string().min(1).max(300),
  documentType: documentType.optional(),
  /** Code of the catalogue entry that the title names; the address of the policy. */
  catalogueEntry: z.string().min(1).max(60).optional(),
});
export type PolicyProposal = z.infer<typeof policyProposal>;

/** A structured draft of a document, with the fate of each of its lines. */
export const documentReading = z.strictObject({
  text: policyText,
  account: z.array(accountedLine).max(documentLimits.lines),
  facts: z.array(proposedFact).max(100),
  remarks: sourceRemarks,
  corrections,
  proposals: policyProposal,
});
export type DocumentReading = z.infer<typeof documentReading>;
