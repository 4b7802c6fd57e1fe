import { isoDay } from '@mithaq/domain/calendar/iso-day';
import { riyadhDayAt } from '@mithaq/domain/calendar/umm-al-qura';
import { isoDayOf } from '@mithaq/domain/version/effective-days';
import { reviewOccasion } from '@mithaq/domain/version/review-occasion';
import type { PayloadRequest } from 'payload';
import { idOf } from '../../payload/access/roles.ts';
import { effectiveDaysOf } from '../mapping/version.ts';
import type { PolicyVersion } from '../../payload-types.ts';
import { asSystem } from '../../payload/system/as-system.ts';
import { inTransaction } from '../../payload/system/in-transaction.ts';
import { addressesWanting } from '../../deliveries/addresses-of.ts';
import { writeDelivery } from '../../deliveries/write-delivery.ts';

type Occasion = NonNullable<ReturnType<typeof reviewOccasion>>;

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

const remind = async (
  req: PayloadRequest,
  version: Pick<PolicyVersion, 'id' | 'association'>,
  occasion: Occasion,
  at: string,
): Promise<string[]> => {
  if (await wasReminded(req, version.id, occasion)) return [];
  const association = idOf(version.association) ?? '';
  const ids: string[] = [];
  for (const to of await addressesWanting(req, association, 'board-secretary', 'reminders')) {
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

/**
 * Writes an e-mail to the board secretaries who want reminders for each version in force whose review is near, and another when its day
 * is over: each occasion once, however often this runs. `now` in milliseconds since 1970; days are Riyadh's.
 */
export const remindOfReviews = (req: PayloadRequest, now: number): Promise<string[]> =>
  inTransaction(req, async () => {
    const today = isoDay(riyadhDayAt(now));
    const { docs } = await req.payload.find({
      ...asSystem(req),
      collection: 'policy-versions',
      where: { status: { equals: 'in-force' } },
      // The days do not need the whole text of every policy in force.
      select: { reviewBy: true, association: true, status: true },
      pagination: false,
      depth: 0,
    });
    const ids: string[] = [];
    for (const version of docs) {
      const reviewBy = isoDayOf(effectiveDaysOf(version).reviewBy);
      const occasion = reviewBy === undefined ? undefined : reviewOccasion(reviewBy, today);
      if (occasion === undefined) continue;
      ids.push(...(await remind(req, version, occasion, new Date(now).toISOString())));
    }
    return ids;
  });
