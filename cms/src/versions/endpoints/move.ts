import { withdrawal } from '@mithaq/domain/contracts/withdrawal';
import { versionStates } from '@mithaq/domain/version/version-lifecycle';
import type { Endpoint } from 'payload';
import { z } from 'zod';
import { idInPath, jsonBody } from '../../payload/http/json-body.ts';
import { refused } from '../../payload/http/reasons.ts';
import { moveVersion } from '../moves/move-version.ts';
import { hasPdf } from '../publish/has-pdf.ts';
import type { RegisterWriter } from '../../register/register-writer.ts';
import { messages } from '../labels.ar.ts';
import { answerOrRegisterOutage } from './answer-to-move.ts';

const moveBody = z.object({
  to: z.enum(versionStates),
  note: z.string().max(2000).optional(),
  /** Kind of a withdrawal, with `withdrawn`: a decision, or a version that should never have been published. */
  kind: withdrawal.shape.kind.optional(),
  /** Reason for publishing past four eyes and the guard, with `in-force`. */
  emergency: z.string().max(1000).optional(),
});

/**
 * `POST /api/policy-versions/{id}/move {to, note?, kind?, emergency?}`: 200 `{status, scheduledFor?, versionNumber?,
 * hash?, warnings?}`, with the warning `pdf-not-made` where the version is published without a PDF; 400, 403, 404; 409 for a move that the state does not allow, 422 for missing parts, both with every reason
 * at once and the form field that causes it; 503 while the register does not answer.
 */
export const moveEndpoint = (register: RegisterWriter): Omit<Endpoint, 'root'> => ({
  path: '/:id/move',
  method: 'post',
  handler: async (req) => {
    const body = await jsonBody(req, moveBody);
    if (body === undefined) return refused(400, { code: 'malformed', message: messages.malformed });
    const { to, note, kind: withdrawal, emergency } = body;
    const at = new Date().toISOString();
    const id = idInPath(req);
    const move = { id, to, note, withdrawal, emergency, at };
    return answerOrRegisterOutage(id, async () => {
      const outcome = await moveVersion(register, req, move);
      return outcome.kind === 'moved' && outcome.version.status === 'in-force'
        ? { ...outcome, pdf: await hasPdf(register, req, outcome.version) }
        : outcome;
    });
  },
});
