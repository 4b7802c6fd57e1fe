import { toLatinDigits } from '../text/digits.ts';
import { foldArabic } from '../text/fold.ts';
import {
  abjadLetters,
  adjectivalOrdinals,
  adverbialOrdinals,
  alphabet,
  continuations,
  divisionNouns,
  mistakenOrdinals,
  type DivisionNoun,
  type OrdinalWord,
} from './ordinal-words.ar.ts';
import { flexible } from './printed-word.ts';

/**
 * The way in which a line is numbered. Lines of one style in one list are of one depth; a style that is new in a list
 * begins a deeper one.
 */
export type MarkerStyle =
  | DivisionNoun
  | 'ordinal-word'
  /** «1.2», «٢-٣»: as many levels as it has numbers. */
  | 'decimal'
  /** «1.», «٢-». */
  | 'number'
  /** «(1)». */
  | 'bracketed-number'
  | 'abjad'
  | 'bracketed-abjad'
  | 'latin'
  | 'bullet'
  | 'dash';

/** The numbering at the beginning of a line. */
export interface Marker {
  readonly style: MarkerStyle;
  /** The marker as printed, without white space around it. */
  readonly printed: string;
  /** The number that it stands for; undefined for bullets, and for the several numbers of «1.2». */
  readonly ordinal: number | undefined;
  /** The line after the marker. */
  readonly rest: string;
  /** How many numbers the marker has: 2 for «1.2». */
  readonly depth: number;
}

const digits = '[0-9٠-٩۰-۹]';
const number = `${digits}{1,3}`;
const after = '[.:،؛)\\]\\-–—/ـ]';

const alternatives = (words: readonly OrdinalWord[]): string =>
  words
    // The longest first: «الحادية عشرة» begins with no shorter ordinal, «الثانية والعشرون» does.
    .toSorted((a, b) => b.words.length - a.words.length)
    .map(({ words: text }) => flexible(text))
    .join('|');

const wordEnd = '(?![\\p{L}\\p{M}])';
const valueIn = (list: readonly OrdinalWord[]) => {
  const values = new Map(list.map(({ words, value }) => [foldArabic(words), value]));
  return (printed: string): number | undefined => values.get(foldArabic(printed));
};
const adjectivalValue = valueIn([...adjectivalOrdinals, ...mistakenOrdinals]);
const adverbialValue = valueIn(adverbialOrdinals);

/** A number whose sign was typed before it, for the look of it: «-1 النص». */
const signBeforeNumber = new RegExp(
  `^(?<marker>[-–—](?<number>${number})[-–—.)]?)(?<rest>\\s+\\p{L}{2}.*)$`,
  'u',
);
const letters = abjadLetters.join('|').replace('أ', '[أا]').replace('هـ', 'هـ|ه');

/** «مكرر», «(مكرر)», «مكرر (أ)», «مكرراً ٢»: a part that was put behind the one whose number it repeats. */
const repeated = `\\s*[-–/]?\\s*\\(?\\s*${flexible('مكرر')}(?:ه|ة|ا|اً)?${wordEnd}\\s*\\)?(?:\\s*[(/-]?\\s*(?:${number}|${letters})${wordEnd}(?!${digits})\\s*\\)?)?`;

