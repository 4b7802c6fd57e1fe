const easternZero = 0x0660; // ٠ Arabic-Indic
const persianZero = 0x06f0; // ۰ Extended Arabic-Indic, which some phone keyboards send

/** Turns Arabic-Indic (٠–٩) and Persian (۰–۹) digits into 0–9; everything else stays. */
export const toLatinDigits = (text: string): string =>
  text.replace(/[٠-٩۰-۹]/gu, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (code >= persianZero ? persianZero : easternZero));
  });

/**
 * Turns the digits of every script (Bengali, Devanagari …), which phones of other languages send, into 0–9. The ten
 * digits of a script follow one another, so that a digit is worth what stands before it in its row.
 */
export const toPlainDigits = (text: string): string =>
  toLatinDigits(text).replace(/(?![0-9])\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let before = 0;
    while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before += 1;
    return String(before % 10);
  });

/** Turns 0–9 into ٠–٩. */
export const toEasternDigits = (text: string): string =>
  text.replace(/[0-9]/gu, (digit) => String.fromCharCode(easternZero + Number(digit)));

/**
 * Sets a text in the digits that an association chose. With eastern ones a word in Latin letters keeps its own: an
 * address with other digits leads nowhere, and «M/19» or «ISO-9001» is no number of the sentence.
 */
export const inNumerals = (text: string, numerals: 'western' | 'eastern'): string =>
  numerals === 'western'
    ? toLatinDigits(text)
    : text.replace(/\S+/gu, (word) =>
        /\p{Script=Latin}/u.test(word) ? word : toEasternDigits(toLatinDigits(word)),
      );
