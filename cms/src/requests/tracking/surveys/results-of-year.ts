import { surveyAnswer } from '@mithaq/domain/contracts/tracking-api';
import { surveyResultsOf, type SurveyResult } from '@mithaq/domain/request/survey-results';
import type { PayloadRequest } from 'payload';
import { associationOf, hasRole } from '../../../payload/access/roles.ts';
import { asSystem } from '../../../payload/system/as-system.ts';

/** Most answers of a year that are read; months beyond them are left out. */
const MOST_ANSWERS = 10_000;

/**
 * Returns the results of the survey in a Gregorian year, for the user's own association: figures for its secretary and
 * its auditor, sentences for the secretary alone. Undefined for everybody else. `today` is a day in Asia/Riyadh.
 */
export const surveyResultsOfYear = async (
  req: PayloadRequest,
  { year, today }: { readonly year: number; readonly today: string },
): Promise<SurveyResult[] | undefined> => {
  const association = associationOf(req.user);
  if (association === undefined || !hasRole(req.user, 'board-secretary', 'auditor')) return undefined;
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'survey-answers',
    where: {
      and: [
        { association: { equals: association } },
        { on: { greater_than_equal: `${String(year)}-01-01` } },
        { on: { less_than_equal: `${String(year)}-12-31` } },
      ],
    },
    sort: 'on',
    limit: MOST_ANSWERS,
    pagination: false,
    depth: 0,
  });
  const last = docs.length === MOST_ANSWERS ? (docs.at(-1)?.on ?? today) : today;
  const readsWords = hasRole(req.user, 'board-secretary');
  const answers = docs.map(({ rating, on, words }) => ({
    rating: surveyAnswer.parse(String(rating)),
    on,
    words: readsWords ? (words ?? undefined) : undefined,
  }));
  return surveyResultsOf(answers, { year, today: last < today ? last : today });
};
