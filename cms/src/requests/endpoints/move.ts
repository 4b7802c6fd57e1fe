import { requestStates } from '@mithaq/domain/request/request-lifecycle';
import { requestRefusalMessage } from '@mithaq/domain/request/request-states.ar';
import type { Endpoint } from 'payload';
import { z } from 'zod';
import { idInPath, jsonBody } from '../../payload/http/json-body.ts';
import { refused } from '../../payload/http/reasons.ts';
import { moveRequest } from '../move-request.ts';
import { messages } from '../labels.ar.ts';

const moveBody = z.object({ to: z.enum(requestStates), note: z.string().max(2000).optional() });

/** `POST /api/requests/{id}/move {to, note?}`: 200 `{state}`; 400, 403, 404; 409 and 422 with every reason at once. */
export const moveEndpoint: Omit<Endpoint, 'root'> = {
  path: '/:id/move',
  method: 'post',
  handler: async (req) => {
    const body = await jsonBody(req, moveBody);
    if (body === undefined) return refused(400, { code: 'malformed', message: messages.malformed });
    const at = new Date().toISOString();
    const outcome = await moveRequest(req, { id: idInPath(req), to: body.to, note: body.note, at });
    if (outcome.kind === 'not-found') return refused(404, { code: 'not-found', message: messages.notFound });
    if (outcome.kind === 'moved') return Response.json({ state: outcome.state });
    const codes = outcome.reasons.map(({ code }) => code);
    const status = codes.includes('move.not-in-table') ? 409 : codes.includes('move.not-yours') ? 403 : 422;
    return refused(
      status,
      ...outcome.reasons.map((reason) => ({ code: reason.code, message: requestRefusalMessage(reason) })),
    );
  },
};
