import type { Clause, Counted } from './document.ts';

/** The place of a paragraph in a list that Word counts. */
export const at = (list: number, level: number): Counted => ({ list, level });
/** A clause with its marker, '' for a paragraph. */
export const clause = (marker: string, text: string, items: readonly Clause[] = []): Clause => ({
  kind: 'clause',
  ...(marker === '' ? {} : { marker }),
  text,
  items,
});
/** A clause whose marker Word counts. */
export const counted = (
  where: Counted,
  marker: string,
  text: string,
  items: readonly Clause[] = [],
): Clause => ({
  ...clause(marker, text, items),
  counted: where,
});
/** Paragraphs without markers. */
export const paragraphs = (...texts: readonly string[]): Clause[] => texts.map((text) => clause('', text));
/** Clauses in the order of their markers, which begin again behind the last. */
export const listOf = (markers: readonly string[], ...texts: readonly (string | Clause)[]): Clause[] =>
  texts.map((one, index) =>
    typeof one === 'string'
      ? clause(markers[index % markers.length] ?? '', one)
      : { ...one, marker: markers[index % markers.length] ?? '' },
  );
/** A clause with clauses in it, which gets its marker from `listOf`. */
export const holding = (text: string, ...items: readonly Clause[]): Clause => clause('', text, items);
