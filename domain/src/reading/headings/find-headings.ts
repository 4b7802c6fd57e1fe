import type { DivisionKind } from '../../contracts/policy-text.ts';
import { foldArabic } from '../../text/fold.ts';
import type { Paragraph } from '../draft.ts';
import type { Layout } from '../lines/layout.ts';
import type { Marker, MarkerStyle } from '../numbering/marker.ts';
import { annexBeginning, beginsSentence, coverBeginning, signs } from '../reading-words.ar.ts';
import {
  announces,
  beginsAsTitle,
  endsSentence,
  Headings,
  isKnownHeading,
  isPlainHeading,
  isQuestion,
  isTitleish,
  kindOf,
  LONGEST_BY_LOOK,
  roleOfHeading,
  SHORT,
  withoutQuestionMark,
} from './heading-signs.ts';
import { numberedHeadings, plainNouns, restartsOf } from './numbered-headings.ts';

/** Longest line that is a heading by its colon alone. */
const LONGEST_BY_COLON = 45;
/** Lines with a colon from which on each of them heads what stands below it, whatever its first letters are. */
const MOST_NOUNS = 3;
/** Longest name on the line below a number, where it is known by its place alone, and the part of the numbers that have one. */
const SHORT_NAME = 60;
/** UTF-16 units by which the text below a heading is longer than a heading that is known by its place alone. */
const LONGER = 10;
const MOST_OF_THEM = 0.6;

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

/**
 * Finds short lines with a colon that head paragraphs, in a text without looks: «معالجة البلاغ:». Where there are only
 * two, each has to be a noun by its first letters.
 */
const colonHeadings = (paragraphs: readonly Paragraph[]): ReadonlySet<number> => {
  const found = paragraphs.flatMap(({ text, marker, first }, index) => {
    const [before, next] = [paragraphs[index - 1], paragraphs[index + 1]];
    const isShort =
      marker === undefined && text.length <= LONGEST_BY_COLON && /[:：]\s*[\p{Pd}\u2212]?$/u.test(text);
    if (!isShort || announces(text) || beginsSentence.test(foldArabic(text))) return [];
    if (next === undefined || /[:：]\s*[\p{Pd}\u2212]?$/u.test(next.text)) return [];
    const isList = next.marker !== undefined;
    const apart =
      before === undefined ||
      first.gap > 0 ||
      endsSentence(before.text) ||
      before.marker !== undefined ||
      (isList && before.text.length <= LONGEST_BY_COLON && !/[:：]$/u.test(before.text));
    return apart && (isList || next.text.length > text.length)
      ? [{ index, isNoun: /^(?:ال|إ|ت|م)/u.test(text) }]
      : [];
  });
  const isUsage =
    found.length >= MOST_NOUNS || found.some(({ index }) => isKnownHeading(paragraphs[index]?.text ?? ''));
  const kept = found.filter(({ isNoun }) => isNoun || isUsage).map(({ index }) => index);
  return new Set(kept.length >= 2 ? kept : []);
};

/**
 * Finds the chapters without a number in a document of articles: short lines between a whole sentence, or an item, and
 * an article. The first line of the text is one, too, where others are.
 */
const headingsAboveArticles = (headings: Headings, paragraphs: readonly Paragraph[]): ReadonlySet<number> => {
  const found = paragraphs.flatMap((one, index) => {
    const [before, next] = [paragraphs[index - 1], paragraphs[index + 1]];
    const isName =
      one.marker === undefined &&
      isTitleish(one.text, SHORT_NAME) &&
      !beginsAsTitle(one.text) &&
      !beginsSentence.test(foldArabic(one.text)) &&
      !coverBeginning.test(foldArabic(one.text));
    if (!isName || next?.marker?.style !== 'مادة') return [];
    const isAfterText =
      before !== undefined &&
      (endsSentence(before.text) || before.marker !== undefined) &&
      !headings.isDivision(before);
    return [{ index, isAfterText, isFirst: index <= 1 }];
  });
  const isUsage = found.some(({ isAfterText }) => isAfterText);
  return new Set(
    found.filter(({ isAfterText, isFirst }) => isUsage && (isAfterText || isFirst)).map(({ index }) => index),
  );
};

/**
 * Finds the short lines between an empty line and the text below them, or between two whole sentences, in a text of
 * which at least two headings that the sector knows stand so.
 */
