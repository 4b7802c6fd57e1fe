/** The reason why a text cannot be accepted as it is. */
export type UnsafeCharacter = 'lone-surrogate' | 'control-character' | 'bidi-override';

/** Overrides and embeddings can make a line read as something else; marks and isolates (200E, 200F, 2066–2069) cannot reorder letters and stay allowed. */
const bidiOverride = /[\u202A-\u202E]/u;

/** C0 and C1 controls but tab, line feed and carriage return: no keyboard types them and databases choke on NUL. */
// eslint-disable-next-line no-control-regex -- controls are what this looks for
const controlCharacter = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/u;

/**
 * Returns why a text is unsafe. A text with half of a surrogate pair is not Unicode: it cannot be written as UTF-8
 * and read back.
 */
export const unsafeCharacterIn = (text: string): UnsafeCharacter | undefined => {
  if (!text.isWellFormed()) return 'lone-surrogate';
  if (controlCharacter.test(text)) return 'control-character';
  if (bidiOverride.test(text)) return 'bidi-override';
  return undefined;
};
