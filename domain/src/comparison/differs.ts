import type { ChangeCounts, ComparedClause } from './compared.ts';

/** Kinds of change in the order in which they are told. */
export const changeKinds = [
  'changed',
  'added',
  'removed',
  'moved',
  'renumbered',
  'reshaped',
  'redirected',
] as const satisfies readonly (keyof ChangeCounts)[];

/**
 * Whether two versions have a part in different words, places, numbers or forms, or with references to other parts;
 * those in it count for themselves.
 */
export const differs = ({ fate, moved, renumbered, reshaped, redirected }: ComparedClause): boolean =>
  fate !== 'unchanged' || moved || renumbered || reshaped !== undefined || redirected !== undefined;
