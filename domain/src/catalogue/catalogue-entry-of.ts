import type { CatalogueEntry } from '../contracts/catalogue.ts';
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

/** Returns the entry that a policy fulfils: the one chosen for it, or else the one whose title or alias it has. */
export const catalogueEntryOf = (
  entries: readonly CatalogueEntry[],
  { title, catalogueEntry }: CataloguedPolicy,
): CatalogueEntry | undefined => {
  if (catalogueEntry !== undefined) return entries.find(({ code }) => code === catalogueEntry);
  const key = titleKey(title);
  return entries.find((entry) => [entry.title, ...entry.aliases].some((name) => titleKey(name) === key));
};
