import type { DocumentEvidence, DocumentNoteCode } from '../../contracts/document-evidence.ts';
import type { AnomalyCode, SourceRemark } from '../../contracts/source-document.ts';

/**
 * Grave: the text may be another than the board's, or part of it is missing. Notable: the board's own words contradict
 * themselves or leave something out. Minor: spelling, signs and the form of the file.
 */
export const severities = ['grave', 'notable', 'minor'] as const;
export type Severity = (typeof severities)[number];

/** The severity of a remark on a line. */
export const severityOfRemark: Readonly<Record<AnomalyCode, Severity>> = {
  'body.otherPolicy': 'grave',
  'text.severalPolicies': 'grave',
  'org.foreign': 'grave',
  'changes.tracked': 'grave',
  'text.unreadable': 'grave',
  'table.unread': 'grave',
  'note.unplaced': 'grave',
  'numbering.gap': 'grave',
  'toc.disagrees': 'grave',
  'content.missingItem': 'grave',
  'text.missingPhrase': 'grave',
  'text.unsure': 'grave',
  'approval.ambiguous': 'notable',
  'approval.blank': 'notable',
  'approval.calendarMissing': 'notable',
  'approval.missing': 'notable',
  'date.incomplete': 'notable',
  'org.variant': 'notable',
  'period.floorOnly': 'notable',
  'term.inconsistent': 'notable',
  'word.suspect': 'notable',
  'char.brokenWord': 'notable',
  'char.foreignScript': 'notable',
  'char.lookalike': 'notable',
  'date.visualOrder': 'notable',
  'ligature.lamAlefSwapped': 'notable',
  'list.brokenAcrossLines': 'notable',
  'list.flattened': 'notable',
  'list.headingAsBullet': 'notable',
  'list.numberAfterText': 'notable',
  'list.outdentedItem': 'notable',
  'list.splitItem': 'notable',
  'list.unnumberedItem': 'notable',
  'pdf.visualOrder': 'notable',
  'section.headingSwallowedWord': 'notable',
  'header.repeatedInBody': 'minor',
  'section.markdown': 'minor',
  'toc.noLeader': 'minor',
  'toc.emptyPages': 'minor',
  'toc.pagesSuspicious': 'minor',
  punctuation: 'minor',
  'spelling.variant': 'minor',
};

/** The severity of a fact about a file. */
export const severityOfNote: Readonly<Record<DocumentNoteCode, Severity>> = {
  'tracked-changes': 'grave',
  'unread-table': 'grave',
  'unmapped-letters': 'grave',
  'letters-from-picture': 'notable',
  'read-as-picture': 'grave',
  'text-only': 'grave',
  pictures: 'notable',
  'text-boxes': 'notable',
  columns: 'notable',
  footnotes: 'notable',
  'content-controls': 'notable',
  'hidden-text': 'notable',
  comments: 'notable',
  'turned-page': 'minor',
  'embedded-files': 'minor',
  macros: 'minor',
  'wrong-extension': 'minor',
};

/** Something that a person has to look at before she trusts a reading. */
export type ToLookAt =
  | {
      readonly kind: 'note';
      readonly severity: Severity;
      readonly note: DocumentEvidence['notes'][number];
    }
  | { readonly kind: 'remark'; readonly severity: Severity; readonly remark: SourceRemark };

/**
 * Returns the facts about a file and the remarks on its lines, the gravest first; of one severity the facts about the
 * whole file come before the remarks, which are in the order of their lines.
 */
export const worstFirst = (
  notes: DocumentEvidence['notes'],
  remarks: readonly SourceRemark[],
): readonly ToLookAt[] => {
  const all: readonly ToLookAt[] = [
    ...notes.map((note): ToLookAt => ({ kind: 'note', severity: severityOfNote[note.code], note })),
    ...remarks
      .toSorted((left, right) => firstLineOf(left) - firstLineOf(right))
      .map((remark): ToLookAt => ({ kind: 'remark', severity: severityOfRemark[remark.code], remark })),
  ];
  return severities.flatMap((severity) => all.filter((each) => each.severity === severity));
};

/** Returns the number of the line on which a remark begins. */
export const firstLineOf = ({ line }: Pick<SourceRemark, 'line'>): number =>
  typeof line === 'number' ? line : line[0];
