import type { CatalogueEntry } from '../contracts/catalogue.ts';
import { titleKey } from './title-key.ts';

/** A policy as far as it is matched with the catalogue. */
export interface CataloguedPolicy {
  readonly title: string;
  /** Chosen by the secretary; wins over the title. */
  readonly catalogueEntry?: string | undefined;
}

/** The entry that a policy fulfils: the one chosen for it, else the one whose title or alias it bears. */
export const catalogueEntryOf = (
  entries: readonly CatalogueEntry[],
  { title, catalogueEntry }: CataloguedPolicy,
): CatalogueEntry | undefined => {
  if (catalogueEntry !== undefined) return entries.find(({ code }) => code === catalogueEntry);
  const key = titleKey(title);
  return entries.find((entry) => [entry.title, ...entry.aliases].some((name) => titleKey(name) === key));
};
