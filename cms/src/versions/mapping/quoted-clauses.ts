import type { PolicyItem } from '@mithaq/domain/contracts/policy-text';
import { policyTextOf } from './policy-text.ts';

/** Part of a version's text that a comment can refer to. */
export interface QuotedClause {
  readonly id: string;
  readonly kind: 'section' | 'item';
  /** Depth of the clause: 0 for a section, one more for each level of nesting. */
  readonly depth: number;
  readonly marker?: string;
  readonly text: string;
}

const itemsOf = (items: readonly PolicyItem[], depth: number): QuotedClause[] =>
  items.flatMap(({ id, marker, text, items: nested }) => [
    { id, kind: 'item', depth, ...(marker === undefined ? {} : { marker }), text },
    ...itemsOf(nested, depth + 1),
  ]);

/** Returns the headings and clauses of a version in reading order, with the ids that survive renumbering. */
export const quotedClauses = (version: object): QuotedClause[] =>
  policyTextOf(version).sections.flatMap(({ id, heading, items }) => [
    { id, kind: 'section', depth: 0, text: heading },
    ...itemsOf(items, 1),
  ]);
