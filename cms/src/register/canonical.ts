import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** RFC 8785 canonical JSON in UTF-8: one value, one sequence of bytes, so that its hash means something. */
export const canonicalBytes = (value: object): Uint8Array => {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('this value has no JSON form');
  return Buffer.from(text, 'utf8');
};

/** Lower-case hex SHA-256. */
export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
