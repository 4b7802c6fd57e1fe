import type { PolicyNote, PolicyText } from '@mithaq/domain/contracts/policy-text';
import type { AssociationIndex } from '@mithaq/domain/contracts/register';
import { clausePaths } from '@mithaq/domain/policy/clause-path';
import { printedRuns, type PrintedRun } from '@mithaq/domain/policy/printed-runs';
import { referencesIn } from '@mithaq/domain/policy/references';
import { passagesOf } from '@mithaq/domain/text/latin-passage';
import { numeralsOf, type Numerals } from '../../look/numerals.ts';
import type { VersionChanges } from './load-changes.server.ts';

interface Cited {
  readonly citation: string;
  readonly address: string;
}

/** The facts that every part of a shown text needs: its association, its numerals, and the parts around it. */
export interface TextView {
  readonly index: Pick<AssociationIndex, 'profile' | 'channels' | 'tools'>;
  readonly numerals: Numerals;
  /** Citation of the version, without a part of it, and its permanent address; undefined for a draft, which nobody cites. */
  readonly cited: Cited | undefined;
  /** Parts that the version changed in the one before it; undefined for a first version and for a draft. */
  readonly changes: VersionChanges | undefined;
  /** Returns the words by which a part is cited within the text. */
  pathOf(id: string): string;
  /** Cuts a printed text into words, references to other parts, and signs of notes. */
  runsOf(text: string, notes?: readonly PolicyNote[]): readonly PrintedRun[];
}

export const textView = (
  index: TextView['index'],
  { sections }: Pick<PolicyText, 'sections'>,
  cited: Cited | undefined,
  changes?: VersionChanges,
): TextView => ({
  index,
  numerals: numeralsOf(index.profile),
  cited,
  changes,
  pathOf: (id) => clausePaths(sections).get(id) ?? '',
  runsOf: (text, notes) => printedRuns(text, referencesIn(text, sections), notes),
});

/** Returns whether a text has no address, and no passage in Latin letters among words of its own language. */
const isOneVoice = (text: string): boolean => {
  const [only, ...others] = passagesOf(text);
  return only?.kind !== 'address' && others.length === 0;
};

/**
 * Returns a printed text that has neither references nor notes nor a passage in another language, in the page's
 * numerals; undefined for any other. Most
 * clauses are such a text, and a page that draws no component for each of them takes half of the time.
 */
export const wordsAlone = (
  view: TextView,
  text: string,
  notes?: readonly PolicyNote[],
): string | undefined => {
  const [first, ...others] = view.runsOf(text, notes);
  const isPlain = first?.kind === 'words' && others.length === 0 && isOneVoice(first.text);
  return isPlain ? view.numerals(first.text) : undefined;
};
