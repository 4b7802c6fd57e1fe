import { setTimeout as wait } from 'node:timers/promises';
import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload';
import { databaseTrouble, mayRunAgain } from '../database/database-trouble.ts';
import { log } from '../../log.ts';

const MOST_TRIES = 6;

/** No further try begins after this: a Lambda function is given up after 29 seconds. */
const PATIENCE_MS = 12_000;

/** Longest pause before the second try, in milliseconds; doubled before each further try. */
const FIRST_PAUSE_MS = 40;

/** Number of tries that is logged, because it is a sign of too many writers at one place. */
const WORTH_A_LINE = 3;

/** Concurrent writes were in conflict with this transaction on every try; nothing was kept. */
export class WriteConflictPersists extends Error {
  override readonly name = 'WriteConflictPersists';

  constructor(cause: unknown) {
    super(`others wrote the same rows during each of ${String(MOST_TRIES)} tries`, { cause });
  }
}

const pauseAfter = (tries: number): Promise<void> => wait(Math.random() * FIRST_PAUSE_MS * 2 ** (tries - 1));

/**
 * Does everything in `work` or nothing of it. Joins the transaction that `req` already carries; the call that began
 * the transaction ends it. Pass `req` on in every call inside.
 *
 * Where the database refuses the work because of a concurrent write to the same rows, the call that began the
 * transaction runs the whole `work` again, at most six times, as MongoDB requires (`TransientTransactionError`). So
 * `work` must be safe to run twice: it reads the data that its decisions depend on, and recognises its own earlier
 * writes elsewhere. Throws `WriteConflictPersists` after the last try.
 */
export const inTransaction = async <T>(req: PayloadRequest, work: () => Promise<T>): Promise<T> => {
  const since = performance.now();
  for (let tries = 1; ; tries += 1) {
    const begun = await initTransaction(req);
    try {
      const result = await work();
      if (begun) await commitTransaction(req);
      if (tries >= WORTH_A_LINE) log.info('transaction-retried', { tries });
      return result;
    } catch (error) {
      await killTransaction(req);
      if (!begun || !mayRunAgain(error)) throw error;
      if (tries === MOST_TRIES || performance.now() - since > PATIENCE_MS) {
        if (databaseTrouble(error) !== 'write-conflict') throw error;
        log.error('write-conflict-persists', { tries });
        throw new WriteConflictPersists(error);
      }
      await pauseAfter(tries);
    }
  }
};
