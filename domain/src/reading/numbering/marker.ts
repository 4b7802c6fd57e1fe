import { toLatinDigits } from '../../text/digits.ts';
import { foldArabic } from '../../text/fold.ts';
import { romanValue } from '../../text/roman.ts';
import { ordinalAt } from './ordinal-at.ts';
import {
  abjadLetters,
  alphabet,
  annexNouns,
  continuations,
  divisionNouns,
  looseNouns,
  type DivisionNoun,
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
  /** «I.», «iv)»; a single letter may be one of the alphabet (`latinLettersInOrder`). */
  | 'roman'
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
/** Dashes of keyboards, word processors and other scripts, for a class of a pattern. */
const dashes = '\\p{Pd}\\u2212';
const after = `[.:،؛)\\]${dashes}/ـ_]`;

const wordEnd = '(?![\\p{L}\\p{M}])';

/** A number whose sign was typed before it, for the look of it: «-1 النص». */
const signBeforeNumber = new RegExp(
  `^(?<marker>[${dashes}](?<number>${number})[${dashes}.)]?)(?<rest>\\s+\\p{L}{2}.*)$`,
  'u',
);
const letters = abjadLetters.join('|').replace('أ', '[أاآ]').replace('هـ', 'هـ|ه');

/** «مكرر», «(مكرر)», «مكرر (أ)», «مكرراً ٢»: a part that was put behind the one whose number it repeats. */
const repeated = `\\s*[${dashes}/]?\\s*\\(?\\s*${flexible('مكرر')}(?:ه|ة|ا|اً)?${wordEnd}\\s*\\)?(?:\\s*[(/-]?\\s*(?:${number}|${letters})${wordEnd}(?!${digits})\\s*\\)?)?`;

/** The noun of a division with what may stand before its number: «المادة رقم (», «مادة/». */
const divisionNoun = new RegExp(
  `^(?<head>(?:${flexible('ال')})?(?<noun>${divisionNouns.map(flexible).join('|')})\\s*(?:رقم\\s*)?(?:[/(:|]|[${dashes}](?=\\s*${digits}))?\\s*)(?<more>.*)$`,
  'u',
);
const numberOfDivision = new RegExp(`^${number}(?:\\s*[${dashes}./]\\s*${number}){0,3}(?!${digits})`, 'u');
/** Letters number annexes, forms and clauses: «ملحق أ:», «نموذج (ب)», «الفقرة ج-». */
const letterOfDivision = new RegExp(`^(?:${letters}|[A-Za-z])(?=\\s*\\)|${wordEnd})`, 'u');
const afterDivision = new RegExp(
  `^(?<close>\\s*\\)?)(?<bis>${repeated})?(?<separator>\\s*${after}*)(?<rest>.*)$`,
  'u',
);
const afterOrdinal = new RegExp(`^(?<separator>\\s*${after}*)(?<rest>.*)$`, 'u');
const decimal = new RegExp(
  `^(?<marker>\\(?(?<number>${digits}{1,2}(?:[.${dashes}/]${digits}{1,2}){1,8})(?![.${dashes}/]\\s*${digits}|\\s*[هم]ـ?(?!\\p{L}))\\)?(?:\\s*${after})*)(?<rest>\\s*[^\\s0-9٠-٩۰-۹].*)$`,
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
  `^(?<marker>(?<number>${number})[.${dashes}):ـ]+)(?<rest>\\s+${digits}{1,4}%?\\s+\\p{L}.*)$`,
  'u',
);
/** «1/ النص», which is neither a day nor the number of a part: words follow the stroke. */
const numberBeforeStroke = new RegExp(
  `^(?<marker>(?<number>${number})\\s?[/\\\\])(?<rest>\\s*\\p{L}[\\p{L}\\p{M}].*)$`,
  'u',
);
const plainNumber = new RegExp(
  `^(?<marker>(?<number>${number})(?<bis>${repeated})?\\s*(?:[.${dashes}):ـ]+|_(?!_)))(?<rest>\\s*[^0-9٠-٩۰-۹\\s].*)$`,
  'u',
);
/** Signs that hold a whole number (① ⑴ ⒈ ❶ ➀ ➊), and the first number of each row of them. */
const enclosedRows = [
  ['\u2460', 20],
  ['\u2474', 20],
  ['\u2488', 20],
  ['\u24EB', 10],
  ['\u24F5', 10],
  ['\u2776', 10],
  ['\u2780', 10],
  ['\u278A', 10],
] as const;
const enclosedNumber = /^(?<marker>[\u2460-\u249B\u24EB-\u24FE\u2776-\u2793])(?<rest>\s*\p{L}.*)$/u;
/** Numbers of the keyboards of telephones: digits in keys, and ten in one key. */
const keyNumber = /^(?<marker>(?:[0-9]\uFE0F?\u20E3){1,2}|\u{1F51F})(?<rest>\s*\p{L}.*)$/u;
const keyValue = (keys: string): number => (keys === '\u{1F51F}' ? 10 : Number(keys.replace(/[^0-9]/gu, '')));
const enclosedValue = (sign: string): number | undefined => {
  const code = sign.codePointAt(0) ?? 0;
  const row = enclosedRows.find(([first, length]) => {
    const begin = first.codePointAt(0) ?? 0;
    return code >= begin && code < begin + length;
  });
  return row === undefined ? undefined : code - (row[0].codePointAt(0) ?? 0) + (row[0] === '\u24EB' ? 11 : 1);
};
const bracketedAbjad = new RegExp(
  `^(?<marker>\\(\\s*(?<letter>${letters})ـ{0,3}\\s*\\)\\s*${after}*)(?<rest>.*)$`,
  'u',
);
const plainAbjad = new RegExp(
  `^(?<marker>(?<letter>${letters})ـ{0,3}\\s*(?:[.${dashes}):/]+|_(?!_)))(?<rest>.*)$`,
  'u',
);
/** Tatweel in place of a dash behind a letter, which «لـ» and «بـ» of a sentence are not: «أ ـ النص». */
const stretchedAbjad = new RegExp(
  `^(?<marker>(?:(?<letter>${letters})\\s+ـ+|(?<near>[أاجدحطيمنعصقرش])ـ+)[-.:)]?)(?<rest>\\s+\\p{L}{2}.*)$`,
  'u',
);
/** A number and a letter of two levels: «1-أ», «أ/2», «1.ب». */
const mixed = new RegExp(
  `^(?<marker>\\(?(?:${number}[.${dashes}/](?:${letters})ـ{0,3}|(?:${letters})ـ{0,3}[.${dashes}/]${number})(?![\\p{L}\\p{M}\\d٠-٩])\\s*${after}*)(?<rest>\\s+\\p{L}{2}.*)$`,
  'u',
);
/** Latin letters that number an item, with the signs behind them: «a)», «B-», «iv-)», «(ii)», «Ⅲ.». */
const latin = new RegExp(
  `^(?<marker>[(\\[]?\\s?(?<letters>[a-z]{1,8}|[\\u2160-\\u216B\\u2170-\\u217B])(?:\\s?[${dashes}]|[.:/)\\]])[${dashes}.:)\\]]*)(?<rest>\\s+\\S.*|\\p{Script=Arabic}.*)$`,
  'iu',
);
/** Letters of an item that are no Roman number: one, or the few of a list that is longer than the alphabet («aa.»). */
const MOST_LATIN_LETTERS = 4;

const readLatin = (line: string): Marker | undefined => {
  const groups = latin.exec(line)?.groups;
  const letters = groups?.['letters'];
  if (groups === undefined || letters === undefined) return undefined;
  const roman = romanValue(letters);
  if (roman !== undefined) return made(groups, 'roman', roman);
  // A word before a dash or a colon is one of the text: «cloud - النسخ».
  const isWord = letters.length > 1 && !/[.)]$/u.test(groups['marker'] ?? '');
  if (letters.length > MOST_LATIN_LETTERS || isWord) return undefined;
  return made(groups, 'latin', latinOrdinal(letters));
};

