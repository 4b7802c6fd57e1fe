import { randomUUID } from 'node:crypto';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { z } from 'zod';
import type { Row, RowStore } from './row-store.ts';

const named = z.array(z.object({ name: z.string() }));
const rowsSchema = z.array(z.record(z.string(), z.unknown()));
const references = z.array(z.object({ table: z.string(), from: z.string() }));
const indexes = z.array(z.object({ name: z.string(), unique: z.number() }));
const input = z.union([z.string(), z.number(), z.null(), z.instanceof(Uint8Array), z.bigint()]);

const snake = (name: string): string =>
  name.replaceAll('-', '_').replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);
const columnOf = (path: readonly string[]): string => path.map(snake).join('_');

/** Opens the embedded database of a CMS that does not run. */
export const sqliteRows = (file: string): RowStore => {
  const database = new DatabaseSync(file);
  database.exec('PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -200000;');
  const all = (sql: string, ...values: SQLInputValue[]): Record<string, unknown>[] =>
    rowsSchema.parse(database.prepare(sql).all(...values));
  // Published versions get no further parts; the copies are published from the first.
  const triggers = z
    .array(z.object({ name: z.string(), sql: z.string() }))
    .parse(all("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"));
  for (const { name } of triggers) database.exec(`DROP TRIGGER "${name}"`);
  const tables = named
    .parse(all("SELECT name FROM sqlite_master WHERE type = 'table'"))
    .map(({ name }) => name)
    .filter((name) => !/^(?:payload_|sqlite_)/u.test(name));
  const columns = new Map(
    tables.map((table) => [
      table,
      new Set(named.parse(all(`PRAGMA table_info("${table}")`)).map(({ name }) => name)),
    ]),
  );
  const parents = new Map(
    tables.flatMap((table) => {
      const parent = references
        .parse(all(`PRAGMA foreign_key_list("${table}")`))
        .find(({ from }) => from === '_parent_id');
      return parent === undefined ? [] : [[table, parent.table] as const];
    }),
  );
  const withParts = (rows: readonly Row[]): Row[] => {
    const parts = rows.flatMap((row) =>
      [...parents].flatMap(([table, parent]) =>
        parent === row.table
          ? all(`SELECT * FROM "${table}" WHERE _parent_id = ?`, input.parse(row.values['id'])).map(
              (values): Row => ({ table, values }),
            )
          : [],
      ),
    );
    return parts.length === 0 ? [...rows] : [...rows, ...withParts(parts)];
  };
  const uniques = new Map<string, ReadonlySet<string>>();
  const statements = new Map<string, StatementSync>();
  const insertOne = ({ table, values }: Row): void => {
    const names = Object.keys(values);
    let statement = statements.get(table);
    if (statement === undefined) {
      statement = database.prepare(
        `INSERT INTO "${table}" (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
      );
      statements.set(table, statement);
    }
    statement.run(...names.map((name) => input.parse(values[name])));
  };

  return {
    tableOf: snake,
    rowsOf(collection, id, link) {
      const root = snake(collection);
      const found: Row[] = all(`SELECT * FROM "${root}" WHERE id = ?`, id).map((values) => ({
        table: root,
        values,
      }));
      const column = link === undefined ? undefined : `${snake(link)}_id`;
      for (const table of tables) {
        if (column === undefined || columns.get(table)?.has(column) !== true || parents.has(table)) continue;
        for (const values of all(`SELECT * FROM "${table}" WHERE "${column}" = ?`, id))
          found.push({ table, values });
      }
      return Promise.resolve(withParts(found));
    },
    read: (values, path) => values[columnOf(path)] ?? values[`${columnOf(path)}_id`],
    write(values, path, value) {
      const column = columnOf(path);
      values[column in values ? column : `${column}_id`] = value;
    },
    idText: (value) => (typeof value === 'string' ? value : undefined),
    newId: () => randomUUID(),
    uniqueFields(table) {
      const known = uniques.get(table);
      if (known !== undefined) return Promise.resolve(known);
      const unique = indexes
        .parse(all(`PRAGMA index_list("${table}")`))
        .filter((index) => index.unique === 1)
        .map(({ name }) => named.parse(all(`PRAGMA index_info("${name}")`)))
        .filter((fields) => fields.length === 1)
        .flatMap((fields) => fields.map(({ name }) => name));
      uniques.set(table, new Set(unique));
      return Promise.resolve(new Set(unique));
    },
    insert(rows) {
      database.exec('BEGIN');
      for (const row of rows) insertOne(row);
      database.exec('COMMIT');
      return Promise.resolve();
    },
    close() {
      for (const { sql } of triggers) database.exec(sql);
      database.close();
      return Promise.resolve();
    },
  };
};
