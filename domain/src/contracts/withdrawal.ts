import { z } from 'zod';

/**
 * The reason why a version is no longer in force although nothing replaced it. `published-in-error`: it never should
 * have been in force.
 */
export const withdrawal = z.object({
  kind: z.enum(['withdrawn', 'published-in-error']),
  reason: z.string().min(1).max(2000),
  at: z.iso.datetime(),
});
export type Withdrawal = z.infer<typeof withdrawal>;
