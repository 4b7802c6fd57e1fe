import type { PolicyItem } from '../contracts/policy-text.ts';
import type { SourceRemark } from '../contracts/source-document.ts';
import { readingRemarks } from './heading-words.ar.ts';
import type { Marker } from './marker.ts';
import type { NumberedLine } from './read-headings.ts';

/** Items nest once below an item of a section. */
const DEEPEST = 2;
/** Longest marker of the text model, in UTF-16 units. */
const LONGEST_MARKER = 20;
/** Longest words of a remark that are quoted. */
const QUOTED = 500;

interface OpenList {
  readonly style: string;
  ordinal: number | undefined;
}

interface Draft {
  marker: string | undefined;
  ordinal: number | undefined;
  text: string;
  readonly items: Draft[];
}

const styleOf = ({ style, depth }: Marker): string =>
  style === 'decimal' ? `${style}-${String(depth)}` : style;

const opensList = (text: string | undefined): boolean => text !== undefined && /[:：]\s*[-–]?$/u.test(text);

/** Depths of the lists that are open at a line, from the outermost. */
class OpenLists {
  #open: OpenList[] = [];

  /**
   * Returns the depth of a numbered line, from 1. A style that is open keeps its depth, and goes on with its next
   * number where two lists of one style are open; a new style begins a list below the line before it.
   */
  depthOf(marker: Marker, before: { readonly marked: boolean; readonly text: string } | undefined): number {
    const style = styleOf(marker);
    const same = this.#open.flatMap((list, index) => (list.style === style ? [index] : []));
    const expected = same.findLast((index) => this.#open[index]?.ordinal === (marker.ordinal ?? 0) - 1);
    const restarts = marker.ordinal === 1 && same.length > 0 && opensList(before?.text);
    const found = restarts ? undefined : (expected ?? same[0]);
    if (found !== undefined) {
      this.#open = this.#open.slice(0, found + 1);
      const list = this.#open[found];
      if (list !== undefined) list.ordinal = marker.ordinal;
      return found + 1;
    }
    if (before?.marked !== true) this.#open = [];
    this.#open.push({ style, ordinal: marker.ordinal });
    return this.#open.length;
  }

  /** Returns the number that a list would have next where the line continues one; undefined otherwise. */
  nextOrdinal(marker: Marker): number | undefined {
    const last = this.#open.findLast((list) => list.style === styleOf(marker))?.ordinal;
    return last === undefined ? undefined : last + 1;
  }
}

const numbered = (drafts: readonly Draft[], prefix: string): PolicyItem[] =>
  drafts.map((draft, index) => {
    const id = `${prefix}-${String(index + 1)}`;
    return {
      id,
      ...(draft.marker === undefined ? {} : { marker: draft.marker }),
      ...(draft.ordinal === undefined ? {} : { ordinal: draft.ordinal }),
      text: draft.text,
      items: numbered(draft.items, id),
    };
  });

/**
 * Reads the lines below a heading into items: a line with a marker is an item of the depth of its list, any other line
 * a paragraph. Remarks name what the text model cannot hold as printed, and numbers that jump. `prefix` begins the ids.
 */
export const readItems = (
  lines: readonly NumberedLine[],
  prefix: string,
): { readonly items: PolicyItem[]; readonly remarks: SourceRemark[] } => {
  const remarks: SourceRemark[] = [];
  const top: Draft[] = [];
  const lists = new OpenLists();
  let before: { readonly marked: boolean; readonly text: string } | undefined;
  for (const line of lines) {
    const { marker } = line;
    const isItem = marker !== undefined && marker.rest !== '' && marker.printed.length <= LONGEST_MARKER;
    const remark = (code: SourceRemark['code'], text: string): void => {
      remarks.push({ code, line: line.number, printed: line.text.slice(0, QUOTED), remark: text });
    };
    const draft: Draft = {
      marker: isItem ? marker.printed : undefined,
      ordinal: isItem ? marker.ordinal : undefined,
      text: isItem ? marker.rest : line.text,
      items: [],
    };
    const next = isItem ? lists.nextOrdinal(marker) : undefined;
    const depth = isItem ? lists.depthOf(marker, before) : 1;
    if (next !== undefined && isItem && marker.ordinal !== undefined && marker.ordinal > next) {
      remark('numbering.gap', readingRemarks.gap(next, marker.ordinal));
    }
    if (depth > DEEPEST) remark('list.flattened', readingRemarks.deeper);
    const parent = depth > 1 ? top.at(-1) : undefined;
    (parent?.items ?? top).push(draft);
    before = { marked: isItem, text: draft.text };
  }
  return { items: numbered(top, prefix), remarks };
};
