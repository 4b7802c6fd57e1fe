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

const points: Readonly<Record<string, number>> = { pt: 1, px: 0.75 };

/** Returns a font size in points; undefined for sizes that depend on another. */
export const pointsOf = (size: string | undefined): number | undefined => {
  const match = /^(\d+(?:\.\d+)?)(pt|px)\b/iu.exec(size ?? '');
  const value = Number(match?.[1]) * (points[match?.[2]?.toLowerCase() ?? ''] ?? Number.NaN);
  return value > 0 ? value : undefined;
};

/** Returns whether an element is shown to nobody. */
export const isHidden = (element: HtmlElement, style: ReadonlyMap<string, string>): boolean =>
  attributeOf(element, 'hidden') !== undefined ||
  /^none\b/iu.test(style.get('display') ?? '') ||
  /^(?:hidden|collapse)\b/iu.test(style.get('visibility') ?? '') ||
  /^all\b/iu.test(style.get('mso-hide') ?? '');
