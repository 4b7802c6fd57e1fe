import { z } from 'zod';

/** Most rows that one answer or one page of a list may have: a hundred thousand requests at once are gigabytes of memory. */
const MOST_ROWS = 1000;

/**
 * Whether a limit that came from the network asks for a bounded number of rows. Payload takes zero for all rows; nothing
 * at all is the usual number.
 */
export const isBoundedLimit = (limit: unknown): boolean =>
  limit === undefined ||
  limit === null ||
  limit === '' ||
  ((typeof limit === 'string' || typeof limit === 'number') &&
    /^[1-9]\d*$/u.test(String(limit)) &&
    Number(limit) <= MOST_ROWS);

const limited = z.object({ limit: z.unknown() });

/** Whether a value that may hold a limit, such as what is stored of a list, asks for a bounded number of rows. */
export const hasBoundedLimit = (value: unknown): boolean =>
  isBoundedLimit(limited.safeParse(value).data?.limit);
