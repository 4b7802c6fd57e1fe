import { statSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Client, InStatement, ResultSet, Transaction } from '@libsql/client';
import { openKeepingStatements } from './kept-statements.ts';
import { endsTransaction, isLocked } from './sqlite-failure.ts';
import { makeTableStatistics } from './table-statistics.ts';
import { Turns, type Turn } from './turns.ts';

/** Longest wait to write, for earlier writers of this process and for other processes together; milliseconds. */
const PATIENCE_MS = 20_000;

/** First pause before a lock of another process is tried again, doubled up to the longest; milliseconds. */
const FIRST_PAUSE_MS = 5;
const LONGEST_PAUSE_MS = 100;

/** Time for which a write that failed counts, although a small write succeeds: the next large one may fail again. */
const FAILURE_COUNTS_MS = 30_000;

/** Time after which a lock, or a transaction of this process, counts as a fault of the database; milliseconds. */
const LONG_WAIT_MS = 10_000;

/**
 * Statements that find out whether the write lock is free. The driver runs them as a script, which leaves nothing
 * behind where the lock is taken; a single `BEGIN` that fails would stay open on its connection, and no later commit
 * would succeed there.
 */
const TRY_LOCK = 'BEGIN IMMEDIATE; COMMIT';

const READS = /^\s*(?:select|explain|pragma\s+\w+\s*;?\s*$)/iu;

const asError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(String(thrown)));

const sqlOf = (statement: InStatement): string => (typeof statement === 'string' ? statement : statement.sql);

interface Connection {
  readonly client: Client;
  /** Device and inode of the file that the connection is open on. */
  readonly file: string | undefined;
}

/** The database's file was removed while it was in use; a new file in its place would be an empty database. */
class DatabaseFileGone extends Error {
  override readonly name = 'DatabaseFileGone';
}

/** Nothing could be written for a while, because another process or a transaction holds the database. */
class WritesWait extends Error {
  override readonly name = 'WritesWait';
}

/**
 * An SQLite client on two connections: one that reads, one that writes, writers in turns.
 *
 * The driver runs each statement synchronously. Two writers of one process would block the thread that the first one
 * needs to finish, and a busy timeout would stop the whole process while another process has the lock. Here writers
 * wait for their turn, and everybody for another process, by timers. A connection is replaced after each failure that
 * may have left it dirty, and where the file has been replaced.
 */
export class SerialSqliteClient implements Client {
  readonly protocol = 'file';
  readonly #url: string;
  readonly #patienceMs: number;
  readonly #turns: Turns;
  #reader: Connection | undefined;
  #writer: Connection | undefined;
  #closed = false;
  #foreignKeys: 'ON' | 'OFF' = 'ON';
  #lockedSince: number | undefined;
  /** Failure of the last write, for lack of space or of a working disk. */
  #lastFailure: { readonly error: Error; readonly at: number } | undefined;
  /** Whether the file has been seen at its path; before that, opening makes it. */
  #hasFile = false;

  /** `patienceMs` is the longest wait of a write for earlier writers and for other processes together. */
  constructor(url: string, patienceMs = PATIENCE_MS) {
    this.#url = url;
    this.#patienceMs = patienceMs;
    this.#turns = new Turns(patienceMs);
  }

  get closed(): boolean {
    return this.#closed;
  }

  /** Opens the file. */
  async prepare(): Promise<void> {
    await this.#openWriter();
    await this.#openReader();
  }

  async execute(statement: InStatement): Promise<ResultSet> {
    if (!READS.test(sqlOf(statement))) return this.#inTurn((writer) => writer.execute(statement));
    const until = performance.now() + this.#patienceMs;
    for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      try {
        return await (await this.#openReader()).execute(statement);
      } catch (error) {
        if (endsTransaction(error)) this.#dropReader();
        if (!isLocked(error) || performance.now() + pause > until) throw error;
        await wait(pause);
      }
    }
  }

  batch(...args: Parameters<Client['batch']>): Promise<ResultSet[]> {
    return this.#inTurn((writer) => writer.batch(...args));
  }

  migrate(statements: InStatement[]): Promise<ResultSet[]> {
    return this.#inTurn((writer) => writer.migrate(statements));
  }

  executeMultiple(sql: string): Promise<void> {
    return this.#inTurn((writer) => writer.executeMultiple(sql));
  }

