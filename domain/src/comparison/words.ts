/**
 * Splits a text into words, white space and signs, in order; joined, they are the text again. Tashkil and tatweel
 * belong to their word, an Arabic comma or a bracket does not: «الهاتف،» is the word «الهاتف» and a comma. A number, a
 * date and a time are one word each: of «50,000», that is «70,000» now, nobody reads half as the old amount.
 */
export const wordsOf = (text: string): string[] =>
  text.match(
    /[\p{L}\p{M}\p{N}\u0640]+(?:(?<=\p{Nd})[.,/:\u066b\u066c](?=\p{Nd})[\p{L}\p{M}\p{N}\u0640]+)*|\s+|[^\p{L}\p{M}\p{N}\u0640\s]/gu,
  ) ?? [];

export const isWord = (token: string): boolean => /[\p{L}\p{N}]/u.test(token);

/** Counts the words of a text, without its signs. */
export const wordCount = (text: string): number => wordsOf(text).filter(isWord).length;

/** Counts the UTF-16 code units with which both texts begin. */
const sameBeginning = (left: string, right: string): number => {
  const most = Math.min(left.length, right.length);
  let length = 0;
  while (length < most && left.charCodeAt(length) === right.charCodeAt(length)) length += 1;
  return length;
};

/** Counts the UTF-16 code units with which both texts end, at most `most`. */
const sameEnd = (left: string, right: string, most: number): number => {
  let length = 0;
  while (
    length < most &&
    left.charCodeAt(left.length - 1 - length) === right.charCodeAt(right.length - 1 - length)
  ) {
    length += 1;
  }
  return length;
};

/** Lengths in UTF-16 code units, of whole words; beginning and end do not overlap. */
export interface SharedEnds {
  readonly beginning: number;
  readonly end: number;
}

/**
 * Whether a space or a line break follows a word or a sign at this place: any text is split into words there, so two
 * texts that share both characters may be cut there.
 */
const isCut = (text: string, at: number): boolean =>
  (text[at] === ' ' || text[at] === '\n') && !/\s/u.test(text.charAt(at - 1));

/** Measures the words with which two texts begin and end alike. It compares letters and splits no words. */
export const sharedEnds = (left: string, right: string): SharedEnds => {
  let beginning = sameBeginning(left, right);
  let end = sameEnd(left, right, Math.min(left.length, right.length) - beginning);
  do beginning -= 1;
  while (beginning > 0 && !isCut(left, beginning));
  do end -= 1;
  while (end > 0 && !isCut(left, left.length - end));
  return { beginning: Math.max(beginning, 0), end: Math.max(end, 0) };
};
