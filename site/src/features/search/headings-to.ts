import type { SearchablePolicy } from '@mithaq/domain/contracts/search';
import { headingLabel } from '@mithaq/domain/policy/outline';
import { searchWords } from './search.ar.ts';

/** Divisions nest no deeper; a file in which headings are around each other in a circle ends here. */
const DEEPEST = 10;

/**
 * Returns the headings around a passage, from the outermost: «الفصل الثاني › المادة الخامسة». `place` is that of the
 * innermost heading among the passages; '' where there is none.
 */
export const headingsTo = ({ passages }: SearchablePolicy, place: number | undefined): string => {
  const labels: string[] = [];
  let next = place;
  while (next !== undefined && labels.length < DEEPEST) {
    const heading = passages[next];
    if (heading === undefined) break;
    labels.unshift(headingLabel(heading.text));
    next = heading.above;
  }
  return labels.join(searchWords.within);
};
