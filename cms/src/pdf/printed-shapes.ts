import type { PrintedStretch } from './changed-words.ts';
import type { printedTable } from './printed-table.ts';

export interface PrintedClause {
  readonly kind: 'clause';
  /** Change that a draft makes to the clause, in a word or two; absent where it leaves the clause alone. */
  readonly fate?: string;
  readonly marker: string | null;
  /** Whether the words are in Latin letters, which are set from left to right. */
  readonly latin?: true;
  readonly stretches: readonly PrintedStretch[];
  readonly list: PrintedList;
}

/** Blocks beside one another; their markers have one margin. */
export interface PrintedList {
  /** Whether one of the clauses has a marker: those without one are then aligned with it. */
  readonly marked: boolean;
  readonly margin: number;
  readonly blocks: readonly PrintedBlock[];
}

/** Parts that a draft removes of a table, of definitions or of a form; printed below it. */
export interface WithRemoved {
  readonly removed?: readonly RemovedRow[];
}
interface RemovedRow {
  readonly fate: string;
  readonly stretches: readonly PrintedStretch[];
}

export type PrintedBlock =
  | PrintedClause
  | (ReturnType<typeof printedTable> & WithRemoved)
  | ({ readonly kind: 'definitions'; readonly entries: readonly PrintedDefinition[] } & WithRemoved)
  | ({
      readonly kind: 'form';
      readonly caption: string | null;
      readonly fields: readonly PrintedField[];
    } & WithRemoved);

export interface PrintedDefinition {
  readonly term: string;
  readonly meaning: string;
  readonly 'latin-meaning'?: true;
  readonly fate?: string;
  readonly 'term-words'?: readonly PrintedStretch[];
  readonly 'meaning-words'?: readonly PrintedStretch[];
}

export interface PrintedField {
  readonly label: string;
  readonly blank: string;
  readonly fate?: string;
  readonly stretches?: readonly PrintedStretch[];
}

export interface PrintedDivision {
  /** Level of the heading, from 1. */
  readonly level: number;
  readonly heading: string;
  readonly latin?: true;
  readonly fate?: string;
  /** Words of a heading that a draft changes. */
  readonly stretches?: readonly PrintedStretch[];
  /** Heading in the table of contents. */
  readonly label: string;
  readonly list: PrintedList;
}
