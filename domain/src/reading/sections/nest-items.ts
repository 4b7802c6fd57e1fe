import { textDepth } from '../../contracts/policy-text.ts';
import type { Correction, SourceRemark } from '../../contracts/source-document.ts';
import { foldArabic } from '../../text/fold.ts';
import type { DraftBlock, DraftItem, Flow, Paragraph } from '../draft.ts';
import type { Marker } from '../numbering/marker.ts';
import { announcesList, documentRemarks } from '../reading-words.ar.ts';

/** Limits of the text model. */
const LONGEST_TEXT = 8000;
const LONGEST_MARKER = 60;
const MOST_ORDINAL = 999;
/** Longest words of a remark that are quoted. */
const QUOTED = 500;
/** Points by which an item's right edge lies deeper than that of the list around it. */
const DEEPER = 8;

interface OpenList {
  readonly style: string;
  ordinal: number | undefined;
  /** Distance from the right edge of the column in points, or number of spaces before the marker. */
  readonly indent: number | undefined;
  /** The sign of a list whose dashes may be of several kinds. */
  readonly printed: string;
  /** The list of Word and its level. */
  readonly word: { readonly id: string; readonly level: number } | undefined;
}

const styleOf = ({ style, depth, printed }: Marker): string => {
  if (style === 'decimal') return `decimal-${String(depth)}`;
  // «A.» and «a)» are lists of two depths, as «I.» and «i)» are.
  if (style === 'latin' || style === 'roman')
    return `${style} ${/\p{Lu}/u.test(printed) ? 'large' : 'small'}`;
  return style === 'bullet' ? `bullet ${printed}` : style;
};

/** Tells whether a list of a style can hold decimals of a depth: plain numbers do, and decimals with fewer numbers. */
const mayHoldDecimal = (style: string, depth: number): boolean =>
  style === 'number' ||
  style === 'bracketed-number' ||
  (style.startsWith('decimal-') && Number(style.slice(8)) < depth);

/** A bullet or dash says nothing about its place among its neighbours. */
const isPlain = ({ style }: Marker): boolean => style === 'bullet' || style === 'dash';

const opensList = (text: string | undefined): boolean =>
  text !== undefined && /[:：]\s*[\p{Pd}\u2212]?$/u.test(text);
const announces = (text: string): boolean => opensList(text) && announcesList.test(foldArabic(text));

interface Before {
  readonly isItem: boolean;
  readonly text: string;
  readonly marker: Marker | undefined;
  readonly indent: number | undefined;
}

/** Points by which a space before a marker sets it in. */
const SPACE = 3;

/**
 * Returns how deep a paragraph begins, so that deeper is more: in points from the left, negated, where the document has
 * pages; else by the indent that Word gives it and the spaces before it.
 */
const indentOf = ({ first }: Paragraph): number | undefined => {
  const { box, indent = 0 } = first.evidence;
  if (box !== undefined) return -(box[0] + box[2]);
  return indent + first.indent * SPACE;
};

/** Tells whether the document itself says where a paragraph begins; spaces may be there by chance. */
const isPlaced = ({ first: { evidence } }: Paragraph): boolean =>
  evidence.box !== undefined || evidence.indent !== undefined;

/** Fewest spaces by which a list of a plain text is set in, and fewest items that are set in alike: a lone one was moved. */
const FEWEST_SPACES = 2;
const FEWEST_SET_IN = 2;

/**
 * Tells whether the spaces before the items of a plain text nest them, as Markdown does: each item begins where an open
 * list does or is set in below one, and no item is alone in its number of spaces. A first item alone has lost its indent.
 */
const areStepped = (flow: readonly Flow[]): boolean => {
  const items = flow.flatMap((one) =>
    one.kind !== 'block' && one.paragraph.marker !== undefined ? one.paragraph : [],
  );
  if (items.some((one) => isPlaced(one) || one.first.evidence.list !== undefined)) return false;
  const spaces = items.map(({ first }) => first.indent);
  const open: number[] = [];
  const isNested = spaces.every((own) => {
    while ((open.at(-1) ?? -1) > own) open.pop();
    const last = open.at(-1);
    if (last === own) return true;
    open.push(own);
    return open.length === 1 || own >= (last ?? 0) + FEWEST_SPACES;
  });
  const alike = [...Map.groupBy(spaces, (own) => own).values()];
  return isNested && alike.every((all) => all.length >= FEWEST_SET_IN);
};

/** Depths of the lists that are open at a paragraph, from the outermost. */
class OpenLists {
  #open: OpenList[] = [];
  readonly #isStepped: boolean;

  constructor(isStepped: boolean) {
    this.#isStepped = isStepped;
  }

  /** Number of lists that are open. */
  get depth(): number {
    return this.#open.length;
  }

  clear(): void {
    this.#open = [];
  }

