import { mirrored } from './brackets.ts';
import { lettersOf, withoutStretching, withSingleSpaces } from './glyph-letters.ts';
import { directionOf, isLeftToRight, isRightToLeft, logicalOrder } from './logical-order.ts';
import type { Glyph } from './page-content.ts';
import type { TextLine } from './text-line.ts';

/** Largest step back and gap between two glyphs that one movement of the pen paints, in letter heights. */
const STEP_BACK = 0.22;
const STEP_ON = 0.3;

/** Letters that are raised or lowered in a line have at least this part of its height; smaller ones are other lines. */
const RAISED = 0.4;

/** Most raised digits of one line that are signs of footnotes. */
const MOST_RAISED = 40;

/** Gap in which a reader sees a space, in letter heights. */
const SPACE = 0.2;

/** Gap after which text of the same height is a fragment of its own until columns are told apart, in letter heights. */
const APART = 1.2;

interface Stroke {
  readonly glyphs: readonly Glyph[];
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
}

/** Whether a glyph stands on another: a vowel sign, or a part of a letter without width and text. */
const isMark = (glyph: Glyph): boolean =>
  glyph.text === '' ? glyph.width === 0 : /^\p{M}+$/u.test(glyph.text);

/** Whether a glyph is a space; the second part of a letter that is drawn in two has no text and is none. */
const isSpace = (glyph: Glyph): boolean => glyph.text !== '' && glyph.text.trim() === '';

/** Letters whose tails fonts move under the space behind them. */
const tailed = /^[رزوؤ]\p{M}*$/u;

/**
 * Whether a space ends a word whose last letter is moved under it, as Sakkal Majalla does with «ر»: the next word ends
 * where the space begins. Without it «مخاطر جرائم» would be one word.
 */
const isKerned = (before: Glyph | undefined, space: Glyph, after: Glyph): boolean =>
  before?.run === space.run &&
  !isMark(before) &&
  !isSpace(before) &&
  Math.abs(before.x + before.width - space.x) <= 0.06 * space.size &&
  after.x > space.x - 0.06 * space.size &&
  tailed.test(lettersOf(after.text));

/**
 * Leaves out spaces over which the next letter is painted: Word begins the left end of each run with one, and takes its
 * width back before it paints on. Between two letters of a word such a space would part them.
 */
const withoutOverpaintedSpaces = (glyphs: readonly Glyph[]): Glyph[] =>
  glyphs.filter((glyph, at) => {
    if (!isSpace(glyph)) return true;
    let next = at + 1;
    for (let other = glyphs[next]; other !== undefined && isMark(other); other = glyphs[next]) next += 1;
    const after = glyphs[next];
    if (after?.run !== glyph.run || isKerned(glyphs[at - 1], glyph, after)) return true;
    const step = after.x - glyph.x;
    // Typst moves a letter with tanwin over the space that it leaves.
    const most = /\p{L}\p{M}+$/u.test(after.text) ? 0.1 : 0.35;
    return (
      step < -0.06 * glyph.size || step > most * glyph.width || Math.abs(after.y - glyph.y) > 0.3 * glyph.size
    );
  });

/**
 * Leaves out vowel signs that are painted apart and named by all letters of their group, which the letter below them is
 * named by, too: Typst writes «ءً» for the tanwin and for the hamza of «استثناءً».
 */
const withoutRepeatedGroups = (glyphs: readonly Glyph[]): Glyph[] =>
  glyphs.filter((glyph, at) => {
    if (glyph.width > 0.01 * glyph.size || !/^\p{L}+\p{M}+$/u.test(glyph.text)) return true;
    return ![glyphs[at - 1], glyphs[at + 1]].some(
      (other) =>
        other?.text === glyph.text && other.width > 0 && Math.abs(other.x - glyph.x) <= 1.5 * glyph.size,
    );
  });

const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const strokeOf = (glyphs: readonly Glyph[]): Stroke => {
  const inked = glyphs.filter((glyph) => !isSpace(glyph));
  const seen = inked.length > 0 ? inked : glyphs;
  const bases = seen.filter((glyph) => !isMark(glyph));
  return {
    glyphs,
    left: Math.min(...seen.map(({ x }) => x)),
    right: Math.max(...seen.map(({ x, width }) => x + width)),
    baseline: middle((bases.length > 0 ? bases : seen).map(({ y }) => y)),
    size: Math.max(...seen.map(({ size }) => size)),
  };
};

