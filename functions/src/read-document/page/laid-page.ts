import type { PageBox } from '@mithaq/domain/contracts/document-evidence';
import type { TextLine } from './text-line.ts';

/** A cell as it is read: rows from top to bottom, columns in the table's direction of reading. */
export interface LaidCell {
  readonly columns: number;
  readonly rows: number;
  readonly box: PageBox;
  readonly lines: readonly TextLine[];
  /** Tables inside the cell. */
  readonly tables: readonly LaidTable[];
}

export interface LaidTable {
  readonly box: PageBox;
  readonly rows: readonly (readonly LaidCell[])[];
}

export type LaidBlock =
  | { readonly kind: 'lines'; readonly lines: readonly TextLine[] }
  | { readonly kind: 'table'; readonly table: LaidTable };

/** A page in reading order. */
export interface LaidPage {
  readonly blocks: readonly LaidBlock[];
  /** Whether two columns of text stand side by side. */
  readonly columns: boolean;
  /** Boxes of tables whose cells could not be told apart. */
  readonly unreadTables: readonly PageBox[];
}
