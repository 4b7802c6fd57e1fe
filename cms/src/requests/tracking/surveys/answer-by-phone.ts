import type { PayloadRequest } from 'payload';
import { checkTrackAct } from '@mithaq/domain/request/check-track-act';
import { atDesk, officers, type DeskOutcome } from '../../desk-records.ts';
import { actsOf } from '../facts.ts';
import { writeSurveyAnswer } from './write-answer.ts';

interface TypedAnswer {
  readonly rating: string;
  readonly words: string;
}

/**
 * Records the answer that the beneficiary gave to the survey by phone, under the rule of the tracking page: once, after
 * closing. The request's log gets no row of it, because its time and actor would tell whose answer it is and who asked.
 */
export const answerSurveyByPhone = (
  req: PayloadRequest,
  id: string,
  typed: TypedAnswer,
  at: string,
): Promise<DeskOutcome> =>
  atDesk(req, id, officers, async ({ request }) => {
    if (!(await actsOf(req, request, at)).includes('survey'))
      return { kind: 'refused', code: 'desk.no-survey' };
    const checked = checkTrackAct('survey', { rating: typed.rating, words: typed.words || undefined });
    if (checked.kind === 'faulty' || checked.rating === undefined)
      return { kind: 'refused', code: 'desk.survey-answer' };
    await writeSurveyAnswer(req, request, { rating: checked.rating, words: checked.words }, at);
    return { kind: 'done' };
  });
