import { createHash } from 'node:crypto';

/** Returns an ETag of the content; weak, because a proxy may compress the body on its way. */
export const weakEtag = (content: string | Uint8Array): string =>
  `W/"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;

/** Returns whether a client has the content of this ETag already, by its `If-None-Match` header (RFC 9110, 13.1.2). */
export const isKnownEtag = (header: string | null | undefined, etag: string | undefined): boolean =>
  etag !== undefined &&
  header?.split(',').some((given) => given.trim() === etag || given.trim() === '*') === true;
