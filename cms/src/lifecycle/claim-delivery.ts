import type { ClaimRefused, DeliveryToSend } from '@mithaq/domain/contracts/cms-service-api';
import type { PayloadRequest } from 'payload';
import { idOf } from '../access/roles.ts';
import type { Delivery } from '../payload-types.ts';
import { asSystem } from '../system/as-system.ts';
import { takeLease } from '../system/take-lease.ts';
import { inTransaction } from '../system/in-transaction.ts';
import { promisesOf } from './policy-of-request.ts';

export type ClaimOutcome =
  | { readonly kind: 'claimed'; readonly delivery: DeliveryToSend }
  | { readonly kind: 'refused'; readonly reason: ClaimRefused['reason'] }
  | { readonly kind: 'not-found' };

const toSend = async (req: PayloadRequest, delivery: Delivery): Promise<DeliveryToSend> => {
  const find = { ...asSystem(req), depth: 0 };
  const request = await req.payload.findByID({
    ...find,
    collection: 'requests',
    id: idOf(delivery.request) ?? '',
  });
  const association = await req.payload.findByID({
    ...find,
    collection: 'associations',
    id: idOf(delivery.association) ?? '',
  });
  const versionId = idOf(request.policyVersion);
  const version =
    versionId === undefined
      ? null
      : await req.payload.findByID({
          ...find,
          collection: 'policy-versions',
          id: versionId,
          disableErrors: true,
        });
  return {
    id: delivery.id,
    kind: delivery.kind,
    to: delivery.to,
    association: {
      slug: association.slug,
      name: association.name,
      neutralCorrespondence: association.neutralCorrespondence,
    },
    reference: request.reference,
    request: request.id,
    acceptedAt: request.acceptedAt,
    ...promisesOf(version),
  };
};

/** Gives a pending delivery to one worker for a while. `now` and `until` are ISO times. */
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
    return { kind: 'claimed', delivery: await toSend(req, delivery) };
  });
