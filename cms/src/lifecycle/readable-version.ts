import type { PayloadRequest } from 'payload';
import { asUser } from '../access/as-user.ts';
import type { PolicyVersion } from '../payload-types.ts';

/** The version with this id as whoever sent `req` may read it; null where there is none, or one of others. */
export const readableVersion = (req: PayloadRequest, id: string): Promise<PolicyVersion | null> =>
  req.payload.findByID({
    ...asUser(req),
    collection: 'policy-versions',
    id,
    depth: 0,
    disableErrors: true,
  });
