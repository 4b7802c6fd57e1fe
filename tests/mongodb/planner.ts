import { compare, isDoc, keyOf, sortBy, type Doc, type Row, type SortOrder } from './documents.ts';
import type { Index } from './indexes.ts';
import type { Cell, Collection, Reader } from './storage.ts';

/** A bound is what a filter demands of a path: one of some values, or a range. */
interface Bound {
  readonly points: readonly unknown[] | undefined;
  readonly holds: (value: unknown) => boolean;
  /** The other conditions of the filter on the path; of an array, another element may fulfil them. */
  readonly alsoHolds?: (value: unknown) => boolean;
}

const isScalar = (value: unknown): boolean =>
  !Array.isArray(value) && !isDoc(value) && !(value instanceof RegExp) && value !== undefined;

const points = (values: readonly unknown[]): Bound | undefined => {
  if (!values.every(isScalar)) return undefined;
  const keys = new Set(values.map(keyOf));
  return { points: values, holds: (value) => keys.has(keyOf(value)) };
};

const sameType = (a: unknown, b: unknown): boolean => typeof a === typeof b && (a === null) === (b === null);

const ranges: Readonly<Record<string, (order: number) => boolean>> = {
  $gt: (order) => order > 0,
  $gte: (order) => order >= 0,
  $lt: (order) => order < 0,
  $lte: (order) => order <= 0,
};

const boundOf = (condition: unknown): Bound | undefined => {
  if (!isDoc(condition)) return points([condition]);
  if ('$eq' in condition) return points([condition['$eq']]);
  if (Array.isArray(condition['$in'])) return points(condition['$in']);
  const limits = Object.entries(condition).flatMap(([operator, limit]) => {
    const within = ranges[operator];
    return within === undefined || !isScalar(limit) ? [] : [{ within, limit }];
  });
  if (limits.length === 0) return undefined;
  return {
    points: undefined,
    holds: (value) =>
      limits.every(({ within, limit }) => sameType(value, limit) && within(compare(value, limit))),
  };
};

/** Returns a filter's bounds by path; the first of a path counts. Looks into `$and`, and `$or` of one branch. */
export const boundsOf = (filter: Doc, bounds = new Map<string, Bound>()): ReadonlyMap<string, Bound> => {
  for (const [path, condition] of Object.entries(filter)) {
    if (Array.isArray(condition) && (path === '$and' || (path === '$or' && condition.length === 1))) {
      for (const part of condition) if (isDoc(part)) boundsOf(part, bounds);
    } else if (!path.startsWith('$')) {
      const bound = boundOf(condition);
      const there = bounds.get(path);
      if (bound === undefined) continue;
      if (there === undefined) bounds.set(path, bound);
      else {
        const { alsoHolds = () => true } = there;
        bounds.set(path, { ...there, alsoHolds: (value) => alsoHolds(value) && bound.holds(value) });
      }
    }
  }
  return bounds;
};

export interface Plan {
  /** A plan without an index reads every document of the collection. */
  readonly index: Index<Cell> | undefined;
  /** The number says how many of the index's leading fields are bound. */
  readonly bound: number;
  /** The direction in which the index gives the order is undefined where it does not give it. */
  readonly direction: 1 | -1 | undefined;
  readonly bounds: ReadonlyMap<string, Bound>;
}

const boundPrefix = (index: Index<Cell>, bounds: Plan['bounds']): number => {
  let length = 0;
  for (const [path] of index.fields) {
    const bound = bounds.get(path);
    if (bound === undefined) break;
    length += 1;
    if (bound.points === undefined) break;
  }
  return length;
};

const sortDirection = (index: Index<Cell>, bounds: Plan['bounds'], sort: SortOrder): 1 | -1 | undefined => {
  const isFixed = (path: string) => bounds.get(path)?.points?.length === 1;
  const wanted = sort.filter(([path]) => !isFixed(path));
  let direction: number | undefined;
  let at = 0;
  for (const [path, indexed] of index.fields) {
    const next = wanted[at];
    if (next === undefined) break;
    if (next[0] !== path) {
      if (isFixed(path)) continue;
      return undefined;
    }
    const along = indexed * next[1];
    if (direction !== undefined && direction !== along) return undefined;
    direction = along;
    at += 1;
  }
  if (at < wanted.length || (wanted.length > 0 && index.multikey)) return undefined;
  return direction === -1 ? -1 : 1;
};

/** A sparse index lacks the documents without the field, a partial one those that its filter leaves out. */
const isComplete = (index: Index<Cell>, bounds: Plan['bounds']): boolean => {
  if (index.spec.partialFilterExpression !== undefined) return false;
  if (!index.spec.sparse) return true;
  return index.fields.some(([path]) => {
    const bound = bounds.get(path);
    return bound !== undefined && !bound.holds(null);
  });
};

