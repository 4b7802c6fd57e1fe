/** A thing of a page that is read as a whole: text on one baseline, or a table. */
export interface Placed {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Letter height of text; nothing for a table. */
  readonly size?: number;
}

/** Fewest lines on each side of a gutter; fewer are a form («الاسم … التاريخ …»), which is read across. */
const FEWEST_LINES = 4;

/** Narrowest column, as part of the page's width; narrower are labels of a list. */
const NARROWEST = 0.18;

/** How much of a column's width most of its lines fill; cells of a table without rules fill less. */
const FILLED = 0.7;

/**
 * Fewest lines of a column with many headings and short items, part of them that fill it nearly, and part that may stand
 * on one height with lines of the other column: rows of a table do, lines of two columns do by chance.
 */
const MANY_LINES = 12;
const NEARLY_FILLED = 0.85;
const FILLING = 0.15;
const BESIDE = 0.5;
const SAME_HEIGHT = 2;

const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const centre = ({ left, right }: Placed): number => (left + right) / 2;

const widthOf = (things: readonly Placed[]): number =>
  Math.max(...things.map(({ right }) => right)) - Math.min(...things.map(({ left }) => left));

const isColumn = (things: readonly Placed[], pageWidth: number): boolean => {
  if (things.length < FEWEST_LINES) return false;
  const width = widthOf(things);
  if (width < NARROWEST * pageWidth) return false;
  return middle(things.map(({ left, right }) => right - left)) >= FILLED * width;
};

/** Whether two groups of many lines are columns of a text with headings and short items between its paragraphs. */
const areTextColumns = (sides: readonly (readonly Placed[])[], pageWidth: number): boolean => {
  const isLong = sides.every((things) => {
    if (things.length < MANY_LINES) return false;
    const width = widthOf(things);
    const filling = things.filter(({ left, right }) => right - left >= NEARLY_FILLED * width).length;
    return width >= NARROWEST * pageWidth && filling >= FILLING * things.length;
  });
  if (!isLong) return false;
  const [one = [], other = []] = sides.toSorted((a, b) => a.length - b.length);
  const tops = new Set(other.map(({ bottom }) => Math.round(bottom / SAME_HEIGHT)));
  return one.filter(({ bottom }) => tops.has(Math.round(bottom / SAME_HEIGHT))).length <= BESIDE * one.length;
};

/** A band of a page in which two columns stand side by side; `from` and `to` are places in the list of things. */
interface Band {
  readonly from: number;
  readonly to: number;
  readonly gutter: number;
}

/** Finds the tallest band that a gutter at `gutter` divides into two columns. */
const bandAt = (things: readonly Placed[], gutter: number, pageWidth: number): Band | undefined => {
  let best: Band | undefined;
  let from = 0;
  for (let to = 0; to <= things.length; to += 1) {
    const thing = things[to];
    if (thing !== undefined && (thing.right <= gutter || thing.left >= gutter)) continue;
    const inside = things.slice(from, to);
    const left = inside.filter((other) => centre(other) < gutter);
    const right = inside.filter((other) => centre(other) >= gutter);
    const areColumns =
      (isColumn(left, pageWidth) && isColumn(right, pageWidth)) || areTextColumns([left, right], pageWidth);
    if (areColumns && sideBySide(left, right)) {
      if (best === undefined || to - from > best.to - best.from) best = { from, to, gutter };
    }
    from = to + 1;
  }
  return best;
};

/** Whether two groups of lines share at least half of their height. */
const sideBySide = (left: readonly Placed[], right: readonly Placed[]): boolean => {
  const span = (things: readonly Placed[]) => ({
    top: Math.min(...things.map(({ top }) => top)),
    bottom: Math.max(...things.map(({ bottom }) => bottom)),
  });
  const [a, b] = [span(left), span(right)];
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return shared >= 0.5 * Math.min(a.bottom - a.top, b.bottom - b.top);
};

/** Places between neighbours on one height, where a gutter may run. */
const gutters = (things: readonly Placed[]): number[] => {
  const found: number[] = [];
  for (const thing of things) {
    for (const other of things) {
      const side = other.left - thing.right;
      if (side < 0.8 * (thing.size ?? 10) || other.top > thing.bottom || other.bottom < thing.top) continue;
      found.push((thing.right + other.left) / 2);
    }
  }
  return [...new Set(found.map((place) => Math.round(place / 4) * 4))];
};

/**
 * Returns the things of a page in groups, in reading order: each group is a column, or the full width between columns.
 * A right-to-left page begins with its rightmost column. Things are given from top to bottom.
 */
export const readingOrder = <Thing extends Placed>(
  things: readonly Thing[],
  page: { readonly width: number; readonly direction: 'rtl' | 'ltr' },
): (readonly Thing[])[] => {
  const sorted = things.toSorted((a, b) => a.top - b.top);
  // A page of a thousand fragments is a drawing or a table; comparing each with each would take seconds.
  const bands =
    sorted.length > 800 ? [] : gutters(sorted).flatMap((at) => bandAt(sorted, at, page.width) ?? []);
  const band = bands.toSorted((a, b) => b.to - b.from - (a.to - a.from))[0];
  if (band === undefined) return sorted.length === 0 ? [] : [sorted];
  const inside = sorted.slice(band.from, band.to);
  const sides = [
    inside.filter((thing) => centre(thing) < band.gutter),
    inside.filter((thing) => centre(thing) >= band.gutter),
  ];
  if (page.direction === 'rtl') sides.reverse();
  return [
    ...readingOrder(sorted.slice(0, band.from), page),
    ...sides.flatMap((side) => readingOrder(side, page)),
    ...readingOrder(sorted.slice(band.to), page),
  ];
};
