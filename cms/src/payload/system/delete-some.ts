import type { CollectionSlug, PayloadRequest, Where } from 'payload';
import { z } from 'zod';

const rows = z.object({ docs: z.array(z.object({ id: z.string() })) });

/** Rows of one step, well within a call's time. */
const AT_ONCE = 500;

interface Old {
  readonly collection: CollectionSlug;
  readonly where: Where;
  /** A field by which an index orders the rows. */
  readonly sort: string;
}

/**
 * Takes one bounded step that deletes rows past the hooks, which these collections do not have; `more`: others may wait.
 * A single deletion of all rows would read as many as have become old since the last one.
 */
export const deleteSome = async (
  req: PayloadRequest,
  { collection, where, sort }: Old,
  atOnce = AT_ONCE,
): Promise<{ readonly more: boolean }> => {
  const found: unknown = await req.payload.db.find({
    collection,
    where,
    sort,
    limit: atOnce,
    pagination: false,
    req,
  });
  const ids = rows.parse(found).docs.map(({ id }) => id);
  if (ids.length > 0) await req.payload.db.deleteMany({ collection, where: { id: { in: ids } }, req });
  return { more: ids.length === atOnce };
};
