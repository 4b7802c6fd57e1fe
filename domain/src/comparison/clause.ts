import type { PartCell, PartShape, TextPartKind } from '../policy/text-parts.ts';

/** A section or clause taken out of its tree, with the fields that pairing needs. */
export interface Clause {
  readonly id: string;
  readonly kind: TextPartKind;
  /** Id of the section or clause above it; absent for a section. */
  readonly parent: string | undefined;
  readonly text: string;
  readonly marker: string | undefined;
  readonly cells: readonly PartCell[] | undefined;
  readonly shape?: PartShape | undefined;
  readonly items: readonly Clause[];
}
