import { MOST_TOGETHER } from '@mithaq/domain/approval/joint-approval';
import type { PayloadRequest } from 'payload';
import { asUser } from '../../payload/access/as-user.ts';
import { associationOf, hasRole } from '../../payload/access/roles.ts';

/** A version that may be ticked on the screen of the joint approval. */
export interface VersionInReview {
  readonly id: string;
  readonly title: string;
  /** Number of the resolution that was entered before, as printed; blank where none was. */
  readonly resolution: string;
}

/**
 * Returns the versions in review of the association of a board secretary, those without a change for longest first, as
 * many as may be recorded at a time; `more`: others wait. Undefined for everybody else.
 */
export const versionsInReview = async (
  req: PayloadRequest,
): Promise<{ readonly versions: readonly VersionInReview[]; readonly more: boolean } | undefined> => {
  const association = associationOf(req.user);
  if (association === undefined || !hasRole(req.user, 'board-secretary')) return undefined;
  const { docs, totalDocs } = await req.payload.find({
    ...asUser(req),
    collection: 'policy-versions',
    where: { and: [{ association: { equals: association } }, { status: { equals: 'in-review' } }] },
    sort: 'updatedAt',
    limit: MOST_TOGETHER,
    depth: 0,
    select: { title: true, approval: { resolution: true } },
    pagination: true,
  });
  return {
    versions: docs.map(({ id, title, approval }) => ({
      id,
      title,
      resolution: approval?.resolution?.printed ?? '',
    })),
    more: totalDocs > docs.length,
  };
};
