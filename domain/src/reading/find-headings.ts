import type { DivisionKind, SectionRole } from '../contracts/policy-text.ts';
import { computedOnce } from '../table/computed-once.ts';
import { foldArabic } from '../text/fold.ts';
import { isCaption } from './caption.ts';
import type { Paragraph } from './draft.ts';
import { knownHeadings, roleBeginnings } from './heading-words.ar.ts';
import type { Marker, MarkerStyle } from './marker.ts';
import type { DivisionNoun } from './ordinal-words.ar.ts';
import type { Layout } from './paragraphs.ts';
import { bareHeading, headingKey, headingWords, keyOfWords } from './read-contents.ts';
import {
  announcesList,
  annexBeginning,
  approvalHeading,
  beginsSentence,
  definitionHeading,
  formBeginning,
} from './reading-words.ar.ts';

/** Longest heading of the text model, and of the paragraphs that look like one; UTF-16 units. */
const LONGEST_HEADING = 300;
const LONGEST_BY_LOOK = 120;
const LONGEST_KNOWN = 150;
/** Longest words of a numbered line that is a heading without other signs. */
const SHORT = 80;
/** Longest line that is a heading by its colon alone. */
const LONGEST_BY_COLON = 45;
/** Longest name on the line below a number, where it is known by its place alone, and the part of the numbers that have one. */
const SHORT_NAME = 60;
/** UTF-16 units by which the text below a heading is longer than a heading that is known by its place alone. */
const LONGER = 10;
const MOST_OF_THEM = 0.6;
/** Letters of a heading are at least this much larger than those of the text. */
const LARGER = 1.12;
const MUCH_LARGER = 1.35;
/** Confidence of OCR in percent under which the look of a line says nothing. */
const SURE = 65;
/** Bold letters mean something where less than this part of the text is bold; likewise for centred lines. */
const RARE = 0.35;
/** Points by which sizes of headings of two levels differ. */
const SIZE_STEP = 1.5;

const kinds: Partial<Readonly<Record<DivisionNoun, DivisionKind>>> = {
  باب: 'part',
  جزء: 'part',
  فصل: 'chapter',
  قسم: 'section',
  محور: 'section',
  مادة: 'article',
  ملحق: 'annex',
  مرفق: 'annex',
  نموذج: 'form',
};
const kindOf = (style: MarkerStyle): DivisionKind | undefined =>
  Object.entries(kinds).find(([noun]) => noun === style)?.[1];

const known = new Map(knownHeadings.map(([heading, role]) => [bareHeading(heading), role]));

const foldedBeginnings = roleBeginnings.map(([first, role]) => [foldArabic(first), role] as const);

/** Returns the role of a section by its heading, without its number; `other` where no software acts on it. */
export const roleOfHeading = (heading: string): SectionRole => {
  const words = headingWords(heading);
  const beginning = foldedBeginnings.find(([first]) => words.startsWith(first));
  return (
    known.get(words) ??
    beginning?.[1] ??
    (approvalHeading.test(words) && words.length < 60 ? 'approval' : 'other')
  );
};

/** Tells whether the sector uses the words of a line as a heading, whatever document prints them. */
export const isKnownHeading = (text: string): boolean => isKnownAmong(text, new Set());

/** Tells whether the sector, or a table of contents with those keys, uses the words of a line as a heading. */
export const isKnownAmong = (text: string, keys: ReadonlySet<string>): boolean => {
  const words = text.length > LONGEST_KNOWN ? '' : headingWords(text);
  return known.has(words) || keys.has(keyOfWords(words));
};

/** A paragraph that heads a division. */
export interface Heading {
  /** Index of the paragraph. */
  readonly index: number;
  /** A smaller weight is a wider division. */
  readonly weight: number;
  readonly kind: DivisionKind | undefined;
  readonly marker: Marker | undefined;
  /** Whether the text behind the number is the division's first paragraph and no part of its heading. */
  readonly isNumberAlone: boolean;
  /** Whether a copy of the text made it an item of the list before it; its bullet is no part of it. */
  readonly isBulleted: boolean;
  /** Number of paragraphs after it that go on with the heading. */
  readonly more: number;
}

const endsSentence = (text: string): boolean => /[.،؛؟!]$/u.test(text);

