import type { LinePlace } from '@mithaq/domain/contracts/document-evidence';
import type { EvidenceBuilder } from '../evidence-builder.ts';
import type { Styles } from './styles.ts';
import type { Presence } from './tracked-changes.ts';
import type { XmlElement } from './xml.ts';

/** The place in which blocks are read. */
export interface BlockContext {
  readonly place: LinePlace;
  readonly presence: Presence;
  readonly isContents: boolean;
  /** Lines and tables of the cell that is read, in their order. */
  readonly cell?: { readonly lines: number[]; readonly tables: number[] } | undefined;
}

/** Reads the blocks of a story; a table gives it the content of its cells. */
export interface BlockReader {
  readonly builder: EvidenceBuilder;
  readonly styles: Styles;
  readBlocks(container: XmlElement, context: BlockContext): void;
}
