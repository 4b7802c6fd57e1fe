import type { PayloadRequest } from 'payload';
import type { DisclosureDocument } from '../../payload-types.ts';

type Written = Partial<
  Pick<
    DisclosureDocument,
    'disclosure' | 'versionNumber' | 'hash' | 'publishedAt' | 'actorName' | 'record' | 'withdrawal'
  >
>;

/**
 * Writes the state of a version of a disclosure, past the hooks, which let nobody write it. The write is conditional on
 * the row as it was read (`state`, `updatedAt`), so that what is published is what somebody read. `at` is ISO time. Returns
 * whether it was written.
 */
export const moveDisclosure = async (
  req: PayloadRequest,
  { id, state, updatedAt }: Pick<DisclosureDocument, 'id' | 'state' | 'updatedAt'>,
  to: Exclude<DisclosureDocument['state'], 'draft'>,
  at: string,
  data: Written = {},
): Promise<boolean> => {
  const written: unknown = await req.payload.db.updateOne({
    collection: 'disclosure-documents',
    where: {
      and: [{ id: { equals: id } }, { state: { equals: state } }, { updatedAt: { equals: updatedAt } }],
    },
    data: { ...data, state: to, updatedAt: at },
    req,
  });
  return written !== null;
};
