import type { FormBlank } from '../contracts/policy-text.ts';
import type { PartCell, PartMark, TextPartKind } from '../policy/text-parts.ts';

/** A run of neighbouring words, with the spaces and signs between them, that were all kept, added or removed. */
export interface WordRun {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/**
 * The words of one text in both versions. The `same` and `removed` runs make up the old text, `same` and `added` the
 * new one.
 */
export type ComparedWords = readonly WordRun[];

export type ClauseFate = 'unchanged' | 'changed' | 'added' | 'removed';

/** A cell of a row as two versions have it; a removed one is where the older version had it. */
export interface ComparedCell extends Omit<PartCell, 'text'> {
  readonly fate: ClauseFate;
  /** Number of rows that the cell covered in the older version, where it was there; `rows` is that of the newer. */
  readonly formerRows?: number;
  /** Whether the cell covered another number of columns or rows in the older version. */
  readonly respanned?: true;
  readonly words: ComparedWords;
}

/** The form of a part that is another one, though its words may be the same. */
export type Reshaped =
  | {
      readonly of: 'mark';
      /** Absent where the part had no mark, or has none any more. */
      readonly before?: PartMark;
      readonly after?: PartMark;
    }
  | { readonly of: 'blank'; readonly before: FormBlank; readonly after: FormBlank }
  | { readonly of: 'heads' | 'spans' | 'sign' };

/** A reference that is printed as before and leads to another part than before, or to none that is certain. */
export interface Redirected {
  /** The words of the reference as printed. */
  readonly printed: string;
  readonly leads: 'elsewhere' | 'nowhere';
}

/** A section or a clause as two versions have it. A removed one is where the older version had it. */
export interface ComparedClause {
  /** Id in the newer version; in the older one where the clause was removed. */
  readonly id: string;
  readonly kind: TextPartKind;
  /** Id in the older version, where the clause was there. */
  readonly formerId?: string;
  /** Number of rows above a row in the older version, where it was in the same table. */
  readonly formerPlace?: number;
  /** Fate of the clause's own words; the items below it have a fate of their own. */
  readonly fate: ClauseFate;
  /** Whether the clause is at another place among its neighbours, or below another heading. */
  readonly moved: boolean;
  /** Markers as printed. A different marker counts only in `renumbered`. */
  readonly marker?: string;
  readonly formerMarker?: string;
  readonly renumbered: boolean;
  /** The form that the part had and has, where the words may be the same and the form is another. */
  readonly reshaped?: Reshaped;
  /** References whose words stayed and whose target is another; absent where there are none. */
  readonly redirected?: readonly Redirected[];
  readonly words: ComparedWords;
  /**
   * Whether `words` has the whole old text and the whole new one, because finding the words that changed would take
   * more work than a comparison may do. Absent where they were found.
   */
  readonly unsearched?: true;
  /** Cells of a row, the term and the meaning of a definition: what `words` says of them joined, each by itself. */
  readonly cells?: readonly ComparedCell[];
  readonly items: readonly ComparedClause[];
}

export interface ChangeCounts {
  readonly changed: number;
  readonly added: number;
  readonly removed: number;
  readonly moved: number;
  readonly renumbered: number;
  readonly reshaped: number;
  readonly redirected: number;
}

export interface VersionComparison {
  readonly title: ComparedWords;
  readonly sections: readonly ComparedClause[];
  /** Counts of headings and clauses, where each heading and each clause is one. */
  readonly counts: ChangeCounts;
}
