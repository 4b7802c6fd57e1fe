import { versionStates } from '@mithaq/domain/version/version-lifecycle';
import { versionRefusalMessage } from '@mithaq/domain/version/version-states.ar';
import type { Endpoint } from 'payload';
import { z } from 'zod';
import { idInPath, jsonBody } from '../../../http/json-body.ts';
import { refused, type Reason } from '../../../http/reasons.ts';
import { moveVersion, type VersionMoveReason } from '../../../lifecycle/move-version.ts';
import { log } from '../../../log.ts';
import { RegisterUnavailable, type RegisterWriter } from '../../../register/register-writer.ts';
import { messages } from '../words.ar.ts';

const moveBody = z.object({ to: z.enum(versionStates), note: z.string().max(2000).optional() });

export const sayReason = (reason: VersionMoveReason): Reason => ({
  code: reason.code,
  message: reason.code === 'text.malformed' ? messages.textMalformed : versionRefusalMessage(reason),
  ...('path' in reason ? { path: reason.path } : {}),
});

/**
 * `POST /api/policy-versions/{id}/move {to, note?}`: 200 `{status, versionNumber?, hash?}`; 400, 403, 404; 409 out of
 * turn, 422 something is missing, both with every reason at once; 503 the register does not answer.
 */
export const moveEndpoint = (register: RegisterWriter): Omit<Endpoint, 'root'> => ({
  path: '/:id/move',
  method: 'post',
  handler: async (req) => {
    const body = await jsonBody(req, moveBody);
    if (body === undefined) return refused(400, { code: 'malformed', message: messages.malformed });
    try {
      const at = new Date().toISOString();
      const outcome = await moveVersion(register, req, {
        id: idInPath(req),
        to: body.to,
        note: body.note,
        at,
      });
      switch (outcome.kind) {
        case 'not-found':
          return refused(404, { code: 'not-found', message: messages.notFound });
        case 'not-yours':
          return refused(403, { code: 'not-yours', message: messages.notSecretary });
        case 'refused': {
          const outOfTurn = outcome.reasons.some(({ code }) => code === 'move.not-in-table');
          return refused(outOfTurn ? 409 : 422, ...outcome.reasons.map(sayReason));
        }
        case 'moved': {
          const { status, versionNumber, hash } = outcome.version;
          return Response.json({ status, versionNumber, hash });
        }
      }
    } catch (error) {
      if (!(error instanceof RegisterUnavailable)) throw error;
      log.error('register-write-failed', { version: idInPath(req) });
      return refused(503, { code: 'register-unavailable', message: messages.registerUnavailable });
    }
  },
});
