import { logInAddress } from '@mithaq/domain/account/log-in-address';
import { setTimeout as wait } from 'node:timers/promises';
import type { Endpoint, PayloadRequest } from 'payload';
import { z } from 'zod';
import { jsonBody } from '../../../payload/http/json-body.ts';
import { refused } from '../../../payload/http/reasons.ts';
import { idOf } from '../../../payload/access/roles.ts';
import { asSystem } from '../../../payload/system/as-system.ts';
import { inTransaction } from '../../../payload/system/in-transaction.ts';
import { countAttempt, pauseBeforeLink } from '../../attempts/throttle.ts';
import { writeAccountEvent } from '../../events/write-account-event.ts';
import { sendLink } from '../../links/account-link.ts';
import { messages } from '../../links/labels.ar.ts';

const body = z.object({ email: z.string().min(1).max(254) });

/** Time that every answer takes at least, in milliseconds: writing an e-mail takes less. */
const ANSWER_MS = 700;

const sendTo = async (req: PayloadRequest, email: string): Promise<void> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'users',
    where: { email: { equals: email } },
    limit: 1,
    depth: 0,
    pagination: false,
  });
  const user = docs[0];
  if (user === undefined) return;
  await sendLink(req, user, 'password-link');
  const subject = { id: user.id, name: user.name };
  await writeAccountEvent(req, {
    action: 'password-link-sent',
    subject,
    association: idOf(user.association),
  });
};

/**
 * `POST /api/users/forgotten {email}`: 202 in the same words and time, whether or not the address has an account, and
 * whether or not it has had its share of e-mails; 429 where the client's address asks too often.
 */
export const forgottenEndpoint: Omit<Endpoint, 'root'> = {
  path: '/forgotten',
  method: 'post',
  handler: async (req) => {
    const asked = await jsonBody(req, body);
    if (asked === undefined) return refused(400, { code: 'malformed', message: messages.malformed });
    const email = logInAddress(asked.email) ?? '';
    const attempt = await countAttempt(req, `forgotten ${email}`);
    if (attempt instanceof Response) return attempt;
    await attempt.wasWrong();
    const least = wait(ANSWER_MS);
    if ((await pauseBeforeLink(req, email)) === 0) await inTransaction(req, () => sendTo(req, email));
    await least;
    return Response.json({ message: messages.asked }, { status: 202 });
  },
};
