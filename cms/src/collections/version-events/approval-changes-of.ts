import { z } from 'zod';

const changes = z.array(
  z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
);

/** The changes of an approval that a row tells of; none where it tells of something else. */
export const approvalChangesOf = (stored: unknown): z.infer<typeof changes> =>
  changes.safeParse(stored).data ?? [];