  /** The number that comes next in the list that the paragraph continues, and the one before it. */
  before(marker: Marker): number | undefined {
    return this.#open.findLast((list) => list.style === styleOf(marker))?.ordinal;
  }

  #enter(index: number, marker: Marker): number {
    this.#open = this.#open.slice(0, index + 1);
    const list = this.#open[index];
    if (list !== undefined) list.ordinal = marker.ordinal;
    return index + 1;
  }

  /**
   * Returns the depth of an item, from 1: by the levels of Word's list where it has one; by its indent where an open
   * list of its style lies elsewhere; then by its style, which keeps its depth, and by its number where two lists of
   * one style are open. A new style begins a list below the item before it.
   */
  depthOf(paragraph: Paragraph, marker: Marker, before: Before | undefined): number {
    const style = styleOf(marker);
    const word = paragraph.first.evidence.list;
    const indent = indentOf(paragraph);
    const push = (): number => {
      this.#open.push({ style, ordinal: marker.ordinal, indent, word, printed: marker.printed });
      return this.#open.length;
    };
    if (word !== undefined) {
      const same = this.#open.findLastIndex(
        (list) => list.word?.id === word.id && list.word.level <= word.level,
      );
      const found = this.#open[same];
      if (found?.word?.level === word.level) return this.#enter(same, marker);
      if (found !== undefined) {
        this.#open = this.#open.slice(0, same + 1);
        return push();
      }
      const sameStyle = this.#open.findLastIndex(
        (list) =>
          list.word?.level === word.level &&
          list.style === style &&
          !(marker.ordinal === 1 && opensList(before?.text)),
      );
      if (sameStyle >= 0) return this.#enter(sameStyle, marker);
      if (before?.isItem !== true || !opensList(before.text)) {
        const wider = this.#open.findIndex((list) => (list.word?.level ?? 0) >= word.level);
        if (wider >= 0) this.#open = this.#open.slice(0, wider);
        if (before?.isItem !== true) this.#open = [];
      }
      return push();
    }
    const apart = isPlaced(paragraph) ? DEEPER : 0;
    const ofStyle = this.#open.flatMap((list, index) => (list.style === style ? [index] : []));
    const ofSign = ofStyle.filter((index) => this.#open[index]?.printed === marker.printed);
    // A list that another kind of dash announces has dashes of its own: «- عهدة مؤقتة:» and «– عهدة السفر».
    if (isPlain(marker) && ofStyle.length > 0 && ofSign.length === 0 && opensList(before?.text))
      return push();
    const same = ofSign.length > 0 && ofSign.length < ofStyle.length && isPlain(marker) ? ofSign : ofStyle;
    const near = same.filter((index) => {
      const other = this.#open[index]?.indent;
      return other === undefined || indent === undefined || Math.abs(other - indent) <= apart;
    });
    const expected = same.findLast((index) => this.#open[index]?.ordinal === (marker.ordinal ?? 0) - 1);
    const restarts = marker.ordinal === 1 && same.length > 0 && opensList(before?.text);
    if (restarts) {
      if (before?.isItem !== true) this.#open = [];
      return push();
    }
    if (
      isPlain(marker) &&
      near.length === 0 &&
      same.length > 0 &&
      indent !== undefined &&
      before?.isItem === true
    ) {
      const last = this.#open.at(-1)?.indent;
      const wider = this.#open.findLastIndex(
        (list) => list.indent !== undefined && list.indent < indent - apart,
      );
      // A first item that lost its indent opens a list all the same: its neighbours do not nest in it.
      if (last !== undefined && indent > last + apart && opensList(before.text)) return push();
      if (last !== undefined && indent > last + apart && (this.#isStepped || isPlaced(paragraph)))
        return push();
      const level = same.find((index) => index > wider) ?? same[0];
      if (level !== undefined) return this.#enter(level, marker);
    }
    const found = (isPlain(marker) ? near.at(-1) : expected) ?? same[0];
    if (found !== undefined) return this.#enter(found, marker);
    if (before?.isItem !== true) {
      // A list that a paragraph interrupted goes on; another style after a paragraph begins at the top.
      this.#open = [];
      return push();
    }
    // A letter that begins no list is a sign of a legend beside the items before it: «م: يرفع مقترحاً».
    const isLegend =
      (marker.style === 'abjad' || marker.style === 'bracketed-abjad') &&
      (marker.ordinal ?? 1) > 1 &&
      this.#open.length > 0 &&
      !opensList(before.text);
    if (isLegend) return this.#open.length;
    const wider = this.#open.findLastIndex((list) => {
      const other = list.indent;
      return (
        paragraph.first.evidence.box !== undefined &&
        other !== undefined &&
        indent !== undefined &&
        indent < other - apart
      );
    });
    if (wider >= 0) this.#open = this.#open.slice(0, wider);
    if (marker.style === 'decimal') {
      // «2.2» belongs below «2» and to no list of letters that stands between them.
      const other = this.#open.findIndex((list) => !mayHoldDecimal(list.style, marker.depth));
      if (other >= 0) this.#open = this.#open.slice(0, other);
    }
    return push();
  }
}

