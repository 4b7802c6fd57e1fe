import { withPlainLetters } from './presentation-forms.ts';
import { withPublicSymbols } from './word-symbols.ts';
import { madeOnce } from '../table/made-once.ts';

/*
 * The rule for characters that every door shares: fields of the CMS, forms, contracts, queues and the import. A text is
 * cleaned by one of the three functions below and is then refused for what `refusedSign` still finds in it. Lengths are
 * counted after cleaning, everywhere in UTF-16 code units (`text.length`), as `maxlength` of a browser, `maxLength` of
 * Payload and `max` of zod count them.
 */

/** Every break that is no line feed: CR, CRLF, Word's soft break (U+000B), form feed, NEL, U+2028 and U+2029. */
const otherBreak = /\r\n?|[\v\f\u0085\u2028\u2029]/gu;

/** Spaces of every width, the no-break ones and the blank of Braille. A tab stays: printed tables have it. */
const otherSpace = /[\p{Zs}\u2800]/gu;

/**
 * Signs that show nothing: marks of direction, embeddings and isolates, zero-width signs, the byte order mark, the soft
 * hyphen, fillers, and the place of a picture that did not come along (U+FFFC). Overrides, tags and the joiners are
 * dealt with apart.
 */
const unseen =
  /(?!\u200C|\u200D|[\u202C-\u202E]|\uFE0E|\uFE0F|[\u{E0000}-\u{E00FF}\u{E01F0}-\u{E0FFF}])[\p{Default_Ignorable_Code_Point}\uFFFC]/gu;

const joiningScripts = [
  'Arab',
  'Syrc',
  'Mong',
  'Deva',
  'Beng',
  'Gujr',
  'Guru',
  'Knda',
  'Mlym',
  'Orya',
  'Sinh',
  'Taml',
  'Telu',
];

/** A letter or vowel sign of a script whose letters join, no digit and no comma. */
const joiningLetter = `(?![\\p{Nd}\\p{P}])[${joiningScripts.map((script) => `\\p{scx=${script}}`).join('')}]`;

/** A non-joiner that does not separate two such letters: «می‌خواهم» is another word without the one in it. */
const idleNonJoiner = madeOnce(
  () => new RegExp(`(?<!${joiningLetter})\\u200C|\\u200C(?!${joiningLetter})`, 'gu'),
);

/** A joiner that neither keeps a letter in its joined form («ه‍» for the Hijri year) nor binds two emoji into one. */
const idleJoiner = madeOnce(
  () =>
    new RegExp(
      `(?<!${joiningLetter}|[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\uFE0F])\\u200D(?!${joiningLetter})`,
      'gu',
    ),
);

/** Leaves out idle joiners. Few texts have one, and the classes of letters above take a while to be made. */
const withoutIdleJoiners = (text: string): string =>
  /[\u200C\u200D]/u.test(text)
    ? text
        .replace(/\u200C+/gu, '\u200C')
        .replace(/\u200D+/gu, '\u200D')
        .replace(idleNonJoiner(), '')
        .replace(idleJoiner(), '')
    : text;

/** A choice between the plain and the coloured look of a sign that is no emoji. */
const idleVariation = /(?<![\p{Emoji}])[\uFE0E\uFE0F]/gu;

/** A run that is forced from left to right. Contacts of telephones wrap numbers so. */
const forcedRun = /\u202D([^\u202C-\u202E\n]*)(?=[\u202C-\u202E]|$)/gmu;

/**
 * Marks on a letter beyond those that any script writes: dozens of them cover the lines above and below. A letter of
 * the Koran's spelling has five at most.
 */
const heapOfMarks = /(\p{M}{8})\p{M}+/gu;

/** Letters that are read from right to left. */
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** Leaves out a forced direction that changes nothing, because the run has it by itself; another one is refused. */
const withoutIdleOverrides = (text: string): string =>
  text.replace(forcedRun, (whole, run: string) =>
    rightToLeft.test(run.replace(/\p{Nd}/gu, '')) ? whole : run,
  );

const blanks = /[ \t]+/gu;

/**
 * Returns the blanks before a sign of their line, and nothing for those at its end. An expression that ends in `+$`
 * would look through a run of blanks again from each of its blanks.
 */
const withoutLineEnd = (run: string, at: number, text: string): string => {
  const next = text.charAt(at + run.length);
  return next === '' || next === '\n' ? '' : run;
};

const withPlainSigns = (text: string): string =>
  withPublicSymbols(withPlainLetters(text.replace(otherBreak, '\n'))).replace(otherSpace, ' ');

/** Signs that cleaning leaves as they are: blanks, breaks, letters, digits and the marks of sentences. */
const plain = '[ \\nء-غف-ي٠-٩0-9A-Za-z.,:;()/«»،؛؟!?"\'–-]';
/** A vowel sign, or one before its shadda, which is the order of NFC. */
const vowel = '(?:[\\u064B-\\u0652]|[\\u064B-\\u0650]\\u0651)';
/** A text in which cleaning changes nothing but blanks: most texts, and to see it takes a fraction of cleaning. */
const plainText = new RegExp(`^${plain}*(?:${vowel}${plain}+)*${vowel}?$`, 'u');

const isClean = (text: string): boolean =>
  plainText.test(text) && !text.includes(' \n') && text.trim().length === text.length;

/**
 * Returns a text of several lines as it is stored: NFC, plain letters and spaces, line feeds, nothing unseen, no heaps
 * of marks, no spaces at the end of a line or around the text. Marks of direction, embeddings and isolates are left out
 * because the pages give every text its direction by markup, and because two texts that read alike must be equal.
 * Joiners stay where a script writes with them.
 */
export const cleanProse = (text: string): string => (isClean(text) ? text : cleaned(text));

const cleaned = (text: string): string =>
  withoutIdleJoiners(
    withoutIdleOverrides(withPlainSigns(text).replace(unseen, ''))
      .replace(/\u202C/gu, '')
      .replace(idleVariation, ''),
  )
    .normalize('NFC')
    .replace(heapOfMarks, '$1')
    .replace(blanks, withoutLineEnd)
    .trim();

/** Returns a text of one line as it is stored: like `cleanProse`, and a line break is a space. */
export const cleanLine = (text: string): string => cleanProse(text).replace(/\n[ \t\n]*/gu, ' ');

/**
 * Returns a single value as it is stored: a number, a code, an address of e-mail or of a page. Whatever cannot be seen
 * is left out, joiners included; letters and digits of full width become plain ones. Only the override from right to
 * left stays, for `refusedSign` to find: what was seen is not what is stored.
 */
export const cleanCode = (text: string): string =>
  cleanLine(
    text
      .replace(/\u200C|\u200D|\u202D|\uFE0E|\uFE0F/gu, '')
      .replace(/[\uFF01-\uFF5E]/gu, (sign) => sign.normalize('NFKC')),
  );
