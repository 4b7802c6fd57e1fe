/** The end of a sentence, in words as printed. */
export const sentenceEnd = /[.؟!]["»”)]*$/u;
/** The end of a sentence or of its half, or a colon with the dash of a list behind it. */
export const ends = /[.؟!؛:：]["»”)]*\s*[\p{Pd}\u2212ـ]?$/u;
