import { ATTEMPTS_KEPT_MS } from '@mithaq/domain/account/attempt-throttle';
import { stillHolds } from '@mithaq/domain/calendar/still-holds';
import type { PayloadRequest } from 'payload';
import { attemptRow, type AttemptRow } from '../../payload/system/attempt-row.ts';
import { keyedDigest } from '../../payload/system/keyed-hash.ts';

/** Tries at writing a row that other attempts write too; beyond them the attempt waits. */
const MOST_TRIES = 8;

/** Returns the key of a count: a keyed hash of its facts, so that the rows name nobody. */
export const attemptKey = (req: PayloadRequest, ...facts: readonly string[]): string =>
  keyedDigest(req, facts).toString('base64url');

const counts = (row: AttemptRow, now: number): boolean =>
  stillHolds({ began: Date.parse(row.at), lastsMs: ATTEMPTS_KEPT_MS }, now);

/** Returns the failures of a row that still count. `now` in milliseconds since 1970. */
export const failuresIn = (row: AttemptRow | undefined, now: number): number =>
  row === undefined || !counts(row, now) ? 0 : row.failures;

const pausedFor = (row: AttemptRow | undefined, now: number): number =>
  row === undefined || !counts(row, now) ? 0 : Math.max(0, Date.parse(row.pausedUntil) - now);

/**
 * Adds one to a count, or returns the milliseconds to wait where the count is paused. An attempt is counted before it
 * is judged, so that attempts at the same moment are counted too.
 */
export const countAttemptAt = async (
  req: PayloadRequest,
  key: string,
  pause: (failures: number) => number,
): Promise<{ readonly failures: number } | { readonly wait: number }> => {
  for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
    const now = Date.now();
    const before = await attemptRow.read(req, key);
    const wait = pausedFor(before, now);
    if (wait > 0) return { wait };
    const failures = failuresIn(before, now) + 1;
    const at = new Date(now).toISOString();
    const pausedUntil = new Date(now + pause(failures)).toISOString();
    if (await attemptRow.replace(req, before, { key, failures, at, pausedUntil })) return { failures };
  }
  return { wait: 1000 };
};
