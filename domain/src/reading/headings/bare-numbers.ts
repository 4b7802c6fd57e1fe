import { toLatinDigits } from '../../text/digits.ts';
import type { Paragraph } from '../draft.ts';
import type { Layout } from '../lines/layout.ts';
import { letterOrdinal, type Marker } from '../numbering/marker.ts';
import { abjadLetters } from '../numbering/ordinal-words.ar.ts';

/** Letters of a heading are at least this much larger than those of the text. */
const LARGER = 1.12;
/** Numbers in a row that are a numbering: where something parts them from their words, and where nothing does. */
const LEAST_PARTED = 2;
const LEAST_BARE = 3;

const letters = abjadLetters.join('|').replace('أ', '[أا]').replace('هـ', 'هـ|ه');
const unsigned = new RegExp(
  `^(?<printed>(?:(?<number>[0-9٠-٩۰-۹]{1,2})|(?<letter>${letters}))(?<sign>\\s?[،,؛|])?)(?<gap>\\s+)\\p{L}{2}`,
  'u',
);

interface Candidate {
  readonly index: number;
  readonly marker: Marker;
  /** Numberings of one look and one sign count together. */
  readonly family: string;
  readonly isParted: boolean;
}

const isLoud = ({ bold, level, size }: Paragraph, layout: Layout): boolean =>
  level !== undefined ||
  (bold && layout.boldPart < 0.5) ||
  (size !== undefined && layout.size !== undefined && size >= layout.size * LARGER);

const candidateOf = (one: Paragraph, index: number, layout: Layout): Candidate | undefined => {
  const { label, confidence } = one.first.evidence;
  // OCR loses signs, and has a rule of its own for them.
  if (one.marker !== undefined || label !== undefined || confidence !== undefined) return undefined;
  const groups = unsigned.exec(one.text)?.groups;
  if (groups === undefined) return undefined;
  const { printed = '', number, letter, sign } = groups;
  const ordinal = number === undefined ? letterOrdinal(letter) : Number(toLatinDigits(number));
  const rest = one.text.slice(printed.length).trim();
  const typed = one.first.raw.trimStart().slice(printed.length);
  const loud = isLoud(one, layout);
  return {
    index,
    marker: { style: number === undefined ? 'abjad' : 'number', printed, ordinal, rest, depth: 1 },
    family: `${number === undefined ? 'letter' : 'number'} ${(sign ?? '').trim()} ${String(loud)}`,
    isParted: sign !== undefined || loud || /^(?:\t|\s{2})/u.test(typed),
  };
};

/** Cuts the candidates of a family into numberings, each of which counts from 1. */
const numberingsOf = (family: readonly Candidate[]): Candidate[][] => {
  const found: Candidate[][] = [];
  for (const one of family) {
    const last = found.at(-1);
    if (one.marker.ordinal === 1) found.push([one]);
    else if (last !== undefined && one.marker.ordinal === (last.at(-1)?.marker.ordinal ?? 0) + 1)
      last.push(one);
  }
  return found;
};

/**
 * Gives their markers to paragraphs whose number or letter has no sign of a marker behind it: «1  النطاق», «٢ النص»,
 * «3، النص», «أ النص». A sentence may begin with a number, so that only numbers that follow one another from 1 are
 * markers, two where a sign, a gap or the look of a heading parts them from their words, and three otherwise.
 */
export const withBareNumbers = (paragraphs: readonly Paragraph[], layout: Layout): Paragraph[] => {
  const candidates = paragraphs.flatMap((one, index) => candidateOf(one, index, layout) ?? []);
  const markers = new Map(
    [...Map.groupBy(candidates, ({ family }) => family).values()]
      .flatMap(numberingsOf)
      .filter((own) => own.length >= (own.every(({ isParted }) => isParted) ? LEAST_PARTED : LEAST_BARE))
      .flat()
      .map(({ index, marker }) => [index, marker]),
  );
  return paragraphs.map((one, index) => {
    const marker = markers.get(index);
    return marker === undefined ? one : { ...one, marker };
  });
};
