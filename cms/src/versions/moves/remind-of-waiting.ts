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

/** Associations of one step: the versions of one that wait at the same time are few. */
const ASSOCIATIONS_A_STEP = 50;

/** Returns when each of these versions was last sent to review; milliseconds since 1970. */
const sentToReview = async (
  req: PayloadRequest,
  versions: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'version-events',
    where: {
      and: [
        { version: { in: [...versions] } },
        { action: { equals: 'moved' } },
        { to: { equals: 'in-review' } },
      ],
    },
    select: { version: true, at: true },
    sort: 'at',
    pagination: false,
    depth: 0,
  });
  return new Map(docs.map(({ version, at }) => [idOf(version) ?? '', Date.parse(at)]));
};

/** Returns the versions of some associations that have been in review for too long, since they were last sent there. */
const lateReviews: LateOnes = async (req, now, associations) => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'policy-versions',
    where: { and: [{ status: { equals: 'in-review' } }, { association: { in: [...associations] } }] },
    select: { association: true },
    sort: 'createdAt',
    pagination: false,
    depth: 0,
  });
  if (docs.length === 0) return [];
  const sent = await sentToReview(
    req,
    docs.map(({ id }) => id),
  );
  return docs.flatMap(({ id, association }) => {
    const sentAt = sent.get(id);
    const late =
      sentAt !== undefined && riyadhDaysBetween(sentAt, now) >= waiting['review-waiting'].afterDays;
    return late ? [{ version: id, association: idOf(association) ?? '' }] : [];
  });
};

/** Returns the scheduled versions of some associations whose day has begun and that are not published. */
const latePublications: LateOnes = async (req, now, associations) => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'policy-versions',
    where: {
      and: [
        { status: { equals: 'approved' } },
        { scheduledFor: { exists: true } },
        { association: { in: [...associations] } },
      ],
    },
    select: { association: true, scheduledFor: true },
    sort: 'scheduledFor',
    pagination: false,
    depth: 0,
  });
  return docs
    .filter(({ scheduledFor }) => scheduledFor && hasBegun(scheduledFor, now))
    .map(({ id, association }) => ({ version: id, association: idOf(association) ?? '' }));
};

type LateOnes = (
  req: PayloadRequest,
  now: number,
  associations: readonly string[],
) => Promise<readonly Waiting[]>;

const lateOnes: Readonly<Record<WaitingNotice, LateOnes>> = {
  'review-waiting': lateReviews,
  'publication-waiting': latePublications,
};

/**
 * Writes e-mails about versions that wait: for their review since a week, or for a publication whose day has begun. One
 * step looks at some associations, in the order of their slugs after `after`; `next` is the slug after which others come.
 * Each person gets one e-mail of a kind at most once in the days of `versionNotices.waiting`, however often this runs.
 * Runs after the due publications, so that what they could publish does not wait. `now` in milliseconds since 1970.
 */
export const remindOfWaiting = async (
  req: PayloadRequest,
  now: number,
  after?: string,
  atOnce = ASSOCIATIONS_A_STEP,
): Promise<{ readonly deliveries: readonly string[]; readonly next?: string }> => {
  const at = new Date(now).toISOString();
  const { docs: associations } = await req.payload.find({
    ...asSystem(req),
    collection: 'associations',
    ...(after === undefined ? {} : { where: { slug: { greater_than: after } } }),
    select: { slug: true },
    sort: 'slug',
    limit: atOnce,
    pagination: false,
    depth: 0,
  });
  const last = associations.at(-1);
  if (last === undefined) return { deliveries: [] };
  const deliveries: string[] = [];
  for (const kind of keysOf(waiting)) {
    const late = await lateOnes[kind](
      req,
      now,
      associations.map(({ id }) => id),
    );
    for (const association of new Set(late.map((one) => one.association))) {
      const versions = late.filter((one) => one.association === association).map(({ version }) => version);
      const noticed = { kind, association, versions, at };
      deliveries.push(
        ...(await inTransaction(req, () => remindOfVersions(req, noticed, waiting[kind].everyDays))),
      );
    }
  }
  return { deliveries, ...(associations.length < atOnce ? {} : { next: last.slug }) };
};
