import type { PageBox } from '@mithaq/domain/contracts/document-evidence';
import type { Bitmap } from '../page/bitmap.ts';
import type { Glyph, PageContent } from '../page/page-content.ts';
import { isInside } from '../page/table-regions.ts';

/** Shades of 255 by which the ink of a letter differs from its ground at least. */
const LEAST_CONTRAST = 12;

/** Shade from which on ink may be as light as its paper. */
const LIGHT = 0xe8;

/** Part of a page's letters that light ink or a painted ground may hide; where more are unseen, the drawing has failed. */
const MOST_HIDDEN = 0.5;

/** Place of a letter above and below its baseline, in letter heights. */
const ABOVE = 0.75;
const BELOW = 0.3;

/** Whether a drawn page shows nothing at the place of a glyph. */
const isBlank = ({ x, y, width, size }: Glyph, drawn: Bitmap, scale: number): boolean => {
  const [left, right] = [Math.max(0, Math.floor(x * scale)), Math.ceil((x + width) * scale)];
  const [top, bottom] = [Math.max(0, Math.floor((y - ABOVE * size) * scale)), (y + BELOW * size) * scale];
  const least = [255, 255, 255];
  const most = [0, 0, 0];
  for (let row = top; row <= Math.min(bottom, drawn.height - 1); row += 1) {
    for (let column = left; column <= Math.min(right, drawn.width - 1); column += 1) {
      const at = (row * drawn.width + column) * drawn.channels;
      for (let shade = 0; shade < Math.min(3, drawn.channels); shade += 1) {
        const value = drawn.data[at + shade] ?? 0;
        if (value < (least[shade] ?? 0)) least[shade] = value;
        if (value > (most[shade] ?? 0)) most[shade] = value;
      }
      if (most.some((value, shade) => value - (least[shade] ?? 0) >= LEAST_CONTRAST)) return false;
    }
  }
  return true;
};

const isLight = ({ colour }: Glyph): boolean =>
  [1, 3, 5].every((at) => Number.parseInt(colour.slice(at, at + 2), 16) >= LIGHT);

const isIn = (box: PageBox, { x, y, width, size }: Glyph): boolean =>
  isInside(box, x + width / 2, y - 0.3 * size);

/** Returns the letters below pictures that let most of what they cover not be seen; a stamp lets the others be seen. */
const belowPictures = (
  pictures: readonly PageBox[],
  inked: readonly Glyph[],
  blank: ReadonlySet<Glyph>,
): Glyph[] =>
  pictures.flatMap((box) => {
    const covered = inked.filter((glyph) => isIn(box, glyph));
    const unseen = covered.filter((glyph) => blank.has(glyph)).length;
    return unseen > 0 && unseen * 2 >= covered.length ? covered : [];
  });

/**
 * Hides the letters that no reader of a page sees: below an opaque picture or a painted ground, and in the colour of
 * their paper. `drawn` is the page as it is shown, upright. Letters without an outline in the file are left alone,
 * because the drawing has no letters for them.
 */
export const withoutUnseenLetters = (page: PageContent, drawn: Bitmap): PageContent => {
  const scale = drawn.width / page.width;
  const inked = page.glyphs.filter(
    (glyph) =>
      glyph.drawn === true &&
      !glyph.hidden &&
      glyph.width > 0 &&
      glyph.angle === 0 &&
      glyph.text.trim() !== '',
  );
  const blank = new Set(inked.filter((glyph) => isBlank(glyph, drawn, scale)));
  if (blank.size === 0) return page;
  const covered = belowPictures([...page.pictures, ...page.furniture], inked, blank);
  const hasDrawing = blank.size <= MOST_HIDDEN * inked.length;
  const sameAsGround = [...blank].filter(
    (glyph) => hasDrawing && (isLight(glyph) || page.grounds.some(({ box }) => isIn(box, glyph))),
  );
  const unseen = new Set([...covered, ...sameAsGround]);
  return { ...page, glyphs: page.glyphs.map((one) => (unseen.has(one) ? { ...one, hidden: true } : one)) };
};
