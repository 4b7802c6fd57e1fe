import type { PolicyItem, PolicyText } from '../contracts/policy-text.ts';
import type { ChangeCounts, ComparedClause, VersionComparison } from './compared.ts';
import { compareWords } from './compare-words.ts';
import { keptOrder } from './kept-order.ts';
import { pairClauses, type Clause } from './pair-clauses.ts';

const clauseOf = (item: PolicyItem, parent: string): Clause => ({
  id: item.id,
  parent,
  text: item.text,
  marker: item.marker,
  items: item.items.map((child) => clauseOf(child, item.id)),
});

const sectionsOf = (text: PolicyText): Clause[] =>
  text.sections.map((section) => ({
    id: section.id,
    parent: undefined,
    text: section.heading,
    marker: undefined,
    items: section.items.map((item) => clauseOf(item, section.id)),
  }));

const below = (clauses: readonly Clause[]): Clause[] =>
  clauses.flatMap((clause) => clause.items.flatMap((item) => [item, ...below([item])]));

interface Context {
  readonly pairs: ReadonlyMap<Clause, Clause>;
  /** Clauses of the older version that are somewhere in the newer one. */
  readonly survivors: ReadonlySet<Clause>;
}

const removed = (clause: Clause, context: Context): ComparedClause => ({
  id: clause.id,
  formerId: clause.id,
  fate: 'removed',
  moved: false,
  ...(clause.marker === undefined ? {} : { formerMarker: clause.marker }),
  renumbered: false,
  words: [{ kind: 'removed', text: clause.text }],
  // An item of the removed clause that is still somewhere is reported at its new place.
  items: clause.items.filter((item) => !context.survivors.has(item)).map((item) => removed(item, context)),
});

const compared = (
  newer: Clause,
  older: Clause | undefined,
  moved: boolean,
  context: Context,
): ComparedClause => ({
  id: newer.id,
  ...(older === undefined ? {} : { formerId: older.id }),
  fate: older === undefined ? 'added' : older.text === newer.text ? 'unchanged' : 'changed',
  moved,
  ...(newer.marker === undefined ? {} : { marker: newer.marker }),
  ...(older?.marker === undefined ? {} : { formerMarker: older.marker }),
  renumbered: older !== undefined && older.marker !== newer.marker,
  words: older === undefined ? [{ kind: 'added', text: newer.text }] : compareWords(older.text, newer.text),
  items: comparedSiblings(older?.items ?? [], newer.items, context),
});

/** Compares the neighbours below one heading, with the removed ones among them. */
function comparedSiblings(
  before: readonly Clause[],
  after: readonly Clause[],
  context: Context,
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
      if (clause !== undefined && !context.survivors.has(clause)) all.push(removed(clause, context));
    }
  };
  for (const newer of after) {
    const older = context.pairs.get(newer);
    const place = inOrder.get(newer);
    if (place !== undefined) reportRemovedUpTo(place);
    all.push(compared(newer, older, older !== undefined && place === undefined, context));
  }
  reportRemovedUpTo(before.length);
  return all;
}

const countsOf = (clauses: readonly ComparedClause[]): ChangeCounts => {
  const all = (list: readonly ComparedClause[]): ComparedClause[] =>
    list.flatMap((clause) => [clause, ...all(clause.items)]);
  const flat = all(clauses);
  const count = (is: (clause: ComparedClause) => boolean): number => flat.filter(is).length;
  return {
    changed: count((clause) => clause.fate === 'changed'),
    added: count((clause) => clause.fate === 'added'),
    removed: count((clause) => clause.fate === 'removed'),
    moved: count((clause) => clause.moved),
    renumbered: count((clause) => clause.renumbered),
  };
};

/**
 * Compares two versions of a policy: title, sections and clauses in the newer order, with the removed ones where they
 * were. A clause that is elsewhere now is moved, not removed and added; a section that moved takes its clauses with
 * it, and they do not count as moved themselves.
 */
export const compareVersions = (before: PolicyText, after: PolicyText): VersionComparison => {
  const [older, newer] = [sectionsOf(before), sectionsOf(after)];
  const pairs = new Map([...pairClauses(older, newer), ...pairClauses(below(older), below(newer))]);
  const context: Context = { pairs, survivors: new Set(pairs.values()) };
  const sections = comparedSiblings(older, newer, context);
  return { title: compareWords(before.title, after.title), sections, counts: countsOf(sections) };
};
