import { randomUUID } from 'node:crypto';
import type { PayloadRequest } from 'payload';
import { asSystem } from '../../payload/system/as-system.ts';

interface Taking {
  readonly kind: 'rows-taken' | 'figures-taken';
  /** Requests in the table. */
  readonly count: number;
  /** Year or month of the table. */
  readonly period: string;
  readonly association: string;
}

/**
 * Records that the request's user takes a table, each time, before the table is handed out: a table whose row cannot be
 * written is not taken.
 */
export const recordTaking = async (req: PayloadRequest, taking: Taking): Promise<void> => {
  if (req.user?.collection !== 'users') throw new TypeError('a table is taken by a person');
  await req.payload.create({
    ...asSystem(req),
    collection: 'request-openings',
    depth: 0,
    data: {
      ...taking,
      idempotencyKey: randomUUID(),
      actor: req.user.id,
      actorName: req.user.name,
      at: new Date().toISOString(),
    },
  });
};