const isHinted = (index: Index<Cell>, hint: unknown): boolean =>
  typeof hint === 'string'
    ? index.spec.name === hint
    : JSON.stringify(index.spec.key) === JSON.stringify(hint);

/**
 * Returns how well a plan narrows, for comparison with one that gives the order: a last field of several values counts
 * for nothing. MongoDB lets plans race to a first batch, and the plan that must sort has none before all its rows are
 * read.
 */
const narrowing = ({ index, bound, bounds }: Plan): number => {
  const last = bounds.get(index?.fields[bound - 1]?.[0] ?? '')?.points?.length ?? 1;
  return bound > 1 && last > 1 ? bound - 1 : bound;
};

const isBetter = (one: Plan, other: Plan): boolean => {
  const byNarrowing = narrowing(one) - narrowing(other);
  if (byNarrowing !== 0) return byNarrowing > 0;
  const givesOrder = Number(one.direction !== undefined) - Number(other.direction !== undefined);
  return givesOrder === 0 ? one.bound > other.bound : givesOrder > 0;
};

/** Chooses the index that narrows most; of several, one that also gives the order, then the longest bound prefix. */
export const planOf = (collection: Collection, filter: Doc, sort: SortOrder, hint?: unknown): Plan => {
  const bounds = boundsOf(filter);
  let best: Plan = { index: undefined, bound: 0, direction: undefined, bounds };
  for (const index of collection.indexes.values()) {
    if (hint === undefined ? !isComplete(index, bounds) : !isHinted(index, hint)) continue;
    const bound = boundPrefix(index, bounds);
    const direction = sort.length > 0 ? sortDirection(index, bounds, sort) : undefined;
    if (hint === undefined && bound === 0 && direction === undefined) continue;
    const plan: Plan = { index, bound, direction, bounds };
    if (best.index === undefined || isBetter(plan, best)) best = plan;
  }
  return best;
};

/** Returns the cells that a plan looks at: by the values of the first one or two fields where they are given, else all. */
export const candidates = (collection: Collection, plan: Plan): Iterable<Cell> => {
  const path = plan.index?.fields[0]?.[0];
  const values = path === undefined ? undefined : plan.bounds.get(path)?.points;
  if (plan.index === undefined || values === undefined || plan.bound === 0) return collection.cells.values();
  const { multikey } = plan.index;
  const second = plan.bound > 1 ? plan.bounds.get(plan.index.fields[1]?.[0] ?? '') : undefined;
  const found = [
    ...(second === undefined
      ? plan.index.cellsByFirst(values)
      : plan.index.cellsByTwo(
          values,
          (value) => second.holds(value) && (multikey || second.alsoHolds?.(value) !== false),
        )),
  ];
  return found.length < 2 ? found : found.sort((a, b) => a.order - b.order);
};

interface Scanned {
  readonly row: Row;
  readonly key: readonly unknown[];
}

/** Returns the keys within a plan's bounds whose rows the reader sees, in the index's order. */
const scan = (collection: Collection, index: Index<Cell>, plan: Plan, reader: Reader): readonly Scanned[] => {
  const found: Scanned[] = [];
  for (const [, row] of collection.rows(reader)) {
    for (const key of index.entries(row)) {
      const within = index.fields
        .slice(0, plan.bound)
        .every(([path], at) => plan.bounds.get(path)?.holds(key[at]) !== false);
      if (within) found.push({ row, key });
    }
  }
  const order = index.fields.map(
    ([, direction], at) => [String(at), direction * (plan.direction ?? 1)] as const,
  );
  return sortBy(found, order, ({ key }) => Object.fromEntries(key.map((value, at) => [String(at), value])));
};

export interface Examined {
  readonly keys: number;
  readonly documents: number;
  readonly returned: number;
}

/** Counts what a plan reads until it has `wanted` documents. */
export const examine = (
  collection: Collection,
  plan: Plan,
  matches: (row: Row) => boolean,
  reader: Reader,
  wanted: number,
): Examined => {
  const { index } = plan;
  const rows =
    index === undefined
      ? [...collection.rows(reader)].map(([, row]) => row)
      : scan(collection, index, plan, reader).map(({ row }) => row);
  const documents = new Set<Row>();
  let keys = 0;
  let returned = 0;
  for (const row of rows) {
    if (returned >= wanted) break;
    keys += 1;
    if (documents.has(row)) continue;
    documents.add(row);
    if (matches(row)) returned += 1;
  }
  return { keys: index === undefined ? 0 : keys, documents: documents.size, returned };
};
