/**
 * How long an announcement of disclosures collects what is published before anybody is notified; milliseconds. A
 * secretary publishes the papers of a year in one sitting, and readers get one e-mail about them.
 */
export const GATHERED_FOR_MS = 60 * 60 * 1000;

/** Largest number of documents in one announcement, and in its e-mail; the next one begins another announcement. */
export const MOST_GATHERED = 20;

/** Whether an announcement that began to collect at `openedAt` (ISO time) is due. `now` in milliseconds since 1970. */
export const isGathered = (openedAt: string, now: number): boolean =>
  now - Date.parse(openedAt) >= GATHERED_FOR_MS;
