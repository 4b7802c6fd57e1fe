import type { SurveyAnswer } from '../contracts/tracking-api.ts';

/** Fewest answers of which a result is shown: fewer could tell whose they are. */
export const FEWEST_ANSWERS = 5;

export interface DatedAnswer {
  readonly rating: SurveyAnswer;
  /** Gregorian day in Asia/Riyadh, `YYYY-MM-DD`. */
  readonly on: string;
  readonly words?: string | undefined;
}

/** Result of one or more whole Gregorian months; `from` and `until` are its first and last month, `YYYY-MM`. */
export interface SurveyResult {
  readonly from: string;
  readonly until: string;
  readonly answers: number;
  readonly byRating: Readonly<Record<SurveyAnswer, number>>;
  /** Sentences that were added, in alphabetical order, because the order of the answers would tell whose they are. */
  readonly words: readonly string[];
}

const resultOf = (from: string, until: string, answers: readonly DatedAnswer[]): SurveyResult => {
  const byRating: Record<SurveyAnswer, number> = { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 };
  for (const { rating } of answers) byRating[rating] += 1;
  const words = answers.flatMap((answer) => (answer.words ? [answer.words] : []));
  return { from, until, answers: answers.length, byRating, words: words.sort() };
};

/**
 * Returns the results of a Gregorian year, by month; a month with fewer than five answers is counted with the months
 * after it until there are five. A month counts when it is over (`today` is a day in Asia/Riyadh), so that a result
 * never changes, and no total is made. Neither two results nor two looks at them differ by fewer than five answers. The
 * last answers of a year that do not reach five are never shown.
 */
export const surveyResultsOf = (
  answers: readonly DatedAnswer[],
  { year, today }: { readonly year: number; readonly today: string },
): SurveyResult[] => {
  const months = Array.from(
    { length: 12 },
    (_, nth) => `${String(year).padStart(4, '0')}-${String(nth + 1).padStart(2, '0')}`,
  );
  const results: SurveyResult[] = [];
  let waiting: DatedAnswer[] = [];
  let from: string | undefined;
  for (const month of months.filter((one) => one < today.slice(0, 7))) {
    from ??= month;
    waiting = [...waiting, ...answers.filter(({ on }) => on.startsWith(month))];
    if (waiting.length < FEWEST_ANSWERS) continue;
    results.push(resultOf(from, month, waiting));
    waiting = [];
    from = undefined;
  }
  return results;
};
