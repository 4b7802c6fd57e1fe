import type { PayloadRequest } from 'payload';

/** Asks with the rights of whoever sent the request; nobody logged in has none. */
export const asUser = (req: PayloadRequest) => ({ overrideAccess: false as const, req, user: req.user });
