import type { PayloadRequest } from 'payload';
import { log } from '../../log.ts';
import type { PolicyVersion } from '../../payload-types.ts';
import { updateIfUnchanged } from '../../payload/system/update-if-unchanged.ts';
import type { RegisterWriter } from '../../register/register-writer.ts';
import { placeOfVersion } from '../publish/place-of-version.ts';
import { completeInterrupted } from '../publish/publish-version.ts';
import { withSecretary, type VersionMoveOutcome } from './with-secretary.ts';
import { writeVersionEvent } from '../events/write-version-event.ts';

interface Schedule {
  /** Gregorian day in Riyadh, `2027-01-01`. */
  readonly day: string;
  readonly note: string | undefined;
  /** ISO time. */
  readonly at: string;
}

/** Schedules the publication of an approved version for the beginning of its day. Idempotent. */
export const scheduleVersion = async (
  req: PayloadRequest,
  version: PolicyVersion,
  { day, note, at }: Schedule,
): Promise<PolicyVersion> => {
  if (version.scheduledFor === day) return version;
  const emergency = version.emergencyReason ?? null;
  const by = req.user?.collection === 'users' ? req.user.name : '';
  const scheduled = await updateIfUnchanged(req, version, {
    scheduledFor: day,
    scheduledBy: by,
    emergencyReason: emergency,
  });
  await writeVersionEvent(req, version, {
    action: 'scheduled',
    to: version.status,
    at,
    note: [day, emergency ?? note].filter(Boolean).join(' · '),
    emergency: emergency !== null,
  });
  log.info('version-scheduled', { version: version.id });
  return scheduled;
};

/**
 * Cancels a schedule: the version stays approved and nothing happens on its day. A version that the public reads by
 * then is in force, and the person is told so. Throws `RegisterUnavailable`.
 */
export const takeBackSchedule = (
  register: RegisterWriter,
  req: PayloadRequest,
  { id, note, at }: { readonly id: string; readonly note: string | undefined; readonly at: string },
): Promise<VersionMoveOutcome> =>
  withSecretary(req, id, async (version) => {
    if (!version.scheduledFor) return { kind: 'moved', version };
    const { association } = await placeOfVersion(req, version);
    const { published } = await completeInterrupted(register, req, association, { at, announcedOnly: true });
    if (published.some((done) => done.id === version.id)) return { kind: 'moved-meanwhile' };
    const taken = await updateIfUnchanged(req, version, {
      scheduledFor: null,
      scheduledBy: null,
      emergencyReason: null,
    });
    await writeVersionEvent(req, version, {
      action: 'schedule-taken-back',
      to: version.status,
      at,
      note,
    });
    return { kind: 'moved', version: taken };
  });
