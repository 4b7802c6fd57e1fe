import { versionStatesWith } from '@mithaq/domain/version/version-lifecycle';
import type { PayloadRequest } from 'payload';
import { asSystem } from '../../payload/system/as-system.ts';

/**
 * Returns the number of the last version of a policy that was published before `below`, or ever; 0 where there is
 * none.
 */
export const latestVersionNumber = async (
  req: PayloadRequest,
  policy: string,
  below?: number,
): Promise<number> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'policy-versions',
    where: {
      and: [
        { policy: { equals: policy } },
        { status: { in: versionStatesWith({ isPublicRecord: true }) } },
        ...(below === undefined ? [] : [{ versionNumber: { less_than: below } }]),
      ],
    },
    sort: '-versionNumber',
    limit: 1,
    depth: 0,
    pagination: false,
  });
  return docs[0]?.versionNumber ?? 0;
};
