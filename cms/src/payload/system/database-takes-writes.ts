import type { Payload } from 'payload';
import { z } from 'zod';
import { log } from '../../log.ts';

/** Part that both adapters of `payload/database/` add to Payload's: rejects where nothing can be written. */
const adapter = z.object({
  tryWrite: z.custom<() => Promise<void>>((value) => typeof value === 'function'),
});

/** Returns whether the database can be written, by a write that changes nothing. */
export const databaseTakesWrites = async (payload: Payload): Promise<boolean> => {
  try {
    await adapter.parse(payload.db).tryWrite();
    return true;
  } catch (error) {
    log.error('database-not-writable', { reason: error instanceof Error ? error.name : 'unknown' });
    return false;
  }
};
