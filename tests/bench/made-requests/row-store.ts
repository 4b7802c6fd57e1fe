/** A row as its database keeps it: columns of SQLite, or a document of MongoDB. */
export interface Row {
  readonly table: string;
  readonly values: Record<string, unknown>;
}

/**
 * Rows of a stopped CMS, read and written without Payload: a hundred thousand requests by the CMS itself would take
 * hours.
 */
export interface RowStore {
  /** Returns the row with this id, the rows of other collections whose field `link` names it, and the parts of all these. */
  rowsOf(collection: string, id: string, link?: string): Promise<Row[]>;
  /** Returns the name under which the rows of a collection lie. */
  tableOf(collection: string): string;
  /** Returns the value of a field, whose path leads through groups. */
  read(values: Readonly<Record<string, unknown>>, path: readonly string[]): unknown;
  write(values: Record<string, unknown>, path: readonly string[], value: unknown): void;
  /** Returns an id as text; undefined for a value that is none. */
  idText(value: unknown): string | undefined;
  newId(): unknown;
  /** Returns the names of the text fields of a table that no two rows may have alike. */
  uniqueFields(table: string): Promise<ReadonlySet<string>>;
  insert(rows: readonly Row[]): Promise<void>;
  close(): Promise<void>;
}
