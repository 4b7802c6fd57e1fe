import type { CatalogueEntry } from '../contracts/catalogue.ts';
import { computedOnce } from '../table/computed-once.ts';
import { foldArabic } from '../text/fold.ts';
import { kindWords, nameOfAssociation } from './title-words.ar.ts';

/** The fields of a policy by which it is matched with the catalogue. */
export interface CataloguedPolicy {
  readonly title: string;
  /** Chosen by the secretary; takes precedence over the title. */
  readonly catalogueEntry?: string | undefined;
}

/** Reduces a title to its subject, for comparison: folded, without its kind, its marks and the association's name. */
export const titleKey = (title: string): string => {
  const words = foldArabic(title)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(nameOfAssociation, '')
    .split(' ');
  const [first, ...rest] = words;
  return rest.length > 0 && kindWords.includes(first ?? '') ? rest.join(' ') : words.join(' ');
};

/** Returns the entries of a catalogue by the keys of their titles and aliases; of two with the same key, the first. */
const entriesByKey = computedOnce(
  (entries: readonly CatalogueEntry[]): ReadonlyMap<string, CatalogueEntry> => {
    const byKey = new Map<string, CatalogueEntry>();
    for (const entry of entries) {
      for (const key of [entry.title, ...entry.aliases].map(titleKey)) {
        if (!byKey.has(key)) byKey.set(key, entry);
      }
    }
    return byKey;
  },
);

/** Returns the entry that a policy fulfils: the one chosen for it, or else the one whose title or alias it has. */
export const catalogueEntryOf = (
  entries: readonly CatalogueEntry[],
  { title, catalogueEntry }: CataloguedPolicy,
): CatalogueEntry | undefined => {
  if (catalogueEntry !== undefined) return entries.find(({ code }) => code === catalogueEntry);
  return entriesByKey(entries).get(titleKey(title));
};
