import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { PayloadRequest } from 'payload';
import { log } from '../../log.ts';

const ALGORITHM = 'aes-256-gcm';

const keyOf = (req: PayloadRequest): Buffer =>
  Buffer.from(hkdfSync('sha256', req.payload.secret, '', 'mithaq second step', 32));

const PARTS = /^(?<iv>[\w-]{16})\.(?<tag>[\w-]{22})\.(?<text>[\w-]+)$/u;

const bytesOf = (text = ''): Buffer => Buffer.from(text, 'base64url');

/**
 * Encrypts the secret of an account's second step under the secret of the CMS. The account is authenticated with it,
 * so that somebody who can write to the database cannot give one account's second step to another.
 */
export const sealSecret = (req: PayloadRequest, account: string, secret: string): string => {
  const iv = randomBytes(12);
  const cipher = createCipheriv(ALGORITHM, keyOf(req), iv).setAAD(Buffer.from(account));
  const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return [iv, cipher.getAuthTag(), text].map((part) => part.toString('base64url')).join('.');
};

/**
 * Inverse of `sealSecret`. Undefined, with a line in the log, where the secret of the CMS is another than the one it
 * was encrypted with: no code is accepted then, and the second step has to be reset.
 */
export const openSecret = (req: PayloadRequest, account: string, sealed: string): string | undefined => {
  const { iv, tag, text } = PARTS.exec(sealed)?.groups ?? {};
  try {
    const decipher = createDecipheriv(ALGORITHM, keyOf(req), bytesOf(iv), { authTagLength: 16 })
      .setAAD(Buffer.from(account))
      .setAuthTag(bytesOf(tag));
    return Buffer.concat([decipher.update(bytesOf(text)), decipher.final()]).toString('utf8');
  } catch (error) {
    log.error('second-step-unreadable', { reason: error instanceof Error ? error.name : 'unknown' });
    return undefined;
  }
};