const headingsByGap = (paragraphs: readonly Paragraph[]): ReadonlySet<number> => {
  const found = paragraphs.flatMap((one, index) => {
    const next = paragraphs[index + 1];
    const isShort = one.marker === undefined && isTitleish(one.text, SHORT_NAME);
    if (!isShort || next === undefined || announces(one.text)) return [];
    if (beginsSentence.test(foldArabic(one.text)) || /[:：]$/u.test(one.text)) return [];
    const before = paragraphs[index - 1];
    const isBetween = one.first.gap > 0 && next.first.gap === 0;
    const isAfterText =
      before !== undefined &&
      (endsSentence(before.text) || announces(before.text) || before.marker !== undefined);
    const isAboveText = next.marker === undefined && (endsSentence(next.text) || announces(next.text));
    const isApart = isBetween || (isAfterText && isAboveText);
    return isApart && next.text.length > one.text.length + LONGER ? [index] : [];
  });
  const isUsage =
    paragraphs.filter((one) => one.marker === undefined && isKnownHeading(one.text)).length >= 2;
  return new Set(isUsage ? found : []);
};

/** First words of a sentence that name a subject as well, which a verb does not: «من تسري عليه», «في حال المخالفة». */
const beginsAsPlace = /^(?:من|علي|في|عند|متي|الي|مع)\s/u;
/** First words of a line that may go on with the sentence of the line before it. */
const goesOnWithSentence = /^(?:و|ف|ب|ل)?(?:من|علي|في|عند|الي|مع|عن|بعد|قبل|حتي|ان|او|التي|الذي)\s/u;
/** Headings below an empty line from which on empty lines stand before headings alone. */
const MOST_BELOW_GAPS = 3;

/**
 * Finds the lines below the empty lines of a text in which empty lines stand before headings alone: each line below one,
 * the first two of the text and the last apart, is a short name right above a text or a list. Some of them may begin as
 * a sentence does: «من تسري عليه السياسة».
 */
const headingsBelowGaps = (paragraphs: readonly Paragraph[]): ReadonlySet<number> => {
  const below = [...paragraphs.entries()].filter(([index, { first }]) => index > 0 && first.gap > 0);
  const isName = ([index, { marker, text }]: readonly [number, Paragraph]): boolean => {
    const [before, next] = [paragraphs[index - 1], paragraphs[index + 1]];
    const isAfterText =
      index === 1 || before?.marker !== undefined || (before !== undefined && endsSentence(before.text));
    const isAboveText =
      next?.first.gap === 0 && (next.marker !== undefined || endsSentence(next.text) || announces(next.text));
    const isSentence =
      beginsSentence.test(foldArabic(text)) &&
      (!beginsAsPlace.test(foldArabic(text)) || goesOnWithSentence.test(foldArabic(next?.text ?? '')));
    return (
      marker === undefined &&
      !isSentence &&
      isTitleish(withoutQuestionMark(text), SHORT_NAME) &&
      !/[:：]$/u.test(text) &&
      isAfterText &&
      isAboveText
    );
  };
  const named = below.filter(isName);
  const isUsage =
    named.length >= MOST_BELOW_GAPS &&
    named.filter(([, { text }]) => !beginsSentence.test(foldArabic(text))).length * 2 >= named.length &&
    below.every((one) => isName(one) || one[0] === paragraphs.length - 1);
  return new Set(isUsage ? named.map(([index]) => index) : []);
};

/** Returns the words of a line without the colon or the question mark by which a heading may end. */
const bareName = (text: string): string => withoutQuestionMark(text).replace(/\s*[:：]$/u, '');

/** Tells whether a paragraph is whole: a sentence with its end, a line that announces others, a long line or an item. */
const isWhole = (one: Paragraph | undefined): boolean =>
  one !== undefined &&
  (one.marker !== undefined ||
    one.text.length > (/[:：]$/u.test(one.text) ? LONGEST_BY_COLON : SHORT_NAME) ||
    announces(one.text) ||
    endsSentence(bareName(one.text)));

/**
 * Finds the short lines above texts and lists in a text in which no short line stands otherwise: each of them is between
 * a whole text or list and another one, the head of the document apart.
 */
