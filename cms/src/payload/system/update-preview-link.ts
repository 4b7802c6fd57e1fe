import type { PayloadRequest } from 'payload';
import type { PreviewLink } from '../../payload-types.ts';

/**
 * Writes a private link's bookkeeping, past the collection, which nobody may write. Holds only while the link is not
 * revoked, so that a link that one person renews and another revokes at once ends revoked. Returns whether it was
 * written.
 */
export const updatePreviewLink = async (
  req: PayloadRequest,
  id: string,
  data: Partial<Pick<PreviewLink, 'takenAt' | 'expiresAt' | 'renewedByName' | 'revokedAt' | 'revokedByName'>>,
): Promise<boolean> => {
  const written: unknown = await req.payload.db.updateOne({
    collection: 'preview-links',
    where: {
      and: [
        { id: { equals: id } },
        { or: [{ revokedAt: { exists: false } }, { revokedAt: { equals: null } }] },
      ],
    },
    data: { ...data },
    req,
  });
  return written !== null;
};
