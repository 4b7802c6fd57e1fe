import { randomBytes } from 'node:crypto';
import { formatFollowUpCode, newFollowUpCode } from '@mithaq/domain/request/follow-up-code';
import { compactReferenceNumber } from '@mithaq/domain/request/reference-number';
import type { Endpoint } from 'payload';
import { z } from 'zod';
import { asUser } from '../../../payload/access/as-user.ts';
import { hasRole } from '../../../payload/access/roles.ts';
import { idInPath, jsonBody } from '../../../payload/http/json-body.ts';
import { refused } from '../../../payload/http/reasons.ts';
import { asSystem } from '../../../payload/system/as-system.ts';
import { inTransaction } from '../../../payload/system/in-transaction.ts';
import { writeRequestEvent } from '../../events/write-request-event.ts';
import { eventNotes, messages } from '../../labels.ar.ts';
import { followUpHashOf } from '../follow-up-hash.ts';
import { endSessionsOf } from '../sessions/sessions.ts';

/** `sure`: the officer has made sure by phone that the caller is the beneficiary. */
const newCodeBody = z.object({ sure: z.literal(true) });

/**
 * `POST /api/requests/{id}/new-code {sure: true}`: 200 `{code}`, formatted, which is shown once and kept nowhere; 400,
 * 403, 404. The old code and every open session end, and the log says who gave the new one.
 */
export const newCodeEndpoint: Omit<Endpoint, 'root'> = {
  path: '/:id/new-code',
  method: 'post',
  handler: async (req) => {
    const body = await jsonBody(req, newCodeBody);
    if (body === undefined) return refused(400, { code: 'not-sure', message: messages.notSure });
    if (req.user?.collection !== 'users')
      return refused(404, { code: 'not-found', message: messages.notFound });
    if (!hasRole(req.user, 'beneficiary-relations-officer'))
      return refused(403, { code: 'not-yours', message: messages.newCodeNotYours });
    const code = await inTransaction(req, async () => {
      const request = await req.payload.findByID({
        ...asUser(req),
        collection: 'requests',
        id: idInPath(req),
        depth: 0,
        disableErrors: true,
      });
      if (request === null) return undefined;
      const made = newFollowUpCode(randomBytes(8));
      await req.payload.update({
        ...asSystem(req),
        collection: 'requests',
        id: request.id,
        depth: 0,
        data: {
          followUpHash: followUpHashOf(req, compactReferenceNumber(request.reference), made),
          hasFormCode: false,
          onceCodeUntil: null,
        },
      });
      await endSessionsOf(req, request.id);
      await writeRequestEvent(req, request, {
        to: request.state,
        note: eventNotes.newCode,
        at: new Date().toISOString(),
      });
      return made;
    });
    if (code === undefined) return refused(404, { code: 'not-found', message: messages.notFound });
    return Response.json({ code: formatFollowUpCode(code) }, { headers: { 'cache-control': 'no-store' } });
  },
};
