import { Binary, deserialize, Double, Int32, Long, ObjectId, serialize } from 'bson';

export type Doc = Record<string, unknown>;

export const isDoc = (value: unknown): value is Doc =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

export const docIn = (doc: Doc, field: string): Doc => {
  const value = doc[field];
  return isDoc(value) ? value : {};
};

/** Applies `leaf` to everything that is neither document nor array; keeps the object where nothing changes. */
const mapLeaves = (value: unknown, leaf: (value: unknown) => unknown): unknown => {
  if (Array.isArray(value)) {
    const list: unknown[] = value;
    const mapped = list.map((item) => mapLeaves(item, leaf));
    return mapped.some((item, at) => item !== list[at]) ? mapped : list;
  }
  if (!isDoc(value)) return leaf(value);
  let changed = false;
  const mapped: Doc = {};
  for (const [name, item] of Object.entries(value)) {
    mapped[name] = mapLeaves(item, leaf);
    changed ||= mapped[name] !== item;
  }
  return changed ? mapped : value;
};

const inDocument = (doc: Doc, leaf: (value: unknown) => unknown): Doc => {
  const mapped = mapLeaves(doc, leaf);
  return isDoc(mapped) ? mapped : doc;
};

/** JavaScript's number would be written as an int32, so the double it was is kept. */
const isWholeInt32 = (value: number): boolean => Number.isInteger(value) && value === Math.trunc(value | 0);

/** Reads BSON. Numbers are JavaScript's, except those that would come back with another type (long, double 5.0). */
export const decode = (bytes: Uint8Array): Doc =>
  inDocument(deserialize(bytes, { promoteValues: false }), (value) => {
    if (value instanceof Int32) return value.value;
    return value instanceof Double && !isWholeInt32(value.value) ? value.value : value;
  });

export const encode = (doc: Doc): Uint8Array => serialize(doc, { ignoreUndefined: true });

/** Returns the document with JavaScript's numbers alone, as queries and updates need it. */
export const plain = (doc: Doc): Doc =>
  inDocument(doc, (value) => {
    if (value instanceof Long) return value.toNumber();
    return value instanceof Double ? value.value : value;
  });

/** A row is a stored document, which nobody changes, and its view with JavaScript's numbers. */
export interface Row {
  readonly doc: Doc;
  readonly view: Doc;
}

export const rowOf = (doc: Doc): Row => ({ doc, view: plain(doc) });

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** Gives the numbers of `after` the types that they have in `before` at the same path. */
export const retype = (before: unknown, after: unknown): unknown => {
  if (typeof after === 'number' && before instanceof Long) return Long.fromNumber(after);
  if (typeof after === 'number' && before instanceof Double) return new Double(after);
  if (isList(after) && isList(before)) return after.map((item, at) => retype(before[at], item));
  if (!isDoc(after) || !isDoc(before)) return after;
  return Object.fromEntries(Object.entries(after).map(([name, item]) => [name, retype(before[name], item)]));
};

/** Returns a copy whose documents and arrays may be changed. */
export const copy = (value: unknown): unknown => {
  if (isList(value)) return value.map(copy);
  if (!isDoc(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, copy(item)]));
};

export const copyDoc = (doc: Doc): Doc =>
  Object.fromEntries(Object.entries(doc).map(([name, item]) => [name, copy(item)]));

/** An empty array has this key in an index: it is neither null nor missing. */
const emptyArray = Symbol('empty array');

const walk = (value: unknown, path: readonly string[]): unknown[] => {
  const [field, ...rest] = path;
  if (field === undefined) {
    if (!isList(value)) return [value];
    return value.length === 0 ? [emptyArray] : [...value];
  }
  if (isDoc(value)) return walk(value[field], rest);
  if (!isList(value)) return [undefined];
  if (/^\d+$/u.test(field)) return walk(value[Number(field)], rest);
  const found = value.filter(isDoc).flatMap((item) => walk(item, path));
  return found.length === 0 ? [undefined] : found;
};

