import type { Query } from 'mingo/query';
import { keyOf, valuesAt, type Doc, type Row } from './documents.ts';
import { queryOf } from './query.ts';

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

/** Cells by their values of a field, under the values' keys. */
type ByValue<Cell> = Map<string, { readonly value: unknown; readonly cells: Set<Cell> }>;

/**
 * An index finds the cells whose rows, of whatever version, have a key: by the whole key, by its first field, and by
 * its first two. A reader still has to read the row that it may see.
 */
export class Index<Cell> {
  readonly spec: IndexSpec;
  readonly fields: readonly (readonly [path: string, direction: number])[];
  /** An index that has met an array is multikey: its order is no order of documents. */
  multikey = false;
  readonly #whole = new Map<string, Set<Cell>>();
  readonly #first = new Map<string, Set<Cell>>();
  readonly #second = new Map<string, ByValue<Cell>>();
  readonly #partial: Query | undefined;

  constructor(spec: IndexSpec) {
    this.spec = spec;
    this.fields = Object.entries(spec.key).map(([path, direction]) => [path, Number(direction) < 0 ? -1 : 1]);
    if (spec.partialFilterExpression !== undefined) this.#partial = queryOf(spec.partialFilterExpression);
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

  /** Returns the first two values of a row's keys, each pair once, under its text. */
  #pairs(row: Row): ReadonlyMap<string, readonly [first: string, second: string, value: unknown]> {
    return new Map(
      this.entries(row).map(([first, second]) => {
        const [one, other] = [keyOf(first), keyOf(second)];
        return [JSON.stringify([one, other]), [one, other, second]];
      }),
    );
  }

  #addPair(cell: Cell, first: string, second: string, value: unknown): void {
    const values: ByValue<Cell> = this.#second.get(first) ?? new Map();
    this.#second.set(first, values);
    const there = values.get(second);
    if (there === undefined) values.set(second, { value, cells: new Set([cell]) });
    else there.cells.add(cell);
  }

  #removePairs(cell: Cell, row: Row, kept: readonly Row[]): void {
    const pairsKept = new Set(kept.flatMap((other) => [...this.#pairs(other).keys()]));
    for (const [pair, [first, second]] of this.#pairs(row)) {
      const values = this.#second.get(first);
      const there = values?.get(second);
      if (values === undefined || there === undefined || pairsKept.has(pair)) continue;
      there.cells.delete(cell);
      if (there.cells.size === 0) values.delete(second);
      if (values.size === 0) this.#second.delete(first);
    }
  }

  /** Adds the keys of a row, each found once: a hundred thousand requests are a million rows with a dozen indexes. */
  add(cell: Cell, row: Row): void {
    for (const entry of this.entries(row)) {
      const texts = entry.map(keyOf);
      add(this.#whole, JSON.stringify(texts), cell);
      const [first, second] = texts;
      if (first === undefined || second === undefined) continue;
      add(this.#first, first, cell);
      this.#addPair(cell, first, second, entry[1]);
    }
  }

  /** Takes out the keys of a row that none of the rows which `cell` keeps has. */
  remove(cell: Cell, row: Row, kept: readonly Row[]): void {
    const wholeKept = new Set(kept.flatMap((other) => [...this.keys(other)]));
    for (const key of this.keys(row)) if (!wholeKept.has(key)) remove(this.#whole, key, cell);
    if (this.fields.length === 1) return;
    const firstKept = new Set(kept.flatMap((other) => [...this.#firstKeys(other)]));
    for (const key of this.#firstKeys(row)) if (!firstKept.has(key)) remove(this.#first, key, cell);
    this.#removePairs(cell, row, kept);
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

  /**
   * Returns the cells that may have one of these values in the first field and a value within the bound of the second:
   * a walk over that field's different values, where one over all rows of the first would test each row.
   */
  cellsByTwo(values: readonly unknown[], holds: (value: unknown) => boolean): Set<Cell> {
    const found = new Set<Cell>();
    for (const first of values)
      for (const { value, cells } of this.#second.get(keyOf(first))?.values() ?? [])
        if (holds(value)) for (const cell of cells) found.add(cell);
    return found;
  }
}
