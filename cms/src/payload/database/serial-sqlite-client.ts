import {
  createClient,
  type Client,
  type InStatement,
  type ResultSet,
  type Transaction,
} from '@libsql/client';
import { Turns } from './turns.ts';

/** Longest wait of a statement for another process (a script beside the server) to finish; milliseconds. */
const BUSY_TIMEOUT_MS = 8_000;

const READS = /^\s*(?:select|explain|pragma\s+\w+\s*;?\s*$)/iu;

const sqlOf = (statement: InStatement): string => (typeof statement === 'string' ? statement : statement.sql);

/**
 * An SQLite client on two connections: one that reads, one that writes, writers in turns.
 *
 * The driver runs each statement synchronously and opens a new connection for every transaction, without the
 * busy timeout. Two writers of one process would then block the thread that the first one needs to finish. Here
 * the second waits for its turn without blocking; only another process is waited for by the busy timeout.
 */
export class SerialSqliteClient implements Client {
  readonly protocol = 'file';
  readonly #reader: Client;
  readonly #writer: Client;
  readonly #turns = new Turns();
  #failedCommit: Error | undefined;

  constructor(url: string) {
    this.#reader = createClient({ url });
    this.#writer = createClient({ url });
  }

  get closed(): boolean {
    return this.#reader.closed;
  }

  /**
   * Sets the write-ahead log, in which readers never wait for a writer, and `FULL`, with which a commit survives a
   * power cut.
   */
  async prepare(): Promise<void> {
    for (const client of [this.#reader, this.#writer]) {
      await client.execute(`PRAGMA busy_timeout = ${String(BUSY_TIMEOUT_MS)};`);
      await client.execute('PRAGMA journal_mode = WAL;');
      await client.execute('PRAGMA synchronous = FULL;');
    }
  }

  execute(statement: InStatement): Promise<ResultSet> {
    if (READS.test(sqlOf(statement))) return this.#reader.execute(statement);
    return this.#inTurn(() => this.#writer.execute(statement));
  }

  batch(...args: Parameters<Client['batch']>): Promise<ResultSet[]> {
    return this.#inTurn(() => this.#writer.batch(...args));
  }

  migrate(statements: InStatement[]): Promise<ResultSet[]> {
    return this.#inTurn(() => this.#writer.migrate(statements));
  }

  executeMultiple(sql: string): Promise<void> {
    return this.#inTurn(() => this.#writer.executeMultiple(sql));
  }

  sync(): ReturnType<Client['sync']> {
    return this.#reader.sync();
  }

  close(): void {
    this.#reader.close();
    this.#writer.close();
  }

  /** Begins a transaction with the write lock, so that no transaction has to be upgraded half-way. */
  async transaction(): Promise<Transaction> {
    const giveBack = await this.#turns.take();
    const writer = this.#writer;
    let open = true;
    const end = async (how: 'COMMIT' | 'ROLLBACK'): Promise<void> => {
      if (!open) return;
      try {
        await writer.execute(how);
        open = false;
        giveBack();
      } catch (error) {
        if (how === 'COMMIT') {
          this.#failedCommit = error instanceof Error ? error : new Error(String(error));
          throw error;
        }
        // SQLite has rolled back without being asked (a full disk): the connection is clean again.
        open = false;
        giveBack();
      }
    };
    try {
      await writer.execute('BEGIN IMMEDIATE');
    } catch (error) {
      giveBack();
      throw error;
    }
    return {
      execute: (statement) => writer.execute(statement),
      batch: async (statements) => {
        const results: ResultSet[] = [];
        for (const statement of statements) results.push(await writer.execute(statement));
        return results;
      },
      executeMultiple: (sql) => writer.executeMultiple(sql),
      commit: () => end('COMMIT'),
      rollback: () => end('ROLLBACK'),
      close: () => {
        void end('ROLLBACK');
      },
      get closed() {
        return !open;
      },
    };
  }

  /** Returns the failure of the last commit, once: Payload's transaction does not pass it on. */
  takeFailedCommit(): Error | undefined {
    const failed = this.#failedCommit;
    this.#failedCommit = undefined;
    return failed;
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const giveBack = await this.#turns.take();
    try {
      return await work();
    } finally {
      giveBack();
    }
  }
}
