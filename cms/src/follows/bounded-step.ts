import type { PayloadRequest, Where } from 'payload';
import type { Follower } from '../payload-types.ts';
import { asSystem } from '../payload/system/as-system.ts';
import { inTransaction } from '../payload/system/in-transaction.ts';

/**
 * Does `work` on the followers that `where` finds, `limit` of them at most, in one transaction. `sort` is a field by
 * which an index orders them. `more` says that others may wait: the caller repeats the step, so that no transaction grows
 * with the number of followers.
 */
export const boundedStep = (
  req: PayloadRequest,
  { where, sort }: { readonly where: Where; readonly sort: keyof Follower },
  limit: number,
  work: (followers: readonly Follower[]) => Promise<void>,
): Promise<{ readonly count: number; readonly more: boolean }> =>
  inTransaction(req, async () => {
    const { docs } = await req.payload.find({
      ...asSystem(req),
      collection: 'followers',
      where,
      sort,
      limit,
      depth: 0,
      pagination: false,
    });
    await work(docs);
    return { count: docs.length, more: docs.length === limit };
  });
