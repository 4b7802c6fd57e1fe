import { refused } from '../../payload/http/reasons.ts';
import type { CommentOutcome } from './review-comments.ts';
import { messages } from './labels.ar.ts';

/** Answers the writing or resolving of a comment with the status of its outcome. */
export const answerToComment = (outcome: CommentOutcome): Response => {
  switch (outcome) {
    case 'done':
      return Response.json({});
    case 'not-found':
      return refused(404, { code: 'not-found', message: messages.notFound });
    case 'not-yours':
      return refused(403, { code: 'not-yours', message: messages.notReviewer });
    case 'not-open':
      return refused(409, { code: 'comment.not-open', message: messages.notOpen });
    case 'text-missing':
      return refused(422, { code: 'comment.text-missing', message: messages.textMissing, path: 'text' });
    case 'clause-unknown':
      return refused(422, {
        code: 'comment.clause-unknown',
        message: messages.clauseUnknown,
        path: 'clause',
      });
  }
};
