import type { VersionState } from '@mithaq/domain/version/version-lifecycle';
import { createLocalReq, type Payload, type PayloadRequest } from 'payload';
import { asUser } from '../payload/access/as-user.ts';
import { guardVersion, stillBlocks, type PlacedFinding } from '../versions/guard/guard-version.ts';
import { moveVersion } from '../versions/moves/move-version.ts';
import { overruleFinding } from '../versions/moves/overrule-finding.ts';
import { reasonsAgainst, type VersionMoveReason } from '../versions/moves/reasons-against.ts';
import type { PolicyVersion } from '../payload-types.ts';
import type { RegisterWriter } from '../register/register-writer.ts';
import { asSystem } from '../payload/system/as-system.ts';
import { demoMailboxes } from './demo-users.ts';
import { demoApproval, demoNote, demoOverruling } from './demo.ar.ts';

/** A demo version could not be published; the message holds the refusal of the life cycle. */
class DemoPublicationRefused extends Error {
  override readonly name = 'DemoPublicationRefused';

  constructor(slug: string, outcome: string) {
    super(`${slug}: the demo version was not published: ${outcome}`);
  }
}

const next: Readonly<Record<VersionState, VersionState | undefined>> = {
  draft: 'in-review',
  'in-review': 'approved',
  approved: 'in-force',
  'in-force': undefined,
  superseded: undefined,
  withdrawn: undefined,
};

/** Day of every demo approval: a Sunday in the past, in no minutes. */
const DEMO_DAY = { year: 2026, month: 11, day: 1 };

const secretaryOf = async (payload: Payload, req: PayloadRequest, slug: string): Promise<PayloadRequest> => {
  const { docs } = await payload.find({
    ...asSystem(req),
    collection: 'users',
    where: { email: { equals: `${demoMailboxes['board-secretary']}@${slug}.example` } },
    limit: 1,
    depth: 0,
    pagination: false,
  });
  const secretary = docs[0];
  if (secretary === undefined) throw new DemoPublicationRefused(slug, 'its demo secretary is gone');
  return createLocalReq({ user: { ...secretary, collection: 'users' } }, payload);
};

/**
 * Returns the version that an import made and that nobody but this script has changed since; undefined where people
 * have continued it, because their work is not undone.
 */
export const untouchedImport = async (
  req: PayloadRequest,
  slug: string,
): Promise<PolicyVersion | undefined> => {
  const find = { ...asSystem(req), limit: 1, depth: 0 };
  const associations = await req.payload.find({
    ...find,
    collection: 'associations',
    where: { slug: { equals: slug } },
    pagination: false,
  });
  const versions = await req.payload.find({
    ...find,
    collection: 'policy-versions',
    where: { association: { equals: associations.docs[0]?.id ?? '' } },
    sort: 'createdAt',
    pagination: false,
  });
  const version = versions.docs[0];
  if (version === undefined || next[version.status] === undefined) return undefined;
  const byOthers = await req.payload.count({
    ...asSystem(req),
    collection: 'version-events',
    where: {
      and: [
        { version: { equals: version.id } },
        { action: { equals: 'moved' } },
        { note: { not_equals: demoNote } },
      ],
    },
  });
  return byOthers.totalDocs === 0 ? version : undefined;
};

/** Returns everything that prevents the publication of this version, as its page in the CMS lists it. */
export const reasonsAgainstPublication = async (
  req: PayloadRequest,
  version: PolicyVersion,
): Promise<readonly VersionMoveReason[]> =>
  (await reasonsAgainst(req, version, { to: 'in-force' })).filter(({ code }) => code !== 'move.not-in-table');

/** Enters a demo approval, as the association's demo secretary. */
export const enterDemoApproval = async (
  payload: Payload,
  req: PayloadRequest,
  slug: string,
  version: PolicyVersion,
): Promise<void> => {
  const secretary = await secretaryOf(payload, req, slug);
  await payload.update({
    ...asUser(secretary),
    collection: 'policy-versions',
    id: version.id,
    data: {
      approval: {
        meeting: { value: 1, printed: demoApproval.meeting },
        approvedOn: { printed: demoApproval.approvedOn, gregorian: DEMO_DAY },
        demonstration: true,
      },
    },
  });
};

/** Overrules every block of the guard, as the association's demo secretary and through the secretary's own endpoint. */
export const overruleAsSecretary = async (
  payload: Payload,
  req: PayloadRequest,
  slug: string,
  version: PolicyVersion,
): Promise<PlacedFinding[]> => {
  const secretary = await secretaryOf(payload, req, slug);
  const blocks = (await guardVersion(secretary, version)).filter(stillBlocks);
  for (const { fingerprint } of blocks) {
    const at = new Date().toISOString();
    const outcome = await overruleFinding(secretary, {
      id: version.id,
      fingerprint,
      reason: demoOverruling,
      at,
    });
    if (outcome.kind !== 'overruled') throw new DemoPublicationRefused(slug, outcome.kind);
  }
  return blocks;
};

/** Takes a version through review and approval to publication, one move after the other, as its secretary. */
export const publishAsSecretary = async (
  payload: Payload,
  req: PayloadRequest,
  register: RegisterWriter,
  slug: string,
  version: PolicyVersion,
): Promise<PolicyVersion> => {
  const secretary = await secretaryOf(payload, req, slug);
  let current = version;
  for (let to = next[current.status]; to !== undefined; to = next[current.status]) {
    const at = new Date().toISOString();
    const outcome = await moveVersion(register, secretary, { id: current.id, to, note: demoNote, at });
    if (outcome.kind !== 'moved') {
      const reasons =
        outcome.kind === 'refused' ? outcome.reasons.map(({ code }) => code).join(', ') : outcome.kind;
      throw new DemoPublicationRefused(slug, reasons);
    }
    current = outcome.version;
  }
  return current;
};