/** Tells whether words can be a heading by their length and their end. */
const isTitleish = (text: string, longest: number): boolean =>
  text !== '' &&
  text.length <= longest &&
  /\p{L}/u.test(text) &&
  !endsSentence(text) &&
  !/[_…]{2,}|\.{3,}|[□☐]/u.test(text);

const announces = (text: string): boolean => announcesList.test(foldArabic(text));

/** Weights of divisions by their nouns: in the order in which the document first prints them, articles last. */
const nounWeights = (paragraphs: readonly Paragraph[]): ReadonlyMap<MarkerStyle, number> => {
  const weights = new Map<MarkerStyle, number>();
  for (const { marker } of paragraphs) {
    if (marker === undefined || weights.has(marker.style)) continue;
    const kind = kindOf(marker.style);
    if (kind === 'part' || kind === 'chapter' || kind === 'section')
      weights.set(marker.style, 10 + weights.size);
  }
  return new Map([...weights, ['مادة', 30], ['ملحق', 0], ['مرفق', 0], ['نموذج', 1]]);
};

const wordsOf = computedOnce(({ text, marker }: Paragraph): string =>
  bareHeading(marker === undefined || marker.rest === '' ? text : marker.rest),
);

/** The paragraphs of a document with the signs by which one of them is a heading. */
class Headings {
  readonly #paragraphs: readonly Paragraph[];
  readonly #layout: Layout;
  readonly #labels: ReadonlySet<string>;
  readonly #weights: ReadonlyMap<MarkerStyle, number>;
  readonly #largest: readonly number[];

  constructor(paragraphs: readonly Paragraph[], layout: Layout, labels: readonly string[]) {
    this.#paragraphs = paragraphs;
    this.#layout = layout;
    this.#labels = new Set(labels.map(headingKey));
    this.#weights = nounWeights(paragraphs);
    const sizes = paragraphs
      .filter(
        (one) => one.marker === undefined && this.isHinted(one) && isTitleish(one.text, LONGEST_BY_LOOK),
      )
      .flatMap(({ size }) => size ?? []);
    this.#largest = [...new Set(sizes)].toSorted((left, right) => right - left);
  }

  /** Whether its look sets the paragraph apart: a style, larger or bold letters, the middle of the line. */
  isHinted({ level, bold, centred, size, text, first }: Paragraph): boolean {
    if (level !== undefined) return true;
    if (first.evidence.mark === 'title') return true;
    const layout = this.#layout;
    const { confidence } = first.evidence;
    // OCR measures sizes roughly, and reads logos and stamps as large letters.
    if (confidence !== undefined && confidence < SURE) return false;
    const larger = confidence === undefined ? LARGER : MUCH_LARGER;
    const isLarger = size !== undefined && layout.size !== undefined && size >= layout.size * larger;
    const isBold = bold && layout.boldPart < RARE;
    const isCentred = centred && layout.centredPart < RARE && text.length <= SHORT;
    return isLarger || isBold || isCentred;
  }

  /** Whether the table of contents or the usage of the sector names the words as a heading. */
  isNamed(one: Paragraph): boolean {
    return this.isListed(one) || known.has(wordsOf(one));
  }

  /** Whether the table of contents has the words. */
  isListed(one: Paragraph): boolean {
    return one.printed.length <= LONGEST_HEADING && this.#labels.has(keyOfWords(wordsOf(one)));
  }

  isDivision({ marker }: Paragraph): boolean {
    return marker !== undefined && kindOf(marker.style) !== undefined;
  }

  has(style: MarkerStyle): boolean {
    return this.#paragraphs.some(({ marker }) => marker?.style === style);
  }

  at(index: number): Paragraph | undefined {
    return this.#paragraphs[index];
  }

  weightOfNoun(style: MarkerStyle): number {
    return this.#weights.get(style) ?? 30;
  }

