import type { PolicyText } from '../contracts/policy-text.ts';
import { textParts, type TextPart } from '../policy/text-parts.ts';
import type { Clause } from './clause.ts';
import { compareCells } from './compare-cells.ts';
import type {
  ChangeCounts,
  ComparedClause,
  ComparedWords,
  Redirected,
  VersionComparison,
} from './compared.ts';
import { compareWords, wholeTexts } from './compare-words.ts';
import { keptOrder } from './kept-order.ts';
import { pairClauses } from './pair-clauses.ts';
import { redirectedBy } from './redirected.ts';
import { reshapedOf } from './reshaped.ts';
import { Work } from './work.ts';

/** Steps for finding clauses again and for finding the words that changed, in one comparison. */
const PAIRING_STEPS = 150_000;
const WORD_STEPS = 300_000;

/** Budgets of one comparison: for finding clauses again, and for the words that changed in them. */
export const comparisonBudgets = () => ({
  pairing: new Work(PAIRING_STEPS),
  words: new Work(WORD_STEPS),
});

const clauseOf = ({ id, kind, text, marker, cells, shape, parts }: TextPart, parent?: string): Clause => ({
  id,
  kind,
  parent,
  text,
  marker,
  cells,
  shape,
  items: parts.map((part) => clauseOf(part, id)),
});

const sectionsOf = (text: PolicyText): Clause[] => textParts(text.sections).map((part) => clauseOf(part));

/** Returns the divisions of a text, and apart from them everything in it, each in reading order. */
const partedByKind = (sections: readonly Clause[]): { divisions: Clause[]; others: Clause[] } => {
  const parted: { divisions: Clause[]; others: Clause[] } = { divisions: [], others: [] };
  const take = (clause: Clause): void => {
    (clause.kind === 'division' ? parted.divisions : parted.others).push(clause);
    clause.items.forEach(take);
  };
  sections.forEach(take);
  return parted;
};

interface Context {
  readonly pairs: ReadonlyMap<Clause, Clause>;
  /** Clauses of the older version that are somewhere in the newer one. */
  readonly survivors: ReadonlySet<Clause>;
  /** Words that changed, by the newer clause; absent for a clause for which the budget did not suffice. */
  readonly words: ReadonlyMap<Clause, ComparedWords>;
  readonly redirected: (older: Clause, newer: Clause) => readonly Redirected[];
  /** Steps that are left for the words of cells. */
  readonly work: Work;
}

/** Compares the cells of a row; the older row alone is a removed one, the newer alone an added one. */
const cellsOf = (
  before: Clause['cells'],
  after: Clause['cells'],
  { work }: Context,
): Pick<ComparedClause, 'cells'> =>
  before === undefined && after === undefined ? {} : { cells: compareCells(before ?? [], after ?? [], work) };

/** Place of a row in its older table, with which the cells that covered it are found. */
const placeOf = (clause: Clause, place: number | undefined): Pick<ComparedClause, 'formerPlace'> =>
  clause.kind === 'row' && place !== undefined ? { formerPlace: place } : {};

const removed = (clause: Clause, context: Context, place?: number): ComparedClause => ({
  id: clause.id,
  kind: clause.kind,
  formerId: clause.id,
  ...placeOf(clause, place),
  fate: 'removed',
  moved: false,
  ...(clause.marker === undefined ? {} : { formerMarker: clause.marker }),
  renumbered: false,
  words: [{ kind: 'removed', text: clause.text }],
  ...cellsOf(clause.cells, undefined, context),
  // An item of the removed clause that is still somewhere is reported at its new place.
  items: clause.items.flatMap((item, at) =>
    context.survivors.has(item) ? [] : [removed(item, context, at)],
  ),
});

const wordsOf = (
  newer: Clause,
  older: Clause | undefined,
  { words }: Context,
): Pick<ComparedClause, 'words' | 'unsearched'> => {
  if (older === undefined) return { words: [{ kind: 'added', text: newer.text }] };
  const found = words.get(newer);
  return found === undefined
    ? { words: wholeTexts(older.text, newer.text), unsearched: true }
    : { words: found };
};

interface Standing {
  readonly moved: boolean;
  /** Place among the neighbours in the older version, where the part was below the same one. */
  readonly place: number | undefined;
  /** Words of the part above, where that is the same in both versions. */
  readonly around: ComparedWords | undefined;
}

/** Says what differs between two states of a part besides its words, its place and its number. */
const othersOf = (
  newer: Clause,
  older: Clause | undefined,
  { moved, around }: Standing,
  { redirected: redirectedOf }: Context,
  { cells }: Pick<ComparedClause, 'cells'>,
): Pick<ComparedClause, 'reshaped' | 'redirected'> => {
  if (older === undefined) return {};
  const reshaped = reshapedOf(older.shape, newer.shape, {
    ...(cells === undefined ? {} : { cells }),
    around: moved ? undefined : around,
  });
  const redirected = redirectedOf(older, newer);
  return {
    ...(reshaped === undefined ? {} : { reshaped }),
    ...(redirected.length === 0 ? {} : { redirected }),
  };
};

