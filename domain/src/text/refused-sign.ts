/** The reason why a sign cannot be stored. */
export type RefusedSignKind =
  | 'half-character'
  | 'control'
  | 'direction-override'
  | 'noncharacter'
  | 'hidden-tag'
  | 'annotation'
  | 'private-use';

/** A sign that no door takes, and its place. */
export interface RefusedSign {
  readonly kind: RefusedSignKind;
  /** The code point, «U+202E». */
  readonly sign: string;
  /** The place of the sign in the text, in UTF-16 code units. */
  readonly index: number;
}

/**
 * The signs by reason. Breaks of lines (U+000B, U+000C, U+0085) are absent because cleaning turns them into line feeds.
 * Noncharacters and controls break XML and databases; an override shows another order than is stored; tags carry words
 * that nobody sees; annotations run a text and its gloss into one; private signs are a box outside one font.
 */
const refused: readonly (readonly [RefusedSignKind, RegExp])[] = [
  ['half-character', /\p{Cs}/u],
  ['control', /(?![\t\n\v\f\r\u0085])\p{Cc}/u],
  ['direction-override', /[\u202D\u202E]/u],
  ['noncharacter', /\p{Noncharacter_Code_Point}/u],
  ['hidden-tag', /[\u{E0000}-\u{E00FF}\u{E01F0}-\u{E0FFF}]/u],
  ['annotation', /[\uFFF9-\uFFFB]/u],
  ['private-use', /\p{Co}/u],
];

/**
 * A text of Latin and Arabic letters, digits and marks of sentences, none of which is refused: nearly every text. V8
 * looks for signs of a class much faster than for signs outside of it, which may be pairs.
 */
const usual = /^[\t\n\v\f\r\u0085 -~\u00A0-\u06FF\u2010-\u2027\u2030-\u205E]*$/u;

/** Returns how a code point is written: «U+202E». */
export const nameOfCodePoint = (sign: string): string =>
  `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Returns the first sign that cannot be stored. The text must have been cleaned (`clean-text.ts`). */
export const refusedSign = (text: string): RefusedSign | undefined => {
  if (usual.test(text)) return undefined;
  let first: RefusedSign | undefined;
  for (const [kind, signs] of refused) {
    const found = signs.exec(text);
    if (found !== null && (first === undefined || found.index < first.index)) {
      first = { kind, sign: nameOfCodePoint(found[0]), index: found.index };
    }
  }
  return first;
};

/**
 * Returns a text that every output format can carry, XML 1.0 the strictest: other breaks are line feeds and a sign that
 * cannot be stored today is «\uFFFD». The register keeps for good what it took before the rule for characters.
 */
export const forEveryFormat = (text: string): string =>
  withoutRefusedSigns(text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/gu, '\n'));

/**
 * Returns the text with «\uFFFD» in place of each sign that cannot be stored: for texts that nobody can be asked to
 * correct any more, such as a request whose number has been shown, or what another program reports.
 */
export const withoutRefusedSigns = (text: string): string =>
  refused.reduce((before, [, signs]) => before.replace(new RegExp(signs.source, 'gu'), '\uFFFD'), text);
