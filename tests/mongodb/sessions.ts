import { setImmediate as immediately, setTimeout as sleep } from 'node:timers/promises';
import type { Doc } from './documents.ts';
import { Fault } from './fault.ts';
import type { Store, Transaction } from './storage.ts';

/** Milliseconds pass so before a transaction exists, while the command that starts it is held. */
const holdMs = 5;
/** The lifetime of a transaction is mongod's default of transactionLifetimeLimitSeconds. */
const lifetimeMs = 60_000;

export interface Session {
  /** The number is the greatest that a client has used in the session. */
  number: number;
  transaction: Transaction | undefined;
  /** The answer belongs to the retryable write of `number`, and is given again to its retry. */
  answered: Doc | undefined;
  /** The count is of commands in transactions that have no answer yet. */
  inFlight: number;
  tail: Promise<unknown>;
}

export interface InTransaction {
  readonly number: number;
  readonly starts: boolean;
  readonly ends: boolean;
}

const noSuchTransaction = (number: number): Fault =>
  new Fault(
    251,
    `Given transaction number ${String(number)} does not match any in-progress transactions. The active transaction number is -1`,
  );

/** Sessions holds what every client has open: transactions, and the answers of retryable writes. */
export class Sessions {
  /** The count is of commands that were sent while another of their transaction had no answer yet. */
  pairs = 0;
  readonly #store: Store;
  /** Lets a transaction begin by whichever of its commands comes first, and holds none. */
  readonly #lenient: boolean;
  readonly #isGreeting: () => boolean;
  readonly #sessions = new Map<string, Session>();

  /** `isGreeting` is true while a client opens a connection, over which the pair of a first command may come. */
  constructor(store: Store, lenient: boolean, isGreeting: () => boolean) {
    this.#store = store;
    this.#isGreeting = isGreeting;
    this.#lenient = lenient;
  }

  get(id: string): Session {
    const there = this.#sessions.get(id);
    if (there !== undefined) return there;
    const made: Session = {
      number: -1,
      transaction: undefined,
      answered: undefined,
      inFlight: 0,
      tail: Promise.resolve(),
    };
    this.#sessions.set(id, made);
    return made;
  }

  /** Ends sessions, and rolls back what they have open. */
  end(ids: readonly string[]): void {
    for (const id of ids) {
      this.abort(this.#sessions.get(id));
      this.#sessions.delete(id);
    }
  }

  abort(session: Session | undefined): void {
    if (session?.transaction !== undefined) this.#store.abort(session.transaction);
  }

  /** Runs the session's commands one after the other, as mongod checks a session out. */
  async #queued<T>(session: Session, work: () => Promise<T>): Promise<T> {
    const turn = session.tail.then(work);
    session.tail = turn.then(
      () => undefined,
      () => undefined,
    );
    return turn;
  }

  #begin(session: Session, number: number): Transaction {
    this.abort(session);
    session.number = number;
    session.answered = undefined;
    const transaction = this.#store.begin(number);
    session.transaction = transaction;
    setTimeout(() => {
      this.#store.abort(transaction);
    }, lifetimeMs).unref();
    return transaction;
  }

  /** Returns the transaction that a command belongs to; begins it where the command starts it. */
  #transactionFor(session: Session, { number, starts, ends }: InTransaction): Transaction {
    const { transaction } = session;
    if (transaction?.number === number) {
      if (starts && !this.#lenient)
        throw new Fault(20, `Cannot start transaction ${String(number)}: it has begun already`);
      if (transaction.state === 'open' || ends) return transaction;
      if (transaction.state === 'committed')
        throw new Fault(256, `Transaction with { txnNumber: ${String(number)} } has been committed.`);
      throw new Fault(251, `Transaction with { txnNumber: ${String(number)} } has been aborted.`);
    }
    if (number < session.number)
      throw new Fault(
        225,
        `Cannot use transaction number ${String(number)}: ${String(session.number)} is newer`,
      );
    if (!starts && (ends || !this.#lenient)) throw noSuchTransaction(number);
    return this.#begin(session, number);
  }

  /** Runs a command in its transaction; any error but a refused start ends the transaction. */
  async inTransaction(
    session: Session,
    command: InTransaction,
    run: (transaction: Transaction) => Promise<Doc>,
  ): Promise<Doc> {
    if (session.inFlight > 0) this.pairs += 1;
    session.inFlight += 1;
    try {
      if (!command.starts && !command.ends && !this.#lenient && session.number < command.number)
        throw noSuchTransaction(command.number);
      if (command.starts && !this.#lenient) {
        do await sleep(holdMs);
        while (this.#isGreeting());
      } else {
        // A pair's second command that has arrived is read before the first one is carried out, and so counted.
        await immediately();
        await immediately();
      }
      return await this.#queued(session, async () => {
        const transaction = this.#transactionFor(session, command);
        try {
          return await run(transaction);
        } catch (error) {
          this.#store.abort(transaction);
          throw error;
        }
      });
    } finally {
      session.inFlight -= 1;
    }
  }

  /** Runs a retryable write once: its repetition gets the first one's answer. */
  async once(session: Session, number: number, run: () => Promise<Doc>): Promise<Doc> {
    return this.#queued(session, async () => {
      if (number < session.number)
        throw new Fault(
          225,
          `Retryable write with txnNumber ${String(number)} is older than ${String(session.number)}`,
        );
      if (number === session.number && session.answered !== undefined) return session.answered;
      this.abort(session);
      session.transaction = undefined;
      session.number = number;
      session.answered = undefined;
      const answer = await run();
      session.answered = answer;
      return answer;
    });
  }

  /** Commits, and accepts a second commit. Refuses a transaction that was rolled back. */
  commit(transaction: Transaction): void {
    if (transaction.state === 'aborted')
      throw new Fault(251, `Transaction with { txnNumber: ${String(transaction.number)} } has been aborted.`);
    if (transaction.state === 'open') this.#store.commit(transaction);
  }

  rollBack(transaction: Transaction): void {
    if (transaction.state === 'committed')
      throw new Fault(
        256,
        `Transaction with { txnNumber: ${String(transaction.number)} } has been committed.`,
      );
    if (transaction.state === 'aborted')
      throw new Fault(251, `Transaction with { txnNumber: ${String(transaction.number)} } has been aborted.`);
    this.#store.abort(transaction);
  }
}
