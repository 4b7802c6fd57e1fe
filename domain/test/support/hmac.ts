import { createHmac } from 'node:crypto';

/** Returns HMAC-SHA-256 under a key, as functions and site pass it to the rules. */
export const hmacUnder = (key: string) => (message: string) =>
  createHmac('sha256', key).update(message).digest();
