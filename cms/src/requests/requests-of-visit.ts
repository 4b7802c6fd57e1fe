import type { PayloadRequest, TypedUser } from 'payload';
import { MOST_OTHER_SERVICES } from '@mithaq/domain/request/service-codes';
import type { Request as RequestDocument } from '../payload-types.ts';

/** The rights with which requests are read: of the request's user, or of the system. */
interface Rights {
  readonly req: PayloadRequest;
  readonly overrideAccess: boolean;
  readonly user?: TypedUser | null;
}

/** Returns the other requests of the visit of a request, which asked for several services at once. */
export const othersOfVisit = async (
  { req, ...rights }: Rights,
  { id, visit }: Pick<RequestDocument, 'id' | 'visit'>,
): Promise<RequestDocument[]> => {
  if (!visit) return [];
  const { docs } = await req.payload.find({
    req,
    ...rights,
    collection: 'requests',
    where: { and: [{ visit: { equals: visit } }, { id: { not_equals: id } }] },
    sort: 'createdAt',
    limit: MOST_OTHER_SERVICES + 1,
    pagination: false,
    depth: 0,
  });
  return docs;
};
