import { gregorianDayOf } from '@mithaq/domain/calendar/day-faults';
import { isoDay } from '@mithaq/domain/calendar/iso-day';
import { daysBetween, riyadhDayAt } from '@mithaq/domain/calendar/umm-al-qura';
import { effectiveDaysOf } from '../../versions/mapping/version.ts';
import type { OverdueReview } from './dashboard-shape.ts';
import type { VersionInForce } from './versions-in-force.ts';

/** Lists versions in force whose day of review is before today in Riyadh, the longest overdue first. */
export const overdueReviews = (inForce: readonly VersionInForce[], now: number): OverdueReview[] => {
  const today = riyadhDayAt(now);
  return inForce
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
