import type { Payload } from 'payload';
import { z } from 'zod';

/** Part that the adapter of the embedded database adds to Payload's; MongoDB plans by trying. */
const adapter = z.object({
  refreshStatistics: z.custom<() => Promise<void>>((value) => typeof value === 'function').optional(),
});

/** Lets the database count its large tables again, by which it chooses among its indexes. */
export const refreshStatistics = async ({ db }: Payload): Promise<void> => {
  await adapter.parse(db).refreshStatistics?.();
};
