import { APIError, type CollectionBeforeDeleteHook, type CollectionSlug } from 'payload';
import { asSystem } from '../../../system/as-system.ts';
import { messages } from '../words.ar.ts';

/** Every collection whose records belong to an association. */
const belongings = [
  'policies',
  'policy-versions',
  'disclosures',
  'channels',
  'tools',
  'documents',
  'requests',
  'deliveries',
  'users',
] as const satisfies readonly CollectionSlug[];

/** Deleting an association never deletes its records, and never leaves them without one. */
export const refuseDeleteWithRecords: CollectionBeforeDeleteHook = async ({ req, id }) => {
  for (const collection of belongings) {
    const { totalDocs } = await req.payload.count({
      ...asSystem(req),
      collection,
      where: { association: { equals: id } },
    });
    if (totalDocs === 0) continue;
    const { plural } = req.payload.collections[collection].config.labels;
    const name = typeof plural === 'object' ? String(plural.ar) : collection;
    throw new APIError(messages.hasRecords(name), 409, undefined, true);
  }
};
