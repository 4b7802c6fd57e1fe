import type { PayloadRequest } from 'payload';
import { z } from 'zod';

const withSessions = z.object({
  sessions: z
    .array(z.looseObject({ id: z.string() }))
    .nullish()
    .transform((sessions) => sessions ?? []),
});

/** Ends the sessions of an account, all but the one that is kept; past the hooks, because Payload keeps the sessions. */
export const endSessions = async (
  req: PayloadRequest,
  account: string,
  kept: string | undefined,
): Promise<void> => {
  const found: unknown = await req.payload.db.findOne({
    collection: 'users',
    where: { id: { equals: account } },
    req,
  });
  const sessions = withSessions.parse(found).sessions.filter(({ id }) => id === kept);
  await req.payload.db.updateOne({
    collection: 'users',
    id: account,
    data: { sessions },
    req,
    returning: false,
  });
};
