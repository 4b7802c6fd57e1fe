import type { PayloadRequest } from 'payload';
import type { User } from '../../payload-types.ts';
import { idOf } from '../../payload/access/roles.ts';
import { writeAccountEvent } from '../events/write-account-event.ts';
import { tellAccount } from '../tell-account.ts';

/** E-mail for each act on a second step: nobody takes one away, and nobody gets in past it, in silence. */
const told = {
  'second-step-set': 'second-step-set',
  'second-step-ended': 'second-step-ended',
  'second-step-reset': 'second-step-ended',
  'recovery-codes-made': 'recovery-codes-made',
  'recovery-code-used': 'recovery-code-used',
} as const;

/**
 * Writes the row of the log and the e-mail to the person, in the transaction of the act. `by` is the person whose
 * password was proven, where the request carries no user because the log-in is not finished.
 */
export const recordSecondStep = async (
  req: PayloadRequest,
  account: Pick<User, 'id' | 'name' | 'email' | 'association'>,
  action: keyof typeof told,
  by?: Pick<User, 'id' | 'name'>,
): Promise<void> => {
  const subject = { id: account.id, name: account.name };
  await writeAccountEvent(req, { action, subject, association: idOf(account.association), by });
  await tellAccount(req, account, told[action]);
};
