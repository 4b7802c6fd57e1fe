/** How far the clocks of two machines may be apart, in milliseconds. */
const DRIFT_MS = 60_000;

/**
 * Returns whether a span that began at `began` and lasts `lastsMs` still holds at `now`; times in milliseconds since
 * 1970-01-01T00:00Z. A span that begins later than now was written while a clock was ahead, and holds no more: it would
 * keep people waiting for as long as that clock was wrong.
 */
export const stillHolds = (
  { began, lastsMs }: { readonly began: number; readonly lastsMs: number },
  now: number,
): boolean => began <= now + DRIFT_MS && now < began + lastsMs;
