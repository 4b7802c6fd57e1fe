import type { CatalogueEntry } from '../contracts/catalogue.ts';
import { titleKey } from './title-key.ts';

/** The fields of a policy by which it is matched with the catalogue. */
export interface CataloguedPolicy {
  readonly title: string;
  /** Chosen by the secretary; takes precedence over the title. */
  readonly catalogueEntry?: string | undefined;
}

/** Returns the entry that a policy fulfils: the one chosen for it, or else the one whose title or alias it has. */
export const catalogueEntryOf = (
  entries: readonly CatalogueEntry[],
  { title, catalogueEntry }: CataloguedPolicy,
): CatalogueEntry | undefined => {
  if (catalogueEntry !== undefined) return entries.find(({ code }) => code === catalogueEntry);
  const key = titleKey(title);
  return entries.find((entry) => [entry.title, ...entry.aliases].some((name) => titleKey(name) === key));
};
