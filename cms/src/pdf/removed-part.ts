import type { ComparedClause } from '@mithaq/domain/comparison/compared';
import { marginMarker } from '@mithaq/domain/policy/margin-marker';
import { changedStretches, fateOf } from './changed-words.ts';
import type { PrintedClause } from './printed-shapes.ts';

/**
 * Returns a part that a draft removes, with the parts that go with it, as clauses of removed words: what it was, a row or
 * a heading, is said in a word before it.
 */
export const removedPart = (part: ComparedClause): PrintedClause => {
  const blocks = part.items.map(removedPart);
  return {
    kind: 'clause',
    marker:
      part.formerMarker === undefined || part.kind === 'division' ? null : marginMarker(part.formerMarker),
    ...fateOf(part),
    stretches: changedStretches(part.words),
    list: { marked: blocks.some(({ marker }) => marker !== null), margin: 2.1, blocks },
  };
};
