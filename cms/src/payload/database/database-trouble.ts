import { z } from 'zod';

/**
 * Why a database did not do what it was asked, in so far as the caller can act on it:
 * - `write-conflict`: somebody else wrote the same rows in the same moment; nothing was kept, so that running the
 *   whole transaction again is right;
 * - `commit-unknown`: the connection was lost while a transaction was committed, which may have happened or not;
 * - `unavailable`: the database does not answer, or is busy for longer than anybody waits.
 */
export type DatabaseTrouble = 'write-conflict' | 'commit-unknown' | 'unavailable';

/** Codes of MongoDB's server: WriteConflict, NoSuchTransaction. */
const CONFLICT_CODES: readonly unknown[] = [112, 251];

/** Errors of a store beside the database that refused a write because of a concurrent one (`register-writer.ts`). */
const CONFLICT_NAMES: readonly unknown[] = ['RegisterConflict'];

const UNAVAILABLE_NAMES: readonly unknown[] = [
  'MongoServerSelectionError',
  'MongooseServerSelectionError',
  'MongoNetworkError',
  'MongoNetworkTimeoutError',
  'MongoNotConnectedError',
  'MongoTopologyClosedError',
  'MongoWaitQueueTimeoutError',
  'MongoPoolClearedError',
  'MongoPoolClosedError',
  'MongoOperationTimeoutError',
  'TurnTimeout',
  'DatabaseFileGone',
];

/** Codes of MongoDB's server during an election or a shutdown, or without space on its disk. */
const UNAVAILABLE_CODES: readonly unknown[] = [91, 189, 10107, 11600, 11602, 13435, 13436, 14031];

/** Codes of SQLite while another process has the database, or its disk or file cannot be used. */
const UNAVAILABLE_SQLITE =
  /^SQLITE_(?:BUSY|LOCKED|FULL|IOERR|READONLY|CANTOPEN|PROTOCOL|NOMEM|CORRUPT|NOTADB)/u;

const isOutage = (name: unknown, code: unknown): boolean =>
  UNAVAILABLE_NAMES.includes(name) ||
  UNAVAILABLE_CODES.includes(code) ||
  (typeof code === 'string' && UNAVAILABLE_SQLITE.test(code));

/**
 * Shape of a driver's error. The shape decides, and not the class: a built server holds every class twice, once for
 * its start and once for its pages.
 */
const driverError = z.object({
  name: z.unknown(),
  code: z.unknown(),
  errorLabels: z.array(z.string()).catch([]),
  cause: z.unknown(),
});

const TRANSIENT = 'TransientTransactionError';

const MOST_CAUSES = 4;

/**
 * Returns the database's failure, from the error or one of its causes; undefined for an error of another kind. The
 * labels are those of MongoDB's transactions API (specifications/transactions, «Error Labels»).
 */
export const databaseTrouble = (error: unknown): DatabaseTrouble | undefined => {
  let current = error;
  for (let depth = 0; depth < MOST_CAUSES; depth += 1) {
    const failure = driverError.partial().safeParse(current);
    if (!failure.success) return undefined;
    const { name, code, errorLabels = [], cause } = failure.data;
    if (errorLabels.includes('UnknownTransactionCommitResult')) return 'commit-unknown';
    // A lost connection has the label of a conflict, too: to the one who asked it is an outage.
    if (isOutage(name, code)) return 'unavailable';
    if (errorLabels.includes(TRANSIENT) || CONFLICT_CODES.includes(code) || CONFLICT_NAMES.includes(name))
      return 'write-conflict';
    current = cause;
  }
  return undefined;
};

/**
 * Whether the database kept nothing of a transaction and asks for the whole of it to be run again: after a write
 * conflict, or after a connection that was lost before the commit.
 */
export const mayRunAgain = (error: unknown): boolean => {
  const failure = driverError.partial().safeParse(error);
  return (
    databaseTrouble(error) === 'write-conflict' ||
    (failure.success && (failure.data.errorLabels?.includes(TRANSIENT) ?? false))
  );
};
