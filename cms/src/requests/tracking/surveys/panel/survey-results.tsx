import { dayInRiyadh } from '@mithaq/domain/calendar/day-in-riyadh';
import { surveyAnswer } from '@mithaq/domain/contracts/tracking-api';
import { ratingQuestion, ratingWords } from '@mithaq/domain/request/survey.ar';
import { printedMonths } from '@mithaq/domain/request/survey-reply.ar';
import type { SurveyResult } from '@mithaq/domain/request/survey-results';
import type { AdminViewServerProps } from 'payload';
import Link from 'next/link';
import { inLanguage } from '../../../../admin/labels.ar.ts';
import { hasRole } from '../../../../payload/access/roles.ts';
import { OwnScreen, requireLogIn } from '../../../../admin/own-screen.tsx';
import { BeginReply } from '../../../survey-replies/panel/begin-reply.tsx';
import { panelWords } from '../../../survey-replies/labels.ar.ts';
import { resultWords } from '../labels.ar.ts';
import { surveyResultsOfYear } from '../results-of-year.ts';

type Say = (key: keyof typeof resultWords) => string;

const ratings = surveyAnswer.options.toReversed();

const Results = ({
  year,
  results,
  say,
  language,
  mayReply,
}: {
  readonly year: number;
  readonly results: readonly SurveyResult[];
  readonly say: Say;
  readonly language: string;
  readonly mayReply: boolean;
}) => (
  <section className="mithaq-board__part" aria-labelledby={`mithaq-survey-${String(year)}`}>
    <h2 id={`mithaq-survey-${String(year)}`}>{year}</h2>
    {results.length === 0 ? (
      <p className="mithaq-hint">{say('none')}</p>
    ) : (
      <table className="mithaq-board__table">
        <thead>
          <tr>
            <th scope="col">{say('months')}</th>
            <th scope="col">{say('answers')}</th>
            {ratings.map((rating) => (
              <th key={rating} scope="col">
                {ratingWords[rating]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {results.map((result) => (
            <tr key={result.from}>
              <th scope="row">{printedMonths(result)}</th>
              <td>{result.answers}</td>
              {ratings.map((rating) => (
                <td key={rating}>{result.byRating[rating]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    )}
    {mayReply &&
      results.map((result) => (
        <BeginReply
          key={result.from}
          from={result.from}
          until={result.until}
          months={printedMonths(result)}
          language={language}
        />
      ))}
    {results
      .filter(({ words }) => words.length > 0)
      .map((result) => (
        <details key={result.from}>
          <summary>
            {say('words')} · {printedMonths(result)}
          </summary>
          <ul className="mithaq-remarks">
            {result.words.map((sentence, nth) => (
              <li key={`${String(nth)} ${sentence}`}>{sentence}</li>
            ))}
          </ul>
        </details>
      ))}
  </section>
);

/** Screen with the results of the survey of this year and of the year before. */
export const SurveyResults = async (view: AdminViewServerProps) => {
  const { req } = view.initPageResult;
  requireLogIn(req, '/admin/survey-results');
  const say: Say = (key) => inLanguage(resultWords[key], req.i18n.language);
  const today = dayInRiyadh(new Date().toISOString());
  const year = Number(today.slice(0, 4));
  const now = await surveyResultsOfYear(req, { year, today });
  const before = await surveyResultsOfYear(req, { year: year - 1, today });
  const shared = {
    say,
    language: req.i18n.language,
    mayReply: hasRole(req.user, 'board-secretary'),
  };
  return (
    <OwnScreen view={view}>
      <h1>{say('heading')}</h1>
      {now === undefined || before === undefined ? (
        <p className="mithaq-sand">{say('notYours')}</p>
      ) : (
        <>
          <p>{say('lead')}</p>
          <p>
            <strong>{ratingQuestion}</strong>
          </p>
          <p>
            <Link href="/admin/collections/survey-replies">
              {inLanguage(panelWords.all, req.i18n.language)}
            </Link>
          </p>
          <Results year={year} results={now} {...shared} />
          <Results year={year - 1} results={before} {...shared} />
        </>
      )}
    </OwnScreen>
  );
};
