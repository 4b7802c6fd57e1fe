import { createHash } from 'node:crypto';

/** Returns an ETag of the content; weak, because a proxy may compress the body on its way. */
export const weakEtag = (content: string | Uint8Array): string =>
  `W/"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;
