import {
  abjadLetters,
  adjectivalOrdinals,
  adverbialOrdinals,
  type DivisionNoun,
} from '../reading/numbering/ordinal-words.ar.ts';
import { readMarker, type Marker, type MarkerStyle } from '../reading/numbering/marker.ts';
import { toEasternDigits, toLatinDigits } from '../text/digits.ts';
import { foldArabic } from '../text/fold.ts';
import { romanNumeral } from '../text/roman.ts';

const digits = /[0-9٠-٩۰-۹]+/gu;

/** Writes a number with digits of the same kind as the printed ones. */
const inDigitsOf = (printed: string, number: number): string =>
  /[٠-٩]/u.test(printed) ? toEasternDigits(String(number)) : String(number);

const withLastNumber = (printed: string, number: number): string => {
  const last = [...printed.matchAll(digits)].at(-1);
  if (last === undefined) return printed;
  return `${printed.slice(0, last.index)}${inDigitsOf(last[0], number)}${printed.slice(last.index + last[0].length)}`;
};

/** The tanwin that documents print on «أولاً» and that the list of words leaves out. */
const TANWIN = 'ً';

/** Puts tanwin before or after the last alef of a word, as the printed marker has it: «أولًا», «أولاً». */
const withTanwinOf = (printed: string, word: string): string => {
  if (!printed.includes(TANWIN) || !word.endsWith('ا')) return word;
  return printed.includes(`${TANWIN}ا`) ? `${word.slice(0, -1)}${TANWIN}ا` : `${word}${TANWIN}`;
};

const withWord = (printed: string, from: number, to: number): string | undefined => {
  // «بعد المائة» stays behind the word that goes on, up to the next hundred.
  const isWithin = Math.floor(from / 100) === Math.floor(to / 100) && from % 100 !== 0;
  const [ordinal, next] = isWithin ? [from % 100, to % 100] : [from, to];
  for (const words of [adverbialOrdinals, adjectivalOrdinals]) {
    // Adjectives are listed twice: masculine for «الباب الأول», feminine for «المادة الأولى».
    const present = words.filter(({ value }) => value === ordinal);
    for (const { words: word } of present.toSorted((left, right) => right.words.length - left.words.length)) {
      const place = present.findIndex((one) => one.words === word);
      const following = words.filter(({ value }) => value === next);
      const replacement = following[place] ?? following[0];
      const plain = printed.replaceAll(TANWIN, '');
      const at = foldArabic(plain).length === plain.length ? foldArabic(plain).indexOf(foldArabic(word)) : -1;
      if (at < 0 || replacement === undefined) continue;
      return `${plain.slice(0, at)}${withTanwinOf(printed, replacement.words)}${plain.slice(at + word.length)}`;
    }
  }
  return undefined;
};

const withLetter = (printed: string, next: number): string | undefined => {
  const letter = abjadLetters[next - 1];
  return letter === undefined ? undefined : printed.replace(/هـ|\p{L}/u, letter);
};

const LATIN = 26;
const letters = /[a-z]+|[\u2160-\u217F]/iu;

/** Puts Latin letters in place of the printed ones, in the same case. */
const inCaseOf = (printed: string, written: string): string =>
  printed.replace(letters, (before) => (before === before.toUpperCase() ? written.toUpperCase() : written));

type Writer = (marker: Marker, next: number) => string | undefined;

const withNumber: Writer = ({ printed }, next) => withLastNumber(printed, next);
const inAbjad: Writer = ({ printed }, next) => withLetter(printed, next);
const unchanged: Writer = ({ printed }) => printed;
/** «المادة (3)» or «المادة الثالثة», and «ثالثًا». */
const named: Writer = ({ printed, ordinal }, next) => {
  if (/[0-9٠-٩۰-۹]/u.test(printed)) return withLastNumber(printed, next);
  return ordinal === undefined ? undefined : withWord(printed, ordinal, next);
};

const writers: Readonly<Record<Exclude<MarkerStyle, DivisionNoun>, Writer>> = {
  'ordinal-word': named,
  decimal: withNumber,
  number: withNumber,
  'bracketed-number': withNumber,
  abjad: inAbjad,
  'bracketed-abjad': inAbjad,
  latin: ({ printed }, next) =>
    next > LATIN ? undefined : inCaseOf(printed, String.fromCharCode('a'.charCodeAt(0) + next - 1)),
  roman: ({ printed }, next) => inCaseOf(printed, romanNumeral(next)),
  bullet: unchanged,
  dash: unchanged,
};

const isNoun = (style: MarkerStyle): style is DivisionNoun => !(style in writers);

const lastNumberOf = (marker: Marker): number | undefined => {
  if (marker.style !== 'decimal') return marker.ordinal;
  const last = [...marker.printed.matchAll(digits)].at(-1)?.[0];
  return last === undefined ? undefined : Number(toLatinDigits(last));
};

/**
 * Returns the marker that follows a printed one in its list, in the same style and the same kind of digits: «٢-» after
 * «١-», «ب.» after «أ.», «ثانيًا:» after «أولًا:», «1.3» after «1.2», «•» after «•». Undefined where the marker is of no
 * known style, or the last of its style.
 */
export const nextMarker = (printed: string): string | undefined => {
  // A marker is read at the beginning of a line, and a line has words.
  const marker = readMarker(`${printed} بند`);
  if (marker === undefined) return undefined;
  if (marker.style === 'bullet' || marker.style === 'dash') return marker.printed;
  const number = lastNumberOf(marker);
  return number === undefined
    ? undefined
    : (isNoun(marker.style) ? named : writers[marker.style])(marker, number + 1);
};
