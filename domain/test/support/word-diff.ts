import { diffArrays } from 'diff';
import type { WordDiff } from '../../src/comparison/compared.ts';

/** The library that site and CMS use too. */
export const wordDiff: WordDiff = (before, after) =>
  diffArrays([...before], [...after]).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    words: value,
  }));