/** Returns the place of a single letter in the Latin alphabet. */
const latinOrdinal = (letters: string): number | undefined =>
  /^[a-z]$/iu.test(letters) ? letters.toLowerCase().charCodeAt(0) - 'a'.charCodeAt(0) + 1 : undefined;

/**
 * Returns a Roman number of one letter as the letter of the alphabet that it also is; undefined for any other marker.
 */
export const asLatinLetter = (marker: Marker): Marker | undefined => {
  const ordinal =
    marker.style === 'roman' ? latinOrdinal(/[a-z]+/iu.exec(marker.printed)?.[0] ?? '') : undefined;
  return ordinal === undefined ? undefined : { ...marker, style: 'latin', ordinal };
};
// Word keeps its bullets in a private area of Unicode (Symbol, Wingdings).
const bullet =
  /^(?<marker>(?:\+(?=\s)|[•●○◦▪■□▫‣⁃∙·✓✔➢➤❖◆◇►▶☐⦁⬧⬥\u2190-\u21FF\u25A0-\u25FF\u2600-\u2610\u2613-\u27BF\u2B00-\u2BFF\uF020-\uF0FF]|\p{Extended_Pictographic}|\*(?!\*)|»(?=\s))\uFE0F?)(?<rest>\s*\S.*)$/u;
