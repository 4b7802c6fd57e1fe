import type { Endpoint } from 'payload';
import { idInPath } from '../../payload/http/json-body.ts';
import { newDraftFrom } from '../moves/new-draft-from.ts';
import { answerToMove } from './answer-to-move.ts';

/** `POST /api/policy-versions/{id}/new-draft`: 201 `{id}`; 403, 404; 409 the version was never published. */
export const newDraftEndpoint: Omit<Endpoint, 'root'> = {
  path: '/:id/new-draft',
  method: 'post',
  handler: async (req) => {
    const outcome = await newDraftFrom(req, idInPath(req));
    return outcome.kind === 'moved'
      ? Response.json({ id: outcome.version.id }, { status: 201 })
      : answerToMove(outcome);
  },
};
