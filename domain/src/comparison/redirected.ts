import type { PolicyText } from '../contracts/policy-text.ts';
import { referencesIn } from '../policy/references.ts';
import type { Clause } from './clause.ts';
import type { Redirected } from './compared.ts';

type Sections = PolicyText['sections'];

/** Targets of the references of a part in reading order, by their printed words. */
const targetsByWords = (clause: Clause, sections: Sections): Map<string, string[]> => {
  const all = new Map<string, string[]>();
  for (const text of clause.cells?.map((cell) => cell.text) ?? [clause.text])
    for (const { start, end, target } of referencesIn(text, sections)) {
      const printed = text.slice(start, end);
      all.set(printed, [...(all.get(printed) ?? []), target]);
    }
  return all;
};

/** How often words stand in a part. */
const timesIn = (clause: Clause, words: string): number => clause.text.split(words).length - 1;

/** Most references of the older version that are looked up; a text of 1 MB may print a hundred thousand, and finding them would take seconds. */
const MOST_REFERENCES = 500;

/** Most characters of the older version in which references are looked for: a bylaw of sixty articles has 60,000. */
const MOST_CHARACTERS = 250_000;

/**
 * Returns a function that finds the references of a part whose words are as before and whose target is another: after
 * a new article, «المادة الخامسة» is the one that was the fourth. A heading names itself and refers to nothing. References
 * are those that the page links (`referencesIn`); beyond `MOST_REFERENCES` or `MOST_CHARACTERS` none is looked up any
 * more.
 */
export const redirectedBy = (
  before: Sections,
  after: Sections,
  pairs: ReadonlyMap<Clause, Clause>,
): ((older: Clause, newer: Clause) => Redirected[]) => {
  const newIds = new Map([...pairs].map(([newer, older]) => [older.id, newer.id]));
  let left = MOST_REFERENCES;
  let charactersLeft = MOST_CHARACTERS;
  return (older, newer) => {
    if (newer.kind === 'division' || left <= 0 || charactersLeft <= 0) return [];
    charactersLeft -= older.text.length;
    const formerly = targetsByWords(older, before);
    if (formerly.size === 0) return [];
    for (const targets of formerly.values()) left -= targets.length;
    const now = targetsByWords(newer, after);
    return [...formerly].flatMap(([printed, targets]): Redirected[] => {
      const others = now.get(printed) ?? [];
      if (others.length === 0) {
        // Other words around a reference make it one to another document; they are marked themselves.
        const isLeft = older.text === newer.text || targets.some((target) => !newIds.has(target));
        return isLeft && timesIn(newer, printed) >= targets.length ? [{ printed, leads: 'nowhere' }] : [];
      }
      const isElsewhere =
        others.length === targets.length &&
        targets.some((target, place) => newIds.get(target) !== others[place]);
      return isElsewhere ? [{ printed, leads: 'elsewhere' }] : [];
    });
  };
};
