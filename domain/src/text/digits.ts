const easternZero = 0x0660; // ٠ Arabic-Indic
const persianZero = 0x06f0; // ۰ Extended Arabic-Indic, which some phone keyboards send

/** Turns Arabic-Indic (٠–٩) and Persian (۰–۹) digits into 0–9; everything else stays. */
export const toLatinDigits = (text: string): string =>
  text.replace(/[٠-٩۰-۹]/gu, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (code >= persianZero ? persianZero : easternZero));
  });

/** Turns 0–9 into ٠–٩, for associations that chose eastern numerals. */
export const toEasternDigits = (text: string): string =>
  text.replace(/[0-9]/gu, (digit) => String.fromCharCode(easternZero + Number(digit)));
