import { createHmac } from 'node:crypto';
import type { Hmac } from '@mithaq/domain/request/reference-number';

/** Makes HMAC-SHA-256 over a message's UTF-8 bytes. */
export const hmacSha256 =
  (key: string): Hmac =>
  (message) =>
    createHmac('sha256', key).update(message, 'utf8').digest();
