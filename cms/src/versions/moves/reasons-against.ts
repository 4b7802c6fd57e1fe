import { dayInRiyadh } from '@mithaq/domain/calendar/day-in-riyadh';
import { policyText } from '@mithaq/domain/contracts/policy-text';
import {
  isEmergencyReason,
  isPublicRecord,
  refusalsOfVersionMove,
  versionStatesWith,
  type AskedMove,
  type VersionRefusal,
} from '@mithaq/domain/version/version-lifecycle';
import { mayBeOverruled, type Finding, type GuardCode } from '@mithaq/domain/guard/finding';
import type { PayloadRequest } from 'payload';
import { idOf, personOf } from '../../payload/access/roles.ts';
import { guardVersion, stillBlocks, type PlacedFinding } from '../guard/guard-version.ts';
import { policyTextOf } from '../mapping/policy-text.ts';
import { versionToMove } from '../mapping/version.ts';
import type { PolicyVersion } from '../../payload-types.ts';
import { asSystem } from '../../payload/system/as-system.ts';

/** The text breaks a rule of the register (a heading too long, a key of the wrong shape). */
interface MalformedText {
  readonly code: 'text.malformed';
  readonly path: string;
}

/** The guard has found a block that nobody has overruled. */
interface GuardBlock {
  readonly code: `guard.${GuardCode}`;
  readonly path: string;
  readonly finding: Finding;
}

export type VersionMoveReason = VersionRefusal | MalformedText | GuardBlock;

const malformed = (version: PolicyVersion): MalformedText[] =>
  policyText
    .safeParse(policyTextOf(version))
    .error?.issues.map((issue) => ({ code: 'text.malformed', path: issue.path.join('.') })) ?? [];

/** Returns whether a version of the same policy was published before this one. */
const followsAnother = async (req: PayloadRequest, version: PolicyVersion): Promise<boolean> => {
  const { totalDocs } = await req.payload.count({
    ...asSystem(req),
    collection: 'policy-versions',
    where: {
      and: [
        { policy: { equals: idOf(version.policy) } },
        { id: { not_equals: version.id } },
        { status: { in: versionStatesWith({ isPublicRecord: true }) } },
      ],
    },
  });
  return totalDocs > 0;
};

/** Returns whether the association requires four eyes and this person recorded the approval. */
const recordedByWhoAsks = async (req: PayloadRequest, version: PolicyVersion): Promise<boolean> => {
  const person = personOf(req.user);
  if (person === undefined || version.approvalRecordedBy !== person.id) return false;
  const association = await req.payload.findByID({
    ...asSystem(req),
    collection: 'associations',
    id: idOf(version.association) ?? '',
    depth: 0,
  });
  return association.fourEyes === true;
};

/** Returns the blocks of the guard; in an emergency, whose reason is published, only those that it does not pass. */
const guardBlocks = async (
  req: PayloadRequest,
  version: PolicyVersion,
  { to, emergency }: Pick<AskedMove, 'to' | 'emergency'>,
  findings: readonly PlacedFinding[] | undefined,
): Promise<GuardBlock[]> => {
  if (to !== 'in-force' || isPublicRecord(version.status)) return [];
  const isEmergency = isEmergencyReason(emergency);
  return (findings ?? (await guardVersion(req, version)))
    .filter((found) => stillBlocks(found) && !(isEmergency && mayBeOverruled(found.finding)))
    .map(({ finding, path }) => ({ code: `guard.${finding.code}`, path, finding }));
};

/**
 * Returns every reason against a move at once; the edit page shows these reasons too. `findings` are those of the
 * guard, where the caller has them already.
 */
export const reasonsAgainst = async (
  req: PayloadRequest,
  version: PolicyVersion,
  asked: Pick<AskedMove, 'to' | 'reason' | 'withdrawal' | 'emergency'>,
  findings?: readonly PlacedFinding[],
): Promise<readonly VersionMoveReason[]> => {
  const refusals = refusalsOfVersionMove(versionToMove(version, await followsAnother(req, version)), {
    ...asked,
    by: 'board-secretary',
    today: dayInRiyadh(Date.now()),
    recordedApproval: await recordedByWhoAsks(req, version),
  });
  const blocks = await guardBlocks(req, version, asked, findings);
  const faults = refusals.length > 0 || asked.to !== 'in-force' ? [] : malformed(version);
  return [...refusals, ...faults, ...blocks];
};