  async sync(): ReturnType<Client['sync']> {
    return (await this.#openReader()).sync();
  }

  close(): void {
    this.#closed = true;
    this.#dropReader();
    this.#dropWriter();
  }

  /** Makes the statistics of large tables, and opens the reading connection again, which would not notice them. */
  async refreshStatistics(): Promise<void> {
    await this.#inTurn(makeTableStatistics);
    this.#dropReader();
  }

  /**
   * Does work during which a table may be dropped and made again without the rows that refer to it: the setting can only
   * change outside of a transaction, and a generated migration sets it inside one, where SQLite ignores it.
   */
  async withoutForeignKeys(work: () => Promise<void>): Promise<void> {
    await this.#setForeignKeys(false);
    try {
      await work();
    } finally {
      await this.#setForeignKeys(true);
    }
  }

  /** The setting belongs to a connection: a writer that is opened later gets it, too. */
  async #setForeignKeys(on: boolean): Promise<void> {
    this.#foreignKeys = on ? 'ON' : 'OFF';
    await this.#inTurn((writer) => writer.executeMultiple(`PRAGMA foreign_keys = ${this.#foreignKeys}`));
  }

  /**
   * Marks the caller's async context as one that is about to begin a transaction, for a caller that waits for
   * something before `transaction`. Throws `WriteWaitsForItself` within a transaction.
   */
  ask(): Turn {
    return this.#turns.ask();
  }

  /**
   * Begins a transaction with the write lock, so that no transaction has to be upgraded half-way. Rejects with
   * `WriteWaitsForItself` within another transaction.
   */
  transaction(): Promise<Transaction> {
    try {
      return this.#begin(this.#turns.ask());
    } catch (error) {
      return Promise.reject(asError(error));
    }
  }

  /**
   * Writes a page of the file that stays as it is, once, without waiting for anybody. Rejects where the disk takes no
   * write, where the last write of anybody failed a moment ago for that reason, and where the lock or a transaction
   * has been held for more than ten seconds.
   */
  async tryWrite(): Promise<void> {
    const failed = this.#lastFailure;
    if (failed !== undefined && performance.now() - failed.at < FAILURE_COUNTS_MS) throw failed.error;
    if (this.#turns.isTaken) {
      this.#refuseLongWait();
      return;
    }
    const giveBack = await this.#turns.take();
    try {
      const writer = await this.#openWriter();
      const { rows } = await writer.execute('PRAGMA user_version');
      await writer.executeMultiple(`PRAGMA user_version = ${String(Number(rows[0]?.user_version))}`);
      this.#lockedSince = undefined;
    } catch (error) {
      this.#dropWriter();
      this.#noteFailure(error);
      if (!isLocked(error)) throw error;
      this.#lockedSince ??= performance.now();
      this.#refuseLongWait();
    } finally {
      giveBack();
    }
  }