const division = new RegExp(
  `^(?<marker>(?:${flexible('ال')})?(?<noun>${divisionNouns.map(flexible).join('|')})\\s*(?:رقم\\s*)?[/(:]?\\s*` +
    // Word's «ordinalText» prints «الباب أولاً», people «الباب الأول».
    `(?:(?<word>${alternatives([...adjectivalOrdinals, ...mistakenOrdinals, ...adverbialOrdinals])})${wordEnd}|(?<number>${number}(?:\\s*[-–./]\\s*${number}){0,3})(?!${digits}))\\s*\\)?` +
    `(?<bis>${repeated})?` +
    `(?<separator>\\s*${after}*))(?<rest>.*)$`,
  'u',
);
const adverbial = new RegExp(
  `^(?<marker>(?<word>${alternatives(adverbialOrdinals)})${wordEnd}(?<separator>\\s*${after}*))(?<rest>.*)$`,
  'u',
);
const decimal = new RegExp(
  `^(?<marker>\\(?(?<number>${digits}{1,2}(?:[.\\-–/]${digits}{1,2}){1,8})(?![.\\-–/]\\s*${digits}|\\s*[هم]ـ?(?!\\p{L}))\\)?(?:\\s*${after})*)(?<rest>\\s*[^\\s0-9٠-٩۰-۹].*)$`,
  'u',
);
const bracketedNumber = new RegExp(
  `^(?<marker>[(\\[{]\\s*(?<number>${number})(?<bis>${repeated})?\\s*[)\\]}]\\s*${after}*)(?<rest>.*)$`,
  'u',
);
/** A number that tatweel pads to the width of a line that no longer exists: «ـــ 1». */
const paddedNumber = new RegExp(
  `^(?<marker>ـ{1,}\\s*(?<number>${number}))(?<rest>\\s+[^0-9٠-٩۰-۹\\s].*)$`,
  'u',
);
/** A number before a text that begins with another one, which is no date: «1- 10 أيام عمل». */
const numberBeforeNumber = new RegExp(
  `^(?<marker>(?<number>${number})[.\\-–—):ـ]+)(?<rest>\\s+${digits}{1,4}%?\\s+\\p{L}.*)$`,
  'u',
);
/** «1/ النص», which is neither a day nor the number of a part: words follow the stroke. */
const numberBeforeStroke = new RegExp(
  `^(?<marker>(?<number>${number})\\s?[/\\\\])(?<rest>\\s*\\p{L}[\\p{L}\\p{M}].*)$`,
  'u',
);
const plainNumber = new RegExp(
  `^(?<marker>(?<number>${number})(?<bis>${repeated})?\\s*[.\\-–—):ـ]+)(?<rest>\\s*[^0-9٠-٩۰-۹\\s].*)$`,
  'u',
);
const bracketedAbjad = new RegExp(
  `^(?<marker>\\(\\s*(?<letter>${letters})\\s*\\)\\s*${after}*)(?<rest>.*)$`,
  'u',
);
const plainAbjad = new RegExp(`^(?<marker>(?<letter>${letters})\\s*[.\\-–—):/]+)(?<rest>.*)$`, 'u');
/** Tatweel in place of a dash behind a letter, which «لـ» and «بـ» of a sentence are not: «أ ـ النص». */
const stretchedAbjad = new RegExp(
  `^(?<marker>(?:(?<letter>${letters})\\s+ـ+|(?<near>[أاجدحطيمنعصقرش])ـ+)[-.:)]?)(?<rest>\\s+\\p{L}{2}.*)$`,
  'u',
);
/** A number and a letter of two levels: «1-أ», «أ/2», «1.ب». */
const mixed = new RegExp(
  `^(?<marker>\\(?(?:${number}[.\\-–/](?:${letters})|(?:${letters})[.\\-–/]${number})(?![\\p{L}\\p{M}\\d٠-٩])\\s*${after}*)(?<rest>\\s+\\p{L}{2}.*)$`,
  'u',
);
const latin = /^(?<marker>\(?[a-z]{1,4}[.)])(?<rest>\s+.*)$/iu;
// Word keeps its bullets in a private area of Unicode (Symbol, Wingdings).
const bullet =
  /^(?<marker>(?:[•●○◦▪■□▫‣⁃∙·*✓✔➢➤❖◆◇►▶☐⦁⬧⬥\u2190-\u21FF\u25A0-\u25FF\u2600-\u2610\u2613-\u27BF\u2B00-\u2BFF\uF020-\uF0FF]|\p{Extended_Pictographic}|»(?=\s))\uFE0F?)(?<rest>\s*\S.*)$/u;
/** Letters that stand for bullets in fonts of signs (Courier, Wingdings): «o», «Ø», «ü», «§». */
const letterBullet = /^(?<marker>[oOvqnØüÜ§¨])(?<rest>\s+[^A-Za-z0-9\s]*\p{Script=Arabic}.*)$/u;
const dash = /^(?<marker>[-–—])(?<rest>\s+\S.*|\p{Script=Arabic}{2}(?!.*[\p{L}\d)][-–—](?:\s|$)).*)$/u;

