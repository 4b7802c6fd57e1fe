import { z } from 'zod';
import { associationSlug } from './association.ts';
import { boardApproval } from './board-approval.ts';
import { calendarDate } from './calendar-date.ts';
import { documentType, policyText } from './policy-text.ts';

/**
 * Damage that a machine did to a document before it reached us (text extraction, conversion, a page header) and that
 * can be undone without choosing a word. Only these codes may correct anything.
 */
export const correctionCode = z.enum([
  'char.brokenWord',
  'char.foreignScript',
  'char.lookalike',
  'date.visualOrder',
  'header.repeatedInBody',
  'ligature.lamAlefSwapped',
  'list.brokenAcrossLines',
  'list.flattened',
  'list.headingAsBullet',
  'list.numberAfterText',
  'list.outdentedItem',
  'list.splitItem',
  'pdf.visualOrder',
  'section.headingSwallowedWord',
  'section.markdown',
  'toc.noLeader',
]);
export type CorrectionCode = z.infer<typeof correctionCode>;

/**
 * A reading of a line that neither the line nor a correction shows: the rules of the import are told it. The lines are
 * those of the corrected document, counted from 1.
 */
export const sourceLineReading = z.strictObject({
  line: z.int().min(1),
  /** Is one with the next line that has words, ends a paragraph, or heads a division of the first level. */
  is: z.enum(['joined', 'end', 'heading']),
  code: correctionCode,
  note: z.string().min(1).max(300),
});
export type SourceLineReading = z.infer<typeof sourceLineReading>;

export const sourceLineReadings = z.array(sourceLineReading);

/** Something that the board's own words do or leave out; shown to the editor, never changed by us. */
export const wordingCode = z.enum([
  'approval.ambiguous',
  /** A blank for the number of a meeting or for a day, empty or filled in by hand. */
  'approval.blank',
  'approval.calendarMissing',
  'approval.missing',
  /** The text is about the subject of another policy than its title names. */
  'body.otherPolicy',
  'changes.tracked',
  'content.missingItem',
  'date.incomplete',
  'list.unnumberedItem',
  'numbering.gap',
  'org.foreign',
  'org.variant',
  'note.unplaced',
  'period.floorOnly',
  'punctuation',
  'spelling.variant',
  'table.unread',
  'term.inconsistent',
  'text.missingPhrase',
  /** The file holds several policies one after another. */
  'text.severalPolicies',
  /** Words of which OCR is not sure. */
  'text.unsure',
  'text.unreadable',
  'toc.disagrees',
  'toc.emptyPages',
  'toc.pagesSuspicious',
  'word.suspect',
]);
export type WordingCode = z.infer<typeof wordingCode>;

/** The catalogue of everything an import can find. Mechanical damage may also be left and remarked upon. */
export const anomalyCode = z.enum([...correctionCode.options, ...wordingCode.options]);
export type AnomalyCode = z.infer<typeof anomalyCode>;

/** A line of the source, counted from 1, or the first and the last of a run of lines. */
export const sourceLines = z.union([
  z.int().min(1),
  z
    .tuple([z.int().min(1), z.int().min(1)])
    .refine(([first, last]) => first < last, { error: 'a run of lines ends after the line it starts on' }),
]);
export type SourceLines = z.infer<typeof sourceLines>;

/** A change between the source and the published text, to be attributed and reviewed. */
export const correction = z.strictObject({
  code: correctionCode,
  line: sourceLines,
  /** The exact text of those lines, line breaks and spaces included; it must occur there once. */
  printed: z.string().min(1).max(2000),
  /** The replacement. Empty only for a running header that is dropped. */
  corrected: z.string().max(2000),
  note: z.string().min(1).max(300).optional(),
});
export type Correction = z.infer<typeof correction>;

export const corrections = z.array(correction);

/** Something that stays as printed and that an editor has to know of before a board approves the text again. */
export const sourceRemark = z.strictObject({
  code: anomalyCode,
  line: sourceLines,
  printed: z.string().min(1).max(500),
  /** Text in Arabic, for the editor. */
  remark: z.string().min(1).max(600),
});
export type SourceRemark = z.infer<typeof sourceRemark>;

export const sourceRemarks = z.array(sourceRemark);

/**
 * The layout on paper of what `PolicyText` holds as structure: needed to put the structure back into the order of the
 * source, and of no interest to a reader.
 */
export const sourceLayout = z.strictObject({
  /** Number of cover lines above the title. */
  coverLinesBeforeTitle: z.int().min(0).max(40),
  /** The parts of one line of the contents, in their order in the source. */
  contentsEntry: z.array(z.enum(['page', 'leader', 'label'])).optional(),
  /** The dots between a heading and its page: «.....». */
  contentsLeader: z.string().min(1).max(80).optional(),
  /** A dash that the text puts before an item that has a marker of its own: «- هـ.». */
  bullet: z.string().min(1).max(4).optional(),
  /** The lines that every page repeats and that interrupt the body. */
  runningHeader: z.array(z.string().min(1).max(300)).min(1).optional(),
});
export type SourceLayout = z.infer<typeof sourceLayout>;

/** `policy.json`: one source document as data, with what its text says about itself as normalised values. */
export const sourcePolicy = z.strictObject({
  slug: associationSlug,
  documentType,
  title: z.string().min(1).max(300),
  issueNumber: z.string().min(1).max(60).optional(),
  issueDate: calendarDate.optional(),
  text: policyText,
  /** Absent where the document prints no approval that could be checked. */
  approval: boardApproval.optional(),
  layout: sourceLayout,
});
export type SourcePolicy = z.infer<typeof sourcePolicy>;