  #noteFailure(error: unknown): void {
    if (endsTransaction(error) && !isLocked(error))
      this.#lastFailure = { error: asError(error), at: performance.now() };
  }

  #refuseLongWait(): void {
    const lockedFor = this.#lockedSince === undefined ? 0 : performance.now() - this.#lockedSince;
    if (Math.max(lockedFor, this.#turns.heldForMs) > LONG_WAIT_MS) throw new WritesWait();
  }

  async #begin(turn: Turn): Promise<Transaction> {
    const until = performance.now() + this.#patienceMs;
    try {
      const giveBack = await this.#turns.take(turn);
      try {
        return await this.#onFreeWriter(until, async (writer) => {
          await writer.execute('BEGIN IMMEDIATE');
          return this.#transactionOn(writer, turn, giveBack);
        });
      } catch (error) {
        giveBack();
        throw error;
      }
    } catch (error) {
      turn.failure = asError(error);
      throw error;
    }
  }

  #transactionOn(writer: Client, turn: Turn, giveBack: () => void): Transaction {
    let open = true;
    const run = async <T>(work: () => Promise<T>): Promise<T> => {
      // SQLite has rolled back; without this check the next statements would be kept one by one.
      if (turn.failure !== undefined) throw turn.failure;
      try {
        return await work();
      } catch (error) {
        if (endsTransaction(error)) {
          turn.failure = asError(error);
          this.#noteFailure(error);
        }
        throw error;
      }
    };
    const end = async (how: 'COMMIT' | 'ROLLBACK'): Promise<void> => {
      if (!open) return;
      open = false;
      try {
        // A script that fails is rolled back by the driver.
        await writer.executeMultiple(turn.failure === undefined ? how : 'ROLLBACK');
        if (how === 'COMMIT' && turn.failure === undefined) this.#lastFailure = undefined;
      } catch (error) {
        turn.failure ??= asError(error);
        this.#noteFailure(error);
      } finally {
        if (turn.failure !== undefined) this.#dropWriter();
        giveBack();
      }
      if (how === 'COMMIT' && turn.failure !== undefined) throw turn.failure;
    };
    return {
      execute: (statement) => run(() => writer.execute(statement)),
      batch: (statements) =>
        run(async () => {
          const results: ResultSet[] = [];
          for (const statement of statements) results.push(await writer.execute(statement));
          return results;
        }),
      executeMultiple: () =>
        Promise.reject(new TypeError('the driver would end the transaction after a script: use batch')),
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

  async #inTurn<T>(work: (writer: Client) => Promise<T>): Promise<T> {
    const until = performance.now() + this.#patienceMs;
    this.#turns.refuseOwnWait();
    const giveBack = await this.#turns.take();
    try {
      const result = await this.#onFreeWriter(until, work);
      this.#lastFailure = undefined;
      return result;
    } finally {
      giveBack();
    }
  }

  /** Runs work once the write lock is free; again where another process took the lock before the work did. */
  async #onFreeWriter<T>(until: number, work: (writer: Client) => Promise<T>): Promise<T> {
    let mayBeDirty = this.#writer !== undefined;
    for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      let isFree = false;
      try {
        const writer = await this.#openWriter();
        await writer.executeMultiple(TRY_LOCK);
        isFree = true;
        this.#lockedSince = undefined;
        return await work(writer);
      } catch (error) {
        this.#noteFailure(error);
        // The connection that only tried the lock is clean.
        if (isLocked(error) ? isFree : !isFree || endsTransaction(error)) this.#dropWriter();
        if (isLocked(error)) {
          this.#lockedSince ??= performance.now();
          if (performance.now() + pause > until) throw error;
        } else {
          // A connection on which no lock can be tried is dirty, or the database is away; a fresh connection tells.
          if (isFree || !mayBeDirty) throw error;
          mayBeDirty = false;
        }
      }
      await wait(pause);
    }
  }

  /**
   * Opens the connection that writes: in the write-ahead log, in which readers never wait for a writer, and with
   * `FULL`, with which a commit survives a power cut.
   */
  async #openWriter(): Promise<Client> {
    if (!this.#isAtItsPath(this.#writer)) this.#dropWriter();
    this.#writer ??= await this.#open(
      `PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ${this.#foreignKeys}`,
    );
    return this.#writer.client;
  }

  async #openReader(): Promise<Client> {
    if (!this.#isAtItsPath(this.#reader)) this.#dropReader();
    this.#reader ??= await this.#open('PRAGMA query_only = ON');
    return this.#reader.client;
  }

  async #open(pragmas: string): Promise<Connection> {
    const client = openKeepingStatements(fileURLToPath(this.#url));
    try {
      await client.executeMultiple(`PRAGMA busy_timeout = 0; ${pragmas}`);
    } catch (error) {
      client.close();
      throw error;
    }
    return { client, file: this.#presentFile() };
  }

  #presentFile(): string | undefined {
    const found = statSync(fileURLToPath(this.#url), { throwIfNoEntry: false });
    return found === undefined ? undefined : `${String(found.dev)}:${String(found.ino)}`;
  }

  /**
   * Returns false for a connection to a file that is no longer at its path, because a back-up was restored in its
   * place: what is written there would be lost. Throws `DatabaseFileGone` where nothing is at the path.
   */
  #isAtItsPath(connection: Connection | undefined): boolean {
    if (this.#closed) throw new TypeError('the client is closed');
    const present = this.#presentFile();
    if (present !== undefined) this.#hasFile = true;
    else if (this.#hasFile) throw new DatabaseFileGone('the file of the database is not there');
    return connection?.file === present;
  }

  #dropReader(): void {
    this.#reader?.client.close();
    this.#reader = undefined;
  }

  #dropWriter(): void {
    this.#writer?.client.close();
    this.#writer = undefined;
  }
}
