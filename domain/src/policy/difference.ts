/** A place where the structured text and its corrected source differ. An empty side has nothing there. */
export interface Difference {
  readonly reason:
    /** Words or signs differ. */
    | 'wording'
    /** The letters agree, but one side divides them into words differently. */
    | 'spacing'
    /** A clause or heading begins in the middle of a source line: a word moved between neighbours. */
    | 'boundary'
    /** The printed words of a correction are not in its lines, or are there more than once. */
    | 'correction-absent'
    | 'correction-ambiguous'
    /** A correction that changes nothing, or one that touches what another one changes. */
    | 'correction-unused'
    | 'correction-overlaps'
    /** A correction leaves nothing behind, but what it drops is not a running header. */
    | 'correction-drops-text'
    | 'not-a-running-header';
  /** Line of the source, counted from 1. */
  readonly line: number;
  readonly source: string;
  readonly structure: string;
  /** Clause id, `title`, `cover` or `contents`, where the difference lies in the structure. */
  readonly place?: string;
}