/**
 * Returns glyphs in strokes: runs that one movement of the pen painted from left to right. Inside a stroke the order of
 * painting is kept, because neighbours overlap (a space lies a fraction of a point beside the last letter of a word)
 * and their places would order them wrongly.
 */
const strokesOf = (glyphs: readonly Glyph[]): Stroke[] => {
  const strokes: Stroke[] = [];
  let current: Glyph[] = [];
  let pen: Glyph | undefined;
  const finish = (): void => {
    if (current.length > 0) strokes.push(strokeOf(current));
    current = [];
    pen = undefined;
  };
  for (const glyph of glyphs) {
    if (pen !== undefined) {
      const step = glyph.x - (pen.x + pen.width);
      const unit = Math.max(pen.size, glyph.size);
      const goesOn =
        isMark(glyph) || isMark(pen)
          ? Math.abs(step) <= unit && Math.abs(glyph.y - pen.y) <= unit
          : step >= -STEP_BACK * unit && step <= STEP_ON * unit && Math.abs(glyph.y - pen.y) <= 0.3 * unit;
      if (!goesOn) finish();
    }
    current.push(glyph);
    // A vowel sign is painted over its letter and moves the pen nowhere.
    if (!isMark(glyph) || pen === undefined) pen = glyph;
  }
  finish();
  return strokes;
};

/** Leaves out a stroke that is painted a second time over itself, which some producers do for bold letters. */
const withoutDoubles = (strokes: readonly Stroke[]): Stroke[] => {
  const kept: Stroke[] = [];
  const byText = new Map<string, Stroke[]>();
  for (const stroke of strokes) {
    const text = stroke.glyphs.map((glyph) => glyph.text).join('');
    const same = byText.get(text) ?? [];
    const over = same.findIndex(
      (other) =>
        Math.abs(other.left - stroke.left) < 0.15 * stroke.size &&
        Math.abs(other.baseline - stroke.baseline) < 0.15 * stroke.size,
    );
    const double = same[over];
    if (text.trim() !== '' && double !== undefined) {
      const bold = { ...double, glyphs: double.glyphs.map((glyph) => ({ ...glyph, bold: true })) };
      kept[kept.indexOf(double)] = bold;
      same[over] = bold;
      continue;
    }
    kept.push(stroke);
    byText.set(text, [...same, stroke]);
  }
  return kept;
};

/** Groups strokes by their baseline; a raised or lowered stroke in smaller letters belongs to the line that it touches. */
const rowsOf = (strokes: readonly Stroke[]): Stroke[][] => {
  const rows: { baseline: number; size: number; strokes: Stroke[] }[] = [];
  const isApart = (stroke: Stroke): boolean => stroke.glyphs.every(isMark);
  const largestFirst = strokes.toSorted((a, b) => b.size - a.size || a.baseline - b.baseline);
  for (const stroke of [
    ...largestFirst.filter((other) => !isApart(other)),
    ...largestFirst.filter(isApart),
  ]) {
    const mark = isApart(stroke);
    const near = rows
      .map((row) => ({ row, off: Math.abs(row.baseline - stroke.baseline) }))
      .filter(({ row, off }) => {
        if (mark) return off <= row.size;
        if (stroke.size < 0.8 * row.size)
          return stroke.size >= RAISED * row.size && off <= 0.5 * row.size && touches(row.strokes, stroke);
        return off <= 0.3 * Math.min(row.size, stroke.size);
      })
      .toSorted((a, b) => a.off - b.off)[0]?.row;
    if (near === undefined) rows.push({ baseline: stroke.baseline, size: stroke.size, strokes: [stroke] });
    else near.strokes.push(stroke);
  }
  return rows.toSorted((a, b) => a.baseline - b.baseline).map((row) => row.strokes);
};

