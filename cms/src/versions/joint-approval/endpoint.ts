import { minutesFaultMessage } from '@mithaq/domain/approval/joint-approval.ar';
import { MOST_TOGETHER, type MinutesFault } from '@mithaq/domain/approval/joint-approval';
import type { Endpoint } from 'payload';
import { z } from 'zod';
import { jsonBody } from '../../payload/http/json-body.ts';
import { refused, type Reason } from '../../payload/http/reasons.ts';
import { sayReason } from '../endpoints/answer-to-move.ts';
import { messages } from '../labels.ar.ts';
import type { VersionMoveReason } from '../moves/reasons-against.ts';
import { approveTogether, type JointOutcome, type ReasonInRow } from './approve-together.ts';
import { jointApprovalMessages } from './labels.ar.ts';

const numberText = z.string().max(60).default('');

const body = z.object({
  session: numberText,
  meeting: numberText,
  date: z.string().max(120).default(''),
  versions: z.array(z.object({ id: z.string().min(1).max(60), resolution: numberText })).max(1000),
});

const isMinutesFault = (reason: MinutesFault | VersionMoveReason): reason is MinutesFault =>
  reason.code === 'number.unreadable' || reason.code.startsWith('date.');

const said = (reason: MinutesFault | VersionMoveReason): Reason =>
  isMinutesFault(reason)
    ? { code: reason.code, message: minutesFaultMessage(reason), path: reason.path }
    : sayReason(reason);

/** Names the version in the sentence, because the answer holds the reasons of many. */
const saidInRow = ({ row, title, reason }: ReasonInRow): Reason => {
  const place = `versions.${String(row)}`;
  if (reason.code === 'not-found')
    return { code: reason.code, message: jointApprovalMessages.notFound(row + 1), path: place };
  const { code, message, path } = said(reason);
  return {
    code,
    message: jointApprovalMessages.ofVersion(title ?? '', message),
    path: path === undefined ? place : `${place}.${path}`,
  };
};

/** Returns the field of the form that a fault of the meeting belongs to. */
const fieldOf = (reason: MinutesFault | VersionMoveReason): string =>
  isMinutesFault(reason) ? reason.path : 'date';

const answer = (outcome: JointOutcome): Response => {
  switch (outcome.kind) {
    case 'not-yours':
      return refused(403, { code: 'not-yours', message: messages.notSecretary });
    case 'moved-meanwhile':
      return refused(409, { code: 'moved-meanwhile', message: jointApprovalMessages.movedMeanwhile });
    case 'refused': {
      const reasons = [
        ...outcome.meeting.map((reason) => ({ ...said(reason), path: fieldOf(reason) })),
        ...outcome.rows.map(saidInRow),
      ];
      const outOfTurn = reasons.some(({ code }) => code === 'move.not-in-table');
      const missing = reasons.every(({ code }) => code === 'not-found');
      return refused(missing ? 404 : outOfTurn ? 409 : 422, ...reasons);
    }
    case 'approved':
      return Response.json({ recorded: outcome.recorded.length, already: outcome.already.length });
  }
};

/**
 * `POST /api/policy-versions/approve-together {session?, meeting?, date, versions: [{id, resolution?}]}`: 200
 * `{recorded, already}`, the numbers of versions; 400, 403; otherwise nothing was recorded, with every reason against
 * every version and the field that causes it: 404 where none was found, 409 where a state does not allow the move or
 * somebody came first, 422 for missing parts and for a list that is empty, too long, or names a version twice.
 */
export const approveTogetherEndpoint: Omit<Endpoint, 'root'> = {
  path: '/approve-together',
  method: 'post',
  handler: async (req) => {
    const asked = await jsonBody(req, body);
    if (asked === undefined) return refused(400, { code: 'malformed', message: messages.malformed });
    const { versions, ...meeting } = asked;
    if (versions.length === 0)
      return refused(422, {
        code: 'none-chosen',
        message: jointApprovalMessages.noneChosen,
        path: 'versions',
      });
    if (versions.length > MOST_TOGETHER)
      return refused(422, { code: 'too-many', message: jointApprovalMessages.tooMany, path: 'versions' });
    if (new Set(versions.map(({ id }) => id)).size < versions.length)
      return refused(422, { code: 'twice', message: jointApprovalMessages.twice, path: 'versions' });
    return answer(await approveTogether(req, { meeting, versions, at: new Date().toISOString() }));
  },
};
