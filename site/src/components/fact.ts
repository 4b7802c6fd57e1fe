/** One line of a list of facts. */
export interface Fact {
  readonly term: string;
  /** Undefined where the source does not say. */
  readonly value: string | undefined;
  /** Copied as it is, left to right. */
  readonly code?: boolean;
  /** Not printed in the document: worked out from what is. */
  readonly computed?: boolean;
}
