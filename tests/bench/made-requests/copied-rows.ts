import { randomUUID } from 'node:crypto';
import { ObjectId } from 'mongodb';
import type { Row, RowStore } from './row-store.ts';

const instant = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/u;
const day = /^\d{4}-\d{2}-\d{2}$/u;

interface Copy {
  /** Ids of rows outside of the copy, by the ids that the original names instead. */
  readonly others?: ReadonlyMap<string, unknown>;
  /** Added to each time and day; whole days, in milliseconds. */
  readonly laterMs: number;
  /** Changes what differs by more than ids and times; called with the copied values. */
  readonly change?: (table: string, values: Record<string, unknown>) => void;
}

/**
 * Returns a copy of rows that belong together: with ids of their own, which they name each other by, other unique values,
 * and at other times. Rows name nothing else of one another.
 */
export const copiedRows = async (
  store: RowStore,
  rows: readonly Row[],
  { others, laterMs, change }: Copy,
): Promise<Row[]> => {
  const ids = new Map<string, unknown>(others);
  for (const { values } of rows) {
    const id = store.idText(values['id'] ?? values['_id']);
    if (id !== undefined) ids.set(id, store.newId());
  }
  const shifted = (text: string): string =>
    instant.test(text)
      ? new Date(Date.parse(text) + laterMs).toISOString()
      : day.test(text)
        ? new Date(Date.parse(text) + laterMs).toISOString().slice(0, 10)
        : text;
  const copied = (value: unknown): unknown => {
    if (value instanceof Date) return new Date(value.getTime() + laterMs);
    if (value instanceof ObjectId) return ids.get(value.toHexString()) ?? value;
    if (typeof value === 'string') return ids.get(value) ?? shifted(value);
    if (Array.isArray(value)) return value.map(copied);
    if (typeof value === 'object' && value !== null && !(value instanceof Uint8Array))
      return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, copied(inner)]));
    return value;
  };
  const copies: Row[] = [];
  for (const { table, values } of rows) {
    const unique = await store.uniqueFields(table);
    const copy = Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        typeof value === 'string' && unique.has(name) && !ids.has(value) ? randomUUID() : copied(value),
      ]),
    );
    change?.(table, copy);
    copies.push({ table, values: copy });
  }
  return copies;
};
