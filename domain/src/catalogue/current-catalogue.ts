import { catalogue, type Catalogue, type CatalogueEntry } from '../contracts/catalogue.ts';
import edition2022 from './edition-2022.json' with { type: 'json' };

/** The edition that coverage is measured against. Another edition is another file of this folder. */
export const currentCatalogue: Catalogue = catalogue.parse(edition2022);

/** What the regulator expects as policies, bylaws, mechanisms and guides. */
export const expectedPolicies: readonly CatalogueEntry[] = currentCatalogue.entries.filter(
  ({ kind }) => kind === 'policy',
);

/** What it expects to be disclosed in other ways than by a policy. */
export const expectedDisclosures: readonly CatalogueEntry[] = currentCatalogue.entries.filter(
  ({ kind }) => kind === 'disclosure',
);