const startsWithContinuation = new RegExp(
  `^(?:${continuations
    .filter((word) => word !== 'و')
    .map(flexible)
    .join('|')})${wordEnd}`,
  'u',
);

const nounsByFolded = new Map(divisionNouns.map((noun) => [foldArabic(noun), noun]));
const nounOf = (printed: string): DivisionNoun | undefined => nounsByFolded.get(foldArabic(printed));

type Groups = Readonly<Record<string, string | undefined>>;

const made = (groups: Groups, style: MarkerStyle, ordinal: number | undefined, depth = 1): Marker => ({
  style,
  printed: (groups['marker'] ?? '').trim(),
  ordinal,
  rest: (groups['rest'] ?? '').trim(),
  depth,
});

/**
 * The number of a marker, the last one of several: «المادة (2-3)» is the third of its chapter. «١٢ مكرر» has none,
 * because the twelfth is another part.
 */
const numberIn = (groups: Groups): number | undefined => {
  if (groups['bis'] !== undefined) return undefined;
  const value = Number(
    toLatinDigits(groups['number'] ?? '')
      .split(/[-–./]/u)
      .at(-1),
  );
  return Number.isInteger(value) && value >= 1 ? value : undefined;
};

/** The number of a division; «المادة 12/1» has none, because it repeats the number of the twelfth. */
const ordinalOfDivision = (groups: Groups): number | undefined => {
  if (groups['bis'] !== undefined || (groups['number'] ?? '').includes('/')) return undefined;
  const word = groups['word'] ?? '';
  return adjectivalValue(word) ?? adverbialValue(word) ?? numberIn(groups);
};

/** Tells whether a numbered line goes on as a sentence: «المادة الثالثة من النظام» has no separator, and «من». */
const isSentence = (groups: Groups): boolean =>
  (groups['separator'] ?? '').trim() === '' && startsWithContinuation.test((groups['rest'] ?? '').trim());

const abjadOrdinal = (letter: string | undefined): number | undefined => {
  const index = abjadLetters.indexOf(letter === 'ا' ? 'أ' : letter === 'ه' ? 'هـ' : (letter ?? ''));
  return index < 0 ? undefined : index + 1;
};

const beginsWithWord = /^(?:\p{Script=Arabic}[\p{M}\u0640]*){3}/u;
const beginsWithNumberWord = new RegExp(
  `^(?:${flexible('ال')})?(?:${[...new Set([...divisionNouns, ...adverbialOrdinals.map(({ words }) => words.split(' ')[0] ?? '')])].map(flexible).join('|')})`,
  'u',
);

/**
 * Returns the place of a letter in the order of the alphabet (أ ب ت ث), in which some lists count instead of abjad;
 * undefined for a marker without one letter.
 */
export const alphabetOrdinal = ({ style, printed }: Marker): number | undefined => {
  if (style !== 'abjad' && style !== 'bracketed-abjad') return undefined;
  const letter = /هـ|\p{L}/u.exec(printed)?.[0];
  const index = alphabet.indexOf(letter === 'ا' ? 'أ' : letter === 'ه' ? 'هـ' : (letter ?? ''));
  return index < 0 ? undefined : index + 1;
};

type Reader = (line: string) => Marker | undefined;

