import { z } from 'zod';

const driverError = z.object({ code: z.string() });

const codeOf = (error: unknown): string => driverError.safeParse(error).data?.code ?? '';

/** Returns whether another connection has the lock that a statement needs; the statement has done nothing then. */
export const isLocked = (error: unknown): boolean => /^SQLITE_(?:BUSY|LOCKED)/u.test(codeOf(error));

/**
 * Returns whether a failure may have ended more than its statement: SQLite rolls a whole transaction back on a full
 * disk, on an input or output error and where it has no memory left (sqlite.org/lang_transaction.html, «Response To
 * Errors Within A Transaction»). A constraint and a wrong statement undo that statement alone.
 */
export const endsTransaction = (error: unknown): boolean =>
  codeOf(error).startsWith('SQLITE_') &&
  !/^SQLITE_(?:CONSTRAINT|ERROR|MISMATCH|TOOBIG|RANGE)/u.test(codeOf(error));
