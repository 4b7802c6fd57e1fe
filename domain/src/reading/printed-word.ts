const anyOf: readonly (readonly [string, string])[] = [
  ['أإآٱا', '[أإآٱا]'],
  ['ىي', '[ىيی]'],
  ['ةه', '[ةه]'],
  ['ؤو', '[ؤو]'],
];
/** Marks of vowels, and the tatweel that stretches a line. */
const marks = '[\\u064B-\\u0652\\u0670\\u0640]*';

const classOf = (letter: string): string =>
  anyOf.find(([letters]) => letters.includes(letter))?.[1] ?? letter;

/**
 * Returns the source of a regular expression that matches a word, or words parted by spaces, in every spelling that
 * documents print: with or without hamza, dots of the last letter, vowels and tatweel. `words` are Arabic letters
 * and spaces.
 */
export const flexible = (words: string): string =>
  Array.from(words, (letter) => (letter === ' ' ? '\\s+' : `${classOf(letter)}${marks}`)).join('');
