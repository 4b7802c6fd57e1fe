import type { PayloadRequest } from 'payload';
import type { PendingUpload } from '../../../payload-types.ts';
import { asSystem } from '../../../payload/system/as-system.ts';
import { uploaderOf } from '../access.ts';

/** Returns the upload that this person began for the association she still belongs to; undefined for any other id. */
export const ownUpload = async (req: PayloadRequest, id: string): Promise<PendingUpload | undefined> => {
  const uploader = uploaderOf(req.user);
  if (uploader === undefined || id === '') return undefined;
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'pending-uploads',
    where: {
      and: [
        { id: { equals: id } },
        { person: { equals: uploader.id } },
        { association: { equals: uploader.association } },
      ],
    },
    limit: 1,
    pagination: false,
    depth: 0,
  });
  return docs[0];
};
