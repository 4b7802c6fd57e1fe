import type { CatalogueEntry } from '../contracts/catalogue.ts';

/** `outdated`: every record of the disclosure was due for renewal by a day that has passed. */
export type DisclosureState = 'published' | 'outdated' | 'missing';

/**
 * Origin of a record: a link to a page elsewhere, a document that is published here, or a reply to a result of the survey.
 */
export type DisclosureSource = 'link' | 'document' | 'reply';

/** A record that an association published something in another way than as a policy. */
export interface RecordedDisclosure {
  readonly id: string;
  readonly source: DisclosureSource;
  /** Code of the catalogue entry that the record fulfils. */
  readonly entry: string;
  /** Last day on which the record still counts, Gregorian, `2026-11-21`; undefined where it does not expire. */
  readonly renewBy?: string | undefined;
}

export interface DisclosureRow {
  readonly entry: CatalogueEntry;
  readonly state: DisclosureState;
  /** Records for this entry, in the order given. */
  readonly disclosures: readonly RecordedDisclosure[];
}

const stateOn = (today: string, disclosures: readonly RecordedDisclosure[]): DisclosureState => {
  if (disclosures.length === 0) return 'missing';
  return disclosures.some(({ renewBy }) => renewBy === undefined || renewBy >= today)
    ? 'published'
    : 'outdated';
};

/**
 * Returns how an association covers each expected disclosure, in the order of the catalogue. `today`: Gregorian day
 * in Riyadh, `2026-11-21`.
 */
export const disclosureCoverageOf = (
  entries: readonly CatalogueEntry[],
  disclosures: readonly RecordedDisclosure[],
  today: string,
): DisclosureRow[] =>
  entries.map((entry) => {
    const own = disclosures.filter((disclosure) => disclosure.entry === entry.code);
    return { entry, state: stateOn(today, own), disclosures: own };
  });
