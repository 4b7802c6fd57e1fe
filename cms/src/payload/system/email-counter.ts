import type { PayloadRequest } from 'payload';
import { databaseTrouble } from '../database/database-trouble.ts';

const collection = 'email-counters';

interface Counter {
  readonly id: string;
  readonly count: number;
  readonly holder?: string | null;
}

/**
 * Another request changed the same counter in the same moment. The label makes `inTransaction` run the whole
 * transaction again, as it does for the database's own conflicts.
 */
class CounterConflict extends Error {
  override readonly name = 'CounterConflict';
  readonly errorLabels = ['TransientTransactionError'];
}

const find = (req: PayloadRequest, key: string): Promise<Counter | null> =>
  req.payload.db.findOne<Counter>({ collection, where: { key: { equals: key } }, req });

/** Returns how often the counter was taken; 0 for a counter that does not exist yet. */
export const countOf = async (req: PayloadRequest, key: string): Promise<number> =>
  (await find(req, key))?.count ?? 0;

const create = async (
  req: PayloadRequest,
  data: { key: string; count: number; holder?: string; until: string },
): Promise<void> => {
  try {
    await req.payload.db.create({ collection, data, req });
  } catch (error) {
    if (databaseTrouble(error) !== undefined) throw error;
    // The unique key was taken by another request; the next run of the transaction reads its row.
    throw new CounterConflict('the counter was made by another request', { cause: error });
  }
};

/**
 * Adds one to the counter, in one write that holds only while the counter is as it was read, so that two requests
 * cannot both take the last e-mail of a budget, even where the database has no transactions. `until` is ISO time.
 */
export const addOne = async (req: PayloadRequest, key: string, until: string): Promise<void> => {
  const counter = await find(req, key);
  if (counter === null) return create(req, { key, count: 1, until });
  const written: unknown = await req.payload.db.updateOne({
    collection,
    where: { and: [{ id: { equals: counter.id } }, { count: { equals: counter.count } }] },
    data: { count: counter.count + 1 },
    req,
  });
  if (written === null) throw new CounterConflict('the counter was changed by another request');
};

/** Gives the key to its first holder and returns whether this holder is the first, the same one again, or another. */
export const holdKey = async (
  req: PayloadRequest,
  key: string,
  holder: string,
  until: string,
): Promise<'first' | 'same' | 'another'> => {
  const counter = await find(req, key);
  if (counter !== null) return counter.holder === holder ? 'same' : 'another';
  await create(req, { key, count: 1, holder, until });
  return 'first';
};

/** Deletes the counters whose time is over. `now` is ISO time. */
export const deleteOldCounters = async (req: PayloadRequest, now: string): Promise<void> => {
  await req.payload.db.deleteMany({ collection, where: { until: { less_than: now } }, req });
};
