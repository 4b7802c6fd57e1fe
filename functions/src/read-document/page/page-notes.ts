import type { TextLine } from './text-line.ts';

/** Letters of a footnote are at most this large, as part of those of the text, where no sign of its own is raised. */
const SMALLER = 0.92;

/** Most lines of a running foot, below the footnotes. */
const MOST_FOOT = 2;

/** A raised sign of a line, and the first line of the footnote that it refers to. */
export interface NoteReference {
  readonly line: TextLine;
  /** Place of the sign in the line's text. */
  readonly from: number;
  readonly to: number;
  readonly note: TextLine;
}

/** The footnotes of a page. */
export interface PageNotes {
  readonly references: readonly NoteReference[];
  /** The lines of all footnotes. */
  readonly lines: ReadonlySet<TextLine>;
}

/** Returns the number or star with which a line begins as a footnote does. */
const signOf = (line: TextLine): string | undefined =>
  /^[([]?(?<sign>[0-9٠-٩]{1,3}|\*{1,3})[)\]]?\s*[.\-–:]?\s*\S/u.exec(line.text)?.groups?.['sign'];

/**
 * Finds the footnotes at the foot of a page: lines that begin with the sign that a line above them has raised, in
 * smaller letters, with a raised sign themselves, or marked by the file as a note. Every line below the first of them
 * is one, too, but for a running foot. A raised sign without such a line is text: «م²». `lines` are those of the page's text in reading order,
 * `size` is the usual one of the page; `isMarked` says what the file itself calls a note.
 */
export const notesOfPage = (
  lines: readonly TextLine[],
  size: number,
  isMarked: (line: TextLine) => boolean,
): PageNotes => {
  const raised = lines.flatMap((line, at) => line.raised.map((sign) => ({ line, at, ...sign })));
  if (raised.length === 0) return { references: [], lines: new Set() };
  const looksNote = (line: TextLine): boolean =>
    isMarked(line) || line.size <= SMALLER * size || line.raised.some(({ from }) => from === 0);
  const starts = lines.flatMap((line, at) => {
    const sign = looksNote(line) ? signOf(line) : undefined;
    return sign === undefined ? [] : [{ line, at, sign }];
  });
  const references = raised.flatMap(({ line, at, from, to }): (NoteReference & { at: number })[] => {
    const sign = line.text.slice(from, to).trim();
    const note = from === 0 ? undefined : starts.find((start) => start.sign === sign && start.at > at);
    return note === undefined ? [] : [{ line, from, to, note: note.line, at: note.at }];
  });
  const first = Math.min(...references.map(({ at }) => at));
  const last = lines.findLastIndex(looksNote);
  const own = lines.slice(first, last + 1);
  // Text below a footnote is the next column's, or the line was none; a running foot may stand there.
  const isFoot = lines.length - last - 1 <= MOST_FOOT && own.every(looksNote);
  return isFoot ? { references, lines: new Set(own) } : { references: [], lines: new Set() };
};
