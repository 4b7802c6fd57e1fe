import { hasBegun, isoDayOf } from '@mithaq/domain/version/effective-days';
import type { AskedMove } from '@mithaq/domain/version/version-lifecycle';
import type { PayloadRequest } from 'payload';
import { personOf } from '../access/roles.ts';
import { log } from '../log.ts';
import { effectiveDaysOf } from '../mapping/version.ts';
import type { PolicyVersion } from '../payload-types.ts';
import type { RegisterWriter } from '../register/register-writer.ts';
import { setVersion } from '../system/set-version.ts';
import { asSecretaryOf, type VersionMoveOutcome } from './as-secretary-of.ts';
import { completeWithdrawals } from './complete-withdrawals.ts';
import { placeOfVersion } from './place-of-version.ts';
import { putInForce } from './put-in-force.ts';
import { reasonsAgainst } from './reasons-against.ts';
import { scheduleVersion } from './schedule-version.ts';
import { withdrawVersion } from './withdraw-version.ts';
import { writeVersionEvent } from './write-version-event.ts';

interface Move extends Pick<AskedMove, 'to' | 'withdrawal' | 'emergency'> {
  readonly id: string;
  /** Why, or what is to be remembered; kept with the row. */
  readonly note: string | undefined;
  /** ISO time of the move. */
  readonly at: string;
}

const publish = async (
  register: RegisterWriter,
  req: PayloadRequest,
  version: PolicyVersion,
  { emergency, note, at }: Move,
): Promise<PolicyVersion> => {
  const approved = { ...version, emergencyReason: emergency?.trim() ?? null };
  const day = isoDayOf(effectiveDaysOf(version).inForceFrom);
  if (day !== undefined && !hasBegun(day, Date.parse(at))) {
    return scheduleVersion(req, approved, { day, note, at });
  }
  const published = await putInForce(register, req, approved, { note, at });
  log.info('version-published', { version: version.id });
  return published;
};

const withdraw = async (
  register: RegisterWriter,
  req: PayloadRequest,
  version: PolicyVersion,
  { note, at, withdrawal: kind }: Move,
): Promise<PolicyVersion> => {
  if (kind === undefined || note === undefined) throw new TypeError('a withdrawal has a kind and a reason');
  const { association } = await placeOfVersion(req, version);
  // What the public reads already stays as it was said, also where it is said again in other words.
  const finished = await completeWithdrawals(register, req, association, { at });
  const moved =
    finished.find(({ id }) => id === version.id) ??
    (await withdrawVersion(register, req, version, { kind, reason: note, at }));
  log.info('version-withdrawn', { version: version.id });
  return moved;
};

const carryOut = async (
  register: RegisterWriter,
  req: PayloadRequest,
  version: PolicyVersion,
  move: Move,
): Promise<PolicyVersion> => {
  const { to, at, note } = move;
  if (to === 'in-force') return publish(register, req, version, move);
  if (to === 'withdrawn') return withdraw(register, req, version, move);
  const moved = await setVersion(req, version, {
    status: to,
    ...(to === 'approved' ? { approvalRecordedBy: personOf(req.user)?.id ?? null } : {}),
    ...(to === 'draft' ? { scheduledFor: null, scheduledBy: null, emergencyReason: null } : {}),
  });
  await writeVersionEvent(req, version, { action: 'moved', to, at, note });
  return moved;
};

/**
 * Moves a version as the person who sent `req`, a board secretary of its association: checks, changes, writes the
 * row that tells of it and, for publication, the register, all in one transaction. A version whose day lies ahead is
 * scheduled instead of published. Throws `RegisterUnavailable` when the register does not take it; then nothing has
 * happened.
 */
export const moveVersion = (
  register: RegisterWriter,
  req: PayloadRequest,
  move: Move,
): Promise<VersionMoveOutcome> =>
  asSecretaryOf(req, move.id, async (version) => {
    const { to, note: reason, withdrawal, emergency } = move;
    const reasons = await reasonsAgainst(req, version, { to, reason, withdrawal, emergency });
    if (reasons.length > 0) return { kind: 'refused', reasons };
    return { kind: 'moved', version: await carryOut(register, req, version, move) };
  });
