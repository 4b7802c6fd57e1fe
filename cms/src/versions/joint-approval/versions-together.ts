import { MOST_TOGETHER, readPrintedNumber } from '@mithaq/domain/approval/joint-approval';
import type { PayloadRequest, Where } from 'payload';
import { asUser } from '../../payload/access/as-user.ts';
import { associationOf, hasRole } from '../../payload/access/roles.ts';
import type { PolicyVersion } from '../../payload-types.ts';

/** A version that waits for a step which is done to many at once. */
export interface WaitingVersion {
  readonly id: string;
  readonly title: string;
}

/** A version in review, with what was entered of its approval before, as somebody types it; blank where nothing was. */
export interface VersionInReview extends WaitingVersion {
  readonly resolution: string;
  readonly session: string;
  readonly meeting: string;
  readonly date: string;
}

/** Versions of one state, as many as are moved at a time; `more`: others wait. */
export interface Together<Version> {
  readonly versions: readonly Version[];
  readonly more: boolean;
}

export interface VersionsTogether {
  readonly drafts: Together<WaitingVersion>;
  readonly inReview: Together<VersionInReview>;
  /** Versions that the board approved and that are neither published nor scheduled. */
  readonly approved: Together<WaitingVersion>;
}

const slashed = (
  parts: { year?: number | null; month?: number | null; day?: number | null } | null | undefined,
) =>
  parts?.year && parts.month && parts.day
    ? `${String(parts.day)}/${String(parts.month)}/${String(parts.year)}`
    : '';

/**
 * Returns a number of an approval as somebody types it: its printed words where they are read as this very number, else
 * the number, because a file prints more around it («في اجتماعه السادس»).
 */
const numberOf = (
  path: 'session' | 'meeting' | 'resolution',
  number: { printed?: string | null; value?: number | null } | null | undefined,
): string => {
  const printed = number?.printed ?? '';
  const value = number?.value ?? undefined;
  if (value === undefined) return printed;
  const read = readPrintedNumber(path, printed);
  return 'part' in read && read.part?.value === value ? printed : String(value);
};

/** Returns the day of an approval as somebody types it: as printed, else in the calendar that was entered. */
const dateOf = (approval: PolicyVersion['approval']): string => {
  const { printed, hijri, gregorian } = approval?.approvedOn ?? {};
  return printed ?? (slashed(hijri) || slashed(gregorian));
};

/**
 * Returns the versions of the association of a board secretary that wait for a step which is done to many at once, in
 * each state those without a change for longest first. Undefined for everybody else.
 */
export const versionsTogether = async (req: PayloadRequest): Promise<VersionsTogether | undefined> => {
  const association = associationOf(req.user);
  if (association === undefined || !hasRole(req.user, 'board-secretary')) return undefined;
  const waiting = async (state: PolicyVersion['status'], and: readonly Where[] = []) => {
    const { docs, totalDocs } = await req.payload.find({
      ...asUser(req),
      collection: 'policy-versions',
      where: { and: [{ association: { equals: association } }, { status: { equals: state } }, ...and] },
      sort: 'updatedAt',
      limit: MOST_TOGETHER,
      depth: 0,
      select: { title: true, approval: { resolution: true, session: true, meeting: true, approvedOn: true } },
      pagination: true,
    });
    return { docs, more: totalDocs > docs.length };
  };
  const drafts = await waiting('draft');
  const inReview = await waiting('in-review');
  const approved = await waiting('approved', [{ scheduledFor: { exists: false } }]);
  const named = ({ docs, more }: typeof drafts): Together<WaitingVersion> => ({
    versions: docs.map(({ id, title }) => ({ id, title })),
    more,
  });
  return {
    drafts: named(drafts),
    inReview: {
      versions: inReview.docs.map(({ id, title, approval }) => ({
        id,
        title,
        resolution: numberOf('resolution', approval?.resolution),
        session: numberOf('session', approval?.session),
        meeting: numberOf('meeting', approval?.meeting),
        date: dateOf(approval),
      })),
      more: inReview.more,
    },
    approved: named(approved),
  };
};