const headingsBetweenTexts = (paragraphs: readonly Paragraph[]): ReadonlySet<number> => {
  const firstWhole = paragraphs.findIndex(isWhole);
  const short = [...paragraphs.entries()].filter(([, one]) => !isWhole(one));
  const inText = short.filter(([index]) => index > firstWhole);
  const areAll = inText.every(([index]) => {
    const [before, next] = [paragraphs[index - 1], paragraphs[index + 1]];
    return before !== undefined && isWhole(before) && next !== undefined && isWhole(next);
  });
  const isName = ([, { text }]: readonly [number, Paragraph]): boolean => {
    const folded = foldArabic(text);
    const isSentence = beginsSentence.test(folded) && !isQuestion(text);
    return isTitleish(bareName(text), SHORT_NAME) && !isSentence && !coverBeginning.test(folded);
  };
  const named = inText.filter(isName);
  // The title is the first line of the head, and may have lines of a cover below it.
  const head = short.filter(([index]) => index > 0 && index === firstWhole - 1).filter(isName);
  return new Set(
    areAll && named.length >= 1 && named.length + head.length >= 2
      ? [...head, ...named].map(([index]) => index)
      : [],
  );
};

/** Markers of lists that may also stand before headings. */
const listStyles: ReadonlySet<MarkerStyle> = new Set([
  'number',
  'bracketed-number',
  'abjad',
  'dash',
  'bullet',
]);

/**
 * Finds the bullets that stand before headings alone: each line with the sign is short, has the look of a heading and
 * stands above something else. Two of them at least make a usage.
 */
const bulletsOfHeadings = (headings: Headings, paragraphs: readonly Paragraph[]): number[] => {
  const bullets = [...paragraphs.entries()].filter(
    ([, one]) => isBullet(one) && one.first.evidence.label === undefined,
  );
  return [...Map.groupBy(bullets, ([, one]) => one.marker?.printed).values()].flatMap((own) => {
    const areHeadings = own.every(([index, one]) => {
      const next = paragraphs[index + 1];
      const rest = (one.marker?.rest ?? '').replace(/\s*[:：]$/u, '');
      return (
        next !== undefined &&
        !headings.isHinted(next) &&
        headings.isHinted(one) &&
        isTitleish(rest, SHORT_NAME) &&
        !announces(rest)
      );
    });
    return own.length >= 2 && areHeadings ? own.map(([index]) => index) : [];
  });
};

/**
 * Finds the bullets that stand before headings in a text without looks: each line with the sign is short and ends with a
 * colon, or stands above a list of other signs, and nothing but lines without a sign stands before the first of them.
 */
const bulletsWithColons = (paragraphs: readonly Paragraph[]): ReadonlySet<number> => {
  // A picture before the title is none before headings.
  const firstMarked = paragraphs.findIndex(
    ({ marker }, index) => marker !== undefined && !(index === 0 && beginsAsTitle(marker.rest)),
  );
  const sign = paragraphs[firstMarked]?.marker;
  const own = [...paragraphs.entries()].filter(
    ([, one]) => isBullet(one) && one.marker?.printed === sign?.printed,
  );
  const isEach = own.every(([index, { marker }]) => {
    const next = paragraphs[index + 1];
    return (
      next !== undefined &&
      next.marker?.printed !== sign?.printed &&
      isTitleish(bareName(marker?.rest ?? ''), SHORT_NAME) &&
      !announces(marker?.rest ?? '')
    );
  });
  const areApart =
    own.every(([, { text }]) => /[:：]$/u.test(text)) ||
    (own.every(([index, { text }]) => bareName(text) === text && isWhole(paragraphs[index + 1])) &&
      own.some(([index]) => paragraphs[index + 1]?.marker !== undefined));
  return new Set(isEach && areApart && own.length >= 2 ? own.map(([index]) => index) : []);
};

/**
 * Finds the items that head the text below them, where lists and headings have one marker: «• النطاق», or «1.» before
 * each heading of a list that begins again. At least two of a marker have to be words that the sector knows as
 * headings; then short lines with that marker above a longer text are headings, too.
 */
