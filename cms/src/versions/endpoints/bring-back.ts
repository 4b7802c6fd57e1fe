import type { Endpoint } from 'payload';
import { idInPath } from '../../payload/http/json-body.ts';
import { bringBackFormer } from '../moves/bring-back-former.ts';
import { answerToMove } from './answer-to-move.ts';

/**
 * `POST /api/policy-versions/{id}/bring-back`, of a version that was published in error: 201 `{id}` of a draft of the one
 * before it; 403, 404; 409 there is none to bring back.
 */
export const bringBackEndpoint: Omit<Endpoint, 'root'> = {
  path: '/:id/bring-back',
  method: 'post',
  handler: async (req) => {
    const outcome = await bringBackFormer(req, idInPath(req));
    return outcome.kind === 'moved'
      ? Response.json({ id: outcome.version.id }, { status: 201 })
      : answerToMove(outcome);
  },
};
