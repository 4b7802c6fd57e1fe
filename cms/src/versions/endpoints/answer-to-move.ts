import { versionRefusalMessage } from '@mithaq/domain/version/version-states.ar';
import { sayFinding } from '../guard/say-finding.ts';
import { refused, type Reason } from '../../payload/http/reasons.ts';
import type { VersionMoveOutcome } from '../moves/with-secretary.ts';
import type { VersionMoveReason } from '../moves/reasons-against.ts';
import { log } from '../../log.ts';
import { RegisterUnavailable } from '../../register/register-writer.ts';
import { messages } from '../labels.ar.ts';

const messageOf = (reason: VersionMoveReason): string => {
  if ('finding' in reason) return sayFinding(reason.finding);
  return reason.code === 'text.malformed' ? messages.textMalformed : versionRefusalMessage(reason);
};

export const sayReason = (reason: VersionMoveReason): Reason => ({
  code: reason.code,
  message: messageOf(reason),
  ...('path' in reason ? { path: reason.path } : {}),
});

/** Answers a move with the status and the body of its outcome. */
export const answerToMove = (outcome: VersionMoveOutcome): Response => {
  switch (outcome.kind) {
    case 'not-found':
      return refused(404, { code: 'not-found', message: messages.notFound });
    case 'not-yours':
      return refused(403, { code: 'not-yours', message: messages.notSecretary });
    case 'moved-meanwhile':
      return refused(409, { code: 'moved-meanwhile', message: messages.movedMeanwhile });
    case 'refused': {
      const outOfTurn = outcome.reasons.some(({ code }) => code === 'move.not-in-table');
      return refused(outOfTurn ? 409 : 422, ...outcome.reasons.map(sayReason));
    }
    case 'moved': {
      const { status, scheduledFor, versionNumber, hash } = outcome.version;
      return Response.json({ status, scheduledFor, versionNumber, hash });
    }
  }
};

/** Answers with what became of a step, or with 503 where the register does not answer; nothing has happened then. */
export const answerOrRegisterOutage = async (
  version: string,
  step: () => Promise<VersionMoveOutcome>,
): Promise<Response> => {
  try {
    return answerToMove(await step());
  } catch (error) {
    if (!(error instanceof RegisterUnavailable)) throw error;
    log.error('register-write-failed', { version });
    return refused(503, { code: 'register-unavailable', message: messages.registerUnavailable });
  }
};
