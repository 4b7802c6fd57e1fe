import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/**
 * Returns a value as RFC 8785 canonical JSON in UTF-8: one value has one sequence of bytes, so that its hash is
 * meaningful.
 */
export const canonicalBytes = (value: object): Uint8Array => {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('this value has no JSON form');
  return Buffer.from(text, 'utf8');
};

/** Returns the SHA-256 of bytes, or of a text in UTF-8, as lower-case hex. */
export const sha256Of = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');

/** Parses the bytes of a file as JSON in UTF-8; undefined where they are no JSON. */
export const jsonOf = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};
