import type { CollectionSlug, PayloadRequest } from 'payload';

/**
 * Marks a document as changed now, if it is still as it was read at `updatedAt` (ISO), and returns whether it was. The
 * mark is one conditional statement, so that of two saves one wins even where the database has no transactions.
 */
export const claimUnchanged = async (
  req: PayloadRequest,
  collection: CollectionSlug,
  id: string,
  updatedAt: string,
): Promise<boolean> => {
  const written: unknown = await req.payload.db.updateOne({
    collection,
    where: { and: [{ id: { equals: id } }, { updatedAt: { equals: updatedAt } }] },
    data: { updatedAt: new Date().toISOString() },
    req,
  });
  return written !== null;
};
