import type { PolicyText } from '../contracts/policy-text.ts';
import { computedOnce } from '../table/computed-once.ts';
import { partNames } from './clause-path-words.ar.ts';
import { divisionsOf, headingLabel } from './outline.ts';
import { textParts, type TextPart } from './text-parts.ts';

/** Signs around a number or letter that separate it from its text and are no part of its name. */
const around = /^[\s()[\]{}.:،؛\-–—/ـ]+|[\s()[\]{}.:،؛\-–—/]+$/gu;

/** Returns a clause's numbering as a sentence cites it: «(أ)» for «أ-», «أولاً» for «أولاً:»; undefined for a bullet. */
const cited = (marker: string): string | undefined => {
  const sign = marker.replace(around, '');
  if (!/[\p{L}\p{N}]/u.test(sign)) return undefined;
  const isSign = /^(?:\p{N}[\p{N}.\-–/]*|\p{L}\p{M}*ـ?)$/u.test(sign);
  return isSign ? `(${sign})` : headingLabel(marker);
};

const nameOf = (part: TextPart, place: number): string => {
  switch (part.kind) {
    case 'division':
      return headingLabel(part.text);
    case 'clause':
      return (part.marker === undefined ? undefined : cited(part.marker)) ?? partNames.clause(place);
    case 'note':
      return partNames.note(part.marker ?? '').trim();
    case 'table':
    case 'definitions':
    case 'form':
      return part.text === '' ? partNames[part.kind] : `«${part.text}»`;
    case 'row':
      return partNames.row(place);
    case 'definition':
      return partNames.definition(part.cells?.[0]?.text ?? '');
    case 'field':
      return partNames.field(headingLabel(part.text));
  }
};

/**
 * Returns, for the id of every part, the words by which a letter cites it: «الفصل الثاني، المادة الخامسة، (أ)». A division
 * is named by its `marker`, and by its heading where it has none; a clause without numbering by its place among
 * the clauses beside it.
 */
export const clausePaths = computedOnce((sections: PolicyText['sections']): ReadonlyMap<string, string> => {
  const numbering = new Map(
    divisionsOf(sections).flatMap(({ id, marker }) =>
      marker === undefined ? [] : [[id, headingLabel(marker)] as const],
    ),
  );
  const paths = new Map<string, string>();
  const take = (parts: readonly TextPart[], above: string): void => {
    const places = new Map<string, number>();
    for (const part of parts) {
      const place = (places.get(part.kind) ?? 0) + 1;
      places.set(part.kind, place);
      const name = numbering.get(part.id) ?? nameOf(part, place);
      const path = above === '' ? name : `${above}${partNames.separator}${name}`;
      if (!paths.has(part.id)) paths.set(part.id, path);
      take(part.parts, path);
    }
  };
  take(textParts(sections), '');
  return paths;
});
