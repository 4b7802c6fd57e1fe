/** A painted glyph's letters, and the text object that painted it. */
interface Painted {
  readonly text: string;
  readonly run: number;
}

type Direction = 'rtl' | 'ltr';

/** Classes of the Unicode bidirectional algorithm, as far as its inverse needs them. */
type BidiClass = 'right' | 'left' | 'european' | 'arabic-number' | 'separator' | 'sign' | 'mark' | 'neutral';

const classes: readonly (readonly [RegExp, BidiClass])[] = [
  [/^[0-9\u06F0-\u06F9\u00B2\u00B3\u00B9\u2070-\u2089]/u, 'european'],
  [/^[\u0660-\u0669]/u, 'arabic-number'],
  [/^[.,:/\u060C\u066B\u066C]/u, 'separator'],
  [/^[-+\u2212%\u066A$\u00A3\u20AC\u00B0]/u, 'sign'],
  [/^[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF]/u, 'right'],
  [/^\p{M}/u, 'mark'],
  [/^\p{L}/u, 'left'],
];

/** Signs that belong to the number beside them (European terminators); a dash or a plus does not. */
const terminator = /^[%\u066A$\u00A3\u20AC\u00B0]/u;

const rightMark = /^[\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED]/u;

/** Arabic signs that the algorithm counts as neutral or that belong to no word. */
const rightNeutral = /^[\u061B\u061F\u066A-\u066D\uFD3E\uFD3F\uFEFF]/u;

const classOf = (text: string): BidiClass => {
  if (rightMark.test(text)) return 'mark';
  if (rightNeutral.test(text)) return 'neutral';
  return classes.find(([pattern]) => pattern.test(text))?.[1] ?? 'neutral';
};

/** Whether a glyph holds letters that are read from right to left. */
export const isRightToLeft = (text: string): boolean => classOf(text) === 'right';

/** Whether a glyph holds letters that are read from left to right; digits do not count. */
export const isLeftToRight = (text: string): boolean => classOf(text) === 'left';

/** Returns the direction of a line: from right to left where a third of its letters are read so, or where it has none. */
export const directionOf = (texts: readonly string[], otherwise: Direction): Direction => {
  const right = texts.filter(isRightToLeft).length;
  const left = texts.filter(isLeftToRight).length;
  if (right + left === 0) return otherwise;
  return right * 2 >= left ? 'rtl' : 'ltr';
};

const isNumber = (kind: BidiClass | undefined): boolean => kind === 'european' || kind === 'arabic-number';

const isUpwards = (kind: BidiClass | undefined): boolean => kind === 'left' || kind === 'european';

/**
 * Returns the places of the glyphs of a right-to-left line, painted from left to right, in the order in which they are
 * read: the inverse of the Unicode bidirectional algorithm (UAX 9, rules W1 to N2) for text without explicit marks.
 * Glyphs change places, never the letters in one. By the algorithm «1-2» after an Arabic letter is painted as «2-1»;
 * with `numbersByRun`, a number keeps its order together with the signs that stand in its own text object.
 */
const rightToLeftOrder = (glyphs: readonly Painted[], numbersByRun: boolean): number[] => {
  const kinds = glyphs.map(({ text }) => classOf(text));
  const runsWithLetters = new Set(
    glyphs.filter((_, at) => kinds[at] === 'right' || kinds[at] === 'left').map(({ run }) => run),
  );
  const order: number[] = [];
  let afterArabic = false;

  /** Whether the glyph left of a number's digit belongs to the number, together with the digit beyond it. */
  const joins = (at: number): boolean => {
    const kind = kinds[at];
    if (isNumber(kind)) return true;
    const [left, here, right] = [glyphs[at - 1], glyphs[at], glyphs[at + 1]];
    if (left === undefined || here === undefined || right === undefined || !isNumber(kinds[at - 1]))
      return false;
    if (kind === 'separator') return true;
    if (kind !== 'sign') return false;
    const inOneRun =
      numbersByRun && left.run === here.run && here.run === right.run && !runsWithLetters.has(here.run);
    return inOneRun || (!afterArabic && kinds[at - 1] === 'european' && kinds[at + 1] === 'european');
  };

  /**
   * Whether a sign right of a number belongs to it: before any Arabic letter, as in a cell of «20%» alone (rule W5), or
   * because it was painted in the number's own text object.
   */
  const paintedWith = (sign: number, digit: number): boolean =>
    (sign > digit &&
      !afterArabic &&
      terminator.test(glyphs[sign]?.text ?? '') &&
      kinds[digit] === 'european') ||
    (numbersByRun &&
      kinds[sign] === 'sign' &&
      isNumber(kinds[digit]) &&
      glyphs[sign]?.run === glyphs[digit]?.run &&
      !runsWithLetters.has(glyphs[sign]?.run ?? 0));

  let at = glyphs.length - 1;
  const takeUpwards = (from: number): void => {
    for (let place = from; place <= at; place += 1) order.push(place);
    at = from - 1;
  };
  while (at >= 0) {
    const kind = kinds[at];
    if (kind === 'left' || isNumber(kind) || paintedWith(at, at - 1)) {
      let first = at;
      let latin = kind === 'left';
      for (
        let next = at - 1;
        next >= 0 && kinds[next] !== 'right' && kinds[next] !== 'arabic-number';
        next -= 1
      ) {
        if (!isUpwards(kinds[next])) continue;
        latin ||= kinds[next] === 'left';
        first = next;
      }
      if (latin && kind !== 'arabic-number') {
        takeUpwards(first);
        afterArabic = false;
        continue;
      }
      first = at;
      if (!isNumber(kind)) first -= 1;
      while (first > 0 && joins(first - 1)) first -= 1;
      if (first > 0 && paintedWith(first - 1, first)) first -= 1;
      takeUpwards(first);
      continue;
    }
    if (kind === 'right') afterArabic = true;
    order.push(at);
    at -= 1;
  }
  return order;
};

/**
 * Returns the places of glyphs painted from left to right in the order in which they are read. `numbersByRun` says that
 * the producer lays numbers out by rules of its own and paints each direction in a text object of its own, as Word does.
 */
export const logicalOrder = (
  glyphs: readonly Painted[],
  direction: Direction,
  numbersByRun: boolean,
): number[] => {
  if (direction === 'rtl') return rightToLeftOrder(glyphs, numbersByRun);
  const order: number[] = [];
  let at = 0;
  while (at < glyphs.length) {
    if (!isRightToLeft(glyphs[at]?.text ?? '')) {
      order.push(at);
      at += 1;
      continue;
    }
    let last = at;
    for (let next = at + 1; next < glyphs.length && classOf(glyphs[next]?.text ?? '') !== 'left'; next += 1) {
      if (isRightToLeft(glyphs[next]?.text ?? '')) last = next;
    }
    const start = at;
    order.push(
      ...rightToLeftOrder(glyphs.slice(start, last + 1), numbersByRun).map((place) => place + start),
    );
    at = last + 1;
  }
  return order;
};
