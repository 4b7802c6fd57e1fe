import type { PayloadRequest } from 'payload';
import { asUser } from '../../payload/access/as-user.ts';
import type { PolicyVersion } from '../../payload-types.ts';

/** Returns the version with this id if the user of `req` may read it; null otherwise, and where there is none. */
export const readableVersion = (req: PayloadRequest, id: string): Promise<PolicyVersion | null> =>
  req.payload.findByID({
    ...asUser(req),
    collection: 'policy-versions',
    id,
    depth: 0,
    disableErrors: true,
  });