const readers: readonly Reader[] = [
  (line) => {
    const groups = division.exec(line)?.groups;
    const noun = groups === undefined ? undefined : nounOf(groups['noun'] ?? '');
    if (groups === undefined || noun === undefined || isSentence(groups)) return undefined;
    return made(groups, noun, ordinalOfDivision(groups));
  },
  (line) => {
    const groups = adverbial.exec(line)?.groups;
    if (groups === undefined || isSentence(groups)) return undefined;
    return made(groups, 'ordinal-word', adverbialValue(groups['word'] ?? ''));
  },
  (line) => {
    const groups = decimal.exec(line)?.groups;
    if (groups === undefined) return undefined;
    return made(groups, 'decimal', undefined, (groups['number'] ?? '').split(/[.\-–/]/u).length);
  },
  (line) => {
    const groups = mixed.exec(line)?.groups;
    return groups === undefined ? undefined : made(groups, 'decimal', undefined, 2);
  },
  (line) => {
    const groups = bracketedNumber.exec(line)?.groups;
    return groups === undefined ? undefined : made(groups, 'bracketed-number', numberIn(groups));
  },
  (line) => {
    const groups = (
      plainNumber.exec(line) ??
      paddedNumber.exec(line) ??
      numberBeforeNumber.exec(line) ??
      signBeforeNumber.exec(line) ??
      numberBeforeStroke.exec(line)
    )?.groups;
    return groups === undefined ? undefined : made(groups, 'number', numberIn(groups));
  },
  (line) => {
    const groups = bracketedAbjad.exec(line)?.groups;
    return groups === undefined ? undefined : made(groups, 'bracketed-abjad', abjadOrdinal(groups['letter']));
  },
  (line) => {
    const groups = (plainAbjad.exec(line) ?? stretchedAbjad.exec(line))?.groups;
    return groups === undefined
      ? undefined
      : made(groups, 'abjad', abjadOrdinal(groups['letter'] ?? groups['near']));
  },
  (line) => {
    const groups = latin.exec(line)?.groups;
    return groups === undefined ? undefined : made(groups, 'latin', undefined);
  },
  (line) => {
    const groups = (bullet.exec(line) ?? letterBullet.exec(line))?.groups;
    return groups === undefined ? undefined : made(groups, 'bullet', undefined);
  },
  (line) => {
    const groups = dash.exec(line)?.groups;
    return groups === undefined ? undefined : made(groups, 'dash', undefined);
  },
];

/**
 * Reads the numbering at the beginning of a line, as Arabic documents print it: «المادة الأولى:», «أولاً-», «1.2»,
 * «(٣)», «أ.», «•». Returns undefined where the line has none, or where it is a sentence that begins with the name of
 * an article. `line` is one line without white space around it; digits may be Arabic, Persian or Latin.
 */
export const readMarker = (line: string): Marker | undefined => {
  // Most lines begin with a word that numbers nothing.
  if (beginsWithWord.test(line) && !beginsWithNumberWord.test(line)) return undefined;
  for (const read of readers) {
    const marker = read(line);
    if (marker !== undefined) return marker;
  }
  return undefined;
};

/** A division whose number OCR took for other signs: «المادة (“): فترة التجربة», «المادة: )١( التعريفات». */
const unreadDivision = new RegExp(
  `^(?<marker>(?:${flexible('ال')})?(?<noun>${divisionNouns.map(flexible).join('|')})[\\s:]*[()\\[\\]][^()\\[\\]]{0,4}[()\\[\\]]?\\s*${after}*)(?<rest>\\s*\\p{L}.*|)$`,
  'u',
);

/**
 * Reads the numbering at the beginning of a scanned line that `readMarker` does not know: a division keeps its kind and
 * has no number where the number in brackets was not read.
 */
export const readScannedDivision = (line: string): Marker | undefined => {
  const groups = unreadDivision.exec(line)?.groups;
  const noun = groups === undefined ? undefined : nounOf(groups['noun'] ?? '');
  return groups === undefined || noun === undefined || isSentence({ ...groups, separator: groups['marker'] })
    ? undefined
    : made(groups, noun, undefined);
};

const looseNumber = new RegExp(`^(?<marker>(?<number>${digits}{1,2}))(?<rest>\\s+\\p{L}{2}.*)$`, 'u');

/**
 * Reads the number at the beginning of a scanned line as the next one of a list, though OCR lost the sign behind it:
 * «2 يحافظ على» after «1-». `last` is the number of the item before.
 */
export const readNextNumber = (line: string, last: number): Marker | undefined => {
  const groups = looseNumber.exec(line)?.groups;
  return groups === undefined || numberIn(groups) !== last + 1 ? undefined : made(groups, 'number', last + 1);
};
