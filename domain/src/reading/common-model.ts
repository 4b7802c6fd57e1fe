import type { Clause } from '../comparison/clause.ts';
import { compareVersions } from '../comparison/compare-versions.ts';
import type { ComparedClause, ComparedWords } from '../comparison/compared.ts';
import { pairClauses } from '../comparison/pair-clauses.ts';
import { Work } from '../comparison/work.ts';
import type { PolicyBlock, PolicyItem, PolicyText } from '../contracts/policy-text.ts';
import { clausesOf } from '../policy/outline.ts';

/** Steps that pairing the clauses of two texts may take. */
const PAIRING_STEPS = 300_000;

/** A text of the sector, with the names of its association, which are no wording of the sector. */
export interface SectorText {
  readonly text: PolicyText;
  readonly names: readonly string[];
}

/** The word by which a policy calls its own association. */
const ASSOCIATION = 'الجمعية';

/** Puts the word for the association in the place of its names, the longest first. */
const withoutNames = ({ text, names }: SectorText): PolicyText => {
  const patterns = names
    .toSorted((left, right) => right.length - left.length)
    .flatMap((name) => {
      const words = name.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
      // A name of one word is also a verb or a noun; the word before it makes it a name.
      return [`جمعية ${words}`, ...(name.includes(' ') ? [words] : [])];
    })
    .map((words) => new RegExp(`(?<![\\p{L}\\p{M}])${words}(?![\\p{L}\\p{M}])`, 'gu'));
  const plain = (words: string): string =>
    patterns.reduce((done, pattern) => done.replace(pattern, ASSOCIATION), words);
  const blockOf = (block: PolicyBlock): PolicyBlock =>
    block.kind === undefined ? { ...block, text: plain(block.text), items: block.items.map(blockOf) } : block;
  return {
    ...text,
    title: plain(text.title),
    cover: [],
    sections: text.sections.map((section) => ({
      ...section,
      heading: plain(section.heading),
      items: section.items.map(blockOf),
    })),
  };
};

const asClause = ({ id, text, marker }: PolicyItem): Clause => ({
  id,
  kind: 'clause',
  parent: undefined,
  text,
  marker,
  cells: undefined,
  items: [],
});

/** Returns the ids of clauses of `text` that `other` has, too, in the same words or nearly. */
const sharedWith = (text: PolicyText, other: PolicyText): ReadonlySet<string> => {
  const [left, right] = [text, other].map((one) => clausesOf(one).map(asClause));
  const pairs = pairClauses(right ?? [], left ?? [], new Work(PAIRING_STEPS));
  return new Set([...pairs.keys()].map(({ id }) => id));
};

/**
 * Returns the text that most texts of the sector have in common: that of them whose wording the others share most,
 * with those clauses alone that at least half of the texts have, and with no name of an association. Approvals are
 * each board's own and are left out. Undefined where there are fewer than two texts.
 */
export const commonModel = (texts: readonly SectorText[]): PolicyText | undefined => {
  const plain = texts.map(withoutNames);
  const ranked = plain.map((text, index) => {
    const times = new Map<string, number>();
    const words = new Set(clausesOf(text).map((clause) => clause.text));
    const same = plain.flatMap((one) =>
      one === text ? [] : clausesOf(one).filter((clause) => words.has(clause.text)),
    );
    for (const [other, one] of plain.entries()) {
      if (other === index) continue;
      for (const id of sharedWith(text, one)) times.set(id, (times.get(id) ?? 0) + 1);
    }
    return { text, times, same: same.length };
  });
  const [best] = ranked.toSorted((left, right) => right.same - left.same);
  if (best === undefined || texts.length < 2) return undefined;
  const isCommon = (id: string): boolean => ((best.times.get(id) ?? 0) + 1) * 2 >= texts.length;
  const kept = (blocks: readonly PolicyBlock[]): PolicyBlock[] =>
    blocks.flatMap((block) =>
      block.kind !== undefined
        ? []
        : isCommon(block.id)
          ? [{ ...block, items: kept(block.items) }]
          : kept(block.items),
    );
  const sections = best.text.sections
    .filter(({ role }) => role !== 'approval')
    .map((section) => ({ ...section, items: kept(section.items) }))
    .filter(({ items }) => items.length > 0);
  const { title, decisionPeriod } = best.text;
  return { title, cover: [], sections, ...(decisionPeriod === undefined ? {} : { decisionPeriod }) };
};

/** A clause in which a text differs from the text that the sector has in common. */
export interface ModelDifference {
  /** `dropped`: the model alone has it; `added`: the text alone has it; `changed`: both, in other words. */
  readonly kind: 'dropped' | 'added' | 'changed';
  /** Id in the text; in the model where the text dropped it. */
  readonly id: string;
  readonly words: ComparedWords;
}

/** Lists, in reading order, the clauses that a text drops, adds and changes against the text that the sector has. */
export const differencesFromModel = (text: SectorText, model: PolicyText): ModelDifference[] => {
  const found: ModelDifference[] = [];
  const take = ({ id, fate, words, items }: ComparedClause): void => {
    if (fate === 'removed') found.push({ kind: 'dropped', id, words });
    else if (fate !== 'unchanged') found.push({ kind: fate, id, words });
    items.forEach(take);
  };
  compareVersions(model, withoutNames(text)).sections.forEach(take);
  return found;
};
