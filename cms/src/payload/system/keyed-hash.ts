import { createHmac } from 'node:crypto';
import type { PayloadRequest } from 'payload';

/**
 * Returns a hash of facts under the secret of the CMS, in hex: equal for equal facts, and of no use to somebody who
 * guesses at the address among them. Such a hash may outlive the erasure of the address.
 */
export const keyedHash = ({ payload }: PayloadRequest, facts: readonly string[]): string =>
  createHmac('sha256', payload.secret).update(JSON.stringify(facts)).digest('hex');
