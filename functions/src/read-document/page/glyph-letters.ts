/** Phrases that one sign writes and that the page prints as one sign: ﷺ, ﷻ, ﷽, rial. */
const keptSigns = /[\uFDFA-\uFDFF]/u;

const presentationForms = /[\uFB00-\uFB06\uFB1D-\uFDFF\uFE70-\uFEFC]/u;

/**
 * Initial and medial forms of the Persian yeh, which look as the Arabic ones do; fonts name either by them. NFKC would
 * write another letter than an Arabic text has.
 */
const sharedYeh = /[\uFBFE\uFBFF]/u;

/** Direction marks, joiners, soft hyphens and byte order marks, which are painted with no ink. */
const withoutInk = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

/**
 * Returns the letters of a glyph as they are written in a text: presentation forms («ﻻ», «ﷲ») as letters by NFKC, and
 * without characters that have no ink. A private character (U+F0B7, a bullet of Word) stays as it is.
 */
export const lettersOf = (glyph: string): string => {
  const letters = glyph.replace(withoutInk, '').replace(/[\u00A0\u2000-\u200A\u202F\u3000\t\r\n]/gu, ' ');
  if (!presentationForms.test(letters) || keptSigns.test(letters)) return letters;
  return Array.from(letters, (letter) => {
    if (sharedYeh.test(letter)) return 'ي';
    // NFKC writes the isolated form of a vowel sign as the sign on a space.
    return presentationForms.test(letter) ? letter.normalize('NFKC').replace(/^ (?=\p{M})/u, '') : letter;
  }).join('');
};

/** Returns a text without the tatweel that justification puts between two letters; «هـ» and «بـ» keep theirs. */
export const withoutStretching = (text: string): string =>
  text.replace(/(?<=\p{L}\p{M}*)\u0640+(?=\p{M}*(?!\u0640)\p{Script=Arabic})/gu, '');

/** Spaces run together into one, because justification and forms paint any number of them. */
export const withSingleSpaces = (text: string): string => text.replace(/ {2,}/gu, ' ').trim();