/** Whether a stroke lies within two letters of a row: a raised number of a footnote, and not a line of its own. */
const touches = (row: readonly Stroke[], stroke: Stroke): boolean =>
  row.some(
    (other) => stroke.left <= other.right + 2 * other.size && stroke.right >= other.left - 2 * other.size,
  );

/** Returns strokes from left to right; vowel signs that were painted apart come beside the letter that they stand on. */
const seenOrder = (strokes: readonly Stroke[]): Stroke[] => {
  const marks = strokes.filter((stroke) => stroke.glyphs.every(isMark));
  const ordered = strokes
    .filter((stroke) => !marks.includes(stroke))
    .toSorted((a, b) => a.left + a.right - (b.left + b.right));
  for (const mark of marks) {
    const centre = (mark.left + mark.right) / 2;
    const holder = ordered.findIndex(({ left, right }) => centre >= left - 1 && centre <= right + 1);
    const base = ordered[holder];
    if (base === undefined) {
      ordered.push(mark);
      continue;
    }
    const letter = base.glyphs.findIndex((glyph) => !isMark(glyph) && centre <= glyph.x + glyph.width);
    // Right to left, the sign is read after its letter and so comes before it from left to right.
    ordered[holder] = { ...base, glyphs: base.glyphs.toSpliced(Math.max(0, letter), 0, ...mark.glyphs) };
  }
  return ordered;
};

const spaceBetween = (glyph: Glyph): Glyph => ({ ...glyph, text: ' ', width: 0, x: glyph.x + glyph.width });

/** Puts a space into each gap in which a reader sees one and the producer painted none. */
const withSpaces = (strokes: readonly Stroke[]): Glyph[] => {
  const glyphs: Glyph[] = [];
  for (const glyph of strokes.flatMap((stroke) => stroke.glyphs)) {
    const before = glyphs.findLast((other) => !isMark(other));
    if (
      before !== undefined &&
      !isMark(glyph) &&
      !isSpace(before) &&
      !isSpace(glyph) &&
      glyph.x - (before.x + before.width) > SPACE * Math.min(before.size, glyph.size)
    ) {
      glyphs.push(spaceBetween(before));
    }
    glyphs.push(glyph);
  }
  return glyphs;
};

/** Splits a row at its wide gaps, so that columns can be told apart before lines are joined. */
const fragmentsOf = (row: readonly Stroke[]): Stroke[][] => {
  const fragments: { readonly left: number; right: number; readonly strokes: Stroke[] }[] = [];
  const inked = row.filter((stroke) => stroke.glyphs.some((glyph) => !isSpace(glyph)));
  for (const stroke of seenOrder(inked)) {
    const last = fragments.at(-1);
    if (last !== undefined && stroke.left - last.right <= APART * stroke.size) {
      last.strokes.push(stroke);
      last.right = Math.max(last.right, stroke.right);
    } else fragments.push({ left: stroke.left, right: stroke.right, strokes: [stroke] });
  }
  // Spaces that were painted apart belong between the words beside them, and at the edge of a line to nothing.
  for (const space of row.filter((stroke) => !inked.includes(stroke))) {
    const centre = (space.left + space.right) / 2;
    fragments.find(({ left, right }) => centre > left && centre < right)?.strokes.push(space);
  }
  return fragments.map(({ strokes }) => strokes);
};

