import { allParts, type TextPartKind } from '@mithaq/domain/policy/text-parts';
import { policyTextOf } from './policy-text.ts';

/** Part of a version's text that a comment can refer to. */
export interface QuotedClause {
  readonly id: string;
  readonly kind: TextPartKind;
  /** Depth of the part: 0 for a division at the top, one more for each level of nesting. */
  readonly depth: number;
  readonly marker?: string;
  readonly text: string;
}

/**
 * Returns the headings, clauses, rows and other parts of a version that print something, in reading order, with the ids
 * that survive renumbering.
 */
export const quotedClauses = (version: object): QuotedClause[] =>
  allParts(policyTextOf(version).sections).flatMap(({ part: { id, kind, marker, text }, depth }) =>
    text === '' ? [] : [{ id, kind, depth, ...(marker === undefined ? {} : { marker }), text }],
  );
