import type { PayloadRequest } from 'payload';
import type { PolicyVersion } from '../payload-types.ts';

/** Somebody else moved the version between the look at it and the write. */
export class MovedMeanwhile extends Error {
  override readonly name = 'MovedMeanwhile';

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
>;

/**
 * Writes what the life cycle keeps about a version, past the collection's hooks, which refuse every change of
 * status: this is the one door. The write holds only while the version is in the state it was read in, so that of
 * two people one moves it, also where the database has no transactions. Throws `MovedMeanwhile`.
 */
export const setVersion = async (
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
  if (written === null) throw new MovedMeanwhile(version.id);
  return req.payload.findByID({
    overrideAccess: true,
    collection: 'policy-versions',
    id: version.id,
    depth: 0,
    req,
  });
};