  /** Rank of a paragraph's size among those of the headings, from 0 for the largest. */
  sizeRank(size: number | undefined): number {
    if (size === undefined) return 0;
    let rank = 0;
    let last = this.#largest[0] ?? size;
    for (const step of this.#largest) {
      if (step <= size) break;
      if (last - step >= SIZE_STEP || step === this.#largest[0]) rank += step - size >= SIZE_STEP ? 1 : 0;
      last = step;
    }
    return Math.min(rank, 5);
  }
}

/** The numberings that may head divisions; each depth of decimals is one of its own. */
const numberings: readonly { readonly style: MarkerStyle; readonly depth?: number }[] = [
  { style: 'ordinal-word' },
  { style: 'number' },
  { style: 'bracketed-number' },
  ...[2, 3, 4, 5].map((depth) => ({ style: 'decimal' as const, depth })),
  { style: 'latin' },
];

/** Finds the numbered lines that head divisions where nothing in them names a division: «أولاً: تمهيد», «1. النطاق». */
const numberedHeadings = (headings: Headings, paragraphs: readonly Paragraph[]): ReadonlySet<number> => {
  const found = new Set<number>();
  const hasArticles = headings.has('مادة');
  for (const { style, depth } of numberings) {
    const indices = paragraphs.flatMap((one, index) =>
      one.marker?.style === style && (depth === undefined || one.marker.depth === depth) ? [index] : [],
    );
    const titleish = indices.filter((index) => {
      const one = paragraphs[index];
      const rest = one?.marker?.rest ?? '';
      if (one === undefined || !isTitleish(rest, SHORT)) return false;
      const isHandling = roleOfHeading(one.text) !== 'other';
      return isHandling || (!announces(rest) && !beginsSentence.test(foldArabic(rest)));
    });
    // Each stands above other lines, or looks like a heading; a list's items follow one another.
    const certain = titleish.filter((index) => {
      const one = paragraphs[index];
      const next = paragraphs[index + 1];
      if (one === undefined) return false;
      if (one.level !== undefined || headings.isListed(one)) return true;
      if (hasArticles) return false;
      const looks = headings.isHinted(one) && style !== 'bracketed-number';
      const isAbove =
        one.isAboveTable ||
        (next !== undefined &&
          (next.marker?.style !== style ||
            (next.marker.ordinal ?? 0) < (one.marker?.ordinal ?? 0) ||
            (style === 'decimal' && next.marker.depth > (one.marker?.depth ?? 0))));
      return looks ? isAbove || headings.isHinted(one) : isAbove;
    });
    const [isByStyle, rest] = [
      certain.filter(
        (index) =>
          paragraphs[index]?.level !== undefined ||
          (paragraphs[index] !== undefined && headings.isHinted(paragraphs[index])),
      ),
      certain,
    ];
    if (style === 'ordinal-word') {
      for (const index of hasArticles ? rest : continued(headings, paragraphs, indices, rest))
        found.add(index);
      continue;
    }
    // A numbering of which some look like headings heads by them alone; the others are a list.
    const byLook = isByStyle.length >= 2 || (isByStyle.length >= 1 && isByStyle.length === indices.length);
    if (byLook) {
      for (const index of continued(headings, paragraphs, indices, isByStyle)) found.add(index);
      for (const index of rest) {
        const one = paragraphs[index];
        if (one !== undefined && headings.isListed(one)) found.add(index);
      }
      continue;
    }
    const inOrder = chain(rest.map((index) => ({ index, ordinal: paragraphs[index]?.marker?.ordinal })));
    const isList = style === 'bracketed-number' || style === 'latin';
    const all =
      style === 'decimal'
        ? rest.length === indices.length
        : inOrder.length >= 2 && inOrder.length * 2 > restartsOf(paragraphs, indices);
    if (!isList && all && rest.length >= 2 && !hasUnnumbered(headings, paragraphs)) {
      for (const index of style === 'decimal' ? rest : continued(headings, paragraphs, indices, inOrder))
        found.add(index);
    }
    for (const index of rest) {
      const one = paragraphs[index];
      if (one !== undefined && headings.isListed(one)) found.add(index);
    }
  }
  return found;
};

/**
 * Returns the headings of a numbering with those that continue it though they are as long as a sentence: the numbering
 * that heads divisions heads them to its end. A continued heading looks as the others do.
 */
const continued = (
  headings: Headings,
  paragraphs: readonly Paragraph[],
  indices: readonly number[],
  certain: readonly number[],
): number[] => {
  const known = new Set(certain);
  const looks = certain.some(
    (index) => paragraphs[index] !== undefined && headings.isHinted(paragraphs[index]),
  );
  let last = 0;
  return indices.filter((index) => {
    const one = paragraphs[index];
    const { ordinal = 0, style, rest = '' } = one?.marker ?? {};
    const isAbove = one?.isAboveTable === true || paragraphs[index + 1]?.marker?.style !== style;
    const isNext =
      certain.length >= 2 &&
      one !== undefined &&
      ordinal === last + 1 &&
      isAbove &&
      isTitleish(rest, LONGEST_BY_LOOK) &&
      headings.isHinted(one) === looks;
    if (known.has(index) || isNext) last = ordinal;
    return known.has(index) || isNext;
  });
};

/** Number of lists of one numbering, each of which begins with 1. */
const restartsOf = (paragraphs: readonly Paragraph[], indices: readonly number[]): number =>
  indices.filter((index) => paragraphs[index]?.marker?.ordinal === 1).length;

/** The members of a numbering that follow one another from 1, whatever stands between them. */
const chain = (
  lines: readonly { readonly index: number; readonly ordinal: number | undefined }[],
): number[] => {
  const found: number[] = [];
  let last = 0;
  for (const { index, ordinal } of lines) {
    if (ordinal === undefined || ordinal <= last || ordinal > last + 3 || (last === 0 && ordinal !== 1))
      continue;
    found.push(index);
    last = ordinal;
  }
  return found;
};

/** Tells whether the document heads most of its divisions without numbers, so that its numbers are lists. */
const hasUnnumbered = (headings: Headings, paragraphs: readonly Paragraph[]): boolean => {
  const plain = paragraphs.filter((one) => one.marker === undefined && isPlainHeading(headings, one));
  return plain.filter((one) => roleOfHeading(one.text) !== 'approval').length >= 3;
};

/** The issue of a document, on its cover in large letters. */
const issueLine = /^(?:ال)?(?:نسخه|اصدار|طبعه)\s.{0,30}$/u;

const looksPlain = (headings: Headings, one: Paragraph): boolean => {
  if (one.marker !== undefined || one.first.evidence.mark === 'title') return false;
  if (issueLine.test(foldArabic(one.text)) || (one.isAboveTable && isCaption(one))) return false;
  if (one.level !== undefined) return one.text.length <= LONGEST_HEADING && /\p{L}/u.test(one.text);
  if (!isTitleish(one.text.replace(/[.]$/u, ''), LONGEST_BY_LOOK)) return false;
  if (headings.isNamed(one) || roleOfHeading(one.text) !== 'other') return true;
  const folded = foldArabic(one.text);
  if (definitionHeading.test(bareHeading(one.text)) && one.text.length <= 30 && !beginsSentence.test(folded))
    return true;
  if (
    (annexBeginning.test(folded) || formBeginning.test(folded)) &&
    one.text.length <= SHORT &&
    !announces(one.text)
  ) {
    return headings.isHinted(one) || /[:：]/u.test(one.text) || one.first.gap > 0;
  }
  return (
    headings.isHinted(one) && !endsSentence(one.text) && !announces(one.text) && !beginsSentence.test(folded)
  );
};

const plainOf = computedOnce((headings: Headings) =>
  computedOnce((one: Paragraph) => looksPlain(headings, one)),
);
/** Tells whether a paragraph without a number is a heading. */
const isPlainHeading = (headings: Headings, one: Paragraph): boolean => plainOf(headings)(one);

/** Finds short lines with a colon that head paragraphs, in a text without looks: «معالجة البلاغ:». */
const colonHeadings = (paragraphs: readonly Paragraph[]): ReadonlySet<number> => {
  const found = paragraphs.flatMap(({ text, marker, first }, index) => {
    const [before, next] = [paragraphs[index - 1], paragraphs[index + 1]];
    const isShort = marker === undefined && text.length <= LONGEST_BY_COLON && /[:：]\s*[-–]?$/u.test(text);
    if (!isShort || announces(text) || beginsSentence.test(foldArabic(text))) return [];
    if (!/^(?:ال|إ|ت|م)/u.test(text) || next === undefined || /[:：]\s*[-–]?$/u.test(next.text)) return [];
    const apart =
      before === undefined || first.gap > 0 || endsSentence(before.text) || before.marker !== undefined;
    return apart && next.text.length > text.length ? [index] : [];
  });
  return new Set(found.length >= 2 ? found : []);
};

/**
 * Finds the short lines between an empty line and the text below them, in a text of which at least two headings that
 * the sector knows stand so.
 */
const headingsByGap = (paragraphs: readonly Paragraph[]): ReadonlySet<number> => {
  const found = paragraphs.flatMap((one, index) => {
    const next = paragraphs[index + 1];
    const isShort = one.marker === undefined && isTitleish(one.text, SHORT_NAME);
    if (!isShort || one.first.gap === 0 || next === undefined || next.first.gap > 0) return [];
    if (announces(one.text) || beginsSentence.test(foldArabic(one.text))) return [];
    return next.text.length > one.text.length + LONGER ? [index] : [];
  });
  const isUsage = found.filter((index) => isKnownHeading(paragraphs[index]?.text ?? '')).length >= 2;
  return new Set(isUsage ? found : []);
};

const weightOf = (
  headings: Headings,
  one: Paragraph,
  flat: ReadonlyMap<MarkerStyle, number>,
  hasLevels: boolean,
): number => {
  const { marker, level, size } = one;
  const style = marker?.style;
  if (style !== undefined && kindOf(style) !== undefined) return headings.weightOfNoun(style);
  const folded = foldArabic(one.text);
  if (style === undefined && annexBeginning.test(folded)) return 0;
  if (roleOfHeading(one.text) === 'approval') return 0;
  if (level !== undefined && hasLevels) return 20 + level;
  if (style === 'decimal') return 28 + (marker?.depth ?? 2) / 2;
  if (style !== undefined) return flat.get(style) ?? 25;
  return flat.size > 0 ? 25 : 25 + headings.sizeRank(size) * 0.3;
};

/**
 * Weights of numberings among headings without nouns. A numbering that begins again is below the headings between
 * which it does; otherwise all are of one level, and numbers are below ordinals.
 */
const flatWeights = (
  paragraphs: readonly Paragraph[],
  numbered: ReadonlySet<number>,
  plain: number,
): ReadonlyMap<MarkerStyle, number> => {
  const of = (style: MarkerStyle) =>
    [...numbered].filter((index) => paragraphs[index]?.marker?.style === style);
  const again = (style: MarkerStyle): boolean => restartsOf(paragraphs, of(style)) > 1;
  const hasOrdinals = of('ordinal-word').length > 1;
  // Sizes order headings only where none of them has a number.
  if (numbered.size === 0) return new Map();
  return new Map<MarkerStyle, number>([
    ['ordinal-word', plain > 0 && again('ordinal-word') ? 27 : 25],
    ['number', hasOrdinals || (plain > 0 && again('number')) ? 28 : 25],
    ['bracketed-number', 28.5],
    ['latin', 25],
  ]);
};

/** Tells whether a line can be the name of the division whose number is alone on the line before it. */
const canBeName = (next: Paragraph | undefined): next is Paragraph =>
  next?.marker === undefined &&
  next?.level === undefined &&
  next !== undefined &&
  isTitleish(next.text, SHORT) &&
  !announces(next.text);

/**
 * Finds the numbers alone on their lines whose division is named by the next line: a line that looks like a heading or
 * is known as one; the only line between a chapter and its first article; or a short line, where most numbers of the
 * document are followed by one and a text below it.
 */
const namedOnNextLine = (headings: Headings, paragraphs: readonly Paragraph[]): ReadonlySet<number> => {
  const bare = [...paragraphs.entries()].filter(
    ([, one]) => headings.isDivision(one) && one.marker?.rest === '',
  );
  const isName = ([index, number]: (typeof bare)[number]): boolean => {
    const [next, after] = [paragraphs[index + 1], paragraphs[index + 2]];
    if (!canBeName(next)) return false;
    const sameLook =
      number.size === next.size && number.bold === next.bold && number.centred === next.centred;
    const looksOwn = headings.isHinted(next) || (sameLook && (number.bold || number.centred));
    return (
      looksOwn ||
      headings.isNamed(next) ||
      (after !== undefined && headings.isDivision(after) && after.marker?.style !== number.marker?.style)
    );
  };
  const isShortAbove = ([index]: (typeof bare)[number]): boolean => {
    const [next, after] = [paragraphs[index + 1], paragraphs[index + 2]];
    const isText = after !== undefined && !headings.isDivision(after);
    return (
      canBeName(next) &&
      next.text.length <= SHORT_NAME &&
      !beginsSentence.test(foldArabic(next.text)) &&
      isText
    );
  };
  const byStyle = Map.groupBy(bare, ([, { marker }]) => marker?.style);
  const isUsage = (style: MarkerStyle | undefined): boolean => {
    const own = byStyle.get(style) ?? [];
    const short = own.filter(isShortAbove);
    return short.length >= 2 && short.length >= own.length * MOST_OF_THEM;
  };
  const usual = new Set([...byStyle.keys()].filter(isUsage));
  return new Set(
    bare
      .filter((one) => isName(one) || (usual.has(one[1].marker?.style) && isShortAbove(one)))
      .map(([index]) => index),
  );
};

/**
 * Finds the paragraphs that head divisions, and how wide each division is: by the grammar of Arabic numbering first
 * («الباب الأول», «المادة (3)», «أولاً: تمهيد», «1.2 النطاق»), then by the names that the table of contents and the
 * sector give to headings, and by their look last. Whatever is no certain heading is a paragraph, because a paragraph
 * loses nothing. `labels` are those of the table of contents, which begins at the
 * line `contentsAt`.
 */
export const findHeadings = (
  paragraphs: readonly Paragraph[],
  layout: Layout,
  labels: readonly string[],
  contentsAt: number | undefined,
): Heading[] => {
  const headings = new Headings(paragraphs, layout, labels);
  const isBeforeContents = beforeContents(paragraphs, contentsAt);
  const numbered = numberedHeadings(headings, paragraphs);
  const hasLooks = paragraphs.some((one) => headings.isHinted(one));
  const hasDivisions = paragraphs.some((one) => headings.isDivision(one));
  const isPlainText = !hasLooks && !hasDivisions && numbered.size < 2;
  const byShape: ReadonlySet<number> = isPlainText
    ? new Set([...colonHeadings(paragraphs), ...headingsByGap(paragraphs)])
    : new Set();
  const plain = paragraphs.filter((one) => isPlainHeading(headings, one)).length;
  const flat = flatWeights(paragraphs, numbered, plain);
  // A few levels among headings without any say nothing about which division is in which.
  const isAny = (one: Paragraph, index: number): boolean =>
    headings.isDivision(one) || numbered.has(index) || byShape.has(index) || isPlainHeading(headings, one);
  const all = paragraphs.filter(isAny);
  const hasLevels = all.filter(({ level }) => level !== undefined).length * 2 > all.length;
  const named = namedOnNextLine(headings, paragraphs);
  const found: Heading[] = [];
  let skipped = 0;
  for (const [index, one] of paragraphs.entries()) {
    if (skipped > 0) {
      skipped -= 1;
      continue;
    }
    const { marker } = one;
    const isBulleted =
      (marker?.style === 'dash' || marker?.style === 'bullet') && isBulletedHeading(headings, one);
    if ((!isAny(one, index) && !isBulleted) || isBeforeContents(one)) continue;
    const kind =
      marker === undefined
        ? annexBeginning.test(foldArabic(one.text))
          ? 'annex'
          : undefined
        : kindOf(marker.style);
    const rest = marker?.rest ?? '';
    const isLong = one.printed.length > LONGEST_BY_LOOK || (kind === 'article' && endsSentence(rest));
    const isNumberAlone = marker !== undefined && !isBulleted && rest !== '' && isLong;
    const more = named.has(index) ? 1 : 0;
    skipped = more;
    found.push({
      index,
      weight: isBulleted ? 25 : weightOf(headings, one, flat, hasLevels),
      kind,
      marker: isBulleted ? undefined : marker,
      isNumberAlone,
      isBulleted,
      more,
    });
  }
  return found;
};

/**
 * Tells whether a paragraph stands on the pages before the table of contents, which print no headings of the text as
 * long as they print no text.
 */
const beforeContents = (
  paragraphs: readonly Paragraph[],
  contentsAt: number | undefined,
): ((one: Paragraph) => boolean) => {
  const isBefore = ({ first }: Paragraph): boolean => contentsAt !== undefined && first.number < contentsAt;
  const before = paragraphs.filter(isBefore);
  const hasText = before.length > 40 || before.some(({ text }) => text.length > 200);
  return hasText ? () => false : isBefore;
};

/** Tells whether a bullet stands before a heading that software or the contents know. */
const isBulletedHeading = (headings: Headings, one: Paragraph): boolean =>
  one.text.length <= LONGEST_BY_LOOK &&
  !endsSentence(one.text) &&
  (headings.isListed(one) ||
    ['channels', 'tools', 'handling'].includes(roleOfHeading(one.marker?.rest ?? '')));
