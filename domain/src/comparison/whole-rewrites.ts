import type { WordRun } from './compared.ts';
import { isWord, wordCount } from './words.ts';

/** The words that the older version lost and the newer one gained between two stretches that both share. */
interface Change {
  readonly removed: string;
  readonly added: string;
  /** Numbers of words, counted once, because a change that takes in its neighbours is looked at many times. */
  readonly wordsRemoved: number;
  readonly wordsAdded: number;
}

/** A change, and the shared words that follow it. */
interface Stretch extends Change {
  readonly kept: string;
}

/** A kept word between at least this many changed words on both sides counts as rewritten. */
const REWRITTEN_FOR_ONE_KEPT = 3;

const stretchesOf = (runs: readonly WordRun[]): Stretch[] => {
  const all: Stretch[] = [];
  let open = { removed: '', added: '', kept: '' };
  const close = (): void => {
    all.push({ ...open, wordsRemoved: wordCount(open.removed), wordsAdded: wordCount(open.added) });
    open = { removed: '', added: '', kept: '' };
  };
  for (const { kind, text } of runs) {
    if (kind !== 'same' && open.kept !== '') close();
    open[kind === 'same' ? 'kept' : kind] += text;
  }
  close();
  return all;
};

const isReplacement = ({ wordsRemoved, wordsAdded }: Change): boolean => wordsRemoved > 0 && wordsAdded > 0;

const size = ({ wordsRemoved, wordsAdded }: Change): number => Math.max(wordsRemoved, wordsAdded);

const isOneRewrite = (left: Stretch, right: Change): boolean => {
  if (!isReplacement(left) && !isReplacement(right)) return false;
  const mostKept = Math.floor(Math.min(size(left), size(right)) / REWRITTEN_FOR_ONE_KEPT);
  // The kept words may be nearly a whole text: they are not counted in vain.
  return mostKept === 0 ? !isWord(left.kept) : wordCount(left.kept) <= mostKept;
};

const spaceBefore = (text: string): string => text.slice(0, text.length - text.trimStart().length);
const spaceAfter = (text: string): string => text.slice(text.trimEnd().length);
const ifSame = (left: string, right: string): string => (left === right ? left : '');

/** White space that both versions have at the ends was not rewritten. */
const runsOf = ({ removed, added, kept }: Stretch): WordRun[] => {
  const lead = ifSame(spaceBefore(removed), spaceBefore(added));
  const rest = { removed: removed.slice(lead.length), added: added.slice(lead.length) };
  const tail = ifSame(spaceAfter(rest.removed), spaceAfter(rest.added));
  const end = tail === '' ? undefined : -tail.length;
  return [
    { kind: 'same', text: lead },
    { kind: 'removed', text: rest.removed.slice(0, end) },
    { kind: 'added', text: rest.added.slice(0, end) },
    { kind: 'same', text: tail + kept },
  ];
};

const joinedOnce = (stretches: readonly Stretch[]): Stretch[] => {
  const joined: Stretch[] = [];
  for (const stretch of stretches) {
    const before = joined.at(-1);
    if (before !== undefined && isOneRewrite(before, stretch)) {
      const keptWords = wordCount(before.kept);
      joined[joined.length - 1] = {
        removed: before.removed + before.kept + stretch.removed,
        added: before.added + before.kept + stretch.added,
        wordsRemoved: before.wordsRemoved + keptWords + stretch.wordsRemoved,
        wordsAdded: before.wordsAdded + keptWords + stretch.wordsAdded,
        kept: stretch.kept,
      };
    } else joined.push(stretch);
  }
  return joined;
};

/** A joined stretch is longer and may take in more, so the pass repeats until nothing joins. */
const joined = (stretches: readonly Stretch[]): readonly Stretch[] => {
  const once = joinedOnce(stretches);
  return once.length === stretches.length ? once : joined(once);
};

/**
 * Joins a rewritten phrase into one removed and one added run. Word for word it would be a chain of single words,
 * each crossed out and replaced, which nobody reads and a screen reader announces one by one. A kept word in the
 * middle of many changed ones is joined with them; kept words between single replacements stay as they are. The runs
 * still give back both texts; a run may be empty.
 */
export const wholeRewrites = (runs: readonly WordRun[]): WordRun[] =>
  joined(stretchesOf(runs)).flatMap(runsOf);
