import { ObjectId } from 'bson';
import { keyOf, rowOf, type Doc, type Row } from './documents.ts';
import { Fault, writeConflict } from './fault.ts';
import { Index, type IndexSpec } from './indexes.ts';

interface Version {
  /** The commit number says since when the row is valid; an undefined row is a deleted document. */
  readonly at: number;
  readonly row: Row | undefined;
}

/** A cell holds a document through time: committed versions, and what an open transaction has written. */
export interface Cell {
  order: number;
  readonly id: string;
  versions: Version[];
  pending: { readonly by: Transaction; readonly row: Row | undefined } | undefined;
}

export interface Transaction {
  readonly number: number;
  /** The commit number is the last that the transaction sees. */
  readonly at: number;
  readonly touched: Map<Cell, Collection>;
  state: 'open' | 'committed' | 'aborted';
}

/** A reader that is a transaction sees its snapshot and its own writes; undefined sees what is committed. */
export type Reader = Transaction | undefined;

const latest = (cell: Cell): Version | undefined => cell.versions.at(-1);

export const rowFor = (cell: Cell, reader: Reader): Row | undefined => {
  if (reader === undefined) return latest(cell)?.row;
  if (cell.pending?.by === reader) return cell.pending.row;
  return cell.versions.findLast(({ at }) => at <= reader.at)?.row;
};

const keptRows = (cell: Cell): Row[] =>
  [...cell.versions.map(({ row }) => row), cell.pending?.row].filter((row) => row !== undefined);

const shownValue = (value: unknown): string => {
  if (typeof value === 'string') return JSON.stringify(value);
  if (value instanceof ObjectId) return `ObjectId('${value.toHexString()}')`;
  if (value instanceof Date) return `new Date(${String(value.getTime())})`;
  return value === undefined || value === null ? 'null' : JSON.stringify(value);
};

export class Collection {
  readonly namespace: string;
  readonly cells = new Map<string, Cell>();
  readonly indexes = new Map<string, Index<Cell>>();
  readonly #store: Store;
  #order = 0;

  constructor(namespace: string, store: Store) {
    this.namespace = namespace;
    this.#store = store;
    const key = { _id: 1 };
    const shown = { v: 2, key, name: '_id_' };
    this.indexes.set('_id_', new Index<Cell>({ name: '_id_', key, unique: true, sparse: false, shown }));
  }

  *rows(reader: Reader, among: Iterable<Cell> = this.cells.values()): Generator<readonly [Cell, Row]> {
    for (const cell of among) {
      const row = rowFor(cell, reader);
      if (row !== undefined) yield [cell, row];
    }
  }

  hasPending(): boolean {
    return [...this.cells.values()].some(({ pending }) => pending !== undefined);
  }

