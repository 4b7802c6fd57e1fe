import type { DivisionKind, PolicySection } from '../contracts/policy-text.ts';
import { divisionNouns, type DivisionNoun } from '../reading/numbering/ordinal-words.ar.ts';
import { readMarker } from '../reading/numbering/marker.ts';

/** A heading taken apart: its numbering and its words. `marker` and `title` joined are the heading, but for spaces. */
export interface DivisionHeading {
  /** The noun that the numbering names («المادة»), or `ordinal-word` where it is «أولاً» alone; absent for others. */
  readonly noun?: DivisionNoun | 'ordinal-word';
  readonly ordinal?: number;
  /** The numbering as printed, with its colon or dash. */
  readonly marker?: string;
  /** The heading after its numbering; '' where it is numbering alone. */
  readonly title: string;
}

const nounOfKind: Readonly<Record<DivisionKind, DivisionNoun>> = {
  part: 'باب',
  chapter: 'فصل',
  section: 'قسم',
  article: 'مادة',
  annex: 'ملحق',
  form: 'نموذج',
};

const isNoun = (style: string): style is DivisionNoun => divisionNouns.some((noun) => noun === style);

/**
 * Takes a heading apart by the fields of its division, and by the printed numbering where the fields say nothing, as in
 * every text of format 1.
 */
export const divisionHeading = ({ heading, kind, marker, ordinal }: PolicySection): DivisionHeading => {
  // Reading is the slow part; a division of format 2 that has all fields does without.
  const isComplete = kind !== undefined && marker !== undefined && ordinal !== undefined;
  const read = isComplete ? undefined : readMarker(heading.trim());
  const printed = marker ?? read?.printed;
  const noun = kind === undefined ? read?.style : nounOfKind[kind];
  const number = ordinal ?? read?.ordinal;
  const numbered = printed !== undefined && heading.trimStart().startsWith(printed);
  return {
    ...(noun !== undefined && (noun === 'ordinal-word' || isNoun(noun)) ? { noun } : {}),
    ...(number === undefined ? {} : { ordinal: number }),
    ...(numbered ? { marker: printed.trim() } : {}),
    title: numbered ? heading.trimStart().slice(printed.length).trim() : heading.trim(),
  };
};
