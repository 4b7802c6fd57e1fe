import { coverageOf } from '@mithaq/domain/catalogue/coverage';
import { expectedPolicies } from '@mithaq/domain/catalogue/current-catalogue';
import type { PayloadRequest } from 'payload';
import { asUser } from '../../payload/access/as-user.ts';
import { idOf } from '../../payload/access/roles.ts';
import type { Dashboard } from './dashboard-shape.ts';

/** Largest number of policies that is read; an association has fewer, because the catalogue expects 25. */
const MOST_POLICIES = 300;

/** Compares the policies of the person's own association with the regulator's expectations. */
export const associationCoverage = async (
  req: PayloadRequest,
): Promise<NonNullable<Dashboard['coverage']>> => {
  const find = { ...asUser(req), depth: 0, limit: MOST_POLICIES, pagination: false } as const;
  const policies = await req.payload.find({
    ...find,
    collection: 'policies',
    sort: 'createdAt',
    select: { title: true, catalogueEntry: true },
    pagination: false,
  });
  // Superseded versions are left out: after each of them another version came into force.
  const versions = await req.payload.find({
    ...find,
    collection: 'policy-versions',
    where: { status: { not_equals: 'superseded' } },
    sort: '-updatedAt',
    select: { policy: true, status: true },
    pagination: false,
  });
  return coverageOf(
    expectedPolicies,
    policies.docs.map(({ id, title, catalogueEntry }) => {
      const own = versions.docs.filter(({ policy }) => idOf(policy) === id);
      const working = own.find(({ status }) => status !== 'in-force' && status !== 'withdrawn');
      return {
        id,
        title,
        catalogueEntry: catalogueEntry ?? undefined,
        states: own.map(({ status }) => status),
        ...(working === undefined ? {} : { draft: working.id }),
      };
    }),
  );
};
