import type { CollectionBeforeLoginHook } from 'payload';
import type { User } from '../../../payload-types.ts';
import { acceptCode } from '../accept-code.ts';
import { proofOf } from '../log-in-proof.ts';
import { LogInUnfinished } from '../log-in-unfinished.ts';
import { hasSecondStep, isSecondStepRequired } from '../need.ts';

/**
 * Refuses a session to a log-in whose password was right and whose second step is not done. Runs inside Payload's
 * log-in, so that no door to it, of Payload or of ours, leads past the second step.
 */
export const requireSecondStep: CollectionBeforeLoginHook<User> = async ({ req, user }) => {
  const { code, setUpFor } = proofOf(req);
  if (setUpFor === user.id) return user;
  if (!(await hasSecondStep(req, user.id))) {
    if (await isSecondStepRequired(req, user)) throw new LogInUnfinished('second-step-missing');
    return user;
  }
  if (code === undefined) throw new LogInUnfinished('second-step-code');
  if (!(await acceptCode(req, user, code))) throw new LogInUnfinished('second-step-wrong');
  return user;
};
