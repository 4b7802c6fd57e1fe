import type { Clause } from './clause.ts';
import type { PartMark } from '../policy/text-parts.ts';
import type { ComparedCell, ComparedWords, Reshaped } from './compared.ts';

/**
 * Says whether a sign that stood before the UTF-16 unit `before` of the older text stands at the same words in the
 * newer one, at `after`. Beside words that were added or removed, any place among them is the same; spaces do not count.
 */
const isAtSameWords = (words: ComparedWords, before: number, after: number): boolean => {
  const newerText = words.map(({ kind, text }) => (kind === 'removed' ? '' : text)).join('');
  let [older, newer] = [0, 0];
  /** First and last place in the newer text at which the sign may stand. */
  let [first, last] = [Infinity, -Infinity];
  /** Beginning, in both texts, of the run of changes that is walked through. */
  let began = { older: 0, newer: 0 };
  const reach = (from: number, to: number): void => {
    first = Math.min(first, from);
    last = Math.max(last, to);
  };
  for (const { kind, text } of words) {
    if (kind === 'same') {
      if (before >= older && before <= older + text.length)
        reach(newer + before - older, newer + before - older);
      older += text.length;
      newer += text.length;
      began = { older, newer };
      continue;
    }
    if (kind === 'removed') older += text.length;
    else newer += text.length;
    if (before >= began.older && before <= older) reach(began.newer, newer);
  }
  const between =
    after < first ? newerText.slice(after, first) : newerText.slice(last, Math.max(last, after));
  return between.trim() === '';
};

interface Compared {
  /** Cells of the part in both versions, where it has cells. */
  readonly cells?: readonly ComparedCell[];
  /** Words of the clause whose notes these are, where it is the same clause in both versions. */
  readonly around: ComparedWords | undefined;
}

const markOf = (shape: Clause['shape']): PartMark | undefined =>
  shape?.of === 'mark' ? shape.mark : undefined;

/** Says which form of a part is another one in the newer version; undefined where both have the same. */
export const reshapedOf = (
  before: Clause['shape'],
  after: Clause['shape'],
  { cells = [], around }: Compared,
): Reshaped | undefined => {
  if (cells.some(({ fate, respanned = false }) => fate !== 'removed' && respanned)) return { of: 'spans' };
  if (before?.of === 'blank' && after?.of === 'blank')
    return before.blank === after.blank
      ? undefined
      : { of: 'blank', before: before.blank, after: after.blank };
  if (before?.of === 'heads' && after?.of === 'heads')
    return before.rows === after.rows && before.columns === after.columns ? undefined : { of: 'heads' };
  if (before?.of === 'sign' && after?.of === 'sign' && around !== undefined)
    return isAtSameWords(around, before.at, after.at) ? undefined : { of: 'sign' };
  const [formerMark, mark] = [markOf(before), markOf(after)];
  if (formerMark === mark) return undefined;
  return {
    of: 'mark',
    ...(formerMark === undefined ? {} : { before: formerMark }),
    ...(mark === undefined ? {} : { after: mark }),
  };
};
