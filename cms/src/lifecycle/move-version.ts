import { policyText } from '@mithaq/domain/contracts/policy-text';
import {
  refusalsOfVersionMove,
  type VersionRefusal,
  type VersionState,
} from '@mithaq/domain/version/version-lifecycle';
import { versionStateLabels } from '@mithaq/domain/version/version-states.ar';
import type { PayloadRequest } from 'payload';
import { asUser } from '../access/as-user.ts';
import { associationOf, hasRole, idOf, personOf } from '../access/roles.ts';
import { log } from '../log.ts';
import { policyTextOf } from '../mapping/policy-text.ts';
import { versionToMove } from '../mapping/version.ts';
import type { PolicyVersion } from '../payload-types.ts';
import type { RegisterWriter } from '../register/register-writer.ts';
import { asSystem } from '../system/as-system.ts';
import { inTransaction } from '../system/in-transaction.ts';
import { whileMovingVersion } from './moving-version.ts';
import { publishVersion } from './publish-version.ts';
import { withdrawVersion } from './withdraw-version.ts';

/** The text breaks a rule of the register (a heading too long, a key of the wrong shape). */
interface MalformedText {
  readonly code: 'text.malformed';
  readonly path: string;
}

export type VersionMoveReason = VersionRefusal | MalformedText;

export type VersionMoveOutcome =
  | { readonly kind: 'moved'; readonly version: PolicyVersion }
  | { readonly kind: 'refused'; readonly reasons: readonly VersionMoveReason[] }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'not-yours' };

const malformed = (version: PolicyVersion): MalformedText[] =>
  policyText
    .safeParse(policyTextOf(version))
    .error?.issues.map((issue) => ({ code: 'text.malformed', path: issue.path.join('.') })) ?? [];

/** Every reason at once why this version cannot be moved there; what the edit page shows too. */
export const reasonsAgainst = (version: PolicyVersion, to: VersionState): readonly VersionMoveReason[] => {
  const refusals = refusalsOfVersionMove(versionToMove(version), to, 'board-secretary');
  return refusals.length > 0 || to !== 'in-force' ? refusals : malformed(version);
};

interface Move {
  readonly id: string;
  readonly to: VersionState;
  readonly note: string | undefined;
  /** ISO time of the move. */
  readonly at: string;
}

const writeEvent = async (req: PayloadRequest, version: PolicyVersion, move: Move): Promise<void> => {
  const actor = req.user?.collection === 'users' ? req.user : undefined;
  await req.payload.create({
    ...asSystem(req),
    collection: 'version-events',
    data: {
      version: version.id,
      association: idOf(version.association) ?? '',
      from: version.status,
      to: move.to,
      actor: actor?.id ?? null,
      actorName: actor?.name ?? '',
      at: move.at,
      note: move.note ?? null,
    },
  });
};

const setVersion = (req: PayloadRequest, id: string, data: Partial<PolicyVersion>): Promise<PolicyVersion> =>
  whileMovingVersion(req, () =>
    req.payload.update({ ...asSystem(req), collection: 'policy-versions', id, depth: 0, data }),
  );

const supersedeOthers = async (req: PayloadRequest, version: PolicyVersion, move: Move): Promise<void> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'policy-versions',
    where: {
      and: [{ policy: { equals: idOf(version.policy) } }, { status: { equals: 'in-force' } }],
    },
    pagination: false,
    depth: 0,
  });
  for (const before of docs) {
    await setVersion(req, before.id, { status: 'superseded' });
    await writeEvent(req, before, { ...move, to: 'superseded', note: undefined });
  }
};

const carryOut = async (
  register: RegisterWriter,
  req: PayloadRequest,
  version: PolicyVersion,
  move: Move,
): Promise<PolicyVersion> => {
  if (move.to !== 'in-force') {
    const moved = await setVersion(req, version.id, { status: move.to });
    await writeEvent(req, version, move);
    if (move.to === 'withdrawn') {
      const reason = move.note ?? versionStateLabels.withdrawn;
      await withdrawVersion(register, req, version, { kind: 'withdrawn', reason, at: move.at });
    }
    return moved;
  }
  const {
    announce,
    version: versionNumber,
    hash,
    publishedAt,
  } = await publishVersion(register, req, version, move.at);
  await supersedeOthers(req, version, move);
  const moved = await setVersion(req, version.id, { status: 'in-force', versionNumber, hash, publishedAt });
  await writeEvent(req, version, move);
  await announce();
  return moved;
};

/**
 * Moves a version as the person who sent `req`, a board secretary of its association: checks, changes, writes the
 * row that tells of it and, for publication, the register, all in one transaction. Throws `RegisterUnavailable`
 * when the register does not take it; then nothing has happened.
 */
export const moveVersion = (
  register: RegisterWriter,
  req: PayloadRequest,
  move: Move,
): Promise<VersionMoveOutcome> =>
  inTransaction(req, async () => {
    if (personOf(req.user) === undefined) return { kind: 'not-yours' };
    const version = await req.payload.findByID({
      ...asUser(req),
      collection: 'policy-versions',
      id: move.id,
      depth: 0,
      disableErrors: true,
    });
    if (version === null) return { kind: 'not-found' };
    if (!hasRole(req.user, 'board-secretary') || associationOf(req.user) !== idOf(version.association)) {
      return { kind: 'not-yours' };
    }
    const reasons = reasonsAgainst(version, move.to);
    if (reasons.length > 0) return { kind: 'refused', reasons };
    const moved = await carryOut(register, req, version, move);
    if (move.to === 'in-force' || move.to === 'withdrawn') {
      log.info(move.to === 'in-force' ? 'version-published' : 'version-withdrawn', { version: version.id });
    }
    return { kind: 'moved', version: moved };
  });
