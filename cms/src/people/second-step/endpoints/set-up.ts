import { logInAddress } from '@mithaq/domain/account/log-in-address';
import { normalPassword } from '@mithaq/domain/account/password-length';
import { TYPED_CODE_MAX } from '@mithaq/domain/account/second-step-code';
import type { Endpoint } from 'payload';
import { z } from 'zod';
import { verbatimJsonBody } from '../../../payload/http/json-body.ts';
import { refused } from '../../../payload/http/reasons.ts';
import { inTransaction } from '../../../payload/system/in-transaction.ts';
import { messages } from '../../users/labels.ar.ts';
import { openSession } from '../../users/open-session.ts';
import { provePassword } from '../../users/prove-password.ts';
import { sessionOf } from '../../users/session-of.ts';
import { beginSecondStep, confirmSecondStep } from '../set-up.ts';
import { answerSecret, refuse } from './answers.ts';

/**
 * The person is logged in, or at the log-in, where `email` names the account: somebody who must have a second step
 * gets no session before it is set up.
 */
const password = z.string().min(1).max(1024);
const email = z.string().min(1).max(254).optional();

const malformed = (): Response => refused(400, { code: 'malformed', message: messages.malformed });

/**
 * `POST /api/users/second-step/begin {email?, password}`: 200 with the new secret as text, as address and as QR code;
 * 409 where the account has a second step, which is ended with a code first; 401, 403, 429 as at the log-in.
 */
export const beginEndpoint: Omit<Endpoint, 'root'> = {
  path: '/second-step/begin',
  method: 'post',
  handler: async (req) => {
    const asked = await verbatimJsonBody(req, z.object({ email, password }));
    if (asked === undefined) return malformed();
    const proven = await provePassword(req, asked);
    if (proven instanceof Response) return proven;
    const begun = await inTransaction(req, () => beginSecondStep(req, proven.account));
    if (typeof begun === 'string') return refuse(409, begun);
    await proven.attempt.wasRight();
    return answerSecret(begun);
  },
};

/**
 * `POST /api/users/second-step/confirm {email?, password, code}`: 200 with the recovery codes, which are shown this
 * once; the cookie of a session comes with them where the person was at the log-in. 422 for a wrong code, 409 where
 * nothing was begun.
 */
export const confirmEndpoint: Omit<Endpoint, 'root'> = {
  path: '/second-step/confirm',
  method: 'post',
  handler: async (req) => {
    const shape = z.object({ email, password, code: z.string().max(TYPED_CODE_MAX) });
    const asked = await verbatimJsonBody(req, shape);
    if (asked === undefined) return malformed();
    const proven = await provePassword(req, asked);
    if (proven instanceof Response) return proven;
    const { account, attempt } = proven;
    const session = req.user?.id === account.id ? sessionOf(req) : undefined;
    const credentials = {
      email: logInAddress(account.email) ?? account.email,
      password: normalPassword(asked.password),
    };
    // The log-in joins the transaction: where it failed afterwards, nobody would ever see the recovery codes.
    const done = await inTransaction(req, async () => {
      const codes = await confirmSecondStep(req, account, asked.code, session);
      if (typeof codes === 'string') return codes;
      const body = { recoveryCodes: codes };
      if (session !== undefined) return { body, headers: {} };
      const { headers } = await openSession(req, credentials, { setUpFor: account.id });
      return { body, headers };
    });
    if (done === 'second-step-wrong') return refuse(422, done, 'code');
    if (typeof done === 'string') return refuse(409, done);
    await attempt.wasRight();
    return answerSecret(done.body, done.headers);
  },
};
