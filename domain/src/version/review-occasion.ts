/** How long before its day a review is called near; days. */
export const REVIEW_NEAR_DAYS = 30;

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * `near`: the review is due within 30 days, today included. `passed`: its day is over. Both are Gregorian days in
 * Asia/Riyadh, `2027-01-31`. Undefined while it is far.
 */
export const reviewOccasion = (reviewBy: string, today: string): 'near' | 'passed' | undefined => {
  const days = (Date.parse(reviewBy) - Date.parse(today)) / DAY_MS;
  if (days < 0) return 'passed';
  return days <= REVIEW_NEAR_DAYS ? 'near' : undefined;
};
