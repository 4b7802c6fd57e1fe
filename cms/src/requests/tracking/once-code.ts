import { encodeCrockford } from '@mithaq/domain/request/crockford';
import type { PayloadRequest } from 'payload';
import { keyedDigest } from '../../payload/system/keyed-hash.ts';

/** The time in which a code that was mailed opens the page, once; milliseconds. */
export const ONCE_CODE_MS = 30 * 60_000;

/**
 * Returns the code that opens a request once, until `until` (ISO time). The code is computed when its e-mail is sent
 * and when it comes back, and is stored nowhere: nobody who reads the database can make it without its secret.
 */
export const onceCodeOf = (req: PayloadRequest, request: string, until: string): string =>
  encodeCrockford(keyedDigest(req, ['once-code', request, new Date(until).toISOString()]), 10);
