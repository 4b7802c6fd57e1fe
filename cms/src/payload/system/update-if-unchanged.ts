import type { PayloadRequest } from 'payload';
import type { PolicyVersion } from '../../payload-types.ts';

/** Another person moved the version between the read and the write. */
export class VersionConflict extends Error {
  override readonly name = 'VersionConflict';

  constructor(version: string) {
    super(`version ${version} was moved by somebody else`);
  }
}

type Bookkeeping = Pick<
  Partial<PolicyVersion>,
  | 'status'
  | 'scheduledFor'
  | 'scheduledBy'
  | 'versionNumber'
  | 'publishedAt'
  | 'hash'
  | 'emergencyReason'
  | 'approvalRecordedBy'
  | 'approval'
>;

/**
 * Writes the fields that the life cycle keeps about a version, past the collection's hooks, which refuse every change
 * of status; no other code may write the status. The write is conditional on the state in which the version was read,
 * so that of two concurrent moves one succeeds, even where the database has no transactions. Throws `VersionConflict`.
 */
export const updateIfUnchanged = async (
  req: PayloadRequest,
  version: Pick<PolicyVersion, 'id' | 'status'>,
  data: Bookkeeping,
): Promise<PolicyVersion> => {
  const written: unknown = await req.payload.db.updateOne({
    collection: 'policy-versions',
    where: { and: [{ id: { equals: version.id } }, { status: { equals: version.status } }] },
    data: { ...data, updatedAt: new Date().toISOString() },
    req,
  });
  if (written === null) throw new VersionConflict(version.id);
  return req.payload.findByID({
    overrideAccess: true,
    collection: 'policy-versions',
    id: version.id,
    depth: 0,
    req,
  });
};
