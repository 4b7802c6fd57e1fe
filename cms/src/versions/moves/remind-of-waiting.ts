import { riyadhDaysBetween } from '@mithaq/domain/calendar/days-between';
import { versionNotices, type WaitingNotice } from '@mithaq/domain/delivery/version-notices';
import { keysOf } from '@mithaq/domain/table/keys-of';
import { hasBegun } from '@mithaq/domain/version/effective-days';
import type { PayloadRequest } from 'payload';
import { remindOfVersions } from '../../deliveries/notify-of-versions.ts';
import { idOf } from '../../payload/access/roles.ts';
import { asSystem } from '../../payload/system/as-system.ts';
import { inTransaction } from '../../payload/system/in-transaction.ts';

interface Waiting {
  readonly version: string;
  readonly association: string;
}

const { waiting } = versionNotices;

/** Returns the versions that have been in review for too long, since they were last sent there. */
const lateReviews = async (req: PayloadRequest, now: number): Promise<Waiting[]> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'policy-versions',
    where: { status: { equals: 'in-review' } },
    select: { association: true },
    sort: 'createdAt',
    pagination: false,
    depth: 0,
  });
  const late: Waiting[] = [];
  for (const { id, association } of docs) {
    const { docs: moves } = await req.payload.find({
      ...asSystem(req),
      collection: 'version-events',
      where: {
        and: [{ version: { equals: id } }, { action: { equals: 'moved' } }, { to: { equals: 'in-review' } }],
      },
      sort: '-at',
      limit: 1,
      pagination: false,
      depth: 0,
    });
    const sentAt = moves[0]?.at;
    if (sentAt === undefined) continue;
    if (riyadhDaysBetween(Date.parse(sentAt), now) < waiting['review-waiting'].afterDays) continue;
    late.push({ version: id, association: idOf(association) ?? '' });
  }
  return late;
};

/** Returns the scheduled versions whose day has begun and that are not published. */
const latePublications = async (req: PayloadRequest, now: number): Promise<Waiting[]> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'policy-versions',
    where: { and: [{ status: { equals: 'approved' } }, { scheduledFor: { exists: true } }] },
    select: { association: true, scheduledFor: true },
    sort: 'scheduledFor',
    pagination: false,
    depth: 0,
  });
  return docs
    .filter(({ scheduledFor }) => scheduledFor && hasBegun(scheduledFor, now))
    .map(({ id, association }) => ({ version: id, association: idOf(association) ?? '' }));
};

const lateOnes: Readonly<
  Record<WaitingNotice, (req: PayloadRequest, now: number) => Promise<readonly Waiting[]>>
> = { 'review-waiting': lateReviews, 'publication-waiting': latePublications };

/**
 * Writes e-mails about versions that wait: for their review since a week, or for a publication whose day has begun. Each
 * person gets one e-mail of a kind at most once in the days of `versionNotices.waiting`, however often this runs. Runs
 * after the due publications, so that what they could publish does not wait. `now` in milliseconds since 1970.
 */
export const remindOfWaiting = async (req: PayloadRequest, now: number): Promise<string[]> => {
  const at = new Date(now).toISOString();
  const ids: string[] = [];
  for (const kind of keysOf(waiting)) {
    const late = await lateOnes[kind](req, now);
    for (const association of new Set(late.map((one) => one.association))) {
      const versions = late.filter((one) => one.association === association).map(({ version }) => version);
      const noticed = { kind, association, versions, at };
      ids.push(...(await inTransaction(req, () => remindOfVersions(req, noticed, waiting[kind].everyDays))));
    }
  }
  return ids;
};
