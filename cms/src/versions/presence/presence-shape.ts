import { z } from 'zod';

/** Milliseconds between two reports of an open page. */
export const REPORT_EVERY_MS = 20_000;

/**
 * Milliseconds after its last report until a page counts as closed. A browser lets the timers of a hidden page run
 * once a minute, and a hidden page is still open.
 */
export const GONE_AFTER_MS = 150_000;

/** Most pages that one person has open on one version at once; further ones are told of the others and not counted. */
export const MOST_PAGES = 20;

/** Report of a page that edits a text; `page` is a random name that the page gives itself. */
export const pageReport = z.object({
  page: z.string().regex(/^[0-9a-z-]{8,40}$/u),
  /** The page is being closed. */
  leaves: z.boolean().default(false),
});

/** Answer to a report. Instants are ISO in UTC. */
export const othersEditing = z.object({
  /** Last change of the version. */
  updatedAt: z.string(),
  others: z.array(
    z.object({
      name: z.string(),
      /** Another page of the same person. */
      own: z.boolean(),
      since: z.string(),
    }),
  ),
});
export type OthersEditing = z.infer<typeof othersEditing>;
