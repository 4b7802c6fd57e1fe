import { createHmac } from 'node:crypto';
import type { PayloadRequest, RequiredDataFromCollectionSlug } from 'payload';
import type { Delivery } from '../payload-types.ts';
import { asSystem } from '../payload/system/as-system.ts';

type NewDelivery = Pick<Delivery, 'kind' | 'to'> &
  Partial<Pick<Delivery, 'request' | 'follower' | 'account' | 'announcement' | 'version' | 'occasion'>> & {
    /** Id of the association; left out for an e-mail about an account. */
    readonly association?: string;
    /** ISO time since which the e-mail waits. */
    readonly stateAt: string;
  };

/**
 * Returns the idempotency key of an e-mail, which is equal for an equal kind and equal facts. Keyed with the secret
 * of the CMS, because the facts may hold an address, and the key outlives the erasure of addresses.
 */
const idempotencyKey = (secret: string, kind: Delivery['kind'], facts: readonly string[]): string =>
  createHmac('sha256', secret)
    .update(JSON.stringify([kind, ...facts]))
    .digest('hex');

/**
 * Writes an e-mail into the outbox, in the transaction of its cause, and returns its id. `onceFor` are the facts that
 * identify the e-mail: the database refuses a second row with equal facts, so that of two concurrent transactions one
 * succeeds, and the other is retried and finds the row.
 */
export const writeDelivery = async (
  req: PayloadRequest,
  delivery: NewDelivery,
  onceFor: readonly string[],
): Promise<string> => {
  const data: RequiredDataFromCollectionSlug<'deliveries'> = {
    ...delivery,
    state: 'pending',
    idempotencyKey: idempotencyKey(req.payload.secret, delivery.kind, onceFor),
  };
  const row = await req.payload.create({ ...asSystem(req), collection: 'deliveries', depth: 0, data });
  return row.id;
};
