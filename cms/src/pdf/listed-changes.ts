import type { ComparedFact } from '@mithaq/domain/comparison/compare-facts';
import { comparedFactWords } from '@mithaq/domain/comparison/compared-facts.ar';
import { changeCountWords, fateLabels } from '@mithaq/domain/comparison/change-words.ar';
import type { ComparedClause, ComparedWords, VersionComparison } from '@mithaq/domain/comparison/compared';
import { changeKinds, differs } from '@mithaq/domain/comparison/differs';
import type { PolicySection } from '@mithaq/domain/contracts/policy-text';
import { BETWEEN_CELLS } from '@mithaq/domain/policy/text-parts';
import { clausePaths } from '@mithaq/domain/policy/clause-path';
import { changedStretches, type PrintedStretch } from './changed-words.ts';
import { draftWords } from './draft-labels.ar.ts';

/** A draft beside the version in force. */
export interface ComparedDraft {
  /** Number of the version in force. */
  readonly inForce: number;
  readonly before: readonly PolicySection[];
  readonly comparison: VersionComparison;
  readonly facts: readonly ComparedFact[];
}

/** Most changes that are listed one by one; the text marks all of them. */
const MOST_LISTED = 200;

/** Letters of unchanged words that are shown on each side of a change, and most letters of a change. */
const AROUND = 45;
const LONGEST_CHANGE = 500;

const cut = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most)}…`);

/** Shortens words that stayed, so that a change is read with what is around it. */
const condensed = (words: ComparedWords): ComparedWords =>
  words.map(({ kind, text }, place) => {
    if (kind !== 'same') return { kind, text: cut(text, LONGEST_CHANGE) };
    const [first, last] = [place === 0, place === words.length - 1];
    if (text.length <= AROUND * (first || last ? 1 : 2)) return { kind, text };
    const [begin, end] = [text.slice(0, AROUND), text.slice(-AROUND)];
    if (first && last) return { kind, text: cut(text, AROUND * 2) };
    return { kind, text: first ? `…${end}` : last ? `${begin}…` : `${begin} … ${end}` };
  });

/** Returns the parts that differ, in reading order; what goes with a removed or an added part is not listed again. */
const differing = (parts: readonly ComparedClause[]): ComparedClause[] =>
  parts.flatMap((part) => [...(differs(part) ? [part] : []), ...differing(part.items)]);

interface ListedChange {
  readonly path: string;
  readonly fate: string;
  readonly stretches: readonly PrintedStretch[];
}

/** Returns the words of a part; those of a row by its cells that say something. */
const stretchesOf = ({ cells, words }: ComparedClause): PrintedStretch[] =>
  cells === undefined
    ? changedStretches(condensed(words))
    : cells
        .filter((cell) => cell.words.length > 0)
        .flatMap((cell, place) => [
          ...(place === 0 ? [] : [{ text: BETWEEN_CELLS }]),
          ...changedStretches(condensed(cell.words)),
        ]);

/**
 * Returns a stretch of a fact. Between two codes or dates nothing says that the line runs from right to left: a mark
 * without a width does, so that the older one is read first.
 */
const stretchOfFact = (stretch: PrintedStretch, isCode: boolean): PrintedStretch => {
  if (!('text' in stretch)) return stretch;
  if (stretch.change === undefined) return { text: `\u200f${stretch.text}\u200f` };
  return isCode ? { ...stretch, code: true } : stretch;
};

/** Returns the list of what a draft changes, which is bounded however much it is. `numeral` sets a number in digits. */
export const listedChanges = (
  sections: readonly PolicySection[],
  { before, comparison, facts }: ComparedDraft,
  numeral: (count: number) => string,
) => {
  const [now, then] = [clausePaths([...sections]), clausePaths([...before])];
  const changes = differing(comparison.sections);
  const listed = changes.slice(0, MOST_LISTED).map((part): ListedChange => ({
    path: (part.fate === 'removed' ? then : now).get(part.id) ?? '',
    fate: fateLabels(part).join('، '),
    stretches: stretchesOf(part),
  }));
  const titleChanged = comparison.title.some(({ kind }) => kind !== 'same');
  const title: ListedChange[] = titleChanged
    ? [
        {
          path: draftWords.titleChange,
          fate: draftWords.titleFate,
          stretches: changedStretches(comparison.title),
        },
      ]
    : [];
  const ofFacts = facts.map(({ fact, words }): ListedChange => ({
    path: comparedFactWords.labels[fact],
    fate: draftWords.factFate,
    stretches: changedStretches(words).map((stretch) => stretchOfFact(stretch, fact === 'issueNumber')),
  }));
  const more = changes.length - listed.length;
  return {
    counts: changeKinds
      .filter((kind) => comparison.counts[kind] > 0)
      .map((kind) => changeCountWords[kind](comparison.counts[kind], numeral(comparison.counts[kind]))),
    list: [...title, ...ofFacts, ...listed],
    more: more === 0 ? null : draftWords.more(more, numeral(more)),
  };
};
