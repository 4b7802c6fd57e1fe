import type { ProposedFact } from '../../contracts/document-reading.ts';
import type { SourceRemark } from '../../contracts/source-document.ts';
import { foldArabic } from '../../text/fold.ts';
import { bareHeading } from '../numbering/heading-key.ts';
import { documentRemarks } from '../reading-words.ar.ts';
import { issueNamedIn, issuesApart } from './approving-words.ts';
import { chairOf } from './chair.ts';
import { isOneDay } from './day-facts.ts';
import { factWords } from './fact-words.ar.ts';
import { code, issue, issueOf } from './issue-number.ts';
import { documentCode, factsOfLabel, isIssueItself } from './label-facts.ts';
import type { Found, Labelled, Passage } from './passage.ts';
import { factsOfSentence } from './sentence-facts.ts';
import { printedAgain } from './unsure-values.ts';

const sentencesOf = (text: string): string[] => text.split(/(?<=\p{L}{2,}[.؛])\s+/u);
/** A cover's sentences run over its lines, and a list on it has one in each item. */
const itemsOf = (text: string): string[] => text.split(/\s*[•●▪]\s*/u).filter((item) => item !== '');

const same = (left: ProposedFact, right: ProposedFact): boolean => {
  if (left.kind !== right.kind) return false;
  if ('value' in left && 'value' in right) return left.value === right.value;
  if ('text' in left && 'text' in right) return foldArabic(left.text) === foldArabic(right.text);
  if ('hijri' in left || 'gregorian' in left) {
    const key = (fact: ProposedFact): string =>
      'hijri' in fact || 'gregorian' in fact ? JSON.stringify([fact.hijri, fact.gregorian]) : '';
    return key(left) === key(right);
  }
  return true;
};

/** The facts that labels and sentences say. */
const saidIn = (passages: readonly Passage[], labelled: readonly Labelled[], title: string): Found => {
  const found: Found = { facts: [], remarks: [] };
  const hasIssue = labelled.some(({ label }) => isIssueItself(label));
  for (const label of labelled) {
    if (!hasIssue || !documentCode.test(bareHeading(label.label))) factsOfLabel(label, found);
  }
  const namesIssue =
    hasIssue || passages.some(({ text, place }) => place !== 'text' && issue.test(foldArabic(text)));
  const numbers = namesIssue ? [issue] : [issue, code];
  const sentences = passages.flatMap((passage) => {
    // Most of a text says nothing about its approval.
    const isSilent = passage.place === 'text' && !factWords.mayTell.test(foldArabic(passage.text));
    const all = isSilent ? [] : passage.place === 'cover' ? itemsOf(passage.text) : sentencesOf(passage.text);
    if (!isSilent) issueOf(passage, numbers, found);
    return all.flatMap(issuesApart).map((sentence) => ({ sentence, passage }));
  });
  const latest = Math.max(0, ...sentences.map(({ sentence }) => issueNamedIn(sentence) ?? 0));
  for (const { sentence, passage } of sentences) factsOfSentence(sentence, passage, latest, title, found);
  return found;
};

/**
 * Days that both calendars say alike. Where values are held back because OCR is unsure of them, such a day is read all
 * the same: two readings of other digits do not meet in one day by chance.
 */
const confirmedDays = (
  passages: readonly Passage[],
  labelled: readonly Labelled[],
  title: string,
): ProposedFact[] => {
  const isHeld = (text: string): boolean => printedAgain(text) !== text;
  const held = passages.filter(({ text }) => isHeld(text));
  const heldLabels = labelled.filter(({ value }) => isHeld(value));
  if (held.length + heldLabels.length === 0) return [];
  return saidIn(
    held.map((passage) => ({ ...passage, text: printedAgain(passage.text) })),
    heldLabels.map((one) => ({ ...one, value: printedAgain(one.value) })),
    title,
  ).facts.filter(
    (fact) =>
      'hijri' in fact &&
      fact.hijri !== undefined &&
      fact.gregorian !== undefined &&
      isOneDay(fact.hijri, fact.gregorian),
  );
};

/**
 * Proposes what a document says about its own approval and issue. Numbers and days are taken from its cover, from its
 * approval, from tables about the document, and from a sentence that says that the board approved it, by its `title`
 * or as this document; `signed` is the chair of a table of those who signed. A number of another body («مجلس الوزراء»)
 * or of a blank is none, and neither is one that OCR is unsure of (`withHeldBack`). A fact is proposed once, at its
 * first line; a second one of the same kind that differs is proposed, too, and remarked upon.
 */
export const factsOf = (
  passages: readonly Passage[],
  labelled: readonly Labelled[],
  { signed = [], title = '' }: { readonly signed?: readonly ProposedFact[]; readonly title?: string } = {},
): Found => {
  const said = saidIn(passages, labelled, title);
  const confirmed = confirmedDays(passages, labelled, title);
  const isConfirmed = ({ kind, line }: ProposedFact): boolean =>
    confirmed.some((day) => day.kind === kind && day.line === line);
  const found: Found = {
    facts: [...confirmed, ...said.facts.filter((fact) => !isConfirmed(fact))],
    remarks: said.remarks,
  };
  chairOf(passages, found);
  if (!found.facts.some(({ kind }) => kind === 'chair')) found.facts.push(...signed);
  const facts = found.facts.filter(
    (fact, index) => found.facts.findIndex((other) => same(fact, other)) === index,
  );
  for (const [index, fact] of facts.entries()) {
    const other = facts.findIndex(({ kind }) => kind === fact.kind);
    const asMeeting = facts.find(
      (one) =>
        one.kind === 'meeting' &&
        fact.kind === 'resolution' &&
        one.value === fact.value &&
        one.line !== fact.line,
    );
    if (asMeeting !== undefined) {
      found.remarks.push({
        code: 'approval.ambiguous',
        line: fact.line,
        printed: fact.printed,
        remark: documentRemarks.meetingOrResolution,
      });
    }
    if (other < index && ['session', 'meeting', 'resolution', 'approved-on'].includes(fact.kind)) {
      found.remarks.push({
        code: 'approval.ambiguous',
        line: fact.line,
        printed: fact.printed,
        remark: documentRemarks.approvalsDisagree,
      });
    }
  }
  // A line with a label is read as a label and as a sentence, which find the same.
  const isFirst = (remark: SourceRemark, index: number): boolean =>
    found.remarks.findIndex((one) => JSON.stringify(one) === JSON.stringify(remark)) === index;
  return {
    facts: facts.map((fact) => ({ ...fact, printed: printedAgain(fact.printed) })),
    remarks: found.remarks
      .filter(isFirst)
      .map((remark) => ({ ...remark, printed: printedAgain(remark.printed) })),
  };
};
