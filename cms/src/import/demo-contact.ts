import { isReachable } from '@mithaq/domain/contact/reachable';
import type { PayloadRequest } from 'payload';
import { asSystem } from '../payload/system/as-system.ts';

/**
 * Gives an association of the demonstration an e-mail address of the reserved domain where its documents print no
 * contact, because a form opens only for an association that can be reached. A contact that is there stays.
 */
export const addDemoContact = async (req: PayloadRequest, slug: string): Promise<void> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'associations',
    where: { slug: { equals: slug } },
    limit: 1,
    depth: 0,
    pagination: false,
  });
  const [association] = docs;
  if (association === undefined || isReachable(association)) return;
  await req.payload.update({
    ...asSystem(req),
    collection: 'associations',
    id: association.id,
    depth: 0,
    data: { email: `contact@${slug}.example` },
  });
};
