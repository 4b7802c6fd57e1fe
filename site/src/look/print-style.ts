/** Quotes a text as a CSS string; characters that could end the string or the style element become escapes. */
const cssString = (text: string): string =>
  `"${text.replace(/["\\<>\p{Cc}]/gu, (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `)}"`;

/** Returns the style of the running title at the head of each printed page, and of the page number at its foot. */
export const printStyle = (runningTitle: string, numerals: 'western' | 'eastern'): string => {
  const style = numerals === 'eastern' ? ',arabic-indic' : '';
  const number = `counter(page${style}) " / " counter(pages${style})`;
  const font = 'font-family:inherit;font-size:8.5pt';
  return `@page{@top-right{content:${cssString(runningTitle)};${font}}@bottom-center{content:${number};${font}}}`;
};
