import type { AssociationIndex } from '@mithaq/domain/contracts/register';
import type { PayloadRequest } from 'payload';
import { idOf } from '../../payload/access/roles.ts';
import type { Association, Policy, PolicyVersion } from '../../payload-types.ts';
import { asSystem } from '../../payload/system/as-system.ts';

export interface PlaceOfVersion {
  readonly association: Association;
  readonly policy: Policy;
}

/** Version with the records that its file is made from, each read once. */
export interface VersionInPlace {
  readonly version: PolicyVersion;
  readonly place: PlaceOfVersion;
  /** Index of the association in the register; undefined before its first publication. */
  readonly index: AssociationIndex | undefined;
}

/** Reads the association and the policy that a version belongs to. */
export const placeOfVersion = async (
  req: PayloadRequest,
  version: Pick<PolicyVersion, 'association' | 'policy'>,
): Promise<PlaceOfVersion> => {
  const find = { ...asSystem(req), depth: 0 };
  const association = await req.payload.findByID({
    ...find,
    collection: 'associations',
    id: idOf(version.association) ?? '',
  });
  const policy = await req.payload.findByID({
    ...find,
    collection: 'policies',
    id: idOf(version.policy) ?? '',
  });
  return { association, policy };
};
