import type { Glyph, PageContent } from './page-content.ts';

/** Degrees by which text that is set sideways differs from a quarter turn at most. */
const ASKEW = 8;

/** Letters of a watermark are so many times as high as most letters of its page. */
const LARGE = 2.2;

/** Lines and letters of the text over which a watermark is painted, at least. */
const LEAST_LINES = 2;
const LEAST_LETTERS = 8;

/** Letters of one page that are looked through for watermarks; a page with more large ones is a drawing. */
const MOST_LARGE = 400;

const isInked = ({ text }: Glyph): boolean => text.trim() !== '';

/** Tells whether text stands neither level nor sideways: a watermark or a stamp, and no text that goes on. */
const isAslant = ({ angle }: Glyph): boolean => {
  const rest = ((angle % 90) + 90) % 90;
  return Math.min(rest, 90 - rest) > ASKEW;
};

const middle = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

/** Returns the large letters of one height on one baseline, with the letters of the text that they are painted over. */
const watermarksIn = (glyphs: readonly Glyph[]): ReadonlySet<Glyph> => {
  const level = glyphs.filter((glyph) => glyph.angle === 0 && isInked(glyph));
  const usual = middle(level.map(({ size }) => size));
  const large = level.filter(({ size }) => size > LARGE * usual);
  const found = new Set<Glyph>();
  if (large.length === 0 || large.length > MOST_LARGE) return found;
  const small = level.filter(({ size }) => size <= LARGE * usual);
  for (const own of Map.groupBy(large, ({ y }) => Math.round(y)).values()) {
    const size = Math.max(...own.map((glyph) => glyph.size));
    const baseline = middle(own.map(({ y }) => y));
    const left = Math.min(...own.map(({ x }) => x));
    const right = Math.max(...own.map(({ x, width }) => x + width));
    const under = small.filter(
      ({ x, y }) => x > left && x < right && y > baseline - 0.7 * size && y < baseline + 0.25 * size,
    );
    const lines = new Set(under.map(({ y }) => Math.round(y / 4)));
    if (under.length >= LEAST_LETTERS && lines.size >= LEAST_LINES) for (const glyph of own) found.add(glyph);
  }
  return found;
};

/**
 * Parts the letters of a page's text from those that are painted over it: watermarks and stamps, whether aslant or in
 * large level letters across lines, and what readers wrote into comments.
 */
export const partedGlyphs = ({
  glyphs,
}: Pick<PageContent, 'glyphs'>): { readonly text: readonly Glyph[]; readonly aside: readonly Glyph[] } => {
  const watermarks = watermarksIn(glyphs);
  const isAside = (glyph: Glyph): boolean =>
    glyph.isComment === true || isAslant(glyph) || watermarks.has(glyph);
  const aside = glyphs.filter(isAside);
  // A page that is all aslant, or a poster, has no other text.
  return aside.length === 0 || aside.length * 2 > glyphs.length
    ? { text: glyphs, aside: [] }
    : { text: glyphs.filter((glyph) => !isAside(glyph)), aside };
};
