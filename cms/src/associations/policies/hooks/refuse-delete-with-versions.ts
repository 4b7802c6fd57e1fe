import { APIError, type CollectionBeforeDeleteHook } from 'payload';
import { asSystem } from '../../../payload/system/as-system.ts';
import { messages } from '../labels.ar.ts';

export const refuseDeleteWithVersions: CollectionBeforeDeleteHook = async ({ req, id }) => {
  const { totalDocs } = await req.payload.count({
    ...asSystem(req),
    collection: 'policy-versions',
    where: { policy: { equals: id } },
  });
  if (totalDocs > 0) throw new APIError(messages.hasVersions, 409, undefined, true);
};
