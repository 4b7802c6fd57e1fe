import { TYPED_CODE_MAX } from '@mithaq/domain/account/second-step-code';
import type { Endpoint, PayloadRequest } from 'payload';
import { z } from 'zod';
import { verbatimJsonBody } from '../../../payload/http/json-body.ts';
import { refused } from '../../../payload/http/reasons.ts';
import { inTransaction } from '../../../payload/system/in-transaction.ts';
import type { User } from '../../../payload-types.ts';
import { countCode } from '../../attempts/throttle.ts';
import { messages } from '../../users/labels.ar.ts';
import { provePassword } from '../../users/prove-password.ts';
import { sessionOf } from '../../users/session-of.ts';
import { acceptCode } from '../accept-code.ts';
import { endSecondStep } from '../end-second-step.ts';
import { hasSecondStep } from '../need.ts';
import { renewRecoveryCodes } from '../renew-recovery-codes.ts';
import { answerSecret, refuse } from './answers.ts';

const body = z.object({
  password: z.string().min(1).max(1024),
  code: z.string().min(1).max(TYPED_CODE_MAX),
});

/**
 * Does a step about one's own second step for somebody who is logged in and gives password and code; 403 for a wrong
 * one, throttled as at the log-in, 409 where there is no second step. The code is used up with the step.
 */
const withPasswordAndCode = async (
  req: PayloadRequest,
  step: (account: User) => Promise<object | undefined>,
): Promise<Response> => {
  const asked = await verbatimJsonBody(req, body);
  if (asked === undefined) return refused(400, { code: 'malformed', message: messages.malformed });
  const proven = await provePassword(req, { password: asked.password });
  if (proven instanceof Response) return proven;
  const { account, hash, attempt } = proven;
  if (!(await hasSecondStep(req, account.id))) return refuse(409, 'second-step-not-set');
  const counted = await countCode(req, account.id, hash);
  if (counted instanceof Response) return counted;
  const done = await inTransaction(req, async () =>
    (await acceptCode(req, account, asked.code)) ? step(account) : undefined,
  );
  if (done === undefined) {
    await attempt.wasWrong();
    return refuse(403, 'second-step-wrong', 'code');
  }
  await attempt.wasRight();
  await counted.wasRight();
  return answerSecret(done);
};

/** `POST /api/users/second-step/end {password, code}`: ends one's own second step and the sessions elsewhere. */
export const endEndpoint: Omit<Endpoint, 'root'> = {
  path: '/second-step/end',
  method: 'post',
  handler: (req) =>
    withPasswordAndCode(req, async (account) => {
      await endSecondStep(req, account, 'second-step-ended', sessionOf(req));
      return { ended: true };
    }),
};

/** `POST /api/users/second-step/recovery-codes {password, code}`: makes new ones, which are shown this once. */
export const recoveryCodesEndpoint: Omit<Endpoint, 'root'> = {
  path: '/second-step/recovery-codes',
  method: 'post',
  handler: (req) =>
    withPasswordAndCode(req, async (account) => {
      const recoveryCodes = await renewRecoveryCodes(req, account);
      return recoveryCodes === undefined ? undefined : { recoveryCodes };
    }),
};
