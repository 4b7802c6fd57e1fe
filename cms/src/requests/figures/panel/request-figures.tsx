import { handlingPath } from '@mithaq/domain/policy/handling-path.ar';
import type { AdminViewServerProps } from 'payload';
import { inLanguage } from '../../../admin/labels.ar.ts';
import { OwnScreen, requireLogIn } from '../../../admin/own-screen.tsx';
import { figuresReadBy } from '../access.ts';
import { countedParts, figureNames, monthsName } from '../figure-names.ts';
import { figuresOf, type Figures } from '../figures-of.ts';
import { figureWords } from '../labels.ar.ts';
import { serviceLabels } from '../service-labels.ts';
import { askedYear, figureYear, type FigureYear } from '../year-span.ts';
import { Bar } from './bar.tsx';
import { FigureTable } from './figure-table.tsx';

type Say = (key: keyof typeof figureWords) => string;

const pathOf = (calendar: FigureYear['calendar'], year?: number): string =>
  `/admin/request-figures?calendar=${calendar}${year === undefined ? '' : `&year=${String(year)}`}`;

const Years = ({
  year: { calendar, year, until },
  now,
  readsRequests,
  say,
}: {
  readonly year: FigureYear;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly readsRequests: boolean;
  readonly say: Say;
}) => {
  const other = calendar === 'hijri' ? 'gregorian' : 'hijri';
  return (
    <p className="mithaq-figures__years mithaq-no-print">
      <a href={pathOf(calendar, year - 1)}>{say('yearBefore')}</a>
      {Date.parse(until) <= now && <a href={pathOf(calendar, year + 1)}>{say('yearAfter')}</a>}
      {readsRequests && <a href={pathOf(other)}>{say(other)}</a>}
    </p>
  );
};

const Summary = ({
  figures: { total, untold, acceptance },
  readsRequests,
  say,
}: {
  readonly figures: Figures;
  readonly readsRequests: boolean;
  readonly say: Say;
}) => (
  <dl className="mithaq-figures__summary">
    <div>
      <dt>{say('total')}</dt>
      <dd>{total}</dd>
    </div>
    <div>
      <dt>{say('untold')}</dt>
      <dd>{untold ?? say('few')}</dd>
    </div>
    <div>
      <dt>{say('acceptance')}</dt>
      <dd>
        {acceptance === undefined ? (
          say(readsRequests ? 'undecided' : 'notShown')
        ) : (
          <bdi dir="ltr">{acceptance.percent}%</bdi>
        )}
        {acceptance?.numbers !== undefined && (
          <small>
            {' '}
            ({acceptance.numbers.accepted} {say('accepted')}، {acceptance.numbers.rejected} {say('rejected')})
          </small>
        )}
      </dd>
    </div>
  </dl>
);

const Steps = ({
  figures: { steps, hasMoreMoves },
  say,
}: {
  readonly figures: Figures;
  readonly say: Say;
}) => (
  <section className="mithaq-board__part" aria-labelledby="mithaq-figures-steps">
    <h2 id="mithaq-figures-steps">{say('steps')}</h2>
    <p className="mithaq-hint">
      {say('stepsLead')} {hasMoreMoves && say('newestMoves')}
    </p>
    {steps.length === 0 ? (
      <p className="mithaq-hint">{say('none')}</p>
    ) : (
      <table className="mithaq-board__table mithaq-figures">
        <thead>
          <tr>
            <th scope="col">{say('name')}</th>
            <th scope="col">{say('stays')}</th>
            <th scope="col">{say('most')}</th>
            <th scope="col">{say('median')}</th>
            <th scope="col" aria-hidden="true">
              {say('pictureOfMedian')}
            </th>
          </tr>
        </thead>
        <tbody>
          {steps.map(({ step, stays, medianDays, mostDays }) => (
            <tr key={step}>
              <th scope="row">{handlingPath[step].title}</th>
              <td>{stays}</td>
              <td>{mostDays}</td>
              <td>{medianDays}</td>
              <td aria-hidden="true">
                <Bar number={medianDays} largest={Math.max(1, ...steps.map((one) => one.medianDays))} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </section>
);

interface ShownProps {
  readonly figures: Figures;
  readonly year: FigureYear;
  readonly services: ReadonlyMap<string, string>;
  readonly readsRequests: boolean;
  readonly language: string;
  readonly say: Say;
}

const Shown = ({ figures, year, services, readsRequests, language, say }: ShownProps) => {
  const names = figureNames(language, services);
  const common = {
    columns: { name: say('name'), count: say('count'), picture: say('picture') },
    none: say('none'),
  };
  const takesRows = readsRequests && year.calendar === 'gregorian';
  return (
    <>
      <Summary figures={figures} readsRequests={readsRequests} say={say} />
      <p className="mithaq-no-print">
        <a href={`/api/requests/figures/export?calendar=${year.calendar}&year=${String(year.year)}`} download>
          {say('takeFigures')}
        </a>{' '}
        <span className="mithaq-hint">{say('recorded')}</span>
      </p>
      <FigureTable
        {...common}
        id="mithaq-figures-months"
        heading={say('months')}
        rows={figures.months.map((month) => ({
          key: month.from,
          name: monthsName(year.calendar, month),
          count: month.count,
          more: takesRows && (
            <a
              className="mithaq-no-print"
              href={`/api/requests/rows/export?month=${month.from}`}
              download
              aria-label={`${say('takeRows')}: ${monthsName(year.calendar, month)}`}
            >
              {say('takeRows')}
            </a>
          ),
        }))}
      />
      {countedParts.map((part) => (
        <FigureTable
          key={part}
          {...common}
          id={`mithaq-figures-${part}`}
          heading={say(part)}
          rows={figures[part].map(({ value, count }) => ({
            key: value ?? ' others',
            name: value === undefined ? say('others') : names[part](value),
            count,
          }))}
        />
      ))}
      <Steps figures={figures} say={say} />
    </>
  );
};

/** Screen with the requests of a year in figures, for the association's staff and auditor. */
export const RequestFiguresScreen = async (view: AdminViewServerProps) => {
  const { req } = view.initPageResult;
  requireLogIn(req, '/admin/request-figures');
  const { language } = req.i18n;
  const say: Say = (key) => inLanguage(figureWords[key], language);
  const now = Date.now();
  const asked = askedYear.safeParse(view.searchParams);
  const present = figureYear({ calendar: 'gregorian' }, now);
  const year = (asked.success ? figureYear(asked.data, now) : undefined) ?? present;
  const reader = figuresReadBy(req.user);
  const figures = year === undefined ? undefined : await figuresOf(req, year, now);
  return (
    <OwnScreen view={view}>
      <h1>
        {say('heading')}
        {year !== undefined && figures !== undefined && (
          <>
            {' · '}
            <bdi>
              {year.year}
              {year.calendar === 'hijri' ? 'هـ' : 'م'}
            </bdi>
          </>
        )}
      </h1>
      {year === undefined || reader === undefined || figures === undefined ? (
        <p className="mithaq-sand">{say('notYours')}</p>
      ) : (
        <>
          <p>
            {say('lead')} {!reader.readsRequests && say('suppressed')}
          </p>
          <Years year={year} now={now} readsRequests={reader.readsRequests} say={say} />
          <Shown
            figures={figures}
            year={year}
            services={await serviceLabels(req, reader.association)}
            readsRequests={reader.readsRequests}
            language={language}
            say={say}
          />
        </>
      )}
    </OwnScreen>
  );
};
