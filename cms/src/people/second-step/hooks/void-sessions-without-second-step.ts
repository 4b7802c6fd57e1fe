import type { CollectionAfterReadHook } from 'payload';
import { z } from 'zod';
import type { User } from '../../../payload-types.ts';
import { lacksSecondStep } from '../need.ts';

const withSessions = z.object({ sessions: z.array(z.unknown()).min(1) });
const whole = z.object({ id: z.string(), roles: z.array(z.string()) });

/**
 * Reads an account that lacks the second step it must have as one without sessions. Payload looks a session up by
 * this read for every page, server function and endpoint, so such a person is nobody everywhere: also where the
 * association came to require it, or the person came to run the platform, while logged in. The only pages left are
 * those for everybody, and the log-in leads through the set-up.
 */
export const voidSessionsWithoutSecondStep: CollectionAfterReadHook<User> = async ({ doc, req }) => {
  if (!withSessions.safeParse(doc).success) return doc;
  const isWhole = whole.safeParse(doc).success;
  return isWhole && !(await lacksSecondStep(req, doc)) ? doc : { ...doc, sessions: [] };
};
