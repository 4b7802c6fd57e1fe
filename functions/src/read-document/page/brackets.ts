const pairs: Readonly<Record<string, string>> = {
  '(': ')', ')': '(', '[': ']', ']': '[', '{': '}', '}': '{', '«': '»', '»': '«', '‹': '›', '›': '‹', '﴾': '﴿', '﴿': '﴾', '“': '”', '”': '“', '<': '>', '>': '<',
};

/** Returns the bracket that is the mirror of a glyph's, or nothing where the glyph has none. */
export const mirrored = (glyph: string): string | undefined => pairs[glyph];

const opening = /[([{«]/u;
const closing = /[)\]}»]/u;

/**
 * Counts how far the brackets of a line speak for being mapped as they are read (positive) or as they look (negative).
 * Some producers map the glyph of a bracket to the sign of the text, others to the sign that the glyph looks like,
 * which right to left is the other one. A bracket opens after a space and before a letter, and closes the other way.
 */
export const bracketVote = (text: string): number => {
  let vote = 0;
  const open: string[] = [];
  Array.from(text).forEach((sign, at, signs) => {
    if (!opening.test(sign) && !closing.test(sign)) return;
    const before = signs[at - 1];
    const after = signs[at + 1];
    const spaceBefore = before === undefined || before === ' ';
    const spaceAfter = after === undefined || after === ' ' || /[.،,:؛]/u.test(after);
    const opens = opening.test(sign);
    if (spaceBefore !== spaceAfter) vote += opens === spaceBefore ? 2 : -2;
    if (opens) open.push(sign);
    else if (open.pop() === mirrored(sign)) vote += 1;
    else vote -= 1;
  });
  return vote - open.length;
};
