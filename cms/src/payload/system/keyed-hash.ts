import { createHmac } from 'node:crypto';
import type { PayloadRequest } from 'payload';

/**
 * Returns the bytes of a hash of facts under the secret of the CMS. Nobody who reads the database can make it without
 * that secret.
 */
export const keyedDigest = ({ payload }: PayloadRequest, facts: readonly string[]): Buffer =>
  createHmac('sha256', payload.secret).update(JSON.stringify(facts)).digest();

/**
 * Returns a hash of facts under the secret of the CMS, in hex: equal for equal facts, and of no use to somebody who
 * guesses at the address among them. Such a hash may outlive the erasure of the address.
 */
export const keyedHash = (req: PayloadRequest, facts: readonly string[]): string =>
  keyedDigest(req, facts).toString('hex');
