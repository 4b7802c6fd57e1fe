import { compareFacts, type ComparedFact } from '@mithaq/domain/comparison/compare-facts';
import type { ComparableFacts } from '@mithaq/domain/comparison/compared-facts.ar';
import { compareVersions } from '@mithaq/domain/comparison/compare-versions';
import type { VersionComparison } from '@mithaq/domain/comparison/compared';
import type { PolicyText } from '@mithaq/domain/contracts/policy-text';
import { isoDayOf } from '@mithaq/domain/version/effective-days';
import { isPublicRecord } from '@mithaq/domain/version/version-lifecycle';
import type { PayloadRequest } from 'payload';
import { asUser } from '../../payload/access/as-user.ts';
import { idOf } from '../../payload/access/roles.ts';
import type { PolicyVersion } from '../../payload-types.ts';
import { policyTextOf } from '../mapping/policy-text.ts';
import { approvalOf, effectiveDaysOf, issueDateOf } from '../mapping/version.ts';

export interface ComparedWithInForce {
  /** Number of the version in force, in the register. */
  readonly inForce: number | undefined;
  /** Text of the version in force. */
  readonly before: PolicyText;
  readonly comparison: VersionComparison;
  readonly facts: readonly ComparedFact[];
}

const factsOf = (version: PolicyVersion): ComparableFacts => {
  const { inForceFrom, reviewBy } = effectiveDaysOf(version);
  const [from, by] = [isoDayOf(inForceFrom), isoDayOf(reviewBy)];
  const issueDate = issueDateOf(version);
  const approval = approvalOf(version);
  return {
    text: policyTextOf(version),
    ...(version.issueNumber ? { issueNumber: version.issueNumber } : {}),
    ...(issueDate === undefined ? {} : { issueDate }),
    ...(approval === undefined ? {} : { approval }),
    ...(from === undefined ? {} : { inForceFrom: from }),
    ...(by === undefined ? {} : { reviewBy: by }),
  };
};

/**
 * Compares the last saved state of a version with the version in force of its policy, with the rights of the
 * request's user. Undefined for a version that was published itself, and where no version is in force.
 */
export const comparedWithInForce = async (
  req: PayloadRequest,
  id: string,
): Promise<ComparedWithInForce | undefined> => {
  const find = { ...asUser(req), collection: 'policy-versions', depth: 0 } as const;
  const version = await req.payload.findByID({ ...find, id, disableErrors: true });
  if (version === null || isPublicRecord(version.status)) return undefined;
  const { docs } = await req.payload.find({
    ...find,
    where: { and: [{ policy: { equals: idOf(version.policy) } }, { status: { equals: 'in-force' } }] },
    limit: 1,
    pagination: false,
  });
  const [inForce] = docs;
  if (inForce === undefined) return undefined;
  const before = policyTextOf(inForce);
  return {
    inForce: inForce.versionNumber ?? undefined,
    before,
    comparison: compareVersions(before, policyTextOf(version)),
    facts: compareFacts(factsOf(inForce), { ...factsOf(version), isDraft: true }),
  };
};
