/**
 * A sign that a reader sees by itself: a letter, digit, punctuation or symbol. A tatweel without a letter, fillers,
 * blanks and marks without a base are none.
 */
const visible = /(?![\u0640\u2800\uFFFC\u{1D159}\p{Default_Ignorable_Code_Point}])[\p{L}\p{N}\p{P}\p{S}]/u;

/** Whether a reader sees anything of the text: the meaning of «required» at every door. */
export const hasVisibleCharacter = (text: string): boolean => visible.test(text);
