import { APIError, type CollectionBeforeOperationHook } from 'payload';
import { z } from 'zod';
import { operationOf } from '../../../payload/access/operation-of.ts';
import { messages } from '../labels.ar.ts';

/**
 * Time after a log-in in which its session is prolonged, in milliseconds, which is longer than any day of work. Payload prolongs a
 * session as often as it is asked, so that a stolen cookie would never end.
 */
const PROLONGED_MS = 16 * 60 * 60_000;

const withSessions = z.object({
  _sid: z.string(),
  sessions: z.array(z.object({ id: z.string(), createdAt: z.union([z.string(), z.date()]).nullish() })),
});

/** Refuses to prolong a session that began long ago; the session itself holds until its end. */
export const endLongSessions: CollectionBeforeOperationHook = (hook) => {
  const { args, req } = hook;
  if (operationOf(hook) !== 'refresh') return args;
  const user = withSessions.safeParse(req.user).data;
  const began = user?.sessions.find(({ id }) => id === user._sid)?.createdAt;
  if (began && Date.now() - new Date(began).getTime() > PROLONGED_MS)
    throw new APIError(messages.logInAgain, 403, undefined, true);
  return args;
};
