import { APIError, type CollectionBeforeDeleteHook, type CollectionSlug } from 'payload';
import { asSystem } from '../../payload/system/as-system.ts';
import { messages } from '../labels.ar.ts';

/** Collections whose records belong to an association. */
const belongings = [
  'policies',
  'policy-versions',
  'disclosures',
  'channels',
  'tools',
  'documents',
  'requests',
  'survey-replies',
  'disclosure-documents',
  'evidence-takings',
  'deliveries',
  'users',
] as const satisfies readonly CollectionSlug[];

/**
 * Refuses to delete an association that has records, because its records would be deleted or left without an
 * association.
 */
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
