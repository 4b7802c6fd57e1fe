import type {
  Catalogue,
  CatalogueEntry,
  Criterion,
  Practice,
  PracticeBasis,
} from '../contracts/catalogue.ts';

/** State of the evidence for an entry of the catalogue. `outdated`: it was published and was due for renewal. */
export type EntryState = 'in-place' | 'begun' | 'outdated' | 'missing';

/** Facts about an association, besides its documents, on which practices are counted. */
export const associationFacts = ['contact-data', 'platforms', 'request-form', 'followers-told'] as const;
export type AssociationFact = (typeof associationFacts)[number];

/** Facts that are known of an association on one day. */
export interface EvidenceFacts {
  /** State of each entry by its code; an entry that is absent is missing. */
  readonly entries: ReadonlyMap<string, EntryState>;
  readonly facts: Readonly<Record<AssociationFact, boolean>>;
}

/** Part of a practice, with whether it is there. All parts of a practice weigh the same. */
export type PracticePart =
  | { readonly kind: 'entry'; readonly entry: CatalogueEntry; readonly state: EntryState }
  | { readonly kind: 'fact'; readonly fact: AssociationFact; readonly isThere: boolean };

export type PracticeState = 'met' | 'partly' | 'unmet' | 'elsewhere';

export interface PracticeVerdict {
  /** «transparency/1.3»: two criteria share numbers. */
  readonly reference: string;
  readonly practice: Practice;
  readonly criterion: Criterion;
  readonly state: PracticeState;
  /** Points that count now: the weight in proportion to the parts that are there, to a hundredth. */
  readonly points: number;
  readonly parts: readonly PracticePart[];
}

/** Points of a criterion of which every practice is known. */
export interface CriterionPoints {
  readonly criterion: Criterion;
  readonly points: number;
  /** Points that documents and facts here can reach: those of all practices but the ones that are checked elsewhere. */
  readonly reachable: number;
}

type PartsOf = (entries: readonly PracticePart[], facts: EvidenceFacts['facts']) => readonly PracticePart[];

const fact = (of: EvidenceFacts['facts'], ...names: readonly AssociationFact[]): PracticePart[] =>
  names.map((name) => ({ kind: 'fact', fact: name, isThere: of[name] }));

const isThere = (part: PracticePart): boolean =>
  part.kind === 'entry' ? part.state === 'in-place' : part.isThere;

/** The one table of what a practice consists of, by its basis in the catalogue. */
const partsOf: Readonly<Record<PracticeBasis, PartsOf>> = {
  documents: (entries) => entries,
  // A document with all contact data says as much as the head of the association's pages.
  contact: (entries, facts) =>
    entries.some(isThere) ? entries.filter(isThere) : fact(facts, 'contact-data', 'platforms'),
  requests: (entries, facts) => [...entries, ...fact(facts, 'request-form')],
  followers: (entries, facts) => [...entries, ...fact(facts, 'followers-told')],
  elsewhere: (entries) => entries,
};

const rounded = (points: number): number => Math.round(points * 100) / 100;

const verdictOn = (
  criterion: Criterion,
  practice: Practice,
  entries: readonly CatalogueEntry[],
  { entries: states, facts }: EvidenceFacts,
): PracticeVerdict => {
  const reference = `${criterion.code}/${practice.number}`;
  const own = entries
    .filter(({ practices }) => practices.includes(reference))
    .map((entry) => ({ kind: 'entry' as const, entry, state: states.get(entry.code) ?? 'missing' }));
  const parts = partsOf[practice.basis](own, facts);
  const there = parts.filter(isThere).length;
  const common = { reference, practice, criterion, parts };
  if (practice.basis === 'elsewhere' || parts.length === 0)
    return { ...common, state: 'elsewhere', points: 0 };
  return {
    ...common,
    state: there === parts.length ? 'met' : there === 0 ? 'unmet' : 'partly',
    points: rounded((practice.weight * there) / parts.length),
  };
};

/** Returns the verdict on every practice of an edition, in its order. */
export const practiceVerdicts = (
  { criteria, entries }: Pick<Catalogue, 'criteria' | 'entries'>,
  facts: EvidenceFacts,
): PracticeVerdict[] =>
  criteria.flatMap((criterion) =>
    criterion.practices.map((practice) => verdictOn(criterion, practice, entries, facts)),
  );

/**
 * Sums up the points of each criterion of which every practice is known; of any other no sum is known, and it is left
 * out. The points are this program's reckoning and no mark of the regulator.
 */
export const criterionPoints = (verdicts: readonly PracticeVerdict[]): CriterionPoints[] =>
  [...Map.groupBy(verdicts, ({ criterion }) => criterion)]
    .filter(([criterion]) => criterion.complete)
    .map(([criterion, own]) => ({
      criterion,
      points: rounded(own.reduce((sum, { points }) => sum + points, 0)),
      reachable: rounded(
        own.reduce((sum, { state, practice }) => sum + (state === 'elsewhere' ? 0 : practice.weight), 0),
      ),
    }));
