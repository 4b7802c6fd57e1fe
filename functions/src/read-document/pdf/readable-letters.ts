import type { Glyph, PageContent } from '../page/page-content.ts';

/** Why a page's painted letters are taken or not. */
export type Readable =
  | { readonly by: 'letters' }
  /** Letters without ink under the picture of a scan: somebody else's OCR. */
  | { readonly by: 'hidden-letters' }
  | { readonly by: 'picture' };

/** Letters of a page beside which a full picture is a background, and not the page itself. */
const ENOUGH_LETTERS = 80;

/** Part of a page that a picture covers if it is the page. */
const COVERED = 0.5;

/** Part of the letters that may have no mapping before the page is read as a picture. */
const UNMAPPED = 0.1;

/** Curved outlines of a page without letters that are letters turned into drawings. */
const DRAWN_LETTERS = 150;

const areaOf = ({ width, height }: { readonly width: number; readonly height: number }): number =>
  width * height;

const inked = (glyphs: readonly Glyph[]): Glyph[] =>
  glyphs.filter(({ text }) => text === '' || text.trim() !== '');

/**
 * Decides by which way a page is read: by its letters, by the hidden letters under a scan, or as a picture. `likeWords`
 * judges the letters of the page and of its hidden layer.
 */
export const readableLetters = (
  page: PageContent,
  likeWords: { readonly seen: boolean; readonly hidden: boolean },
): Readable => {
  const seen = inked(page.glyphs.filter(({ hidden }) => !hidden));
  const hidden = inked(page.glyphs.filter((glyph) => glyph.hidden));
  const largest = Math.max(0, ...page.pictures.map(([, , width, height]) => width * height)) / areaOf(page);
  const unmapped = seen.filter((glyph) => glyph.unmapped).length;
  if (seen.length < ENOUGH_LETTERS && largest >= COVERED) {
    return hidden.length >= ENOUGH_LETTERS && likeWords.hidden ? { by: 'hidden-letters' } : { by: 'picture' };
  }
  if (seen.length === 0) {
    return page.outlines >= DRAWN_LETTERS || largest > 0.15 ? { by: 'picture' } : { by: 'letters' };
  }
  if (unmapped > UNMAPPED * seen.length && unmapped >= 5) return { by: 'picture' };
  if (seen.length < 40 && page.outlines >= 4 * DRAWN_LETTERS) return { by: 'picture' };
  return likeWords.seen ? { by: 'letters' } : { by: 'picture' };
};
