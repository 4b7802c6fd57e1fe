import type { ProposedFact } from '../../contracts/document-reading.ts';
import type { SourceRemark } from '../../contracts/source-document.ts';
import { foldArabic } from '../../text/fold.ts';
import type { PlaceOfSentence } from './approving-words.ts';

/** Words of a document that may say something about its approval, with the lines that print them. */
export interface Passage {
  readonly text: string;
  readonly lines: readonly { readonly number: number; readonly text: string }[];
  /** The place of the passage, which decides how much it takes to believe it. */
  readonly place: PlaceOfSentence;
  readonly readByOcr: boolean;
  /** Whether OCR is unsure of a word of it, which may be part of a name. */
  readonly hasUnsureWord?: boolean;
}

/** A row or a column of a table about the document: a label and the words beside or below it. */
export interface Labelled {
  readonly label: string;
  readonly value: string;
  readonly line: number;
  readonly readByOcr: boolean;
  /** Whether the table names an issue, so that a day without a name is that of the issue. */
  readonly namesIssue?: boolean;
}

export interface Found {
  readonly facts: ProposedFact[];
  readonly remarks: SourceRemark[];
}

const LONGEST_QUOTE = 200;
export const quote = (text: string): string => text.replace(/\s+/gu, ' ').trim().slice(0, LONGEST_QUOTE);

/** The place of folded words in the text as printed. Folding leaves out marks, so that words are sought one by one. */
export const asPrinted = (text: string, folded: string): string => {
  const wanted = folded.split(' ').filter((word) => word !== '');
  const words = text.split(/\s+/u).filter((word) => word !== '');
  const same = words.map((word) => foldArabic(word));
  const first = wanted[0] ?? '';
  for (const [at, word] of same.entries()) {
    if (!word.endsWith(first) && !word.startsWith(first)) continue;
    const joined = same.slice(at, at + wanted.length + 2).join(' ');
    if (!joined.includes(folded)) continue;
    for (let length = 1; length <= wanted.length + 2; length += 1) {
      if (
        same
          .slice(at, at + length)
          .join(' ')
          .includes(folded)
      )
        return quote(words.slice(at, at + length).join(' '));
    }
  }
  return quote(folded);
};

/** Returns the line of a passage that prints words, or its first one. */
export const lineOf = ({ lines }: Passage, folded: string): number => {
  const words = folded.split(' ').filter((word) => word.length > 2 || /\d/u.test(word));
  const last = words.at(-1) ?? folded;
  const found =
    lines.find(({ text }) => foldArabic(text).includes(folded)) ??
    lines.find(({ text }) => foldArabic(text).includes(last));
  return found?.number ?? lines[0]?.number ?? 1;
};
