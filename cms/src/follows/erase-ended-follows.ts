import { ENDED_KEPT_MS } from '@mithaq/domain/follow/follower-address';
import type { PayloadRequest } from 'payload';
import { eraseAddressOf } from '../payload/system/erase-address.ts';
import { boundedStep } from './bounded-step.ts';

/** Largest number of follows in one transaction: each has its e-mails, one for every announced change. */
const AT_ONCE = 100;

/**
 * Takes one bounded step that erases the addresses of follows that ended long enough ago. The rows stay, because the number of notified readers,
 * the times, and the outcome of each e-mail are evidence and name nobody any more. A reader who follows again starts
 * a new follow. `now` in milliseconds since 1970.
 */
export const eraseEndedFollows = async (
  req: PayloadRequest,
  now: number,
  atOnce = AT_ONCE,
): Promise<{ erased: number; more: boolean }> => {
  const where = {
    and: [
      { state: { equals: 'ended' } },
      { stateAt: { less_than: new Date(now - ENDED_KEPT_MS).toISOString() } },
      { or: [{ erasedAt: { exists: false } }, { erasedAt: { equals: null } }] },
    ],
  };
  const { count, more } = await boundedStep(req, { where, sort: 'stateAt' }, atOnce, async (followers) => {
    for (const { id } of followers) await eraseAddressOf(req, id, new Date(now).toISOString());
  });
  return { erased: count, more };
};
