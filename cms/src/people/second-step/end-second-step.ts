import type { PayloadRequest } from 'payload';
import type { User } from '../../payload-types.ts';
import { endSessions } from '../../payload/system/end-sessions.ts';
import { secondStepRow } from '../../payload/system/second-step-row.ts';
import { recordSecondStep } from './record-second-step.ts';

/**
 * Removes the second step of an account with its recovery codes, and ends all its sessions but `session`. Somebody who
 * must have a second step is asked at the next log-in to set one up.
 */
export const endSecondStep = async (
  req: PayloadRequest,
  account: User,
  action: 'second-step-ended' | 'second-step-reset',
  session?: string,
): Promise<void> => {
  await secondStepRow.remove(req, account.id);
  await endSessions(req, account.id, session);
  await recordSecondStep(req, account, action);
};
