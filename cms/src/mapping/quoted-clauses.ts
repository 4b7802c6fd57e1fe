import type { PolicyItem } from '@mithaq/domain/contracts/policy-text';
import { policyTextOf } from './policy-text.ts';

/** A piece of a version's text that somebody can point at. */
export interface QuotedClause {
  readonly id: string;
  readonly kind: 'section' | 'item';
  /** 0 for a section, then as deep as it is nested. */
  readonly depth: number;
  readonly marker?: string;
  readonly text: string;
}

const itemsOf = (items: readonly PolicyItem[], depth: number): QuotedClause[] =>
  items.flatMap(({ id, marker, text, items: nested }) => [
    { id, kind: 'item', depth, ...(marker === undefined ? {} : { marker }), text },
    ...itemsOf(nested, depth + 1),
  ]);

/** Headings and clauses of a version in reading order, by the ids that stay when they are renumbered. */
export const quotedClauses = (version: object): QuotedClause[] =>
  policyTextOf(version).sections.flatMap(({ id, heading, items }) => [
    { id, kind: 'section', depth: 0, text: heading },
    ...itemsOf(items, 1),
  ]);
