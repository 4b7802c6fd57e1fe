import type { LeaseRefusal, DeliveryToSend } from '@mithaq/domain/contracts/cms-service-api';
import type { PayloadRequest } from 'payload';
import { reasonGone } from './labels.ar.ts';
import { asSystem } from '../payload/system/as-system.ts';
import { noteDeliveryOfNotice } from '../requests/notices/note-delivery.ts';
import { takeLease } from '../payload/system/take-lease.ts';
import { inTransaction } from '../payload/system/in-transaction.ts';
import { deliveryToSendOf } from './delivery-to-send.ts';

export type LeaseOutcome =
  | { readonly kind: 'leased'; readonly delivery: DeliveryToSend }
  | { readonly kind: 'refused'; readonly reason: LeaseRefusal }
  | { readonly kind: 'not-found' };

/** Gives up an e-mail whose reason is gone, so that a reader who has ended a follow receives no further e-mail. */
const giveUp = async (req: PayloadRequest, id: string, at: string): Promise<void> => {
  await req.payload.update({
    ...asSystem(req),
    collection: 'deliveries',
    id,
    depth: 0,
    data: { state: 'failed', stateAt: at, leaseUntil: null, detail: reasonGone },
  });
  await noteDeliveryOfNotice(req, id, 'failed', at);
};

/** Gives the lease of a pending delivery to one worker. `now` and `until` are ISO times. */
export const leaseDelivery = (
  req: PayloadRequest,
  lease: { readonly id: string; readonly now: string; readonly until: string },
): Promise<LeaseOutcome> =>
  inTransaction(req, async () => {
    const delivery = await req.payload.findByID({
      ...asSystem(req),
      collection: 'deliveries',
      id: lease.id,
      depth: 0,
      disableErrors: true,
    });
    if (delivery === null) return { kind: 'not-found' };
    if (delivery.state !== 'pending') return { kind: 'refused', reason: 'settled' };
    if (!(await takeLease(req, delivery, lease))) return { kind: 'refused', reason: 'held' };
    const toSend = await deliveryToSendOf(req, delivery);
    if (toSend !== undefined) return { kind: 'leased', delivery: toSend };
    await giveUp(req, delivery.id, lease.now);
    return { kind: 'refused', reason: 'settled' };
  });
