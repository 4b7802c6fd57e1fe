import type { PayloadRequest } from 'payload';

/**
 * Returns the arguments that override access, for steps that the system itself takes to carry out a rule, inside the
 * transaction of the request that caused them. This is the only place that overrides access; all other code passes
 * the user (`asUser`).
 */
export const asSystem = (req: PayloadRequest) => ({ overrideAccess: true as const, req });
