import type { PayloadRequest } from 'payload';
import { stillHolds } from '@mithaq/domain/calendar/still-holds';
import { databaseTrouble } from '../database/database-trouble.ts';
import { deleteSome } from './delete-some.ts';

const collection = 'email-counters';

interface Counter {
  readonly id: string;
  readonly count: number;
  readonly holder?: string | null;
  readonly until: string;
}

/** A window begins with its first e-mail. `now` in milliseconds since 1970-01-01T00:00Z. */
interface Budget {
  readonly most: number;
  readonly windowMs: number;
  readonly now: number;
}

/** Each try but the first means that another request took an e-mail meanwhile. */
const MOST_TRIES = 50;

/**
 * Other requests changed the same counter again and again. The label makes `inTransaction` run the whole transaction
 * again, as it does for the database's own conflicts.
 */
class CounterConflict extends Error {
  override readonly name = 'CounterConflict';
  readonly errorLabels = ['TransientTransactionError'];
}

/**
 * Returns the request under which a budget is read and written. On the embedded database it is the caller's, because
 * writers take turns and a write outside the transaction would wait for it. On MongoDB it is none: every e-mail to a
 * stranger raises the row of the platform, and transactions that all write one row refuse one another. A request whose
 * transaction fails for good there has taken an e-mail that is not sent, which errs on the side of fewer e-mails.
 */
const requestOfBudget = (req: PayloadRequest): { readonly req?: PayloadRequest } =>
  req.payload.db.name === 'mongoose' ? {} : { req };

/** The budgets that a request took from outside its transaction, so that its transaction may be run again. */
const takenBy = new WeakMap<PayloadRequest, Set<string>>();

const keyIs = (key: string) => ({ collection, where: { key: { equals: key } } }) as const;

const isOver = (counter: Counter, { now, windowMs }: Budget): boolean =>
  !stillHolds({ began: Date.parse(counter.until) - windowMs, lastsMs: windowMs }, now);

const hasRoom = (counter: Counter | null, budget: Budget): boolean =>
  counter === null || isOver(counter, budget) || counter.count < budget.most;

/** Whether the budget has room for one more, or this request has taken its one already. */
export const budgetHasRoom = async (req: PayloadRequest, key: string, budget: Budget): Promise<boolean> =>
  takenBy.get(req)?.has(key) === true ||
  hasRoom(await req.payload.db.findOne<Counter>({ ...keyIs(key), ...requestOfBudget(req) }), budget);

/** Creates the counter, or returns false where another request did so first. */
const create = async (
  req: { readonly req?: PayloadRequest },
  { payload }: PayloadRequest,
  data: { key: string; count: number; holder?: string; until: string },
): Promise<boolean> => {
  try {
    await payload.db.create({ collection, data, ...req });
    return true;
  } catch (error) {
    if (databaseTrouble(error) !== undefined) throw error;
    if ((await payload.db.findOne({ ...keyIs(data.key), ...req })) === null) throw error;
    return false;
  }
};

const takeFrom = async (req: PayloadRequest, key: string, budget: Budget): Promise<boolean> => {
  const under = requestOfBudget(req);
  const begun = { count: 1, until: new Date(budget.now + budget.windowMs).toISOString() };
  for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
    const counter = await req.payload.db.findOne<Counter>({ ...keyIs(key), ...under });
    if (!hasRoom(counter, budget)) return false;
    if (counter === null) {
      if (await create(under, req, { key, ...begun })) return true;
      continue;
    }
    const written: unknown = await req.payload.db.updateOne({
      collection,
      where: {
        and: [
          { id: { equals: counter.id } },
          { count: { equals: counter.count } },
          { until: { equals: counter.until } },
        ],
      },
      data: isOver(counter, budget) ? begun : { count: counter.count + 1 },
      ...under,
    });
    if (written !== null) return true;
  }
  throw new CounterConflict('others changed the counter during each try');
};

/**
 * Takes one from the budget, in one write that holds only while the counter is as it was read, so that two requests
 * cannot both take the last one. Returns false where it is spent. The first one after a window begins the next. One
 * request takes from a budget once, however often its transaction is run again.
 */
export const takeOne = async (req: PayloadRequest, key: string, budget: Budget): Promise<boolean> => {
  const taken = takenBy.get(req) ?? new Set();
  if (taken.has(key)) return true;
  const isTaken = await takeFrom(req, key, budget);
  if (isTaken && requestOfBudget(req).req === undefined) takenBy.set(req, taken.add(key));
  return isTaken;
};

/**
 * Gives the key to its first holder, in the caller's transaction, and returns whether this holder is the first, the
 * same one again, or another. `until` is the ISO time at which the key may be forgotten.
 */
export const holdKey = async (
  req: PayloadRequest,
  key: string,
  holder: string,
  until: string,
): Promise<'first' | 'same' | 'another'> => {
  const counter = await req.payload.db.findOne<Counter>({ ...keyIs(key), req });
  if (counter !== null) return counter.holder === holder ? 'same' : 'another';
  try {
    await req.payload.db.create({ collection, data: { key, count: 1, holder, until }, req });
    return 'first';
  } catch (error) {
    if (databaseTrouble(error) !== undefined) throw error;
    // The unique key was taken by another request; the next run of the transaction reads its row.
    throw new CounterConflict('the key was taken by another request', { cause: error });
  }
};

/** Takes one bounded step that deletes counters whose time is over; `more`: others may wait. `now` is ISO time. */
export const deleteOldCounters = (req: PayloadRequest, now: string): Promise<{ readonly more: boolean }> =>
  deleteSome(req, { collection, where: { until: { less_than: now } }, sort: 'until' });
