import {
  readMeeting,
  readPrintedNumber,
  type MeetingFacts,
  type MinutesFault,
  type TypedMeeting,
} from '@mithaq/domain/approval/joint-approval';
import type { PrintedNumber } from '@mithaq/domain/contracts/board-approval';
import { versionStateFacts } from '@mithaq/domain/version/version-lifecycle';
import type { PayloadRequest } from 'payload';
import { notifyOfVersions } from '../../deliveries/notify-of-versions.ts';
import { associationOf, hasRole, idOf, personOf } from '../../payload/access/roles.ts';
import { inTransaction } from '../../payload/system/in-transaction.ts';
import { updateIfUnchanged, VersionConflict } from '../../payload/system/update-if-unchanged.ts';
import type { PolicyVersion } from '../../payload-types.ts';
import { approvalChanges, isApprovalBlank } from '../approval-changes.ts';
import { writeVersionEvent } from '../events/write-version-event.ts';
import { approvalDateFields } from '../mapping/approval.ts';
import { readableVersion } from '../moves/readable-version.ts';
import { reasonsAgainst, type VersionMoveReason } from '../moves/reasons-against.ts';

/** A version that the meeting approved, with the number of its resolution as typed; blank where it has none. */
export interface ApprovedInMeeting {
  readonly id: string;
  readonly resolution: string;
}

interface JointApproval {
  readonly meeting: TypedMeeting;
  readonly versions: readonly ApprovedInMeeting[];
  /** ISO time. */
  readonly at: string;
}

/** A reason against one version of the list, which nothing is recorded with; `row` counts from 0. */
export interface ReasonInRow {
  readonly row: number;
  /** Undefined where the person may not read the version, or it does not exist. */
  readonly title: string | undefined;
  readonly reason: VersionMoveReason | MinutesFault | { readonly code: 'not-found' };
}

export type JointOutcome =
  /** `already`: approved before with these very facts, as by the first of two presses. */
  | { readonly kind: 'approved'; readonly recorded: readonly string[]; readonly already: readonly string[] }
  /** Nothing was recorded. `meeting`: faults of what the approvals share. */
  | {
      readonly kind: 'refused';
      readonly meeting: readonly (MinutesFault | VersionMoveReason)[];
      readonly rows: readonly ReasonInRow[];
    }
  | { readonly kind: 'not-yours' }
  /** A concurrent move of one of the versions came first; nothing was recorded. */
  | { readonly kind: 'moved-meanwhile' };

type Approval = NonNullable<PolicyVersion['approval']>;

/**
 * Returns the approval of a version with the meeting's facts in place of those entered before. Parts that belong to the
 * version stay: chair, minutes, and its orders.
 */
const approvalOf = (
  version: PolicyVersion,
  { session, meeting, approvedOn }: MeetingFacts,
  resolution: PrintedNumber | undefined,
): Approval => {
  const numbered = (number: PrintedNumber | undefined) => number ?? { printed: null, value: null };
  return {
    ...version.approval,
    session: numbered(session),
    meeting: numbered(meeting),
    resolution: numbered(resolution),
    approvedOn:
      approvedOn === undefined
        ? { printed: null, weekday: null, hijri: {}, gregorian: {}, computed: null }
        : approvalDateFields(approvedOn),
  };
};

/** Whether a reason comes from the day of the meeting, which is said once and not for each version. */
const isOfTheMeeting = (reason: VersionMoveReason): boolean =>
  'path' in reason && reason.path.startsWith('approval.approvedOn');

/** Whether a reason only repeats that the day or the number of the meeting could not be read. */
const repeats = ({ code }: VersionMoveReason, faults: readonly MinutesFault[]): boolean => {
  if (code === 'approval.missing') return faults.length > 0;
  if (code === 'approval.meeting-or-resolution-missing') return faults.some(({ path }) => path === 'meeting');
  return code.startsWith('approval.date-') && faults.some(({ path }) => path === 'date');
};

interface Prepared {
  readonly version: PolicyVersion;
  readonly approval: Approval;
}

/** Records the approval of one version: its facts, its state and the rows of its log. */
const record = async (
  req: PayloadRequest,
  { version, approval }: Prepared,
  person: string,
  at: string,
): Promise<PolicyVersion> => {
  const changes = approvalChanges(version.approval, approval);
  const written = await updateIfUnchanged(req, version, {
    status: 'approved',
    approval,
    approvalRecordedBy: person,
  });
  if (changes.length > 0) {
    const action = isApprovalBlank(version.approval) ? 'approval-recorded' : 'approval-changed';
    await writeVersionEvent(req, version, { action, to: version.status, at, changes });
  }
  await writeVersionEvent(req, version, { action: 'moved', to: 'approved', at });
  return written;
};

/**
 * Records the approval of many versions by one meeting, as the user of `req`, a board secretary of their association,
 * in one transaction: all or none. The life cycle decides about each version as about a single move, and every reason
 * against every version is returned at once. A version that is approved with these very facts already is left as it is,
 * so that a repeated press records nothing twice. A database without rollback keeps what was written before a concurrent
 * move is met; a repeated press then records the rest.
 */
export const approveTogether = async (
  req: PayloadRequest,
  { meeting: typed, versions, at }: JointApproval,
): Promise<JointOutcome> => {
  const person = personOf(req.user);
  const association = associationOf(req.user);
  if (person === undefined || association === undefined || !hasRole(req.user, 'board-secretary'))
    return { kind: 'not-yours' };
  const { facts, faults } = readMeeting(typed);
  const work = async (): Promise<JointOutcome> => {
    const rows: ReasonInRow[] = [];
    const ofMeeting = new Map<string, VersionMoveReason>();
    const prepared: Prepared[] = [];
    const already: string[] = [];
    for (const [row, { id, resolution: words }] of versions.entries()) {
      const version = await readableVersion(req, id);
      if (version === null || idOf(version.association) !== association) {
        rows.push({ row, title: undefined, reason: { code: 'not-found' } });
        continue;
      }
      const { title } = version;
      const resolution = readPrintedNumber('resolution', words);
      if ('fault' in resolution) rows.push({ row, title, reason: resolution.fault });
      const approval = approvalOf(version, facts, 'part' in resolution ? resolution.part : undefined);
      if (
        versionStateFacts[version.status].isApproved &&
        approvalChanges(version.approval, approval).length === 0
      ) {
        already.push(id);
        continue;
      }
      const reasons = await reasonsAgainst(req, { ...version, approval }, { to: 'approved' });
      for (const reason of reasons.filter((found) => !repeats(found, faults))) {
        if (isOfTheMeeting(reason)) ofMeeting.set(reason.code, reason);
        else rows.push({ row, title, reason });
      }
      prepared.push({ version, approval });
    }
    if (faults.length + rows.length + ofMeeting.size > 0)
      return { kind: 'refused', meeting: [...faults, ...ofMeeting.values()], rows };
    const recorded: string[] = [];
    for (const each of prepared) recorded.push((await record(req, each, person.id, at)).id);
    await notifyOfVersions(req, { kind: 'version-approved', association, versions: recorded, at });
    return { kind: 'approved', recorded, already };
  };
  try {
    return await inTransaction(req, work);
  } catch (error) {
    if (error instanceof VersionConflict) return { kind: 'moved-meanwhile' };
    throw error;
  }
};
