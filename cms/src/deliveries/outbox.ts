import type { DeliveryKind } from '@mithaq/domain/contracts/cms-service-api';
import type { PayloadRequest } from 'payload';
import { idOf } from '../payload/access/roles.ts';
import type { Request as RequestDocument } from '../payload-types.ts';
import { asSystem } from '../payload/system/as-system.ts';
import { addressesOf } from './addresses-of.ts';
import { writeDelivery } from './write-delivery.ts';

/**
 * Writes the outbox rows of a new request, in the transaction of the request: an acknowledgement where the
 * beneficiary gave an address, and a notice to every officer of the association. Returns their ids.
 */
export const outboxOf = async (
  req: PayloadRequest,
  request: RequestDocument,
  beneficiary: string | undefined,
): Promise<string[]> => {
  const association = idOf(request.association) ?? '';
  const mails: { kind: DeliveryKind; to: string }[] = [
    ...(beneficiary === undefined ? [] : [{ kind: 'acknowledgement' as const, to: beneficiary }]),
    ...(await addressesOf(req, association, 'beneficiary-relations-officer')).map((to) => ({
      kind: 'staff-notice' as const,
      to,
    })),
  ];
  const ids: string[] = [];
  for (const mail of mails) {
    const delivery = { ...mail, request: request.id, association, stateAt: request.acceptedAt };
    ids.push(await writeDelivery(req, delivery, [request.id, mail.to]));
  }
  return ids;
};

/** Returns the rows of a request that are still to be sent. */
export const pendingDeliveries = async (req: PayloadRequest, request: string): Promise<string[]> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'deliveries',
    where: { and: [{ request: { equals: request } }, { state: { equals: 'pending' } }] },
    sort: 'createdAt',
    pagination: false,
    depth: 0,
  });
  return docs.map(({ id }) => id);
};
