import { withPublicSymbols } from '@mithaq/domain/text/word-symbols';
import { codePoint } from 'dingbat-to-unicode';

/** Fonts whose letters are pictures; a text in another font holds the letters that it shows. */
const pictureFonts = /^(?:symbol|wingdings(?: [23])?|webdings)$/iu;

/** A font of ornaments of Arabic; the one letter that policies take from it is the blessing on the Prophet, as «r». */
const ornaments = /^aga arabesque/iu;
const BLESSING = '\uFDFA';

const canonical = (font: string): string =>
  font.trim().replace(/\S+/gu, (word) => word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase());

/**
 * Returns a text with the signs that it shows in place of the code points that Symbol, Wingdings and Webdings use for
 * them: «•» for U+F0B7. Code points from U+F000 belong to such fonts even where `font` is unknown; those below U+0100
 * only where it is one of them. A sign that no table has stays.
 */
export const withShownSigns = (text: string, font: string | undefined): string => {
  // No table has the other ornaments; that of Wingdings would show boxes and ticks in their place.
  if (font !== undefined && ornaments.test(font.trim())) return text.replace(/[r\uf072]/gu, BLESSING);
  const isPicture = font !== undefined && pictureFonts.test(font.trim());
  if (!isPicture) return withPublicSymbols(text);
  return Array.from(text, (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    if (code <= 0x20 || code === 0xa0 || (code > 0xff && code < 0xf020) || code > 0xf0ff) return sign;
    const kept = withPublicSymbols(String.fromCodePoint(code > 0xff ? code : 0xf000 + code));
    const name = canonical(font);
    // The shared table names the bullets of Symbol and Wingdings; all other signs are those of their font.
    const isShared = name === 'Wingdings' || (name === 'Symbol' && (code & 0xff) === 0xb7);
    if (isShared && !/[\uf020-\uf0ff]/u.test(kept)) return kept;
    return codePoint(name, code & 0xff)?.string ?? sign;
  }).join('');
};
