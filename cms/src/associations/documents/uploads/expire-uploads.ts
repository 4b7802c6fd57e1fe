import type { PayloadRequest } from 'payload';
import { asSystem } from '../../../payload/system/as-system.ts';
import { removeIncoming } from './complete-upload.ts';
import type { IncomingFiles } from './incoming-files.ts';

/** An upload that nobody saved is kept this long, so that a person can still save it after an outage. */
const KEPT_MS = 24 * 3_600_000;

/** Largest number of uploads in one step; the caller repeats the call for the rest. */
const AT_ONCE = 100;

/**
 * Takes one bounded step that deletes uploads that began more than a day ago, bytes first; `more`: others may wait. `now`
 * in milliseconds since 1970.
 */
export const expireUploads = async (
  req: PayloadRequest,
  incoming: Pick<IncomingFiles, 'remove'>,
  now: number,
  atOnce = AT_ONCE,
): Promise<{ expired: number; more: boolean }> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'pending-uploads',
    where: { begunAt: { less_than: new Date(now - KEPT_MS).toISOString() } },
    sort: 'begunAt',
    select: { begunAt: true },
    limit: atOnce,
    depth: 0,
    pagination: false,
  });
  for (const { id } of docs) await removeIncoming(incoming, id);
  if (docs.length > 0)
    await req.payload.delete({
      ...asSystem(req),
      collection: 'pending-uploads',
      where: { id: { in: docs.map(({ id }) => id) } },
    });
  return { expired: docs.length, more: docs.length === atOnce };
};
