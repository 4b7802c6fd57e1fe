import { reviewRoles } from '@mithaq/domain/version/review-roles';
import type { PayloadRequest } from 'payload';
import { asUser } from '../../payload/access/as-user.ts';
import { associationOf, hasRole, idOf, personOf, type Principal } from '../../payload/access/roles.ts';
import { quotedClauses } from '../mapping/quoted-clauses.ts';
import type { PolicyVersion, ReviewComment } from '../../payload-types.ts';
import { asSystem } from '../../payload/system/as-system.ts';
import { inTransaction } from '../../payload/system/in-transaction.ts';
import { markCommentResolved } from '../../payload/system/mark-comment-resolved.ts';
import { readableVersion } from '../moves/readable-version.ts';

export type CommentOutcome =
  'done' | 'not-found' | 'not-yours' | 'not-open' | 'text-missing' | 'clause-unknown';

/** Returns whether a person may comment on a version: staff of its association may, while its text may still change. */
export const mayComment = (user: Principal, version: PolicyVersion): boolean =>
  hasRole(user, ...reviewRoles) &&
  associationOf(user) === idOf(version.association) &&
  (version.status === 'draft' || version.status === 'in-review');

/** Returns whether a person may resolve a comment: its author and the secretary may. */
export const mayResolve = (user: Principal, comment: ReviewComment): boolean =>
  associationOf(user) === idOf(comment.association) &&
  (hasRole(user, 'board-secretary') ||
    (hasRole(user, ...reviewRoles) && idOf(comment.author) === personOf(user)?.id));

interface Said {
  readonly clause: string;
  readonly text: string;
  /** ISO time. */
  readonly at: string;
}

/** Longest quotation of a clause; a row of a table may be longer. */
const LONGEST_QUOTE = 8000;

/** Writes the comment of the user of `req` on a clause, with the clause's present words. */
export const writeComment = (
  req: PayloadRequest,
  versionId: string,
  { clause, text, at }: Said,
): Promise<CommentOutcome> =>
  inTransaction(req, async () => {
    const { user } = req;
    if (user?.collection !== 'users') return 'not-yours';
    const version = await readableVersion(req, versionId);
    if (version === null) return 'not-found';
    if (!hasRole(user, ...reviewRoles)) return 'not-yours';
    if (!mayComment(user, version)) return 'not-open';
    if (text.trim() === '') return 'text-missing';
    const quoted = quotedClauses(version).find(({ id }) => id === clause);
    if (quoted === undefined) return 'clause-unknown';
    await req.payload.create({
      ...asSystem(req),
      collection: 'review-comments',
      data: {
        version: version.id,
        association: idOf(version.association) ?? '',
        clause,
        quote: quoted.text.slice(0, LONGEST_QUOTE),
        text: text.trim(),
        author: user.id,
        authorName: user.name,
        at,
      },
    });
    return 'done';
  });

/** Resolves a comment; its words stay. A resolved comment stays resolved. */
export const resolveComment = (req: PayloadRequest, id: string, at: string): Promise<CommentOutcome> =>
  inTransaction(req, async () => {
    const { user } = req;
    if (user?.collection !== 'users') return 'not-yours';
    const comment = await req.payload.findByID({
      ...asUser(req),
      collection: 'review-comments',
      id,
      depth: 0,
      disableErrors: true,
    });
    if (comment === null) return 'not-found';
    if (!mayResolve(user, comment)) return 'not-yours';
    if (!comment.resolvedAt)
      await markCommentResolved(req, comment.id, { resolvedAt: at, resolvedByName: user.name });
    return 'done';
  });
