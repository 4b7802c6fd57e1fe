import type { PayloadRequest } from 'payload';
import type { ReviewComment } from '../../payload-types.ts';

/** Marks a comment as dealt with, past the collection, whose rows nobody edits; one that is marked stays as it is. */
export const markCommentResolved = async (
  req: PayloadRequest,
  id: string,
  data: Pick<ReviewComment, 'resolvedAt' | 'resolvedByName'>,
): Promise<void> => {
  await req.payload.db.updateOne({
    collection: 'review-comments',
    where: {
      and: [
        { id: { equals: id } },
        { or: [{ resolvedAt: { exists: false } }, { resolvedAt: { equals: null } }] },
      ],
    },
    data: { ...data },
    req,
  });
};