/** Letters that stand for bullets in fonts of signs (Courier, Wingdings): «o», «Ø», «ü», «§». */
const letterBullet = /^(?<marker>[oOvqnØüÜ§¨])(?<rest>\s+[^A-Za-z0-9\s]*\p{Script=Arabic}.*)$/u;
const dash = new RegExp(
  `^(?<marker>[${dashes}])(?<rest>\\s+\\S.*|\\p{Script=Arabic}{2}(?!.*[\\p{L}\\d)][${dashes}](?:\\s|$)).*)$`,
  'u',
);
/** A line below the letters in place of a dash: «_ النص». */
const lowDash = /^(?<marker>_)(?<rest>\s+\p{L}{2}.*)$/u;

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
      .split(/[\p{Pd}\u2212./]/u)
      .at(-1),
  );
  return Number.isInteger(value) && value >= 1 ? value : undefined;
};

/** Tells whether a numbered line goes on as a sentence: «المادة الثالثة من النظام» has no separator, and «من». */
const isSentence = (groups: Groups): boolean =>
  (groups['separator'] ?? '').trim() === '' && startsWithContinuation.test((groups['rest'] ?? '').trim());

const isLoose = (noun: DivisionNoun): boolean => looseNouns.some((loose) => loose === noun);

/** Tells whether a sign, or the end of the line, parts a number from what follows it. */
const isParted = (groups: Groups): boolean =>
  (groups['separator'] ?? '').trim() !== '' ||
  (groups['rest'] ?? '').trim() === '' ||
  groups['close'] === ')';

/**
 * Reads a division with its noun: «المادة الأولى:», «مادة (3)», «ملحق أ:». «المادة 12/1» has no number of its own,
 * because it repeats that of the twelfth, and a letter is none.
 */
const readDivision = (line: string): Marker | undefined => {
  const { head = '', noun: printed = '', more = '' } = divisionNoun.exec(line)?.groups ?? {};
  const noun = nounOf(printed);
  if (noun === undefined) return undefined;
  const word = ordinalAt(more);
  const digit = word === undefined ? numberOfDivision.exec(more)?.[0] : undefined;
  const letter = word === undefined && digit === undefined ? letterOfDivision.exec(more)?.[0] : undefined;
  const number = word?.printed ?? digit ?? letter;
  if (number === undefined) return undefined;
  const found = afterDivision.exec(more.slice(number.length))?.groups;
  if (found === undefined) return undefined;
  const end = [number, found['close'], found['bis'], found['separator']].join('');
  const groups: Groups = {
    ...found,
    close: (found['close'] ?? '').trim(),
    marker: `${head}${end}`,
    ...(digit === undefined ? {} : { number: digit }),
  };
  if (isSentence(groups)) return undefined;
  // «ملحق أ نموذج الإفصاح» heads an annex; «البند أ من» and «ملحق و» are words of a sentence.
  const isAnnex = letter !== undefined && letter !== 'و' && annexNouns.includes(noun);
  if ((isLoose(noun) || letter !== undefined) && !isAnnex && !isParted(groups)) return undefined;
  const isRepeated = groups['bis'] !== undefined || digit?.includes('/') === true;
  return made(groups, noun, isRepeated ? undefined : (word?.value ?? numberIn(groups)));
};

