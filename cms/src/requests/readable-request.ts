import type { PayloadRequest } from 'payload';
import type { Request as RequestDocument, User } from '../payload-types.ts';
import { asUser } from '../payload/access/as-user.ts';

export interface ReadableRequest {
  readonly request: RequestDocument;
  readonly user: User;
}

/**
 * Reads a request with the rights of the person who asks, without its relations. Returns undefined for whoever may not
 * read it, a service among them, exactly as for a request that does not exist.
 */
export const readableRequest = async (
  req: PayloadRequest,
  id: string,
): Promise<ReadableRequest | undefined> => {
  const { user } = req;
  if (user?.collection !== 'users') return undefined;
  const request = await req.payload.findByID({
    ...asUser(req),
    collection: 'requests',
    id,
    depth: 0,
    disableErrors: true,
  });
  return request === null ? undefined : { request, user };
};
