import { recoveryCodeOf, RECOVERY_BYTES, RECOVERY_CODES } from '@mithaq/domain/account/second-step-code';
import { randomBytes } from 'node:crypto';
import type { PayloadRequest } from 'payload';
import { keyedHash } from '../../payload/system/keyed-hash.ts';

/** Returns what is stored of a recovery code, which is of no use without the secret of the CMS. */
export const recoveryHash = (req: PayloadRequest, account: string, code: string): string =>
  keyedHash(req, ['recovery-code', account, code]);

/** Returns new recovery codes, each for one use. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: RECOVERY_CODES }, () => recoveryCodeOf(randomBytes(RECOVERY_BYTES)));
