import type { Endpoint } from 'payload';
import { z } from 'zod';
import { idInPath, jsonBody } from '../../payload/http/json-body.ts';
import { refused } from '../../payload/http/reasons.ts';
import { overruleFinding } from '../moves/overrule-finding.ts';
import { messages } from '../labels.ar.ts';

const overruleBody = z.object({ fingerprint: z.string().max(64), reason: z.string().max(2000) });

/**
 * `POST /api/policy-versions/{id}/overrule {fingerprint, reason}`: 200 once the reason is kept; 400, 403, 404; 409
 * when the version has no such block now; 422 without a reason.
 */
export const overruleEndpoint: Omit<Endpoint, 'root'> = {
  path: '/:id/overrule',
  method: 'post',
  handler: async (req) => {
    const body = await jsonBody(req, overruleBody);
    if (body === undefined) return refused(400, { code: 'malformed', message: messages.malformed });
    const outcome = await overruleFinding(req, {
      ...body,
      id: idInPath(req),
      at: new Date().toISOString(),
    });
    switch (outcome.kind) {
      case 'overruled':
        return Response.json({ overruled: body.fingerprint });
      case 'reason-missing':
        return refused(422, {
          code: 'overrule.reason-missing',
          message: messages.overruleReason,
          path: 'reason',
        });
      case 'nothing-to-overrule':
        return refused(409, { code: 'overrule.nothing', message: messages.nothingToOverrule });
      case 'moved-meanwhile':
        return refused(409, { code: 'moved-meanwhile', message: messages.movedMeanwhile });
      case 'not-found':
        return refused(404, { code: 'not-found', message: messages.notFound });
      case 'not-yours':
        return refused(403, { code: 'not-yours', message: messages.notSecretary });
    }
  },
};