const headingsAmongItems = (headings: Headings, paragraphs: readonly Paragraph[]): ReadonlySet<number> => {
  const found = [...paragraphs.entries()].flatMap(([index, { marker }]) => {
    const next = paragraphs[index + 1];
    if (marker === undefined || !listStyles.has(marker.style) || next?.marker?.style === marker.style)
      return [];
    const rest = marker.rest.replace(/\s*[:：]$/u, '');
    const isAbove =
      next !== undefined && isTitleish(rest, SHORT_NAME) && next.text.length > rest.length + LONGER;
    if (!isAbove || announces(rest) || beginsSentence.test(foldArabic(rest))) return [];
    return [
      { index, style: marker.style, isKnown: isKnownHeading(rest), isAboveText: next.marker === undefined },
    ];
  });
  const byLook = bulletsOfHeadings(headings, paragraphs);
  const known = Map.groupBy(
    found.filter(({ isKnown }) => isKnown),
    ({ style }) => style,
  );
  return new Set([
    ...byLook,
    ...found
      .filter(
        ({ style, isKnown, isAboveText }) => (known.get(style)?.length ?? 0) >= 2 && (isKnown || isAboveText),
      )
      .map(({ index }) => index),
  ]);
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
  // A preface holds no articles; they stand beside it.
  if (style === undefined && roleOfHeading(one.text) === 'preface' && headings.has('مادة')) {
    return headings.weightOfNoun('مادة');
  }
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
  isPlain: (one: Paragraph) => boolean,
): ReadonlyMap<MarkerStyle, number> => {
  const of = (style: MarkerStyle) =>
    [...numbered].filter((index) => paragraphs[index]?.marker?.style === style);
  const again = (style: MarkerStyle): boolean => restartsOf(paragraphs, of(style)) > 1;
  const hasOrdinals = of('ordinal-word').length > 1 || of('roman').length > 1;
  const firstOrdinal = of('ordinal-word')[0] ?? Infinity;
  const nouns = plainNouns
    .flatMap((style) =>
      of(style)
        .slice(0, 1)
        .map((first) => ({ style, first })),
    )
    .toSorted((left, right) => left.first - right.first);
  const isBelowNoun = (nouns[0]?.first ?? Infinity) < firstOrdinal;
  // «البيان» right above «أولاً: …» holds it, where it is not the first heading.
  const above = paragraphs[firstOrdinal - 1];
  const isBelowPlain =
    above !== undefined &&
    isPlain(above) &&
    paragraphs.slice(0, firstOrdinal - 1).some((one) => isPlain(one));
  // Sizes order headings only where none of them has a number.
  if (numbered.size === 0) return new Map();
  return new Map<MarkerStyle, number>([
    // «المرحلة الأولى» holds «الخطوة الأولى», and «أولاً: المبادئ» holds «المبدأ الأول».
    ...nouns.map(({ style, first }, rank): [MarkerStyle, number] => [
      style,
      firstOrdinal < first || (rank > 0 && again(style)) || (plain > 0 && again(style)) ? 26 + rank / 10 : 25,
    ]),
    ['ordinal-word', isBelowPlain || ((plain > 0 || isBelowNoun) && again('ordinal-word')) ? 27 : 25],
    ['number', hasOrdinals || (plain > 0 && again('number')) ? 28 : 25],
    ['bracketed-number', 28.5],
    ['latin', hasOrdinals ? 28 : 25],
  ]);
};

