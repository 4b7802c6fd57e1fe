/** A text as a CSS string: what could end the string or the style element is written as its code point. */
const cssString = (text: string): string =>
  `"${text.replace(/["\\<>\p{Cc}]/gu, (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `)}"`;

/** Running title at the head of each printed page, and its number at the foot, of how many. */
export const printStyle = (runningTitle: string, numerals: 'western' | 'eastern'): string => {
  const style = numerals === 'eastern' ? ',arabic-indic' : '';
  const number = `counter(page${style}) " / " counter(pages${style})`;
  const font = 'font-family:inherit;font-size:8.5pt';
  return `@page{@top-right{content:${cssString(runningTitle)};${font}}@bottom-center{content:${number};${font}}}`;
};
