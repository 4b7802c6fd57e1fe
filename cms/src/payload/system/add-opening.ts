import type { PayloadRequest } from 'payload';
import { log } from '../../log.ts';
import type { RequestOpening } from '../../payload-types.ts';

export type NewOpening = Pick<
  RequestOpening,
  'kind' | 'request' | 'count' | 'idempotencyKey' | 'actor' | 'actorName' | 'at' | 'association'
>;

const collection = 'request-openings';

/**
 * Adds the row that records a reading, in one statement past the hooks: parts of a page read side by side with one
 * request, which a transaction of its own would tear apart. A reading does not fail because its row could not be
 * written; the log says so.
 */
export const addOpening = async ({ payload }: PayloadRequest, row: NewOpening): Promise<void> => {
  const there = { collection, where: { idempotencyKey: { equals: row.idempotencyKey } } } as const;
  if ((await payload.db.findOne(there)) !== null) return;
  try {
    await payload.db.create({ collection, data: { ...row } });
  } catch (error) {
    if ((await payload.db.findOne(there)) !== null) return;
    log.error('request-opening-not-recorded', { reason: error instanceof Error ? error.name : 'unknown' });
  }
};
