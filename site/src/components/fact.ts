/** A line in a list of facts. */
export interface Fact {
  readonly term: string;
  /** Undefined where the source does not say. */
  readonly value: string | undefined;
  /** Whether the value is for copying and runs left to right. */
  readonly code?: boolean;
}
