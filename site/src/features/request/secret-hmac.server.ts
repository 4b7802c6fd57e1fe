import { createHmac } from 'node:crypto';
import type { Hmac } from '@mithaq/domain/request/reference-number';

/** HMAC-SHA-256 under a secret of the environment. */
export const secretHmac =
  (secret: string): Hmac =>
  (message) =>
    createHmac('sha256', secret).update(message).digest();
