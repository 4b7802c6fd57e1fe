import { wholeMonth } from '@mithaq/domain/contracts/survey-reply';
import { replyFaultMessage } from '@mithaq/domain/request/survey-reply.ar';
import type { Endpoint } from 'payload';
import { z } from 'zod';
import { idInPath, jsonBody } from '../../payload/http/json-body.ts';
import { refused } from '../../payload/http/reasons.ts';
import type { RegisterWriter } from '../../register/register-writer.ts';
import { beginReply } from './begin-reply.ts';
import { messages } from './labels.ar.ts';
import { publishReply } from './publish-reply.ts';

const notFound = (): Response => refused(404, { code: 'not-found', message: messages.notFound });
const notYours = (): Response => refused(403, { code: 'not-yours', message: messages.notYours });

const months = z.object({ from: wholeMonth, until: wholeMonth });

/** `POST /api/survey-replies/begin {from, until}`: 201 `{id}` of a new draft, 200 of the one that there is; 400, 403, 404. */
const begin: Omit<Endpoint, 'root'> = {
  path: '/begin',
  method: 'post',
  handler: async (req) => {
    const body = await jsonBody(req, months);
    if (body === undefined) return refused(400, { code: 'malformed', message: messages.malformed });
    const outcome = await beginReply(req, body, new Date().toISOString());
    switch (outcome.kind) {
      case 'not-yours':
        return notYours();
      case 'no-result':
        return refused(404, { code: 'reply.no-result', message: messages.noResult });
      case 'begun':
        return Response.json({ id: outcome.id }, { status: outcome.made ? 201 : 200 });
    }
  },
};

/** `POST /api/survey-replies/{id}/publish`: 200 `{number}`; 403, 404, 409; 422 with every reason at once; 503. */
const publish = (register: RegisterWriter): Omit<Endpoint, 'root'> => ({
  path: '/:id/publish',
  method: 'post',
  handler: async (req) => {
    const outcome = await publishReply(register, req, idInPath(req), new Date().toISOString());
    switch (outcome.kind) {
      case 'not-found':
        return notFound();
      case 'not-yours':
        return notYours();
      case 'moved-meanwhile':
        return refused(409, { code: 'moved-meanwhile', message: messages.movedMeanwhile });
      case 'refused':
        return refused(
          422,
          ...outcome.faults.map((fault) => ({
            code: fault.code,
            message: replyFaultMessage(fault),
            path: fault.path === 'date' ? 'heldOn' : fault.path,
          })),
        );
      case 'published':
        return Response.json({ number: outcome.number });
    }
  },
});

export const surveyReplyEndpoints = (register: RegisterWriter) => [begin, publish(register)];
