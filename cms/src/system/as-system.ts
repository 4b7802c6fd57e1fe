import type { PayloadRequest } from 'payload';

/**
 * The one place where access is overridden: what the system itself does on behalf of a rule, inside the
 * transaction of the request that caused it. Everything else asks as the person (`asUser`).
 */
export const asSystem = (req: PayloadRequest) => ({ overrideAccess: true as const, req });
