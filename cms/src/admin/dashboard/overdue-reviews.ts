import { gregorianDayOf } from '@mithaq/domain/calendar/day-faults';
import { isoDay } from '@mithaq/domain/calendar/iso-day';
import { daysBetween, riyadhDayAt } from '@mithaq/domain/calendar/umm-al-qura';
import type { PayloadRequest } from 'payload';
import { asUser } from '../../payload/access/as-user.ts';
import { effectiveDaysOf } from '../../versions/mapping/version.ts';
import type { OverdueReview } from './dashboard-shape.ts';

/** Largest number of versions that is read; an association has fewer in force, because each policy has one at most. */
const MOST_VERSIONS = 300;

/** Lists versions in force whose day of review is before today in Riyadh, the longest overdue first. */
export const overdueReviews = async (req: PayloadRequest, now: number): Promise<OverdueReview[]> => {
  const { docs } = await req.payload.find({
    ...asUser(req),
    collection: 'policy-versions',
    where: { status: { equals: 'in-force' } },
    sort: 'createdAt',
    limit: MOST_VERSIONS,
    pagination: false,
    depth: 0,
    select: { title: true, reviewBy: true, inForceFrom: true },
  });
  const today = riyadhDayAt(now);
  return docs
    .flatMap((version) => {
      // The day consists of parts in two calendars, which no database compares; so the code compares here.
      const { reviewBy } = effectiveDaysOf(version);
      const day = reviewBy === undefined ? undefined : gregorianDayOf(reviewBy);
      const days = day === undefined ? 0 : daysBetween(day, today);
      if (day === undefined || days <= 0) return [];
      return [{ id: version.id, title: version.title, reviewBy: isoDay(day), days }];
    })
    .sort((left, right) => right.days - left.days);
};
