import type { PayloadRequest } from 'payload';
import type { LogInAttempt } from '../../payload-types.ts';

export type AttemptRow = Pick<LogInAttempt, 'key' | 'failures' | 'at' | 'pausedUntil'>;

const collection = 'log-in-attempts';

const rowOf = async (req: PayloadRequest, key: string): Promise<AttemptRow | undefined> =>
  (await req.payload.db.findOne<LogInAttempt>({ collection, where: { key: { equals: key } }, req })) ??
  undefined;

/*
 * Rows of attempts are written past the hooks, each in one statement: an attempt is refused or counted before the
 * password is looked at, and this must cost little, in every process alike.
 */
export const attemptRow = {
  read: rowOf,

  /** Writes the row if it is still as it was read; returns false where another process wrote it first. */
  async replace(req: PayloadRequest, before: AttemptRow | undefined, after: AttemptRow): Promise<boolean> {
    if (before === undefined) {
      try {
        await req.payload.db.create({ collection, data: { ...after }, req });
        return true;
      } catch (error) {
        if ((await rowOf(req, after.key)) === undefined) throw error;
        return false;
      }
    }
    const written: unknown = await req.payload.db.updateOne({
      collection,
      where: {
        and: [
          { key: { equals: before.key } },
          { failures: { equals: before.failures } },
          { at: { equals: before.at } },
        ],
      },
      data: { ...after },
      req,
    });
    return written !== null;
  },

  async remove(req: PayloadRequest, key: string): Promise<void> {
    await req.payload.db.deleteMany({ collection, where: { key: { equals: key } }, req });
  },

  /** Removes the rows whose last attempt was before this time (ISO). */
  async removeBefore(req: PayloadRequest, at: string): Promise<void> {
    await req.payload.db.deleteMany({ collection, where: { at: { less_than: at } }, req });
  },
};