/** Returns each value of a dotted path that has an index key: one for an element of an array, at least one. */
export const valuesAt = (doc: Doc, path: string): unknown[] =>
  path.includes('.') ? walk(doc, path.split('.')) : walk(doc[path], []);

/** Returns texts that are equal where MongoDB's indexes hold the values to be equal. */
export const keyOf = (value: unknown): string => {
  if (value === undefined || value === null) return 'null';
  if (typeof value === 'string') return `s${value}`;
  if (typeof value === 'number' || value instanceof Long || value instanceof Double)
    return `n${String(value)}`;
  if (typeof value === 'symbol') return 'empty';
  if (value instanceof ObjectId) return `o${value.toHexString()}`;
  if (value instanceof Date) return `d${String(value.getTime())}`;
  if (value instanceof Binary) return `x${value.toString('base64')}`;
  if (isList(value)) return `[${JSON.stringify(value.map(keyOf))}`;
  if (isDoc(value))
    return `{${JSON.stringify(Object.entries(value).map(([name, item]) => [name, keyOf(item)]))}`;
  return JSON.stringify(value);
};

/** Returns the place of a value's type in MongoDB's order. */
const rankOf = (value: unknown): number => {
  if (typeof value === 'symbol') return 0;
  if (value === undefined || value === null) return 1;
  if (typeof value === 'number' || value instanceof Long || value instanceof Double) return 2;
  if (typeof value === 'string') return 3;
  if (isDoc(value)) return 4;
  if (isList(value)) return 5;
  if (value instanceof Binary) return 6;
  if (value instanceof ObjectId) return 7;
  if (typeof value === 'boolean') return 8;
  return value instanceof Date ? 9 : 10;
};

const bytesOf = (text: string): Buffer => Buffer.from(text, 'utf8');

const compareLists = (a: readonly unknown[], b: readonly unknown[]): number => {
  for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
    const order = compare(a[at], b[at]);
    if (order !== 0) return order;
  }
  return a.length - b.length;
};

/** Compares in MongoDB's order across types, strings by their UTF-8 bytes, as without a collation. */
export const compare = (a: unknown, b: unknown): number => {
  const rank = rankOf(a) - rankOf(b);
  if (rank !== 0) return rank;
  if (typeof a === 'string' && typeof b === 'string') {
    if (a === b) return 0;
    return Buffer.compare(bytesOf(a), bytesOf(b));
  }
  if (isList(a) && isList(b)) return compareLists(a, b);
  if (isDoc(a) && isDoc(b)) return compareLists(Object.entries(a).flat(), Object.entries(b).flat());
  if (a instanceof ObjectId && b instanceof ObjectId)
    return a.toHexString() < b.toHexString() ? -1 : Number(!a.equals(b));
  const [left, right] = [Number(a ?? 0), Number(b ?? 0)];
  if (Number.isNaN(left) || Number.isNaN(right))
    return Number(Number.isNaN(right)) - Number(Number.isNaN(left));
  return left - right;
};

export type SortOrder = readonly (readonly [path: string, direction: number])[];

/** Ascending order takes the least element of an array, descending order the greatest. */
const sortValue = (doc: Doc, path: string, direction: number): unknown =>
  valuesAt(doc, path).reduce((best, value) => (compare(value, best) * direction < 0 ? value : best));

/** Sorts stably by MongoDB's order. */
export const sortBy = <T>(items: readonly T[], order: SortOrder, docOf: (item: T) => Doc): T[] => {
  const keyed = items.map((item) => ({
    item,
    values: order.map(([path, direction]) => sortValue(docOf(item), path, direction)),
  }));
  keyed.sort((a, b) => {
    for (const [at, [, direction]] of order.entries()) {
      const difference = compare(a.values[at], b.values[at]) * direction;
      if (difference !== 0) return difference;
    }
    return 0;
  });
  return keyed.map(({ item }) => item);
};
