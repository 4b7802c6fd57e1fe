import { dayInRiyadh } from '@mithaq/domain/calendar/day-in-riyadh';
import type { SurveyAnswer } from '@mithaq/domain/contracts/tracking-api';
import type { PayloadRequest } from 'payload';
import type { Request as RequestDocument } from '../../../payload-types.ts';
import { idOf } from '../../../payload/access/roles.ts';
import { asSystem } from '../../../payload/system/as-system.ts';
import { surveyKey } from '../facts.ts';

interface Answer {
  readonly rating: SurveyAnswer;
  readonly words: string | undefined;
}

/** Writes the answer to the survey of a request, with the day of `at` (ISO time) in Riyadh and without who took it. */
export const writeSurveyAnswer = async (
  req: PayloadRequest,
  request: RequestDocument,
  { rating, words }: Answer,
  at: string,
): Promise<void> => {
  await req.payload.create({
    ...asSystem(req),
    collection: 'survey-answers',
    depth: 0,
    data: {
      key: surveyKey(req, request.id),
      association: idOf(request.association) ?? '',
      rating: Number(rating),
      words: words ?? null,
      on: dayInRiyadh(at),
    },
  });
};