/** Tells whether a line can be the name of the division whose number is alone on the line before it. */
const canBeName = (number: Paragraph, next: Paragraph | undefined): next is Paragraph =>
  next !== undefined &&
  next.marker === undefined &&
  (next.level === undefined || next.level === number.level) &&
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
    if (!canBeName(number, next)) return false;
    const sameLook =
      number.size === next.size && number.bold === next.bold && number.centred === next.centred;
    const looksOwn = headings.isHinted(next) || (sameLook && (number.bold || number.centred));
    return (
      looksOwn ||
      headings.isNamed(next) ||
      isPlainHeading(headings, next) ||
      (after !== undefined && headings.isDivision(after) && after.marker?.style !== number.marker?.style)
    );
  };
  const isShortAbove = ([index, number]: (typeof bare)[number]): boolean => {
    const [next, after] = [paragraphs[index + 1], paragraphs[index + 2]];
    const isText = after !== undefined && !headings.isDivision(after);
    return (
      canBeName(number, next) &&
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
 * Returns the place from which a document is only signed: the line of an office among its last lines, below which
 * nothing but short lines without a number stands; the number of its paragraphs where none signs.
 */
const signedFrom = (paragraphs: readonly Paragraph[]): number => {
  const last = paragraphs.findLastIndex(
    ({ marker, text }) => marker !== undefined || text.length > SHORT_NAME || endsSentence(text),
  );
  const first = paragraphs.findIndex(
    ({ text, level }, index) => index > last && level === undefined && signs.test(foldArabic(text)),
  );
  return first < 0 ? paragraphs.length : first;
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
  const amongItems = headingsAmongItems(headings, paragraphs);
  const numbered = new Set([
    ...numberedHeadings(headings, paragraphs),
    ...[...amongItems].filter((index) => !isBullet(paragraphs[index])),
  ]);
  // The title is set apart in texts whose headings are not.
  const hinted = [...paragraphs.entries()].filter(
    ([, one]) => headings.isHinted(one) && !beginsAsTitle(one.text),
  );
  const hasLooks =
    hinted.length > 1 || hinted.some(([index, { level }]) => index > (level === undefined ? 0 : 2));
  const hasDivisions = paragraphs.some((one) => headings.isDivision(one));
  const isPlainText = !hasLooks && !hasDivisions && numbered.size < 2;
  const byShape: ReadonlySet<number> = isPlainText
    ? new Set([
        ...colonHeadings(paragraphs),
        ...headingsByGap(paragraphs),
        ...headingsBelowGaps(paragraphs),
        ...headingsBetweenTexts(paragraphs),
      ])
    : headingsAboveArticles(headings, paragraphs);
  const withColons = isPlainText ? bulletsWithColons(paragraphs) : new Set<number>();
  const plain = paragraphs.filter((one) => isPlainHeading(headings, one)).length;
  const flat = flatWeights(
    paragraphs,
    numbered,
    plain,
    (one) => isPlainHeading(headings, one) && !beginsAsTitle(one.text),
  );
  // A few levels among headings without any say nothing about which division is in which.
  const isAny = (one: Paragraph, index: number): boolean =>
    headings.isDivision(one) || numbered.has(index) || byShape.has(index) || isPlainHeading(headings, one);
  const all = paragraphs.filter(isAny);
  const hasLevels = all.filter(({ level }) => level !== undefined).length * 2 > all.length;
  const signed = signedFrom(paragraphs);
  const named = namedOnNextLine(headings, paragraphs);
  const found: Heading[] = [];
  /** The last heading of each numbering. */
  const lastOf = new Map<MarkerStyle, { readonly ordinal: number | undefined; readonly weight: number }>();
  /** A heading that its writer made by hand goes on with the numbering of those that have a style. */
  const weightInOrder = (one: Paragraph): number => {
    const { marker, level } = one;
    const weight = weightOf(headings, one, flat, hasLevels);
    if (marker === undefined) return weight;
    const before = lastOf.get(marker.style);
    const goesOn =
      hasLevels &&
      level === undefined &&
      before !== undefined &&
      marker.ordinal === (before.ordinal ?? 0) + 1;
    const own = goesOn ? before.weight : weight;
    lastOf.set(marker.style, { ordinal: marker.ordinal, weight: own });
    return own;
  };
  let skipped = 0;
  for (const [index, one] of paragraphs.entries()) {
    if (skipped > 0) {
      skipped -= 1;
      continue;
    }
    const { marker } = one;
    const isBulleted =
      isBullet(one) && (amongItems.has(index) || withColons.has(index) || isBulletedHeading(headings, one));
    if ((!isAny(one, index) && !isBulleted) || isBeforeContents(one) || index >= signed) continue;
    const kind =
      marker === undefined
        ? annexBeginning.test(foldArabic(one.text))
          ? 'annex'
          : undefined
        : kindOf(marker.style);
    const rest = marker?.rest ?? '';
    const isLong =
      one.printed.length > LONGEST_BY_LOOK || (kind === 'article' && (endsSentence(rest) || announces(rest)));
    const isNumberAlone = marker !== undefined && !isBulleted && rest !== '' && isLong;
    const more = named.has(index) ? 1 : 0;
    skipped = more;
    found.push({
      index,
      weight: isBulleted ? 25 : weightInOrder(one),
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

const isBullet = (one: Paragraph | undefined): boolean =>
  one?.marker?.style === 'dash' || one?.marker?.style === 'bullet';

/** Tells whether a bullet stands before a heading that software or the contents know. */
const isBulletedHeading = (headings: Headings, one: Paragraph): boolean =>
  one.text.length <= LONGEST_BY_LOOK &&
  !endsSentence(one.text) &&
  (headings.isListed(one) ||
    ['channels', 'tools', 'handling'].includes(roleOfHeading(one.marker?.rest ?? '')));