  #duplicate(index: Index<Cell>, row: Row, key: string): Fault {
    const entry = index.entries(row).find((values) => JSON.stringify(values.map(keyOf)) === key) ?? [];
    const values = index.fields.map(([path], at) => [path, entry[at] ?? null] as const);
    const shown = values.map(([path, value]) => `${path}: ${shownValue(value)}`).join(', ');
    return new Fault(
      11000,
      `E11000 duplicate key error collection: ${this.namespace} index: ${index.spec.name} dup key: { ${shown} }`,
      { keyPattern: index.spec.key, keyValue: Object.fromEntries(values) },
    );
  }

  /** Refuses a unique key that another document has, by a conflict where the reader cannot see that document. */
  #checkUnique(cell: Cell, row: Row, reader: Reader): void {
    for (const index of this.indexes.values()) {
      if (!index.spec.unique) continue;
      for (const key of index.keys(row)) {
        const has = (other: Row | undefined) => other !== undefined && index.keys(other).has(key);
        for (const other of index.cellsOf(key)) {
          if (other === cell) continue;
          if (has(rowFor(other, reader))) throw this.#duplicate(index, row, key);
          const foreign = other.pending !== undefined && other.pending.by !== reader;
          if ((foreign && has(other.pending?.row)) || has(latest(other)?.row)) {
            // A row that this transaction itself has deleted or changed is no conflict.
            if (foreign || other.pending === undefined) throw writeConflict();
          }
        }
      }
    }
  }

  /** Stores a row, or a deletion, in the cell: at once, or until its transaction ends. The first to write wins. */
  write(cell: Cell, row: Row | undefined, reader: Reader): void {
    if (cell.pending !== undefined && cell.pending.by !== reader) throw writeConflict();
    if (reader !== undefined && (latest(cell)?.at ?? 0) > reader.at) throw writeConflict();
    if (row !== undefined) this.#checkUnique(cell, row, reader);
    if (reader === undefined) cell.versions.push({ at: this.#store.nextCommit(), row });
    else {
      const before = cell.pending?.row;
      cell.pending = { by: reader, row };
      reader.touched.set(cell, this);
      if (before !== undefined) this.forget(cell, before);
    }
    if (row !== undefined) for (const index of this.indexes.values()) index.add(cell, row);
    if (reader === undefined) this.#store.prune(this, cell);
  }

  insert(doc: Doc, reader: Reader): void {
    const row = rowOf(doc);
    const id = keyOf(row.view['_id']);
    const there = this.cells.get(id);
    if (there !== undefined && rowFor(there, reader) !== undefined) {
      const index = this.indexes.get('_id_');
      if (index !== undefined) throw this.#duplicate(index, row, JSON.stringify([id]));
    }
    const cell: Cell = there ?? { order: 0, id, versions: [], pending: undefined };
    this.write(cell, row, reader);
    this.#order += 1;
    cell.order = this.#order;
    this.cells.delete(id);
    this.cells.set(id, cell);
  }

  forget(cell: Cell, row: Row): void {
    for (const index of this.indexes.values()) index.remove(cell, row, keptRows(cell));
  }

  /** Builds an index over every row that somebody may read; refused where two rows violate it. */
  addIndex(spec: IndexSpec): void {
    const index = new Index<Cell>(spec);
    const seen = new Set<string>();
    for (const cell of this.cells.values()) {
      const row = latest(cell)?.row;
      if (spec.unique && row !== undefined) {
        for (const key of index.keys(row)) {
          if (seen.has(key)) throw this.#duplicate(index, row, key);
          seen.add(key);
        }
      }
      for (const kept of keptRows(cell)) index.add(cell, kept);
    }
    this.indexes.set(spec.name, index);
  }
}

/** The store holds every collection, in memory, and numbers the commits. */
export class Store {
  readonly collections = new Map<string, Collection>();
  readonly #open = new Set<Transaction>();
  readonly #stale = new Map<Cell, Collection>();
  #commit = 0;

  nextCommit(): number {
    this.#commit += 1;
    return this.#commit;
  }

  /** Returns the collection, and makes it where it is missing. */
  collection(namespace: string): Collection {
    const there = this.collections.get(namespace);
    if (there !== undefined) return there;
    const made = new Collection(namespace, this);
    this.collections.set(namespace, made);
    return made;
  }

  begin(number: number): Transaction {
    const transaction: Transaction = { number, at: this.#commit, touched: new Map(), state: 'open' };
    this.#open.add(transaction);
    return transaction;
  }

  commit(transaction: Transaction): void {
    const at = this.nextCommit();
    for (const cell of transaction.touched.keys()) {
      const { pending } = cell;
      cell.pending = undefined;
      if (pending !== undefined) cell.versions.push({ at, row: pending.row });
    }
    this.#end(transaction, 'committed');
  }

  abort(transaction: Transaction): void {
    if (transaction.state !== 'open') return;
    for (const [cell, collection] of transaction.touched) {
      const row = cell.pending?.row;
      cell.pending = undefined;
      if (row !== undefined) collection.forget(cell, row);
    }
    this.#end(transaction, 'aborted');
  }

  #end(transaction: Transaction, state: 'committed' | 'aborted'): void {
    transaction.state = state;
    this.#open.delete(transaction);
    for (const [cell, collection] of transaction.touched) this.prune(collection, cell);
    transaction.touched.clear();
    if (this.#open.size === 0)
      for (const [cell, collection] of [...this.#stale]) this.prune(collection, cell);
  }

  /** Drops the versions that no open transaction can read. */
  prune(collection: Collection, cell: Cell): void {
    const horizon = Math.min(this.#commit, ...[...this.#open].map(({ at }) => at));
    const first = cell.versions.findLastIndex(({ at }) => at <= horizon);
    const dropped = first > 0 ? cell.versions.splice(0, first) : [];
    if (cell.versions.length === 1 && cell.versions[0]?.row === undefined && first >= 0) cell.versions = [];
    for (const { row } of dropped) if (row !== undefined) collection.forget(cell, row);
    if (cell.versions.length === 0 && cell.pending === undefined) collection.cells.delete(cell.id);
    if (cell.versions.length > 1 || latest(cell)?.row === undefined) this.#stale.set(cell, collection);
    if (cell.versions.length <= 1 && latest(cell)?.row !== undefined) this.#stale.delete(cell);
    if (cell.versions.length === 0) this.#stale.delete(cell);
  }
}
