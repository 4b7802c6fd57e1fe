import type { Endpoint } from 'payload';
import { idInPath } from '../../../payload/http/json-body.ts';
import { resolveComment } from '../review-comments.ts';
import { answerToComment } from '../answer-to-comment.ts';

/** `POST /api/review-comments/{id}/resolve`: 200 also where it was resolved already; 403, 404. */
export const resolveEndpoint: Omit<Endpoint, 'root'> = {
  path: '/:id/resolve',
  method: 'post',
  handler: async (req) => answerToComment(await resolveComment(req, idInPath(req), new Date().toISOString())),
};