const compared = (
  newer: Clause,
  older: Clause | undefined,
  standing: Standing,
  context: Context,
): ComparedClause => {
  const words = wordsOf(newer, older, context);
  const cells = cellsOf(older?.cells, newer.cells, context);
  return {
    id: newer.id,
    kind: newer.kind,
    ...(older === undefined ? {} : { formerId: older.id }),
    ...placeOf(newer, standing.place),
    fate: older === undefined ? 'added' : older.text === newer.text ? 'unchanged' : 'changed',
    moved: standing.moved,
    ...(newer.marker === undefined ? {} : { marker: newer.marker }),
    ...(older?.marker === undefined ? {} : { formerMarker: older.marker }),
    renumbered: older !== undefined && older.marker !== newer.marker,
    ...othersOf(newer, older, standing, context, cells),
    ...words,
    ...cells,
    items: comparedSiblings(older?.items ?? [], newer.items, context, words.words),
  };
};

/** Compares the neighbours below one heading, with the removed ones among them. */
function comparedSiblings(
  before: readonly Clause[],
  after: readonly Clause[],
  context: Context,
  around?: ComparedWords,
): ComparedClause[] {
  const placeBefore = new Map(before.map((clause, place) => [clause, place]));
  const stayed = after.flatMap((clause) => {
    const older = context.pairs.get(clause);
    const place = older === undefined ? undefined : placeBefore.get(older);
    return place === undefined ? [] : [{ clause, place }];
  });
  const kept = keptOrder(stayed.map(({ place }) => place));
  const inOrder = new Map(
    stayed.filter((_, index) => kept.has(index)).map(({ clause, place }) => [clause, place]),
  );

  const all: ComparedClause[] = [];
  let reported = 0;
  const reportRemovedUpTo = (place: number): void => {
    for (; reported < place; reported += 1) {
      const clause = before[reported];
      if (clause !== undefined && !context.survivors.has(clause))
        all.push(removed(clause, context, reported));
    }
  };
  for (const newer of after) {
    const older = context.pairs.get(newer);
    const place = inOrder.get(newer);
    if (place !== undefined) reportRemovedUpTo(place);
    const former = older === undefined ? undefined : placeBefore.get(older);
    const moved = older !== undefined && place === undefined;
    all.push(compared(newer, older, { moved, place: former, around }, context));
  }
  reportRemovedUpTo(before.length);
  return all;
}

const countsOf = (clauses: readonly ComparedClause[]): ChangeCounts => {
  const counts = { changed: 0, added: 0, removed: 0, moved: 0, renumbered: 0, reshaped: 0, redirected: 0 };
  const count = ({ fate, moved, renumbered, reshaped, redirected, items }: ComparedClause): void => {
    if (fate !== 'unchanged') counts[fate] += 1;
    if (moved) counts.moved += 1;
    if (renumbered) counts.renumbered += 1;
    if (reshaped !== undefined) counts.reshaped += 1;
    if (redirected !== undefined) counts.redirected += 1;
    items.forEach(count);
  };
  clauses.forEach(count);
  return counts;
};

/** Finds the words that changed, in the shortest clauses first: one giant clause does not hide the changes of others. */
const wordsOfPairs = (pairs: ReadonlyMap<Clause, Clause>, work: Work): Map<Clause, ComparedWords> => {
  const words = new Map<Clause, ComparedWords>();
  const length = ([newer, older]: readonly [Clause, Clause]): number => newer.text.length + older.text.length;
  for (const [newer, older] of [...pairs].toSorted((left, right) => length(left) - length(right))) {
    const found = compareWords(older.text, newer.text, work);
    if (found !== undefined) words.set(newer, found);
  }
  return words;
};

/**
 * Compares two versions of a policy: title, sections and clauses in the newer order, with the removed ones where they
 * were. A clause that is elsewhere now is moved, not removed and added; a division that moved, into another or out of
 * it, takes its clauses with it, and they do not count as moved themselves. The work is bounded, whatever the texts are:
 * beyond `budgets` a clause is paired by its id or by the same text alone, and has its whole old and new text as its
 * change.
 */
export const compareVersions = (
  before: PolicyText,
  after: PolicyText,
  budgets = comparisonBudgets(),
): VersionComparison => {
  const [older, newer] = [sectionsOf(before), sectionsOf(after)];
  const { pairing, words: work } = budgets;
  const [olders, newers] = [partedByKind(older), partedByKind(newer)];
  const pairs = new Map([
    ...pairClauses(olders.divisions, newers.divisions, pairing),
    ...pairClauses(olders.others, newers.others, pairing),
  ]);
  const title = compareWords(before.title, after.title, work) ?? wholeTexts(before.title, after.title);
  const words = wordsOfPairs(pairs, work);
  const sections = comparedSiblings(older, newer, {
    pairs,
    survivors: new Set(pairs.values()),
    words,
    redirected: redirectedBy(before.sections, after.sections, pairs),
    work,
  });
  return { title, sections, counts: countsOf(sections) };
};
