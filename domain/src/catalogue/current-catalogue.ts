import { catalogue, type Catalogue, type CatalogueEntry } from '../contracts/catalogue.ts';
import edition2022 from './edition-2022.json' with { type: 'json' };

/** The edition that coverage is measured against. Another edition is another file in this folder. */
export const currentCatalogue: Catalogue = catalogue.parse(edition2022);

/** The policies, bylaws, mechanisms and guides that the regulator expects. */
export const expectedPolicies: readonly CatalogueEntry[] = currentCatalogue.entries.filter(
  ({ kind }) => kind === 'policy',
);

/** The disclosures that the regulator expects to be published in other ways than as a policy. */
export const expectedDisclosures: readonly CatalogueEntry[] = currentCatalogue.entries.filter(
  ({ kind }) => kind === 'disclosure',
);

/** Code of the entry that a published reply to a result of the survey fulfils, in every edition. */
export const SURVEY_RESULTS = 'survey-results';