/** A division in brackets, whole: «(المادة الأولى)», «[الفصل الثاني]: العضوية». */
const bracketed = new RegExp(
  `^(?<open>[(\\[{«]\\s*)(?<inner>[^()\\[\\]{}«»]{3,40}?)(?<close>\\s*[)\\]}»])(?<separator>\\s*${after}*)(?<rest>.*)$`,
  'u',
);
const readBracketedDivision = (line: string): Marker | undefined => {
  const groups = bracketed.exec(line)?.groups;
  const marker = groups === undefined ? undefined : readDivision(groups['inner'] ?? '');
  if (groups === undefined || marker?.rest !== '' || isSentence(groups)) return undefined;
  const { open = '', inner = '', close = '', separator = '' } = groups;
  return {
    ...marker,
    printed: `${open}${inner}${close}${separator}`.trim(),
    rest: (groups['rest'] ?? '').trim(),
  };
};

/** Reads an ordinal that numbers by itself: «أولاً: تمهيد», «أحد عشر:», «الثالث عشر-»; «عشرون ريالاً» counts. */
const readOrdinal = (line: string): Marker | undefined => {
  const word = ordinalAt(line);
  const found = word === undefined ? undefined : afterOrdinal.exec(line.slice(word.printed.length))?.groups;
  if (word === undefined || found === undefined) return undefined;
  const groups: Groups = { ...found, marker: `${word.printed}${found['separator'] ?? ''}` };
  const isSure = word.form === 'adverb' && !(word.value >= 20 && word.value % 10 === 0);
  if (isSentence(groups) || (!isSure && !isParted(groups))) return undefined;
  // «الأولى» alone on a line is a cell or a word, and no number of what follows it.
  if (word.form === 'adjective' && (found['separator'] ?? '').trim() === '') return undefined;
  return made(groups, 'ordinal-word', word.value);
};

/** Returns the place of a letter in the order of abjad, in any of its spellings. */
export const letterOrdinal = (letter: string | undefined): number | undefined => {
  const index = abjadLetters.indexOf(
    letter === 'ا' || letter === 'آ' ? 'أ' : letter === 'ه' ? 'هـ' : (letter ?? ''),
  );
  return index < 0 ? undefined : index + 1;
};

const beginsWithWord = /^(?:\p{Script=Arabic}[\p{M}\u0640]*){3}/u;
const beginsWithNoun = new RegExp(`^(?:${flexible('ال')})?(?:${divisionNouns.map(flexible).join('|')})`, 'u');

/**
 * Returns the place of a letter in the order of the alphabet (أ ب ت ث), in which some lists count instead of abjad;
 * undefined for a marker without one letter.
 */
export const alphabetOrdinal = ({ style, printed }: Marker): number | undefined => {
  if (style !== 'abjad' && style !== 'bracketed-abjad') return undefined;
  const letter = /هـ|\p{L}/u.exec(printed)?.[0];
  const index = alphabet.indexOf(
    letter === 'ا' || letter === 'آ' ? 'أ' : letter === 'ه' ? 'هـ' : (letter ?? ''),
  );
  return index < 0 ? undefined : index + 1;
};

type Reader = (line: string) => Marker | undefined;

const readers: readonly Reader[] = [
  readDivision,
  readBracketedDivision,
  readOrdinal,
  (line) => {
    const groups = decimal.exec(line)?.groups;
    if (groups === undefined) return undefined;
    return made(groups, 'decimal', undefined, (groups['number'] ?? '').split(/[\p{Pd}\u2212./]/u).length);
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
    const groups = enclosedNumber.exec(line)?.groups;
    return groups === undefined ? undefined : made(groups, 'number', enclosedValue(groups['marker'] ?? ''));
  },
  (line) => {
    const groups = keyNumber.exec(line)?.groups;
    return groups === undefined ? undefined : made(groups, 'number', keyValue(groups['marker'] ?? ''));
  },
  (line) => {
    const groups = bracketedAbjad.exec(line)?.groups;
    return groups === undefined
      ? undefined
      : made(groups, 'bracketed-abjad', letterOrdinal(groups['letter']));
  },
  (line) => {
    const groups = (plainAbjad.exec(line) ?? stretchedAbjad.exec(line))?.groups;
    return groups === undefined
      ? undefined
      : made(groups, 'abjad', letterOrdinal(groups['letter'] ?? groups['near']));
  },
  readLatin,
  (line) => {
    const groups = (bullet.exec(line) ?? letterBullet.exec(line))?.groups;
    return groups === undefined ? undefined : made(groups, 'bullet', undefined);
  },
  (line) => {
    const groups = (dash.exec(line) ?? lowDash.exec(line))?.groups;
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
  if (beginsWithWord.test(line) && !beginsWithNoun.test(line)) return readOrdinal(line);
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
