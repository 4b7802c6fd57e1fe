const anyOf: readonly (readonly [string, string])[] = [
  ['أإآٱا', '[أإآٱا]'],
  ['ىي', '[ىيی]'],
  ['ةه', '[ةه]'],
  ['ؤو', '[ؤو]'],
];
/** Marks of vowels, and the tatweel that stretches a line. */
const mark = '[\\u064B-\\u0652\\u0670\\u0640]';
const marks = `${mark}*`;

const classOf = (letter: string): string =>
  anyOf.find(([letters]) => letters.includes(letter))?.[1] ?? letter;

/**
 * Returns the source of a regular expression that matches a word, or words parted by spaces, in every spelling that
 * documents print: with or without hamza, dots of the last letter, vowels and tatweel. `words` are Arabic letters
 * and spaces.
 */
export const flexible = (words: string): string =>
  Array.from(words, (letter) => (letter === ' ' ? '\\s+' : `${classOf(letter)}${marks}`)).join('');

const spelledAs = new Map(
  anyOf.flatMap(([letters]) => Array.from(letters, (letter) => [letter, letters.at(-1) ?? letter])),
);
const everyMark = new RegExp(mark, 'gu');
const everyVaried = new RegExp(`[${[...spelledAs.keys()].join('')}]`, 'gu');

/**
 * Returns words in the one spelling in which all spellings that `flexible` accepts agree: to look a word up among many,
 * where an expression with all of them would be slow.
 */
export const oneSpelling = (words: string): string =>
  words
    .replace(everyMark, '')
    .replace(everyVaried, (letter) => spelledAs.get(letter) ?? letter)
    .replace(/ی/gu, 'ي')
    .replace(/\s+/gu, ' ');
