import type { Withdrawal } from '@mithaq/domain/contracts/withdrawal';
import type { PayloadRequest } from 'payload';
import type { PolicyVersion } from '../../payload-types.ts';
import { asSystem } from '../../payload/system/as-system.ts';

export interface EndOfVersion {
  readonly kind: Withdrawal['kind'];
  /** Reason that readers see on the version's public page. */
  readonly reason: string;
  readonly by: string;
  /** ISO time of the end. */
  readonly at: string;
}

/** Returns the end of a withdrawn version, from the log; undefined for every other version. */
export const endOfVersion = async (
  req: PayloadRequest,
  version: Pick<PolicyVersion, 'id' | 'status'>,
): Promise<EndOfVersion | undefined> => {
  if (version.status !== 'withdrawn') return undefined;
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'version-events',
    where: { and: [{ version: { equals: version.id } }, { to: { equals: 'withdrawn' } }] },
    sort: '-at',
    limit: 1,
    depth: 0,
    pagination: false,
  });
  const [end] = docs;
  return end?.withdrawal
    ? { kind: end.withdrawal, reason: end.note ?? '', by: end.actorName, at: end.at }
    : undefined;
};
