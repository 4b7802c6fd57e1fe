import { toLatinDigits } from '../../text/digits.ts';
import { foldArabic } from '../../text/fold.ts';
import type { Paragraph } from '../draft.ts';
import type { MarkerStyle } from '../numbering/marker.ts';
import { divisionNouns, type DivisionNoun } from '../numbering/ordinal-words.ar.ts';
import { beginsSentence } from '../reading-words.ar.ts';
import {
  announces,
  isPlainHeading,
  isQuestion,
  isTitleish,
  kindOf,
  LONGEST_BY_LOOK,
  LONGEST_WITH_STOP,
  roleOfHeading,
  SHORT,
  type Headings,
  withoutQuestionMark,
} from './heading-signs.ts';

/** Nouns that number headings in some documents and clauses in others: «البند الأول: النطاق», «المبدأ الثاني». */
export const plainNouns: readonly DivisionNoun[] = divisionNouns.filter((noun) => kindOf(noun) === undefined);

/** The numberings that may head divisions; each depth of decimals is one of its own. */
const numberings: readonly { readonly style: MarkerStyle; readonly depth?: number }[] = [
  { style: 'ordinal-word' },
  { style: 'number' },
  { style: 'bracketed-number' },
  ...[2, 3, 4, 5, 6].map((depth) => ({ style: 'decimal' as const, depth })),
  { style: 'roman' },
  { style: 'latin' },
  { style: 'abjad' },
  { style: 'bracketed-abjad' },
  ...plainNouns.map((style) => ({ style })),
];

/** Returns the words of a numbered line in the look of a heading without the sign that ends them. */
const withoutEnd = (text: string): string =>
  text.length <= LONGEST_WITH_STOP
    ? withoutQuestionMark(text).replace(/\.$/u, '')
    : withoutQuestionMark(text);

const isLetter = (style: MarkerStyle): boolean => style === 'abjad' || style === 'bracketed-abjad';

/** Finds the numbered lines that head divisions where nothing in them names a division: «أولاً: تمهيد», «1. النطاق». */
export const numberedHeadings = (
  headings: Headings,
  paragraphs: readonly Paragraph[],
): ReadonlySet<number> => {
  const found = new Set<number>();
  const hasArticles = headings.has('مادة');
  for (const { style, depth } of numberings) {
    const indices = paragraphs.flatMap((one, index) =>
      one.marker?.style === style && (depth === undefined || one.marker.depth === depth) ? [index] : [],
    );
    const titleish = indices.filter((index) => {
      const one = paragraphs[index];
      const printed = one?.marker?.rest ?? '';
      const isAsked = isQuestion(printed) || (one !== undefined && headings.isHinted(one));
      const rest = isAsked ? withoutEnd(printed) : printed;
      if (one === undefined || !isTitleish(rest, SHORT)) return false;
      const isHandling = roleOfHeading(one.text) !== 'other';
      return (
        isHandling ||
        (rest !== printed && isQuestion(printed)) ||
        (!announces(rest) && !beginsSentence.test(foldArabic(rest)))
      );
    });
    // Each stands above other lines, or looks like a heading; a list's items follow one another.
    const certain = titleish.filter((index) => {
      const one = paragraphs[index];
      const next = paragraphs[index + 1];
      if (one === undefined) return false;
      if (one.level !== undefined || headings.isListed(one)) return true;
      // Nothing but a heading stands right above an article: «أولاً: اختصاصات الجمعية العمومية».
      if (hasArticles) return style === 'ordinal-word' && next?.marker?.style === 'مادة';
      const looks = headings.isHinted(one) && style !== 'bracketed-number';
      const isAbove =
        one.isAboveTable ||
        (next !== undefined &&
          (next.marker?.style !== style ||
            (next.marker.ordinal ?? 0) < (one.marker?.ordinal ?? 0) ||
            (style === 'decimal' && next.marker.depth > (one.marker?.depth ?? 0))));
      const hasStop = (one.marker?.rest ?? '').endsWith('.');
      return looks && !hasStop ? isAbove || headings.isHinted(one) : isAbove;
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
    // Letters number lists below other headings; they head where they alone number what looks like a heading.
    if (isLetter(style)) {
      const inOrder = chain(
        isByStyle.map((index) => ({ index, ordinal: paragraphs[index]?.marker?.ordinal })),
      );
      const others = [...found].filter(
        (index) => roleOfHeading(paragraphs[index]?.text ?? '') !== 'approval',
      );
      if (others.length === 0 && inOrder.length >= 2 && inOrder.length === isByStyle.length)
        for (const index of inOrder) found.add(index);
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
    const isList =
      style === 'latin' ||
      (style === 'roman' &&
        !rest.some((index) => /\p{Lu}|[\u2160-\u216B]/u.test(paragraphs[index]?.marker?.printed ?? ''))) ||
      (style === 'bracketed-number' &&
        rest.filter((index) => isRepeatedBelow(paragraphs[index], paragraphs[index + 1])).length < 2);
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
  // Ordinals that head once head to their end, where they stand above lists: «أولاً: يشترط في العضو ما يأتي:».
  const least = paragraphs[certain[0] ?? 0]?.marker?.style === 'ordinal-word' ? 1 : 2;
  const looks = certain.some(
    (index) => paragraphs[index] !== undefined && headings.isHinted(paragraphs[index]),
  );
  let last = 0;
  return indices.filter((index) => {
    const one = paragraphs[index];
    const { ordinal = 0, style, rest = '' } = one?.marker ?? {};
    const isEmpty = style === 'ordinal-word' && rest.length <= SHORT && /[:：]$/u.test(rest);
    const isAbove = isEmpty || one?.isAboveTable === true || paragraphs[index + 1]?.marker?.style !== style;
    const isNext =
      certain.length >= least &&
      one !== undefined &&
      ordinal === last + 1 &&
      isAbove &&
      isTitleish(rest, LONGEST_BY_LOOK) &&
      headings.isHinted(one) === looks;
    if (known.has(index) || isNext) last = ordinal;
    return known.has(index) || isNext;
  });
};

/** Tells whether the first line below a number repeats it: «(2-1)», or «(1-2)» from the other side, below «(2)». */
const isRepeatedBelow = (one: Paragraph | undefined, next: Paragraph | undefined): boolean => {
  if (next?.marker?.style !== 'decimal' || next.marker.depth !== 2) return false;
  const numbers = toLatinDigits(next.marker.printed).match(/\d+/gu)?.map(Number) ?? [];
  return numbers.includes(1) && numbers.includes(one?.marker?.ordinal ?? 0);
};

/** Number of lists of one numbering, each of which begins with 1. */
export const restartsOf = (paragraphs: readonly Paragraph[], indices: readonly number[]): number =>
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
