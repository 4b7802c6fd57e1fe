/**
 * Splits a text into words, white space and signs, in order; joined, they are the text again. Tashkil and tatweel
 * belong to their word, an Arabic comma or a bracket does not: «الهاتف،» is the word «الهاتف» and a comma.
 */
export const wordsOf = (text: string): string[] =>
  text.match(/[\p{L}\p{M}\p{N}\u0640]+|\s+|[^\p{L}\p{M}\p{N}\u0640\s]/gu) ?? [];

export const isWord = (token: string): boolean => /[\p{L}\p{N}]/u.test(token);

/** Counts the words of a text, without its signs. */
export const wordCount = (text: string): number => wordsOf(text).filter(isWord).length;
