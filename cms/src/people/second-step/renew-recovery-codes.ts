import { formatRecoveryCode } from '@mithaq/domain/account/second-step-code';
import type { PayloadRequest } from 'payload';
import type { User } from '../../payload-types.ts';
import { secondStepRow } from '../../payload/system/second-step-row.ts';
import { recordSecondStep } from './record-second-step.ts';
import { newRecoveryCodes, recoveryHash } from './recovery-codes.ts';

/**
 * Makes new recovery codes in place of those that are left, and returns them as they are shown, this once; undefined
 * where another request changed the second step meanwhile.
 */
export const renewRecoveryCodes = async (
  req: PayloadRequest,
  account: User,
): Promise<readonly string[] | undefined> => {
  const row = await secondStepRow.read(req, account.id);
  if (typeof row?.secret !== 'string') return undefined;
  const codes = newRecoveryCodes();
  const recoveryCodes = codes.map((made) => recoveryHash(req, account.id, made));
  if (!(await secondStepRow.replace(req, row, { ...row, recoveryCodes }))) return undefined;
  await recordSecondStep(req, account, 'recovery-codes-made');
  return codes.map(formatRecoveryCode);
};
