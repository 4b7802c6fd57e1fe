import { diffArrays } from 'diff';
import type { Clause } from '../../comparison/clause.ts';
import { compareVersions } from '../../comparison/compare-versions.ts';
import type { ComparedClause, ComparedWords } from '../../comparison/compared.ts';
import { pairClauses } from '../../comparison/pair-clauses.ts';
import { Work } from '../../comparison/work.ts';
import type { PolicyBlock, PolicyItem, PolicySection, PolicyText } from '../../contracts/policy-text.ts';
import { clausesOf } from '../../policy/outline.ts';
import { foldArabic } from '../../text/fold.ts';

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
  const sectionOf = ({ sections, ...section }: PolicySection): PolicySection => ({
    ...section,
    heading: plain(section.heading),
    items: section.items.map(blockOf),
    ...(sections === undefined ? {} : { sections: sections.map(sectionOf) }),
  });
  return { ...text, title: plain(text.title), cover: [], sections: text.sections.map(sectionOf) };
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

/** Returns, by the ids of clauses of `text`, the words in which `other` has the same clause or nearly. */
const sharedWith = (text: PolicyText, other: PolicyText): ReadonlyMap<string, string> => {
  const [left, right] = [text, other].map((one) => clausesOf(one).map(asClause));
  const pairs = pairClauses(right ?? [], left ?? [], new Work(PAIRING_STEPS));
  return new Map([...pairs].map(([{ id }, { text: words }]) => [id, words]));
};

/** The blank that a model prints in the place of words on which texts do not agree. */
export const SECTOR_BLANK = '..........';

/**
 * Returns the words of a clause with a blank for each run of words that fewer than half of the texts that have the
 * clause print. Spelling and signs are no difference, because each person writes them in her own way.
 */
const withBlanks = (words: string, others: readonly string[]): string => {
  const own = words.split(/(?<=\s)(?=\S)/u);
  const times = own.map(() => 1);
  for (const other of others) {
    const runs = diffArrays(other.split(/\s+/u), own, {
      comparator: (left, right) => spelling(left) === spelling(right),
    });
    let at = 0;
    for (const { added, removed, count } of runs) {
      if (removed) continue;
      for (let step = 0; step < count; step += 1, at += 1) if (!added) times[at] = (times[at] ?? 0) + 1;
    }
  }
  const isCommon = (index: number): boolean =>
    spelling(own[index] ?? '') === '' || (times[index] ?? 0) * 2 >= others.length + 1;
  return own
    .flatMap((word, index) => {
      if (isCommon(index)) return [word];
      const space = /\s*$/u.exec(word)?.[0] ?? '';
      return index > 0 && !isCommon(index - 1) ? [] : [`${SECTOR_BLANK}${space}`];
    })
    .join('');
};

/** Returns a word without its signs and its hamza, of which «مسؤولية» and «مسئولية» differ alone; '' for a sign. */
const spelling = (word: string): string =>
  foldArabic(word)
    .replace(/[ؤئء]/gu, '')
    .replace(/[^\p{L}\p{N}]/gu, '');

/**
 * Returns the text that most texts of the sector have in common: that of them whose wording the others share most,
 * with those clauses alone that at least half of the texts have, a blank for the words on which they do not agree, and
 * with no name of an association. Approvals are each board's own and are left out. Undefined where there are fewer than
 * two texts.
 */
export const commonModel = (texts: readonly SectorText[]): PolicyText | undefined => {
  const plain = texts.map(withoutNames);
  const ranked = plain.map((text, index) => {
    const others = new Map<string, string[]>();
    const words = new Set(clausesOf(text).map((clause) => clause.text));
    const same = plain.flatMap((one) =>
      one === text ? [] : clausesOf(one).filter((clause) => words.has(clause.text)),
    );
    for (const [other, one] of plain.entries()) {
      if (other === index) continue;
      for (const [id, theirs] of sharedWith(text, one)) others.set(id, [...(others.get(id) ?? []), theirs]);
    }
    return { text, others, same: same.length };
  });
  const [best] = ranked.toSorted((left, right) => right.same - left.same);
  if (best === undefined || texts.length < 2) return undefined;
  const othersOf = (id: string): readonly string[] => best.others.get(id) ?? [];
  const isCommon = (id: string): boolean => (othersOf(id).length + 1) * 2 >= texts.length;
  const kept = (blocks: readonly PolicyBlock[]): PolicyBlock[] =>
    blocks.flatMap((block) =>
      block.kind !== undefined
        ? []
        : isCommon(block.id)
          ? [{ ...block, text: withBlanks(block.text, othersOf(block.id)), items: kept(block.items) }]
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
  /** Heading of the division in which the clause is; absent for a heading itself. */
  readonly under?: string;
  readonly words: ComparedWords;
}

/** Says whether words differ in more than spelling and signs. */
const isDifferent = (words: ComparedWords): boolean => {
  const side = (kind: 'added' | 'removed'): string =>
    words
      .filter((run) => run.kind === kind || run.kind === 'same')
      .map((run) => run.text)
      .join('')
      .split(/\s+/u)
      .map(spelling)
      .join('');
  return side('added') !== side('removed');
};

/** Marks the ids of the clauses of a text, which say nothing of the clauses of a model with the same ids. */
const OWN = 'own:';
const withOwnIds = (text: PolicyText): PolicyText => {
  const own = (blocks: readonly PolicyBlock[]): PolicyBlock[] =>
    blocks.map((block) =>
      block.kind === undefined ? { ...block, id: `${OWN}${block.id}`, items: own(block.items) } : block,
    );
  const sectionOf = ({ sections, ...section }: PolicySection): PolicySection => ({
    ...section,
    items: own(section.items),
    ...(sections === undefined ? {} : { sections: sections.map(sectionOf) }),
  });
  return { ...text, sections: text.sections.map(sectionOf) };
};
const withoutMark = (id: string): string => (id.startsWith(OWN) ? id.slice(OWN.length) : id);

/** Lists, in reading order, the clauses that a text drops, adds and changes against the text that the sector has. */
export const differencesFromModel = (text: SectorText, model: PolicyText): ModelDifference[] => {
  const found: ModelDifference[] = [];
  const headingOf = ({ words }: ComparedClause): string =>
    words.flatMap((run) => (run.kind === 'removed' ? [] : [run.text])).join('') ||
    words.map((run) => run.text).join('');
  const take = (clause: ComparedClause, under: string | undefined): void => {
    const { id, fate, kind, words, items } = clause;
    if (fate !== 'unchanged' && isDifferent(words))
      found.push({
        kind: fate === 'removed' ? 'dropped' : fate,
        id: withoutMark(id),
        ...(under === undefined ? {} : { under }),
        words,
      });
    const below = kind === 'division' ? headingOf(clause) : under;
    for (const item of items) take(item, below);
  };
  for (const section of compareVersions(model, withOwnIds(withoutNames(text))).sections)
    take(section, undefined);
  return found;
};
