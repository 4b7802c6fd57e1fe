/** How many days before its day a review counts as near. */
export const REVIEW_NEAR_DAYS = 30;

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Returns `near` within 30 days of the review, today included, and `passed` once its day is over; undefined before.
 * Both arguments are Gregorian days in Asia/Riyadh, `2027-01-31`.
 */
export const reviewOccasion = (reviewBy: string, today: string): 'near' | 'passed' | undefined => {
  const days = (Date.parse(reviewBy) - Date.parse(today)) / DAY_MS;
  if (days < 0) return 'passed';
  return days <= REVIEW_NEAR_DAYS ? 'near' : undefined;
};
