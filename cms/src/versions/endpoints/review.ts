import type { Endpoint, PayloadRequest } from 'payload';
import { z } from 'zod';
import { asUser } from '../../payload/access/as-user.ts';
import { formatInstant } from '../../admin/format-instant.ar.ts';
import type { VersionReview } from './version-review-shape.ts';
import { idInPath, jsonBody } from '../../payload/http/json-body.ts';
import { refused } from '../../payload/http/reasons.ts';
import { mayComment, mayResolve, writeComment } from '../comments/review-comments.ts';
import { quotedClauses } from '../mapping/quoted-clauses.ts';
import type { PolicyVersion } from '../../payload-types.ts';
import { answerToComment } from '../comments/answer-to-comment.ts';
import { messages } from '../labels.ar.ts';
import { answerOfVersion } from './answer-of-version.ts';

const reviewOf = async (req: PayloadRequest, version: PolicyVersion): Promise<VersionReview> => {
  const { docs } = await req.payload.find({
    ...asUser(req),
    collection: 'review-comments',
    where: { version: { equals: version.id } },
    sort: 'at',
    pagination: false,
    depth: 0,
  });
  return {
    mayComment: mayComment(req.user, version),
    clauses: quotedClauses(version).map((clause) => ({ ...clause })),
    comments: docs.map((comment) => ({
      id: comment.id,
      clause: comment.clause,
      quote: comment.quote ?? '',
      text: comment.text,
      author: comment.authorName,
      at: formatInstant(comment.at),
      resolved: comment.resolvedAt
        ? { by: comment.resolvedByName ?? '', at: formatInstant(comment.resolvedAt) }
        : null,
      mayResolve: !comment.resolvedAt && mayResolve(req.user, comment),
    })),
  };
};

/** `GET /api/policy-versions/{id}/review`: the text clause by clause, with the comments on it. */
export const reviewEndpoint = answerOfVersion('review', reviewOf);

const commentBody = z.object({ clause: z.string().max(60), text: z.string().max(2000) });

/** `POST /api/policy-versions/{id}/comments {clause, text}`: 200; 400, 403, 404; 409 no longer open, 422 incomplete. */
export const commentEndpoint: Omit<Endpoint, 'root'> = {
  path: '/:id/comments',
  method: 'post',
  handler: async (req) => {
    const body = await jsonBody(req, commentBody);
    if (body === undefined) return refused(400, { code: 'malformed', message: messages.malformed });
    return answerToComment(await writeComment(req, idInPath(req), { ...body, at: new Date().toISOString() }));
  },
};
