import type { PayloadRequest } from 'payload';

/**
 * Returns the arguments of a local API call that runs with the rights of the request's user; a request without a user
 * has none.
 */
export const asUser = (req: PayloadRequest) => ({ overrideAccess: false as const, req, user: req.user });
