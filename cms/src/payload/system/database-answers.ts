import type { Payload } from 'payload';
import { log } from '../../log.ts';

/** Longest wait for the database's answer; a slower database counts as down; milliseconds. */
const PATIENCE_MS = 3_000;

/** Returns whether the database answers a small question in time. */
export const databaseAnswers = async (payload: () => Promise<Payload>): Promise<boolean> => {
  const { promise: tooLate, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    reject(new Error(`no answer in ${String(PATIENCE_MS)} ms`));
  }, PATIENCE_MS);
  try {
    const asked = payload().then(({ db }) => db.count({ collection: 'associations', where: {} }));
    await Promise.race([asked, tooLate]);
    return true;
  } catch (error) {
    log.error('database-unavailable', { reason: error instanceof Error ? error.name : 'unknown' });
    return false;
  } finally {
    clearTimeout(timer);
  }
};
