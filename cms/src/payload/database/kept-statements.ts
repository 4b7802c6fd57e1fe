import { Sqlite3Client, type Client } from '@libsql/client/sqlite3';
import Database from 'libsql';

/** Statements that a connection keeps; those that were not used for longest make room. */
export const KEPT_STATEMENTS = 256;

/**
 * Statements that repeat, word for word, with other values. One that asks for whatever columns a table has is prepared
 * anew, because the names of its columns are kept with it.
 */
const REPEATS = /^\s*(?:select(?!\s+\*)|insert|update|delete)\b(?!.*\breturning\s+\*)/isu;

/** A prepared statement with what the driver asks it before each run and what is the same each time. */
class KeptStatement {
  readonly #statement: Database.Statement;
  readonly #forget: () => void;
  readonly #noRows: Error | undefined;
  readonly #columns: Database.ColumnDefinition[] = [];

  constructor(statement: Database.Statement, forget: () => void) {
    this.#statement = statement.safeIntegers(true);
    this.#forget = forget;
    try {
      this.#columns = statement.raw(true).columns();
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      this.#noRows = error;
    }
  }

  /** Large numbers are always read whole, as the driver asks. */
  safeIntegers(): this {
    return this;
  }

  /** Throws where the statement gives no rows, which is how the driver finds it out. */
  raw(): this {
    if (this.#noRows !== undefined) throw this.#noRows;
    return this;
  }

  columns(): Database.ColumnDefinition[] {
    return this.#columns;
  }

  all(...values: unknown[]): unknown[] {
    return this.#run(() => this.#statement.all(...values));
  }

  run(...values: unknown[]): Database.RunResult {
    return this.#run(() => this.#statement.run(...values));
  }

  #run<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      this.#forget();
      throw error;
    }
  }
}

/**
 * Opens a file of SQLite by the driver's own client, on a connection that prepares each statement once. To read a
 * statement of some hundred columns and to plan it takes longer than to run it, and the driver does so at every call.
 */
export const openKeepingStatements = (file: string): Client => {
  const database = new Database(file);
  const prepare = database.prepare.bind(database);
  const kept = new Map<string, KeptStatement>();
  const keep = (sql: string, statement: KeptStatement): KeptStatement => {
    kept.delete(sql);
    kept.set(sql, statement);
    const [oldest] = kept.keys();
    if (kept.size > KEPT_STATEMENTS && oldest !== undefined) kept.delete(oldest);
    return statement;
  };
  const prepareOnce = (sql: string): KeptStatement | Database.Statement =>
    REPEATS.test(sql)
      ? keep(sql, kept.get(sql) ?? new KeptStatement(prepare(sql), () => kept.delete(sql)))
      : prepare(sql);
  Object.defineProperty(database, 'prepare', { value: prepareOnce });
  return new Sqlite3Client(file, {}, database, 'number');
};
