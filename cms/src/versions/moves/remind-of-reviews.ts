import { dayInRiyadh } from '@mithaq/domain/calendar/day-in-riyadh';
import type { ReviewReminders } from '@mithaq/domain/contracts/cms-service-api';
import { isoDayOf } from '@mithaq/domain/version/effective-days';
import { nextReviewOccasionOn, reviewOccasion } from '@mithaq/domain/version/review-occasion';
import type { PayloadRequest, Where } from 'payload';
import { idOf } from '../../payload/access/roles.ts';
import { effectiveDaysOf } from '../mapping/version.ts';
import type { PolicyVersion } from '../../payload-types.ts';
import { asSystem } from '../../payload/system/as-system.ts';
import { inTransaction } from '../../payload/system/in-transaction.ts';
import { setReviewReminder } from '../../payload/system/set-review-reminder.ts';
import { addressesWanting } from '../../deliveries/addresses-of.ts';
import { writeDelivery } from '../../deliveries/write-delivery.ts';

type Occasion = NonNullable<ReturnType<typeof reviewOccasion>>;
type Version = Pick<
  PolicyVersion,
  'id' | 'association' | 'status' | 'reviewBy' | 'inForceFrom' | 'updatedAt'
>;

/** Largest number of versions that one step looks at, well within a call's time. */
const AT_ONCE = 25;

const DAY_MS = 24 * 60 * 60 * 1000;

/** Value of `reviewReminderOn` of a version with no reminder to come; it sorts after every day. */
const NEVER = 'never';

const fields = {
  association: true,
  status: true,
  reviewBy: true,
  inForceFrom: true,
  updatedAt: true,
  reviewReminderOn: true,
} as const;

const wasReminded = async (req: PayloadRequest, version: string, occasion: Occasion): Promise<boolean> => {
  const { totalDocs } = await req.payload.count({
    ...asSystem(req),
    collection: 'deliveries',
    where: {
      and: [
        { kind: { equals: 'review-reminder' } },
        { version: { equals: version } },
        { occasion: { equals: occasion } },
      ],
    },
  });
  return totalDocs > 0;
};

/** Writes the reminders of one occasion, once. Returns their ids; undefined where nobody is there who wants one. */
const remind = async (
  req: PayloadRequest,
  version: Version,
  occasion: Occasion,
  at: string,
): Promise<string[] | undefined> => {
  if (await wasReminded(req, version.id, occasion)) return [];
  const association = idOf(version.association) ?? '';
  const addresses = await addressesWanting(req, association, 'board-secretary', 'reminders');
  if (addresses.length === 0) return undefined;
  const ids: string[] = [];
  for (const to of addresses) {
    const reminder = {
      kind: 'review-reminder',
      to,
      version: version.id,
      occasion,
      association,
      stateAt: at,
    } as const;
    ids.push((await writeDelivery(req, reminder, [version.id, occasion, to])).id);
  }
  return ids;
};

/** Looks at one version whose day has come, and writes the day on which it is looked at next, in one transaction. */
const look = (req: PayloadRequest, id: string, now: number): Promise<string[]> =>
  inTransaction(req, async () => {
    const today = dayInRiyadh(now);
    const version = await req.payload.findByID({
      ...asSystem(req),
      collection: 'policy-versions',
      id,
      depth: 0,
      select: fields,
    });
    // Another call of the same day has looked at it, or a move has ended it.
    if (version.status !== 'in-force' || (version.reviewReminderOn ?? '') > today) return [];
    const reviewBy = isoDayOf(effectiveDaysOf(version).reviewBy);
    const occasion = reviewBy === undefined ? undefined : reviewOccasion(reviewBy, today);
    const written =
      occasion === undefined ? [] : await remind(req, version, occasion, new Date(now).toISOString());
    const next = reviewBy === undefined ? undefined : nextReviewOccasionOn(reviewBy, today);
    // A secretary who comes tomorrow is still to be reminded.
    const tomorrow = dayInRiyadh(now + DAY_MS);
    await setReviewReminder(req, version, written === undefined ? tomorrow : (next ?? NEVER));
    return written ?? [];
  });

const idsWhere = async (req: PayloadRequest, day: Where, limit: number): Promise<string[]> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'policy-versions',
    where: { and: [{ status: { equals: 'in-force' } }, day] },
    select: { status: true },
    sort: 'reviewReminderOn',
    limit,
    pagination: false,
    depth: 0,
  });
  return docs.map(({ id }) => id);
};

/**
 * Takes one bounded step through the versions in force whose day to be looked at has come, or that nobody has looked at
 * yet: writes an e-mail to the board secretaries who want reminders where the review is near, and another when its day is
 * over, each occasion once, however often this runs. `more`: others may be due. `now` in milliseconds since 1970; days
 * are Riyadh's.
 */
export const remindOfReviews = async (
  req: PayloadRequest,
  now: number,
  limit = AT_ONCE,
): Promise<ReviewReminders> => {
  const today = dayInRiyadh(now);
  const due = await idsWhere(req, { reviewReminderOn: { less_than_equal: today } }, limit);
  const ids = due.length > 0 ? due : await idsWhere(req, { reviewReminderOn: { exists: false } }, limit);
  const deliveries: string[] = [];
  for (const id of ids) deliveries.push(...(await look(req, id, now)));
  return { deliveries, more: ids.length > 0 };
};
