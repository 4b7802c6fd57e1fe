const pairs: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '{': '}',
  '}': '{',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
  '﴾': '﴿',
  '﴿': '﴾',
  '“': '”',
  '”': '“',
  '<': '>',
  '>': '<',
};

/** Returns the bracket that is the mirror of a glyph's, or nothing where the glyph has none. */
export const mirrored = (glyph: string): string | undefined => pairs[glyph];

const opening = /[([{«]/u;
const closing = /[)\]}»]/u;

/** The kind of a bracket, by its opening sign. */
const kindOf = (sign: string): string => (closing.test(sign) ? (mirrored(sign) ?? sign) : sign);

/**
 * Counts for each kind of bracket how far a line speaks for its signs being mapped as they are read (positive) or as
 * they look (negative). Some producers map the glyph of a bracket to the sign of the text, others to the sign that the
 * glyph looks like, which right to left is the other one; Chromium does one for «(» and the other for «\u00AB». A bracket
 * opens after a space and before a letter, and closes the other way.
 */
const votesOf = (text: string): Map<string, number> => {
  const votes = new Map<string, number>();
  const vote = (sign: string, by: number): void => {
    votes.set(kindOf(sign), (votes.get(kindOf(sign)) ?? 0) + by);
  };
  const open: string[] = [];
  Array.from(text).forEach((sign, at, signs) => {
    const opens = opening.test(sign);
    if (!opens && !closing.test(sign)) return;
    const isGap = (other: string | undefined): boolean => other === undefined || /[\s.،,:؛]/u.test(other);
    const [before, after] = [isGap(signs[at - 1]), isGap(signs[at + 1])];
    if (before !== after) vote(sign, opens === before ? 2 : -2);
    if (opens) open.push(sign);
    else vote(sign, open.pop() === mirrored(sign) ? 1 : -1);
  });
  for (const sign of open) vote(sign, -1);
  return votes;
};

/** A line with its text, and with the brackets that are read from right to left mirrored. */
interface WithBrackets {
  readonly text: string;
  readonly mirroredText?: string;
}

/** Returns the kinds of brackets that the producer of a document's lines mapped by their look. */
export const mirroredBrackets = (lines: readonly WithBrackets[]): ReadonlySet<string> => {
  const sums = new Map<string, number>();
  for (const { text, mirroredText } of lines) {
    if (mirroredText === undefined) continue;
    for (const [kind, vote] of votesOf(text)) sums.set(kind, (sums.get(kind) ?? 0) + vote);
    for (const [kind, vote] of votesOf(mirroredText)) sums.set(kind, (sums.get(kind) ?? 0) - vote);
  }
  return new Set([...sums].filter(([, sum]) => sum < 0).map(([kind]) => kind));
};

/** Returns the text of a line with the brackets of these kinds mirrored. */
export const withMirroredBrackets = (
  { text, mirroredText }: WithBrackets,
  kinds: ReadonlySet<string>,
): string => {
  if (mirroredText === undefined) return text;
  const other = Array.from(mirroredText);
  return Array.from(text, (sign, at) => (kinds.has(kindOf(sign)) ? (other[at] ?? sign) : sign)).join('');
};
