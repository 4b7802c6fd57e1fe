import { catalogueEntryOf, type CataloguedPolicy } from './catalogue-entry-of.ts';
import { expectedPolicies } from './current-catalogue.ts';

/** Codes of the entries of the catalogue whose text is known as the sector has it in common. */
export const entriesWithSectorText = ['beneficiary-relations'] as const;
type EntryWithSectorText = (typeof entriesWithSectorText)[number];

/**
 * Returns the code of the entry of a policy, where the text that the sector has in common for it is known: by the entry
 * that was chosen, by its title, or by its address. Undefined for every other policy.
 */
export const sectorTextEntry = ({
  title,
  catalogueEntry,
  slug,
}: Pick<CataloguedPolicy, 'title'> & {
  readonly catalogueEntry?: string | null | undefined;
  readonly slug?: string | undefined;
}): EntryWithSectorText | undefined => {
  const entry = catalogueEntryOf(expectedPolicies, {
    title,
    ...(catalogueEntry ? { catalogueEntry } : {}),
  });
  const code = entry?.code ?? slug;
  return entriesWithSectorText.find((known) => known === code);
};
