/**
 * Arabic letters as a PDF stores their shapes (U+FB50–U+FDFF, U+FE70–U+FEFF), and Latin ligatures such as «ﬁ». The
 * words that are one sign of their own stay: ﷺ, ﷲ, ﷽, ﷼ and their neighbours (U+FDF0–U+FDFF).
 */
const presentationForm = /[\uFB00-\uFB06\uFB50-\uFDCF\uFE70-\uFEFC]/gu;

/**
 * Returns the text in plain letters where it was copied out of a PDF, which hands over shapes: «ﻟﺠﻨﺔ» becomes «لجنة».
 * The standard puts a space before a vowel sign that has a shape of its own; the space is no part of the word and is
 * left out.
 */
export const withPlainLetters = (text: string): string =>
  text.replace(presentationForm, (shape) => shape.normalize('NFKC').replace(/^ (?=\p{M})/u, ''));
