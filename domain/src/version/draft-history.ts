import type { PolicySection } from '../contracts/policy-text.ts';
import { allParts } from '../policy/text-parts.ts';

/*
 * The history of a draft is kept small by two rules: one person's saves of ten minutes are one row, unless one of them
 * drops much of the text, and a version keeps its latest rows within a bound of number and of size. The latest row is
 * kept whatever its size.
 */

/** The part of a text's clauses that a save drops at least, where it drops much. */
const MUCH = 0.2;
/** Fewest clauses that are much, in however short a text. */
const FEWEST = 3;

/**
 * Tells whether a save drops a division or a fifth of the clauses, as a paste over everything does. The text before it
 * then keeps its row of the history, whenever it was begun: her undo ends with her page.
 */
export const dropsMuch = (before: readonly PolicySection[], after: readonly PolicySection[]): boolean => {
  const kept = new Set(allParts([...after]).map(({ part }) => part.id));
  const parts = allParts([...before]);
  const dropped = parts.filter(({ part }) => !kept.has(part.id));
  return (
    dropped.some(({ part }) => part.kind === 'division') ||
    (dropped.length >= FEWEST && dropped.length >= parts.length * MUCH)
  );
};

/** Milliseconds for which the saves of one person are one row of the history. */
const DRAFT_WINDOW_MS = 10 * 60 * 1000;

/** Most rows that the history of one version keeps. */
export const MOST_DRAFTS = 40;

/** Most UTF-16 units of text, written as JSON, that the history of one version keeps. */
export const MOST_DRAFT_SIZE = 16_000_000;

/** A row of the history. Instants are ISO in UTC; `person` is an id, absent for the text before the history began. */
export interface KeptDraft {
  readonly id: string;
  readonly person?: string | null | undefined;
  readonly beganAt: string;
  readonly savedAt: string;
  /** Whether the save of this text was refused, so that the text is in the history alone. */
  readonly refused?: boolean | null | undefined;
  readonly size: number;
}

/**
 * Returns the row that a save goes on with: one of the same person, begun less than ten minutes before `now` (ISO);
 * undefined where the save begins a row. A text that was refused is in the history alone, and no later text takes its
 * row.
 */
export const draftToContinue = <Draft extends KeptDraft>(
  drafts: readonly Draft[],
  { person, now }: { readonly person: string; readonly now: string },
): Draft | undefined =>
  drafts.find(
    (draft) =>
      draft.person === person &&
      draft.refused !== true &&
      Date.parse(now) - Date.parse(draft.beganAt) < DRAFT_WINDOW_MS,
  );

/** Returns the rows that the history no longer keeps, the latest rows being kept. */
export const draftsToDrop = <Draft extends KeptDraft>(drafts: readonly Draft[]): Draft[] => {
  const latestFirst = drafts.toSorted((left, right) => Date.parse(right.savedAt) - Date.parse(left.savedAt));
  let size = 0;
  return latestFirst.filter((draft, index) => {
    size += draft.size;
    return index > 0 && (index >= MOST_DRAFTS || size > MOST_DRAFT_SIZE);
  });
};
