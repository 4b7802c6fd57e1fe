import type { WordDiff } from '@mithaq/domain/comparison/compared';
import { diffArrays } from 'diff';

/** Myers' algorithm from the library `diff`, as the comparison in domain/ asks for it. */
export const wordDiff: WordDiff = (before, after) =>
  diffArrays([...before], [...after]).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    words: value,
  }));
