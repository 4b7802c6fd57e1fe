import { diffArrays } from 'diff';
import type { PartCell } from '../policy/text-parts.ts';
import type { ComparedCell } from './compared.ts';
import { compareWords, wholeTexts } from './compare-words.ts';
import type { Work } from './work.ts';

type Pair = readonly [older: PartCell | undefined, newer: PartCell | undefined];

const byPlace = (before: readonly PartCell[], after: readonly PartCell[]): Pair[] =>
  Array.from({ length: Math.max(before.length, after.length) }, (_, place) => [before[place], after[place]]);

/** Says whether the cells of two rows stand in the same columns, beside the same cells of rows above. */
const sameColumns = (before: readonly PartCell[], after: readonly PartCell[]): boolean =>
  before.length === after.length &&
  before.every(({ covered, columns }, place) => {
    const other = after[place];
    return other?.covered === covered && other.columns === columns;
  });

/**
 * Pairs cells by place where they stand in the same columns as before, otherwise by what they hold, as far as the budget
 * goes.
 */
const pairsOf = (before: readonly PartCell[], after: readonly PartCell[], work: Work): Pair[] => {
  if (sameColumns(before, after)) return byPlace(before, after);
  if (before.length === 0 || after.length === 0) {
    return [
      ...before.map((older): Pair => [older, undefined]),
      ...after.map((newer): Pair => [undefined, newer]),
    ];
  }
  const steps = before.length * after.length;
  if (!work.take(steps)) return byPlace(before, after);
  work.count(steps);
  const pairs: Pair[] = [];
  let [older, newer] = [0, 0];
  /** Cells that were removed and not yet paired with an added one at the same place. */
  let waiting: PartCell[] = [];
  const flush = (): void => {
    pairs.push(...waiting.map((cell): Pair => [cell, undefined]));
    waiting = [];
  };
  const texts = (cells: readonly PartCell[]): string[] => cells.map(({ text }) => text);
  for (const { added, removed, count } of diffArrays(texts(before), texts(after))) {
    for (let cell = 0; cell < count; cell += 1) {
      if (removed) waiting.push(...before.slice(older, (older += 1)));
      else if (added) pairs.push([waiting.shift(), after[newer++]]);
      else {
        flush();
        pairs.push([before[older++], after[newer++]]);
      }
    }
  }
  flush();
  return pairs;
};

/**
 * Compares the cells of a row in two versions, in the newer order with the removed ones where they were. Where the
 * budget of the comparison does not suffice, a cell has its whole old and new text.
 */
export const compareCells = (
  before: readonly PartCell[],
  after: readonly PartCell[],
  work: Work,
): ComparedCell[] =>
  pairsOf(before, after, work).flatMap(([older, newer]): ComparedCell[] => {
    const shown = newer ?? older;
    if (shown === undefined) return [];
    const { text: _, ...place } = shown;
    if (older === undefined || newer === undefined) {
      const fate = older === undefined ? 'added' : 'removed';
      const formerRows = older === undefined ? {} : { formerRows: older.rows };
      return [{ ...place, fate, ...formerRows, words: wholeTexts(older?.text ?? '', newer?.text ?? '') }];
    }
    const formerRows = older.rows;
    const isRespanned = older.columns !== newer.columns || older.rows !== newer.rows;
    const words = compareWords(older.text, newer.text, work) ?? wholeTexts(older.text, newer.text);
    return [
      {
        ...place,
        fate: older.text === newer.text ? 'unchanged' : 'changed',
        formerRows,
        ...(isRespanned ? { respanned: true } : {}),
        words,
      },
    ];
  });
