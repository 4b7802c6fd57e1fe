import type { PolicyNote } from '../contracts/policy-text.ts';
import type { FoundReference } from './references.ts';

/** A run of a printed text: words, words that refer to another part, or the sign of a footnote. */
export type PrintedRun =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'reference'; readonly text: string; readonly target: string }
  | { readonly kind: 'note'; readonly note: PolicyNote };

/** Moves a place to the end of the character that it would divide, marks of vowels included. */
const wholeCharacter = (text: string, place: number): number => {
  let at = Math.min(place, text.length);
  while (/^(?:\p{M}|[\uDC00-\uDFFF])/u.test(text.slice(at, at + 2))) at += 1;
  return at;
};

/**
 * Cuts a text into runs. The words and the references joined are the text, sign for sign. The sign of a note that is
 * within a reference follows it, so that a link is never divided.
 */
export const printedRuns = (
  text: string,
  references: readonly FoundReference[],
  notes: readonly PolicyNote[] = [],
): PrintedRun[] => {
  const signs = notes
    .map((note) => ({ note, place: wholeCharacter(text, note.at) }))
    .toSorted((left, right) => left.place - right.place);
  const runs: PrintedRun[] = [];
  let done = 0;
  const words = (until: number): void => {
    if (until > done) runs.push({ kind: 'words', text: text.slice(done, until) });
    done = Math.max(done, until);
  };
  const signsUpTo = (place: number): void => {
    for (let next = signs[0]; next !== undefined && next.place <= place; next = signs[0]) {
      words(next.place);
      runs.push({ kind: 'note', note: next.note });
      signs.shift();
    }
  };
  for (const { start, end, target } of references) {
    signsUpTo(start);
    words(start);
    runs.push({ kind: 'reference', text: text.slice(start, end), target });
    done = end;
  }
  signsUpTo(text.length);
  words(text.length);
  return runs;
};
