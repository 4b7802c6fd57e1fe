/** How far the clocks of two machines may be apart, in milliseconds. */
const DRIFT_MS = 60_000;

/**
 * Returns the ends that a span of at most `lastsMs` has while it holds at `now`: later than `after`, and at latest
 * `atLatest`. Times in milliseconds since 1970-01-01T00:00Z. A span that ends later was written while a clock was ahead,
 * and holds no more: it would keep people waiting for as long as that clock was wrong.
 */
export const endsThatHold = (
  lastsMs: number,
  now: number,
): { readonly after: number; readonly atLatest: number } => ({
  after: now,
  atLatest: now + lastsMs + DRIFT_MS,
});

/**
 * Returns whether a span that began at `began` and lasts `lastsMs` still holds at `now`; times in milliseconds since
 * 1970-01-01T00:00Z.
 */
export const stillHolds = (
  { began, lastsMs }: { readonly began: number; readonly lastsMs: number },
  now: number,
): boolean => {
  const end = began + lastsMs;
  const { after, atLatest } = endsThatHold(lastsMs, now);
  return after < end && end <= atLatest;
};
