import type { PayloadRequest } from 'payload';
import { idOf } from '../payload/access/roles.ts';
import type { Request as RequestDocument } from '../payload-types.ts';
import { asSystem } from '../payload/system/as-system.ts';
import type { Outgoing } from './notify-staff.ts';
import { writeDelivery } from './write-delivery.ts';

/**
 * Writes the acknowledgement of a request to the address of its newest form, in the transaction of the request.
 * Returns it, and whether it is to be sent; undefined where there is no address or it has its acknowledgement already.
 */
export const acknowledge = async (
  req: PayloadRequest,
  request: RequestDocument,
  address: string | undefined,
): Promise<{ readonly id: string; readonly toSend: boolean } | undefined> => {
  if (address === undefined) return undefined;
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'deliveries',
    where: { and: [{ request: { equals: request.id } }, { kind: { equals: 'acknowledgement' } }] },
    sort: 'createdAt',
    pagination: false,
    depth: 0,
  });
  if (docs.some(({ to }) => to.toLowerCase() === address.toLowerCase())) return undefined;
  const acknowledgement = {
    kind: 'acknowledgement',
    to: address,
    request: request.id,
    association: idOf(request.association) ?? '',
    stateAt: request.acceptedAt,
  } as const;
  return writeDelivery(req, acknowledgement, [request.id, address]);
};

/**
 * Returns the e-mails that a repeated message of a request puts into the mail queue again: those of the request that
 * still wait, and the digests of its association, in case the queue did not take them.
 */
export const waitingOutgoing = async (req: PayloadRequest, request: RequestDocument): Promise<Outgoing> => {
  const find = { ...asSystem(req), collection: 'deliveries', depth: 0 } as const;
  const pending = { state: { equals: 'pending' } };
  const own = await req.payload.find({
    ...find,
    where: { and: [{ request: { equals: request.id } }, pending] },
    sort: 'createdAt',
    pagination: false,
  });
  const digests = await req.payload.find({
    ...find,
    where: {
      and: [
        { association: { equals: idOf(request.association) ?? '' } },
        pending,
        { kind: { in: ['staff-digest', 'unattended-requests'] } },
      ],
    },
    pagination: false,
  });
  return {
    deliveries: own.docs.map(({ id }) => id),
    delayed: digests.docs.map(({ id, notBefore }) => ({
      delivery: id,
      seconds: Math.max(0, Math.ceil((Date.parse(notBefore ?? '') - Date.now()) / 1000) || 0),
    })),
  };
};
