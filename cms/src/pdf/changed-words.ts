import { fateLabels } from '@mithaq/domain/comparison/change-words.ar';
import type { ComparedClause, ComparedWords, WordRun } from '@mithaq/domain/comparison/compared';
import type { PolicyNote } from '@mithaq/domain/contracts/policy-text';

/** A stretch of a clause's words, perhaps added or removed by a draft; the sign of a footnote; the end of a line. */
export type PrintedStretch =
  | {
      readonly text: string;
      readonly change?: 'added' | 'removed';
      /** The text is a code, which runs left to right and keeps its digits. */
      readonly code?: true;
    }
  | { readonly note: { readonly marker: string; readonly text: string } }
  | { readonly break: true };

/** Returns what a draft does to a part, in a word or two; nothing where it leaves the part alone. */
export const fateOf = (compared: ComparedClause | undefined): { readonly fate?: string } => {
  const labels = compared === undefined ? [] : fateLabels(compared);
  return labels.length === 0 ? {} : { fate: labels.join('، ') };
};

const stretchesOfRun = ({ kind, text }: WordRun): PrintedStretch[] =>
  text
    .split('\n')
    .flatMap((line, place): PrintedStretch[] => [
      ...(place === 0 ? [] : [{ break: true } as const]),
      ...(line === '' ? [] : [kind === 'same' ? { text: line } : { text: line, change: kind }]),
    ]);

/**
 * Returns compared words as stretches. Between a removed word and the added one there is a space, because Arabic
 * letters would join across them.
 */
export const changedStretches = (words: ComparedWords): PrintedStretch[] =>
  words.flatMap((run, place) => [
    ...(run.kind === 'added' && words[place - 1]?.kind === 'removed' ? [{ text: ' ' }] : []),
    ...stretchesOfRun(run),
  ]);

/** Cuts words at the places of a text's notes; a removed word has no place in the newer text. */
const cutAt = (words: ComparedWords, places: readonly number[]): WordRun[] => {
  let reached = 0;
  return words.flatMap((run) => {
    if (run.kind === 'removed') return [run];
    const begin = reached;
    reached += run.text.length;
    const cuts = [begin, ...places.filter((at) => at > begin && at < reached), reached];
    return cuts
      .slice(1)
      .map((end, index) => ({ ...run, text: run.text.slice((cuts[index] ?? begin) - begin, end - begin) }));
  });
};

/** Returns compared words as stretches, with the signs of the newer text's notes where they are printed. */
export const withNotes = (words: ComparedWords, notes: readonly PolicyNote[]): PrintedStretch[] => {
  const inOrder = notes.toSorted((one, other) => one.at - other.at);
  const noteStretch = ({ marker, text }: PolicyNote): PrintedStretch => ({ note: { marker, text } });
  let reached = 0;
  let printed = 0;
  const due = (): PrintedStretch[] => {
    const before = inOrder.slice(printed).filter(({ at }) => at <= reached);
    printed += before.length;
    return before.map(noteStretch);
  };
  const runs = cutAt(
    words,
    inOrder.map(({ at }) => at),
  );
  const stretches = runs.flatMap((run, place) => {
    const here = due();
    if (run.kind !== 'removed') reached += run.text.length;
    const before = runs[place - 1];
    const apart = run.kind === 'added' && before?.kind === 'removed' ? [{ text: ' ' }] : [];
    return [...here, ...apart, ...stretchesOfRun(run)];
  });
  return [...stretches, ...inOrder.slice(printed).map(noteStretch)];
};
