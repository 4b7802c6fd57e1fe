import type { PayloadRequest } from 'payload';
import { z } from 'zod';

/** Payload puts the id of the session on the user of a request. */
const withSession = z.object({ _sid: z.string() });

/** Returns the id of the session that a request comes with; undefined where nobody is logged in. */
export const sessionOf = (req: PayloadRequest): string | undefined =>
  withSession.safeParse(req.user).data?._sid;
