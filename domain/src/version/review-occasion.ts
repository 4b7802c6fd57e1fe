/** How many days before its day a review counts as near. */
export const REVIEW_NEAR_DAYS = 30;

const DAY_MS = 24 * 60 * 60 * 1000;

const shifted = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/**
 * Returns `near` within 30 days of the review, today included, and `passed` once its day is over; undefined before.
 * Both arguments are Gregorian days in Asia/Riyadh, `2027-01-31`.
 */
export const reviewOccasion = (reviewBy: string, today: string): 'near' | 'passed' | undefined => {
  const days = (Date.parse(reviewBy) - Date.parse(today)) / DAY_MS;
  if (days < 0) return 'passed';
  return days <= REVIEW_NEAR_DAYS ? 'near' : undefined;
};

/**
 * Returns the day after `today` on which the occasion of a review next changes: the first day on which it is near, or the
 * day after the review; undefined where it changes no more. Gregorian days in Asia/Riyadh, `2027-01-31`.
 */
export const nextReviewOccasionOn = (reviewBy: string, today: string): string | undefined =>
  [shifted(reviewBy, -REVIEW_NEAR_DAYS), shifted(reviewBy, 1)].find((day) => day > today);
