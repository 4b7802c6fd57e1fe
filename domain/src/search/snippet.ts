import { foundIn, type SearchQuery } from './query.ts';
import { searchWordsOf } from './words.ts';

/** A piece of a text; `hit`: it matches the query and is marked. */
export interface MarkedRun {
  readonly text: string;
  readonly hit: boolean;
}

export interface Snippet {
  /** Joined, the pieces are the printed text between the two cuts, letter by letter. */
  readonly runs: readonly MarkedRun[];
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** A text up to this length is shown whole; UTF-16 units. */
const WHOLE = 260;
/** Approximate length of the text before the first hit. */
const BEFORE = 70;

interface Cut {
  readonly from: number;
  readonly to: number;
}

/** Cuts only where a word begins or ends. */
const cutAround = (text: string, hit: Cut): Cut => {
  if (text.length <= WHOLE) return { from: 0, to: text.length };
  const words = searchWordsOf(text);
  const from =
    hit.from <= BEFORE ? 0 : (words.find(({ start }) => start >= hit.from - BEFORE)?.start ?? hit.from);
  const end = words.findLast((word) => word.end <= from + WHOLE)?.end ?? text.length;
  return { from, to: from + WHOLE >= text.length ? text.length : Math.max(end, hit.to) };
};

/** Returns a text with its matches marked: whole where it is short, else the part around the first hit. */
export const snippetOf = (text: string, query: SearchQuery): Snippet => {
  const { words } = foundIn(text, query);
  const first = words[0];
  const { from, to } = cutAround(text, { from: first?.start ?? 0, to: first?.end ?? 0 });
  const runs: MarkedRun[] = [];
  let done = from;
  for (const { start, end } of words) {
    if (start < done || end > to) continue;
    if (start > done) runs.push({ text: text.slice(done, start), hit: false });
    runs.push({ text: text.slice(start, end), hit: true });
    done = end;
  }
  if (done < to) runs.push({ text: text.slice(done, to), hit: false });
  return { runs, cutBefore: from > 0, cutAfter: to < text.length };
};
