import { followUpDigestText } from '@mithaq/domain/request/follow-up-code';
import type { PayloadRequest } from 'payload';
import { keyedHash } from '../../payload/system/keyed-hash.ts';
import { sha256Of } from '../../register/canonical.ts';

/** Returns the stored form of a code from its digest, as the queue message brings it. */
export const followUpHashOfDigest = (req: PayloadRequest, digest: string): string =>
  keyedHash(req, ['follow-up', digest]);

/** Returns the stored form of a code: the code itself is kept nowhere. Both in compact form. */
export const followUpHashOf = (req: PayloadRequest, reference: string, code: string): string =>
  followUpHashOfDigest(req, sha256Of(followUpDigestText(reference, code)));
