/**
 * Bullets and ticks that Word takes from its fonts Symbol and Wingdings. Their code points are private to those fonts
 * and show as a box elsewhere; each has a public sign that looks alike. Source: the lists of both fonts in «Mapping of
 * Wingdings to Unicode» (Unicode document L2/11-052).
 */
const publicSigns: Readonly<Record<string, string>> = {
  '\uF02D': '−',
  '\uF04A': '☺',
  '\uF06C': '●',
  '\uF06E': '■',
  '\uF06F': '□',
  '\uF071': '❑',
  '\uF072': '❒',
  '\uF075': '◆',
  '\uF076': '❖',
  '\uF09F': '•',
  '\uF0A1': '○',
  '\uF0A7': '▪',
  '\uF0A8': '◻',
  '\uF0B7': '•',
  '\uF0D8': '➢',
  '\uF0DF': '←',
  '\uF0E0': '→',
  '\uF0E8': '➔',
  '\uF0EF': '⇦',
  '\uF0F0': '⇨',
  '\uF0FB': '✗',
  '\uF0FC': '✓',
  '\uF0FD': '☒',
  '\uF0FE': '☑',
};

/** Returns the text with the bullets and ticks of Word's symbol fonts as public signs. */
export const withPublicSymbols = (text: string): string =>
  text.replace(/[\uF020-\uF0FF]/gu, (sign) => publicSigns[sign] ?? sign);
