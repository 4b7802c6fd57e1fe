import { coverageOf } from '@mithaq/domain/catalogue/coverage';
import { expectedPolicies } from '@mithaq/domain/catalogue/current-catalogue';
import { versionStates } from '@mithaq/domain/version/version-lifecycle';
import type { PayloadRequest } from 'payload';
import type { PolicyVersion } from '../../payload-types.ts';
import { asUser } from '../../payload/access/as-user.ts';
import { idOf } from '../../payload/access/roles.ts';
import type { Dashboard } from './dashboard-shape.ts';
import type { VersionInForce } from './versions-in-force.ts';

/** Largest number of policies that is read; an association has fewer, because the catalogue expects 25. */
const MOST_POLICIES = 300;

/**
 * States besides `in-force` that say something of a policy. Superseded versions are left out: after each of them another
 * version came into force.
 */
const furtherStates = versionStates.filter((state) => state !== 'in-force' && state !== 'superseded');

/**
 * Compares the policies of the person's own association with the regulator's expectations. `inForce` are its versions in
 * force, which the first page reads for another part as well.
 */
export const associationCoverage = async (
  req: PayloadRequest,
  inForce: readonly VersionInForce[],
): Promise<NonNullable<Dashboard['coverage']>> => {
  const find = { ...asUser(req), depth: 0, limit: MOST_POLICIES, pagination: false } as const;
  const policies = await req.payload.find({
    ...find,
    collection: 'policies',
    sort: 'createdAt',
    select: { title: true, catalogueEntry: true },
    pagination: false,
  });
  const versions: Pick<PolicyVersion, 'id' | 'policy' | 'status' | 'updatedAt'>[] = [];
  // A question for each state: an index has its versions in the order of their last change.
  for (const state of furtherStates) {
    const { docs } = await req.payload.find({
      ...find,
      collection: 'policy-versions',
      where: { status: { equals: state } },
      sort: '-updatedAt',
      select: { policy: true, status: true, updatedAt: true },
      pagination: false,
    });
    versions.push(...docs);
  }
  versions.sort((one, other) => other.updatedAt.localeCompare(one.updatedAt));
  const ofPolicy = Map.groupBy(versions, ({ policy }) => idOf(policy));
  const publicNow = new Set(inForce.map(({ policy }) => idOf(policy)));
  return coverageOf(
    expectedPolicies,
    policies.docs.map(({ id, title, catalogueEntry }) => {
      const own = ofPolicy.get(id) ?? [];
      const working = own.find(({ status }) => status !== 'withdrawn');
      return {
        id,
        title,
        catalogueEntry: catalogueEntry ?? undefined,
        states: [...(publicNow.has(id) ? ['in-force' as const] : []), ...own.map(({ status }) => status)],
        ...(working === undefined ? {} : { draft: working.id }),
      };
    }),
  );
};
