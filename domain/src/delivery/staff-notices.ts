/**
 * How often staff are notified of new requests. A few requests have a notice each; when more pour in, the rest are
 * counted in one e-mail, at most once in each interval.
 */
export const staffNotices = {
  /** Single notices to one person in one interval. */
  singly: 5,
  /** Milliseconds between two digests, and the interval in which single notices are counted. */
  digestEveryMs: 10 * 60 * 1000,
} as const;
