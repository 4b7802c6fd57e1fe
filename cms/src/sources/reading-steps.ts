import { MOST_LEASE_SECONDS } from '@mithaq/domain/contracts/lease';
import {
  MOST_READING_TRIES,
  type ReadingOutcome,
  type ReadingProgress,
  type SourceFileLeaseRefusal,
} from '@mithaq/domain/contracts/source-file';
import type { PayloadRequest, Where } from 'payload';
import { asSystem } from '../payload/system/as-system.ts';
import { holdsNoMore } from '../payload/system/holds-no-more.ts';
import { updateSourceFileWhere } from '../payload/system/update-source-file.ts';

const unsettled: Where = { state: { in: ['waiting', 'reading'] } };
const free = (now: number): Where => holdsNoMore('leaseUntil', MOST_LEASE_SECONDS, now);
const iso = (milliseconds: number): string => new Date(milliseconds).toISOString();

export type ReadingLease =
  | { readonly kind: 'leased'; readonly name: string }
  | { readonly kind: 'refused'; readonly reason: SourceFileLeaseRefusal }
  | { readonly kind: 'not-found' };

/**
 * Gives a file that waits to one worker. A file that has ended its reader `MOST_READING_TRIES` times is given up, so
 * that it poisons nothing. `now` in milliseconds since 1970.
 */
export const leaseReading = async (
  req: PayloadRequest,
  id: string,
  leaseSeconds: number,
  now: number,
): Promise<ReadingLease> => {
  const row = await req.payload.findByID({
    ...asSystem(req),
    collection: 'source-files',
    id,
    depth: 0,
    disableErrors: true,
  });
  if (row === null) return { kind: 'not-found' };
  if (row.state === 'read' || row.state === 'failed') return { kind: 'refused', reason: 'settled' };
  const where: Where = { and: [{ id: { equals: id } }, unsettled, free(now)] };
  if (row.tries >= MOST_READING_TRIES) {
    const data = { state: 'failed', stateAt: iso(now), fault: 'gave-up', leaseUntil: null } as const;
    const isGivenUp = await updateSourceFileWhere(req, where, data);
    return { kind: 'refused', reason: isGivenUp ? 'settled' : 'held' };
  }
  const taken = await updateSourceFileWhere(req, where, {
    state: 'reading',
    stateAt: iso(now),
    leaseUntil: iso(now + leaseSeconds * 1000),
    tries: row.tries + 1,
    page: null,
  });
  return taken ? { kind: 'leased', name: row.name } : { kind: 'refused', reason: 'held' };
};

/** The scanner of uploads takes minutes; a file that it holds longer than this was found harmful. */
const HELD_AT_MOST_MS = 24 * 3_600_000;

/**
 * Gives a file back that the store has not released yet: it waits again, and the try does not count. After a day the
 * file is given up as hostile, because the scanner never releases a harmful one. False where the file is settled.
 * `now` in milliseconds since 1970.
 */
export const releaseReading = async (req: PayloadRequest, id: string, now: number): Promise<boolean> => {
  const row = await req.payload.findByID({
    ...asSystem(req),
    collection: 'source-files',
    id,
    depth: 0,
    disableErrors: true,
  });
  if (row === null) return false;
  const isHarmful = now - Date.parse(row.createdAt) > HELD_AT_MOST_MS;
  return updateSourceFileWhere(
    req,
    { and: [{ id: { equals: id } }, { state: { equals: 'reading' } }] },
    {
      stateAt: iso(now),
      leaseUntil: null,
      ...(isHarmful
        ? { state: 'failed', fault: 'hostile' }
        : { state: 'waiting', tries: Math.max(0, row.tries - 1) }),
    },
  );
};

/** Records how far a worker is; false where the file is settled. `now` in milliseconds since 1970. */
export const recordProgress = (
  req: PayloadRequest,
  id: string,
  { page, of, leaseSeconds }: ReadingProgress,
  now: number,
): Promise<boolean> =>
  updateSourceFileWhere(
    req,
    { and: [{ id: { equals: id } }, { state: { equals: 'reading' } }] },
    { page, pages: of, leaseUntil: iso(now + leaseSeconds * 1000) },
  );

/** Records what became of the reading, once; false where that was recorded before. `now` in milliseconds since 1970. */
export const recordOutcome = (
  req: PayloadRequest,
  id: string,
  outcome: ReadingOutcome,
  now: number,
): Promise<boolean> =>
  updateSourceFileWhere(
    req,
    { and: [{ id: { equals: id } }, unsettled] },
    {
      state: outcome.kind,
      stateAt: iso(now),
      leaseUntil: null,
      ...(outcome.kind === 'read'
        ? { format: outcome.format, sha256: outcome.sha256, page: outcome.pages, pages: outcome.pages }
        : { fault: outcome.fault }),
    },
  );

/** A file is handed to the queue when it comes; one that still waits after this time was lost on the way. */
const LOST_AFTER_MS = 120_000;
const AT_ONCE = 100;

/** Returns the files that wait although they came some time ago, oldest first. `now` in milliseconds since 1970. */
export const waitingToBeRead = async (req: PayloadRequest, now: number): Promise<string[]> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'source-files',
    where: { and: [unsettled, free(now), { createdAt: { less_than: iso(now - LOST_AFTER_MS) } }] },
    sort: 'createdAt',
    limit: AT_ONCE,
    depth: 0,
    pagination: false,
  });
  return docs.map(({ id }) => id);
};
