import type { EmailEvent, MarkDelivery } from '@mithaq/domain/contracts/cms-service-api';
import { isTransientBounce, mayMark, stateAfterEvent } from '@mithaq/domain/delivery/delivery-lifecycle';
import { endsFollow } from '@mithaq/domain/follow/follow-lifecycle';
import type { PayloadRequest } from 'payload';
import { idOf } from '../payload/access/roles.ts';
import type { Delivery } from '../payload-types.ts';
import { asSystem } from '../payload/system/as-system.ts';
import { noteDeliveryOfNotice } from '../requests/notices/note-delivery.ts';
import { inTransaction } from '../payload/system/in-transaction.ts';

/** Writes the sender's outcome of a delivery. A repeated mark changes nothing and succeeds. */
export const markDelivery = (
  req: PayloadRequest,
  id: string,
  mark: MarkDelivery,
): Promise<'marked' | 'not-found' | 'refused'> =>
  inTransaction(req, async () => {
    const find = { ...asSystem(req), collection: 'deliveries', id, depth: 0 } as const;
    const delivery = await req.payload.findByID({ ...find, disableErrors: true });
    if (delivery === null) return 'not-found';
    if (mark.state === 'sent' && delivery.sesMessageId === mark.sesMessageId) return 'marked';
    if (!mayMark(delivery.state)) {
      return mark.state === 'failed' && delivery.state === 'failed' ? 'marked' : 'refused';
    }
    const facts = mark.state === 'sent' ? { sesMessageId: mark.sesMessageId } : { detail: mark.reason };
    await req.payload.update({
      ...find,
      data: { state: mark.state, stateAt: mark.at, leaseUntil: null, ...facts },
    });
    await noteDeliveryOfNotice(req, id, mark.state, mark.at);
    return 'marked';
  });

/** Ends the follow of an address that bounced for good or complained, so that it receives no further e-mail. */
const endFollowOf = async (req: PayloadRequest, delivery: Delivery, event: EmailEvent): Promise<void> => {
  const follower = idOf(delivery.follower);
  if (follower === undefined || !endsFollow(event)) return;
  await req.payload.update({
    ...asSystem(req),
    collection: 'followers',
    where: { and: [{ id: { equals: follower } }, { state: { not_equals: 'ended' } }] },
    depth: 0,
    data: {
      state: 'ended',
      stateAt: event.at,
      endedBecause: event.kind === 'complained' ? 'complained' : 'bounced',
    },
  });
};

/** Writes SES's report of an e-mail. Returns false where no delivery has that message id. */
export const noteEmailEvent = (req: PayloadRequest, event: EmailEvent): Promise<boolean> =>
  inTransaction(req, async () => {
    const { docs } = await req.payload.find({
      ...asSystem(req),
      collection: 'deliveries',
      where: { sesMessageId: { equals: event.sesMessageId } },
      limit: 1,
      depth: 0,
      pagination: false,
    });
    const delivery = docs[0];
    if (delivery === undefined) return false;
    const known = {
      state: delivery.state,
      ...(delivery.stateAt ? { at: delivery.stateAt } : {}),
      ...(delivery.detail ? { detail: delivery.detail } : {}),
    };
    const state = stateAfterEvent(known, event);
    await endFollowOf(req, delivery, event);
    // A lasting bounce replaces a passing one, which a late «delivered» would take back.
    const lasts = state === 'bounced' && event.kind === 'bounced' && !isTransientBounce(event.detail);
    if (state !== delivery.state || (lasts && isTransientBounce(delivery.detail ?? undefined))) {
      await req.payload.update({
        ...asSystem(req),
        collection: 'deliveries',
        id: delivery.id,
        depth: 0,
        data: { state, stateAt: event.at, detail: event.detail ?? null },
      });
      await noteDeliveryOfNotice(req, delivery.id, state, event.at);
    }
    return true;
  });
