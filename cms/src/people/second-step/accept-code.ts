import { readSecondStepCode } from '@mithaq/domain/account/second-step-code';
import type { PayloadRequest } from 'payload';
import type { User } from '../../payload-types.ts';
import { secondStepRow, type ReadSecondStepRow } from '../../payload/system/second-step-row.ts';
import { counterOfCode } from './app-codes.ts';
import { recordSecondStep } from './record-second-step.ts';
import { recoveryHash } from './recovery-codes.ts';
import { openSecret } from './sealed-secret.ts';

type Account = Pick<User, 'id' | 'name' | 'email' | 'association'>;

const acceptAppCode = async (
  req: PayloadRequest,
  row: ReadSecondStepRow,
  sealed: string,
  code: string,
): Promise<boolean> => {
  const secret = openSecret(req, row.account, sealed);
  const counter = secret === undefined ? undefined : counterOfCode(secret, code, Date.now());
  if (counter === undefined || counter <= (row.lastCounter ?? -1)) return false;
  return secondStepRow.replace(req, row, { ...row, lastCounter: counter });
};

const acceptRecoveryCode = async (
  req: PayloadRequest,
  row: ReadSecondStepRow,
  code: string,
): Promise<boolean> => {
  const hash = recoveryHash(req, row.account, code);
  if (!row.recoveryCodes.includes(hash)) return false;
  const recoveryCodes = row.recoveryCodes.filter((kept) => kept !== hash);
  return secondStepRow.replace(req, row, { ...row, recoveryCodes });
};

/**
 * Returns whether a typed code is right for the account's second step, and uses it up in the transaction of the
 * request: a code of the app is accepted once and none older than it, a recovery code is deleted. False for an account
 * without a second step.
 */
export const acceptCode = async (req: PayloadRequest, account: Account, typed: string): Promise<boolean> => {
  const read = readSecondStepCode(typed);
  const row = await secondStepRow.read(req, account.id);
  if (read === undefined || typeof row?.secret !== 'string') return false;
  if (read.kind === 'app') return acceptAppCode(req, row, row.secret, read.code);
  if (!(await acceptRecoveryCode(req, row, read.code))) return false;
  await recordSecondStep(req, account, 'recovery-code-used', account);
  return true;
};
