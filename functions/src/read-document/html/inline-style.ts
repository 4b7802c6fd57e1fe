import { attributeOf, type HtmlElement } from './parse-html.ts';

/** Returns the declarations of an element's `style`, by their names in small letters; values keep their letters. */
export const styleOf = (element: HtmlElement): ReadonlyMap<string, string> =>
  new Map(
    (attributeOf(element, 'style') ?? '').split(';').flatMap((declaration) => {
      const colon = declaration.indexOf(':');
      return colon < 0
        ? []
        : [[declaration.slice(0, colon).trim().toLowerCase(), declaration.slice(colon + 1).trim()] as const];
    }),
  );

/** Least difference of the red, green and blue of a colour that has a tone, of 255. */
const LEAST_TONE = 40;

const points: Readonly<Record<string, number>> = { pt: 1, px: 0.75 };

/** Returns a font size in points; undefined for sizes that depend on another. */
export const pointsOf = (size: string | undefined): number | undefined => {
  const match = /^(\d+(?:\.\d+)?)(pt|px)\b/iu.exec(size ?? '');
  const value = Number(match?.[1]) * (points[match?.[2]?.toLowerCase() ?? ''] ?? Number.NaN);
  return value > 0 ? value : undefined;
};

/** Names of colours that have a tone, of those by which documents set words apart. */
const toned =
  /^(?:red|blue|green|navy|teal|maroon|purple|orange|olive|brown|darkred|darkblue|darkgreen|royalblue)$/iu;

/** Returns whether a colour, as a style writes it, has a tone: neither black nor grey, which sites give to all text. */
export const isColoured = (colour: string | undefined): boolean => {
  const value = (colour ?? '').trim();
  if (toned.test(value)) return true;
  const hex = /^#((?:[\da-f]{3}){1,2})$/iu.exec(value)?.[1];
  const whole = hex?.length === 3 ? hex.replace(/./gu, '$&$&') : hex;
  const shares = whole?.match(/../gu)?.map((part) => parseInt(part, 16));
  const numbers = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)/iu.exec(value)?.slice(1).map(Number);
  const own = shares ?? numbers ?? [];
  return Math.max(0, ...own) - Math.min(255, ...own) >= LEAST_TONE;
};

/** Returns whether an element is shown to nobody. */
export const isHidden = (element: HtmlElement, style: ReadonlyMap<string, string>): boolean =>
  attributeOf(element, 'hidden') !== undefined ||
  /^none\b/iu.test(style.get('display') ?? '') ||
  /^(?:hidden|collapse)\b/iu.test(style.get('visibility') ?? '') ||
  /^all\b/iu.test(style.get('mso-hide') ?? '');
