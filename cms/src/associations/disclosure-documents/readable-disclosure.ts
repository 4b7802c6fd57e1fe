import type { PayloadRequest } from 'payload';
import { asUser } from '../../payload/access/as-user.ts';
import type { DisclosureDocument } from '../../payload-types.ts';

/** Returns a row that the request's user may read; undefined for every other. */
export const readableDisclosure = async (
  req: PayloadRequest,
  id: string,
): Promise<DisclosureDocument | undefined> => {
  const { docs } = await req.payload.find({
    ...asUser(req),
    collection: 'disclosure-documents',
    where: { id: { equals: id } },
    limit: 1,
    depth: 0,
    pagination: false,
  });
  return docs[0];
};
