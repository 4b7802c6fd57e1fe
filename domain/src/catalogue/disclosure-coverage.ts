import type { CatalogueEntry } from '../contracts/catalogue.ts';

/** `outdated`: every record of the disclosure was due for renewal by a day that has passed. */
export type DisclosureState = 'published' | 'outdated' | 'missing';

/** A record that an association published something in another way than as a policy. */
export interface RecordedDisclosure {
  readonly id: string;
  /** Code of the catalogue entry that the record fulfils. */
  readonly entry: string;
  /** Last day on which the record still counts, Gregorian, `2026-11-21`; undefined where it does not expire. */
  readonly renewBy?: string | undefined;
  /** Whether it is a reply to a result of the survey, which was published here and has a page of its own. */
  readonly isSurveyReply?: boolean;
}

/** Code of the catalogue entry that a published reply to a result of the survey fulfils. */
export const SURVEY_RESULTS_ENTRY = 'survey-results';

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