/** Splits a text that is longer than a clause may be, between words. */
const piecesOf = (text: string): string[] => {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > LONGEST_TEXT) {
    const space = rest.lastIndexOf(' ', LONGEST_TEXT);
    const at = space > 0 ? space : LONGEST_TEXT;
    pieces.push(rest.slice(0, at).trim());
    rest = rest.slice(at).trim();
  }
  return [...pieces, rest];
};

interface Nested {
  readonly blocks: DraftBlock[];
  readonly remarks: SourceRemark[];
  readonly corrections: Correction[];
}

const itemOf = (text: string, lines: readonly number[], marker: Marker | undefined): DraftItem => ({
  kind: 'item',
  lines,
  ...(marker === undefined ? {} : { marker: marker.printed }),
  ...(marker?.ordinal === undefined || marker.ordinal > MOST_ORDINAL ? {} : { ordinal: marker.ordinal }),
  text,
  notes: [],
  items: [],
});

/**
 * Nests the paragraphs below one heading: a paragraph with a marker is an item of the depth of its list, any other is a
 * paragraph at the top, and a table stands where it is printed. Remarks name numbers that jump and items that are
 * deeper than the text model holds. A list whose indent was lost in a copy is put below the line that announces it,
 * which is a correction. `noteFor` gets each clause with its footnote signs.
 */
export const nestItems = (
  flow: readonly Flow[],
  isCopied: boolean,
  noteFor: (item: DraftItem, paragraph: Paragraph) => void,
): Nested => {
  const nested: Nested = { blocks: [], remarks: [], corrections: [] };
  const lists = new OpenLists(areStepped(flow));
  /** The items in which the next one may nest, from the outermost. */
  let path: DraftItem[] = [];
  let before: Before | undefined;
  /** The depth of an item that announces a list whose own items have lost their indent. */
  let announced:
    { readonly depth: number; readonly style: string; readonly indent: number | undefined } | undefined;
  const place = (depth: number, block: DraftBlock): void => {
    const parent = path[depth - 2];
    (parent?.items ?? nested.blocks).push(block);
    path = path.slice(0, depth - 1);
    // Nothing nests in a paragraph, which would turn the order of a list that it interrupts.
    if (block.kind === 'item' && block.marker !== undefined) path.push(block);
  };
  for (const one of flow) {
    if (one.kind === 'block') {
      nested.blocks.push(one.block);
      path = [];
      before = undefined;
      lists.clear();
      announced = undefined;
      continue;
    }
    const { paragraph } = one;
    const { marker } = paragraph;
    const isItem = marker !== undefined && marker.rest !== '' && marker.printed.length <= LONGEST_MARKER;
    const remark = (code: SourceRemark['code'], text: string): void => {
      nested.remarks.push({
        code,
        line: paragraph.first.number,
        printed: paragraph.printed.slice(0, QUOTED),
        remark: text,
      });
    };
    const [text = '', ...more] = piecesOf(isItem ? marker.rest : paragraph.printed);
    const item = itemOf(text, paragraph.lines, isItem ? marker : undefined);
    noteFor(item, paragraph);
    let depth = 1;
    if (isItem) {
      const last = lists.before(marker);
      depth = lists.depthOf(paragraph, marker, before);
      if (last !== undefined && marker.ordinal !== undefined && marker.ordinal > last + 1) {
        remark('numbering.gap', documentRemarks.gap(last, marker.ordinal));
      }
      const isBelow = announced?.style === styleOf(marker) && depth === announced.depth;
      if (isBelow && announced?.indent === indentOf(paragraph)) {
        depth += 1;
        const [head = ''] = /^\s*\S+\s+\S+(?:\s+\S+)?/u.exec(paragraph.first.raw) ?? [];
        if (head !== '') {
          nested.corrections.push({
            code: 'list.flattened',
            line: paragraph.first.number,
            printed: head,
            corrected: `  ${head}`,
          });
        }
        if (path.length === depth - 1) remark('list.flattened', documentRemarks.flattened);
      } else if (announced !== undefined && depth <= announced.depth) {
        announced = undefined;
      }
      if (depth > textDepth.items) {
        remark('list.flattened', documentRemarks.deep);
        depth = textDepth.items;
      }
      depth = Math.min(depth, path.length + 1);
      if (isCopied && isPlain(marker) && announces(marker.rest) && announced === undefined) {
        announced = { depth, style: styleOf(marker), indent: indentOf(paragraph) };
      }
    } else {
      announced = undefined;
    }
    place(depth, item);
    before = { isItem, text, marker: isItem ? marker : undefined, indent: indentOf(paragraph) };
    for (const piece of more) place(1, itemOf(piece, paragraph.lines, undefined));
  }
  return nested;
};
