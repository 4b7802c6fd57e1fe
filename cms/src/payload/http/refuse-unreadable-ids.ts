import type { AfterErrorHook } from 'payload';
import { z } from 'zod';

/** Errors of MongoDB's driver and of Mongoose for an id in a query that no document can have. */
const unreadableId = z.object({ name: z.enum(['CastError', 'BSONError']) });

/** Refuses a query with an id that MongoDB cannot read as malformed; Payload answers it as a failure of the server. */
export const refuseUnreadableIds: AfterErrorHook = ({ error }) =>
  unreadableId.safeParse(error).success ? { status: 400, response: { errors: [] } } : undefined;