/** Text on one baseline without a wide gap, as it was painted. */
export interface Fragment {
  readonly strokes: readonly Stroke[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly baseline: number;
  readonly size: number;
  /** True for text at an angle: its strokes keep the places that they have along their own baseline. */
  readonly turned?: boolean;
}

const fragmentOf = (strokes: readonly Stroke[]): Fragment => {
  const size = Math.max(...strokes.map((stroke) => stroke.size));
  const main = strokes.filter((stroke) => stroke.size > 0.8 * size).map((stroke) => stroke.baseline);
  const baseline = middle(main);
  return {
    strokes,
    left: Math.min(...strokes.map(({ left }) => left)),
    right: Math.max(...strokes.map(({ right }) => right)),
    top: baseline - 0.8 * size,
    bottom: baseline + 0.3 * size,
    baseline,
    size,
  };
};

/** Returns the painted text of a region (a page, or a cell of a table) in fragments, from top to bottom. */
export const fragmentsOfGlyphs = (glyphs: readonly Glyph[]): Fragment[] =>
  rowsOf(withoutDoubles(strokesOf(withoutOverpaintedSpaces(withoutRepeatedGroups(glyphs)))))
    .flatMap(fragmentsOf)
    .map(fragmentOf);

/** How a document's text runs. */
export interface Manner {
  /** Direction of a line without letters. */
  readonly direction: 'rtl' | 'ltr';
  /** Whether a number's own text object says which signs belong to it. */
  readonly numbersByRun: boolean;
}

/** Returns fragments of one baseline as a line in the order in which it is read. */
export const lineOfFragments = (fragments: readonly Fragment[], manner: Manner): TextLine => {
  const strokes = fragments.flatMap((fragment) => fragment.strokes);
  const painted = withSpaces(seenOrder(strokes));
  const lettered = painted.map((glyph) => ({ ...glyph, text: lettersOf(glyph.text) }));
  const texts = lettered.map((glyph) => glyph.text);
  const own = directionOf(texts, manner.direction);
  const direction = manner.direction === 'rtl' && isPartOfRightToLeft(texts) ? 'rtl' : own;
  const marker = own === 'ltr' && manner.direction === 'rtl' ? markerAtRight(painted) : painted.length;
  const order = [
    ...logicalOrder(lettered.slice(marker), 'rtl', manner.numbersByRun).map((place) => place + marker),
    ...(marker < painted.length ? [marker - 1] : []),
    ...logicalOrder(
      lettered.slice(0, marker < painted.length ? marker - 1 : marker),
      direction,
      manner.numbersByRun,
    ),
  ];
  const read = order.flatMap((place) => lettered[place] ?? []);
  const written = (texts: readonly string[]): string =>
    withSingleSpaces(withoutStretching(texts.join(''))).normalize('NFC');
  const text = written(read.map((glyph) => glyph.text));
  const mirroredText = written(
    read.map((glyph, at) => {
      const upwards =
        (order[at] ?? 0) > (order[at - 1] ?? Infinity) || (order[at + 1] ?? -1) > (order[at] ?? 0);
      const rightToLeft = direction === 'rtl' ? !upwards : isBetweenRight(read, at);
      return rightToLeft ? (mirrored(glyph.text) ?? glyph.text) : glyph.text;
    }),
  );
  const inked = strokes.flatMap((stroke) => stroke.glyphs).filter((glyph) => !isSpace(glyph));
  const [only] = fragments;
  const box = only?.turned === true ? only : fragmentOf(strokes);
  const first = read.findIndex((glyph) => !isSpace(glyph));
  const afterFirst = read.findIndex((glyph, at) => at > first && isSpace(glyph));
  const firstWord = read.slice(Math.max(0, first), afterFirst < 0 ? undefined : afterFirst);
  const sizes = inked.map((glyph) => glyph.size);
  const contents = inked.flatMap(({ content }) => content ?? []);
  const colours = new Set(inked.map(({ colour }) => colour));
  const [colour = ''] = colours.size === 1 ? colours : [];
  return {
    text,
    ...(mirroredText === text ? {} : { mirroredText }),
    direction,
    left: box.left,
    right: box.right,
    top: box.top,
    bottom: box.bottom,
    baseline: box.baseline,
    size: middle(sizes),
    bold: inked.filter((glyph) => glyph.bold).length * 2 > inked.length,
    ...(colour === '' ? {} : { colour }),
    artifact: inked.every((glyph) => glyph.artifact),
    hidden: inked.every((glyph) => glyph.hidden),
    firstWordWidth: firstWord.reduce((sum, { width }) => sum + width, 0),
    contents: [...new Set(contents)],
    raised: raisedIn(read, box.baseline, box.size, text, written),
    unmapped: inked.filter((glyph) => glyph.unmapped).length,
    unsure: doubtfulIn(read, text, written),
  };
};

/** Gap between a marker and its text, in letter heights; a space between two words is narrower. */
const BESIDE_MARKER = 0.38;

/**
 * Returns the place of the first glyph of a number that stands right of a Latin sentence: in a text from right to left
 * it is the marker of the sentence and read before it. Returns the number of glyphs where there is none. A wide gap or
 * the end of a sentence parts a marker from its text; «within 5» ends with a number of its own.
 */
const markerAtRight = (painted: readonly Glyph[]): number => {
  const none = painted.length;
  const space = painted.findLastIndex(isSpace);
  const [last, first] = [painted[space - 1], painted[space + 1]];
  if (last === undefined || first === undefined) return none;
  const shown = painted
    .slice(space + 1)
    .map(({ text }) => text)
    .join('');
  if (!/^[.\-:]?[0-9]{1,3}(?:[.\-/][0-9]{1,3})*$|^[0-9]{1,3}(?:[.\-/][0-9]{1,3})*[.\-:]?$/u.test(shown))
    return none;
  const gap = first.x - (last.x + last.width);
  return gap > BESIDE_MARKER * first.size || /[.؛:]$/u.test(last.text) ? space + 1 : none;
};

/** Words of a line that hold a glyph whose letters are not certain. */
const doubtfulIn = (
  read: readonly Glyph[],
  text: string,
  written: (texts: readonly string[]) => string,
): TextLine['unsure'] => {
  const words = new Map<number, { from: number; to: number; confidence: number }>();
  for (const [at, glyph] of read.entries()) {
    if (glyph.isDoubtful !== true) continue;
    const end = Math.max(1, written(read.slice(0, at + 1).map((one) => one.text)).length);
    const from = text.lastIndexOf(' ', end - 1) + 1;
    const space = text.indexOf(' ', end);
    words.set(from, { from, to: space < 0 ? text.length : space, confidence: 0 });
  }
  return [...words.values()].filter(({ from, to }) => to > from && to <= text.length);
};

/** Signs of footnotes in a line: numbers and stars that are smaller than its letters and painted above its baseline. */
const raisedIn = (
  read: readonly Glyph[],
  baseline: number,
  size: number,
  text: string,
  written: (texts: readonly string[]) => string,
): { readonly from: number; readonly to: number }[] => {
  const isRaised = (glyph: Glyph): boolean =>
    glyph.size < 0.8 * size && glyph.y < baseline - 0.1 * size && /^[0-9٠-٩*]+$/u.test(glyph.text);
  const found: { from: number; to: number }[] = [];
  // A line of many raised numbers is a formula or a drawing.
  if (read.filter(isRaised).length > MOST_RAISED) return found;
  for (const [at, glyph] of read.entries()) {
    if (!isRaised(glyph)) continue;
    const to = written(read.slice(0, at + 1).map((one) => one.text)).length;
    const from = to - glyph.text.length;
    const last = found.at(-1);
    if (text.slice(from, to) !== glyph.text) continue;
    if (last?.to === from) last.to = to;
    else found.push({ from, to });
  }
  return found;
};

/**
 * Whether a line is a part of a text from right to left, though its own letters run from left to right: a bracket or the
 * end of a sentence stands where no such line of its own begins or ends. Lines break between «(» and a Latin word.
 */
const isPartOfRightToLeft = (texts: readonly string[]): boolean => {
  const shown = texts.join('').trim();
  // Brackets that open where they should close are those of a text from right to left: «(Medium)» alone in a cell.
  if (/^[)\]»].*[([«]$/u.test(shown)) return true;
  const brackets = shown.match(/[()[\]]/gu) ?? [];
  return brackets.length === 1
    ? /^[()[\]]|[()[\]]$/u.test(shown) && !/^\p{L}{1,2}[)\]]|^\d{1,3}[)\]]/u.test(shown)
    : /^[.,،؛:]\s*\p{L}/u.test(shown);
};

const isBetweenRight = (read: readonly Glyph[], at: number): boolean => {
  const before = read
    .slice(0, at)
    .findLast((glyph) => isRightToLeft(glyph.text) || isLeftToRight(glyph.text));
  const after = read.slice(at + 1).find((glyph) => isRightToLeft(glyph.text) || isLeftToRight(glyph.text));
  return (
    before !== undefined && after !== undefined && isRightToLeft(before.text) && isRightToLeft(after.text)
  );
};
