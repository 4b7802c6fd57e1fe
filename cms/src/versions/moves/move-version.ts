import { noticeOfMove } from '@mithaq/domain/delivery/version-notices';
import { hasBegun, isoDayOf } from '@mithaq/domain/version/effective-days';
import type { AskedMove } from '@mithaq/domain/version/version-lifecycle';
import type { PayloadRequest } from 'payload';
import { idOf, personOf } from '../../payload/access/roles.ts';
import { log, type LogCode } from '../../log.ts';
import { notifyOfVersions } from '../../deliveries/notify-of-versions.ts';
import { effectiveDaysOf } from '../mapping/version.ts';
import type { PolicyVersion } from '../../payload-types.ts';
import type { RegisterWriter } from '../../register/register-writer.ts';
import { updateIfUnchanged } from '../../payload/system/update-if-unchanged.ts';
import { withSecretary, type VersionMoveOutcome } from './with-secretary.ts';
import { placeOfVersion } from '../publish/place-of-version.ts';
import { preparePdf } from '../publish/prepare-pdf.ts';
import { completeInterrupted, publishVersion } from '../publish/publish-version.ts';
import { readableVersion } from './readable-version.ts';
import { reasonsAgainst } from './reasons-against.ts';
import { scheduleVersion } from './schedule-version.ts';
import { withdrawVersion } from './withdraw-version.ts';
import { writeVersionEvent } from '../events/write-version-event.ts';
import type { PreparedPdf } from '../publish/write-version-files.ts';

interface Move extends Pick<AskedMove, 'to' | 'withdrawal' | 'emergency'> {
  readonly id: string;
  /** Reason or remark; kept with the row. */
  readonly note: string | undefined;
  /** ISO time of the move. */
  readonly at: string;
}

const liesAhead = (version: PolicyVersion, at: string): string | undefined => {
  const day = isoDayOf(effectiveDaysOf(version).inForceFrom);
  return day !== undefined && !hasBegun(day, Date.parse(at)) ? day : undefined;
};

const moved = (version: PolicyVersion): VersionMoveOutcome => ({ kind: 'moved', version });

/** Outcome of a concurrent move. The outcome is a value and no error, so that steps finished on the way are kept. */
const movedMeanwhile: VersionMoveOutcome = { kind: 'moved-meanwhile' };

const publish = async (
  register: RegisterWriter,
  req: PayloadRequest,
  version: PolicyVersion,
  { emergency, note, at }: Move,
  prepared: PreparedPdf | undefined,
): Promise<VersionMoveOutcome> => {
  const approved = { ...version, emergencyReason: emergency?.trim() ?? null };
  const day = liesAhead(version, at);
  if (day !== undefined) return moved(await scheduleVersion(req, approved, { day, note, at }));
  const published = await publishVersion(register, req, approved, { note, at, prepared });
  const association = idOf(version.association) ?? '';
  await notifyOfVersions(req, { kind: 'version-published', association, versions: [version.id], at });
  return moved(published);
};

const withdraw = async (
  register: RegisterWriter,
  req: PayloadRequest,
  version: PolicyVersion,
  { note, at, withdrawal: kind }: Move,
): Promise<VersionMoveOutcome> => {
  if (kind === undefined || note === undefined) throw new TypeError('a withdrawal has a kind and a reason');
  const { association } = await placeOfVersion(req, version);
  const { withdrawn, published } = await completeInterrupted(register, req, association, { at });
  // A withdrawal that the public reads already keeps its words, even where the person now sends other words.
  const finished = withdrawn.find(({ id }) => id === version.id);
  if (finished !== undefined) return moved(finished);
  // The finished publication has superseded this version: its successor was public already.
  if (published.some(({ policy }) => idOf(policy) === idOf(version.policy))) return movedMeanwhile;
  return moved(await withdrawVersion(register, req, version, { kind, reason: note, at }));
};

/** Moves a version that the public has not seen, after a check that no interrupted publication made it public. */
const moveUnpublished = async (
  register: RegisterWriter,
  req: PayloadRequest,
  version: PolicyVersion,
  { to, at, note }: Move,
): Promise<VersionMoveOutcome> => {
  if (version.status === 'approved') {
    const { association } = await placeOfVersion(req, version);
    const { published } = await completeInterrupted(register, req, association, { at, announcedOnly: true });
    if (published.some(({ id }) => id === version.id)) return movedMeanwhile;
  }
  const written = await updateIfUnchanged(req, version, {
    status: to,
    ...(to === 'approved' ? { approvalRecordedBy: personOf(req.user)?.id ?? null } : {}),
    ...(to === 'draft' ? { scheduledFor: null, scheduledBy: null, emergencyReason: null } : {}),
  });
  await writeVersionEvent(req, version, { action: 'moved', to, at, note });
  const kind = noticeOfMove(to);
  if (kind !== undefined) {
    const association = idOf(version.association) ?? '';
    await notifyOfVersions(req, { kind, association, versions: [version.id], at });
  }
  return moved(written);
};

/** Makes the PDF of a publication before the transaction; undefined for a person who may not publish the version. */
const prepare = async (
  register: RegisterWriter,
  req: PayloadRequest,
  { id, to, at }: Move,
): Promise<PreparedPdf | undefined> => {
  if (to !== 'in-force' || personOf(req.user) === undefined) return undefined;
  const version = await readableVersion(req, id);
  if (version === null || liesAhead(version, at) !== undefined) return undefined;
  return preparePdf(register, req, version, at);
};

/** Codes of the moves that the public sees; the others stand in the version's own log alone. */
const logCodes: Readonly<Record<PolicyVersion['status'], LogCode | undefined>> = {
  draft: undefined,
  'in-review': undefined,
  approved: undefined,
  'in-force': 'version-published',
  superseded: undefined,
  withdrawn: 'version-withdrawn',
};

/**
 * Moves a version as the user of `req`, a board secretary of its association: checks the move, changes the version,
 * writes the row that records it and, for publication, the register, all in one transaction. A version whose day lies
 * ahead is scheduled instead of published. Interrupted steps in the register are finished before anything leaves
 * `approved` or `in-force`, so that a version that the public reads never moves like an unpublished one. Throws
 * `RegisterUnavailable` when the register refuses the write; then nothing has changed.
 */
export const moveVersion = async (
  register: RegisterWriter,
  req: PayloadRequest,
  move: Move,
): Promise<VersionMoveOutcome> => {
  const prepared = await prepare(register, req, move);
  const outcome = await withSecretary(req, move.id, async (version): Promise<VersionMoveOutcome> => {
    const { to, note: reason, withdrawal, emergency } = move;
    const reasons = await reasonsAgainst(req, version, { to, reason, withdrawal, emergency });
    if (reasons.length > 0) return { kind: 'refused', reasons };
    if (to === 'in-force') return publish(register, req, version, move, prepared);
    if (to === 'withdrawn') return withdraw(register, req, version, move);
    return moveUnpublished(register, req, version, move);
  });
  if (outcome.kind === 'moved') {
    const code = logCodes[outcome.version.status];
    if (code !== undefined) log.info(code, { version: outcome.version.id });
  }
  return outcome;
};
