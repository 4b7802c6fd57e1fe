import { createHmac } from 'node:crypto';
import type { PayloadRequest, RequiredDataFromCollectionSlug } from 'payload';
import type { Delivery } from '../payload-types.ts';
import { asSystem } from '../system/as-system.ts';

type NewDelivery = Pick<Delivery, 'kind' | 'to'> &
  Partial<Pick<Delivery, 'request' | 'follower' | 'announcement' | 'version' | 'occasion'>> & {
    /** Id. */
    readonly association: string;
    /** ISO time since which the e-mail waits. */
    readonly stateAt: string;
  };

/**
 * Returns the key of an e-mail that may be written once: the same for the same kind and the same facts. Keyed with the
 * secret of the CMS, because the facts may hold an address, and the key outlives the erasure of addresses.
 */
const idempotencyKey = (secret: string, kind: Delivery['kind'], facts: readonly string[]): string =>
  createHmac('sha256', secret)
    .update(JSON.stringify([kind, ...facts]))
    .digest('hex');

/**
 * Writes an e-mail into the outbox, in the transaction of what causes it, and returns its id. `onceFor` are the facts
 * that make it the same e-mail: the database refuses a second row with them, so that of two who decide at once to write
 * it one succeeds; the other runs again and finds it.
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
