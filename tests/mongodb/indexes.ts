import { Query } from 'mingo';
import { keyOf, valuesAt, type Doc, type Row } from './documents.ts';

export interface IndexSpec {
  readonly name: string;
  readonly key: Doc;
  readonly unique: boolean;
  readonly sparse: boolean;
  readonly partialFilterExpression?: Doc | undefined;
  /** The command listIndexes answers this. */
  readonly shown: Doc;
}

const add = <Cell>(map: Map<string, Set<Cell>>, key: string, cell: Cell): void => {
  const cells = map.get(key);
  if (cells === undefined) map.set(key, new Set([cell]));
  else cells.add(cell);
};

const remove = <Cell>(map: Map<string, Set<Cell>>, key: string, cell: Cell): void => {
  const cells = map.get(key);
  if (cells?.delete(cell) === true && cells.size === 0) map.delete(key);
};

/**
 * An index finds the cells whose rows, of whatever version, have a key: by the whole key, and by its first field. A
 * reader still has to read the row that it may see.
 */
export class Index<Cell> {
  readonly spec: IndexSpec;
  readonly fields: readonly (readonly [path: string, direction: number])[];
  /** An index that has met an array is multikey: its order is no order of documents. */
  multikey = false;
  readonly #whole = new Map<string, Set<Cell>>();
  readonly #first = new Map<string, Set<Cell>>();
  readonly #partial: Query | undefined;

  constructor(spec: IndexSpec) {
    this.spec = spec;
    this.fields = Object.entries(spec.key).map(([path, direction]) => [path, Number(direction) < 0 ? -1 : 1]);
    if (spec.partialFilterExpression !== undefined) this.#partial = new Query(spec.partialFilterExpression);
  }

  /** Returns the keys of a row, each with a value for each field; several where a field is an array. */
  entries(row: Row): readonly (readonly unknown[])[] {
    if (this.#partial?.test(row.view) === false) return [];
    let entries: unknown[][] = [[]];
    for (const [path] of this.fields) {
      const values = valuesAt(row.view, path);
      if (values.length > 1) this.multikey = true;
      entries = entries.flatMap((entry) => values.map((value) => [...entry, value]));
    }
    return this.spec.sparse ? entries.filter((entry) => entry.some((value) => value !== undefined)) : entries;
  }

  /** Returns the row's keys as text, each once. */
  keys(row: Row): ReadonlySet<string> {
    return new Set(this.entries(row).map((entry) => JSON.stringify(entry.map(keyOf))));
  }

  #firstKeys(row: Row): ReadonlySet<string> {
    return new Set(this.entries(row).map((entry) => keyOf(entry[0])));
  }

  add(cell: Cell, row: Row): void {
    for (const key of this.keys(row)) add(this.#whole, key, cell);
    if (this.fields.length > 1) for (const key of this.#firstKeys(row)) add(this.#first, key, cell);
  }

  /** Takes out the keys of a row that none of the rows which `cell` keeps has. */
  remove(cell: Cell, row: Row, kept: readonly Row[]): void {
    const wholeKept = new Set(kept.flatMap((other) => [...this.keys(other)]));
    for (const key of this.keys(row)) if (!wholeKept.has(key)) remove(this.#whole, key, cell);
    if (this.fields.length === 1) return;
    const firstKept = new Set(kept.flatMap((other) => [...this.#firstKeys(other)]));
    for (const key of this.#firstKeys(row)) if (!firstKept.has(key)) remove(this.#first, key, cell);
  }

  cellsOf(key: string): Iterable<Cell> {
    return this.#whole.get(key) ?? [];
  }

  /** Returns the cells that may have one of these values in the index's first field. */
  cellsByFirst(values: readonly unknown[]): Set<Cell> {
    const map = this.fields.length > 1 ? this.#first : this.#whole;
    const text = (value: unknown) => (this.fields.length > 1 ? keyOf(value) : JSON.stringify([keyOf(value)]));
    return new Set(values.flatMap((value) => [...(map.get(text(value)) ?? [])]));
  }
}
