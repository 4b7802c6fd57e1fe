import type { LeaseRefusal, DeliveryToSend } from '@mithaq/domain/contracts/cms-service-api';
import type { PayloadRequest } from 'payload';
import { reasonGone } from './labels.ar.ts';
import { asSystem } from '../payload/system/as-system.ts';
import { takeLease } from '../payload/system/take-lease.ts';
import { inTransaction } from '../payload/system/in-transaction.ts';
import { deliveryToSendOf } from './delivery-to-send.ts';

export type ClaimOutcome =
  | { readonly kind: 'claimed'; readonly delivery: DeliveryToSend }
  | { readonly kind: 'refused'; readonly reason: LeaseRefusal }
  | { readonly kind: 'not-found' };

/** Gives up an e-mail whose reason is gone, so that a reader who has ended a follow receives no further e-mail. */
const giveUp = (req: PayloadRequest, id: string, at: string) =>
  req.payload.update({
    ...asSystem(req),
    collection: 'deliveries',
    id,
    depth: 0,
    data: { state: 'failed', stateAt: at, leaseUntil: null, detail: reasonGone },
  });

/** Gives the lease of a pending delivery to one worker. `now` and `until` are ISO times. */
export const claimDelivery = (
  req: PayloadRequest,
  claim: { readonly id: string; readonly now: string; readonly until: string },
): Promise<ClaimOutcome> =>
  inTransaction(req, async () => {
    const delivery = await req.payload.findByID({
      ...asSystem(req),
      collection: 'deliveries',
      id: claim.id,
      depth: 0,
      disableErrors: true,
    });
    if (delivery === null) return { kind: 'not-found' };
    if (delivery.state !== 'pending') return { kind: 'refused', reason: 'settled' };
    if (!(await takeLease(req, delivery, claim))) return { kind: 'refused', reason: 'held' };
    const toSend = await deliveryToSendOf(req, delivery);
    if (toSend !== undefined) return { kind: 'claimed', delivery: toSend };
    await giveUp(req, delivery.id, claim.now);
    return { kind: 'refused', reason: 'settled' };
  });
