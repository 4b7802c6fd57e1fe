import { z } from 'zod';

const changes = z.array(
  z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
);

/** Returns the changes of an approval that a row records; none for a row of another kind. */
export const approvalChangesOf = (stored: unknown): z.infer<typeof changes> =>
  changes.safeParse(stored).data ?? [];
