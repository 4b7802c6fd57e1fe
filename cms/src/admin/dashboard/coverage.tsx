import { countCoverage, type CoverageState } from '@mithaq/domain/catalogue/coverage';
import { currentCatalogue, expectedDisclosures } from '@mithaq/domain/catalogue/current-catalogue';
import Link from 'next/link';
import type { Dashboard } from '../../dashboard/dashboard-shape.ts';
import { inLanguage } from '../words.ar.ts';
import { beginPath, documentPath } from './paths.ts';
import { coverageName, coverageSentence, dashboardWords } from './words.ar.ts';

type Rows = NonNullable<Dashboard['coverage']>;

/** The eight-fold star: full where in force, half where in preparation, a broken outline where missing. */
const CoverageStar = ({ state }: { state: CoverageState }) => (
  <svg viewBox="0 0 40 40" aria-hidden="true" className={`mithaq-cover mithaq-cover--${state}`}>
    <g className="mithaq-cover__ground">
      <rect x="9" y="9" width="22" height="22" />
      <rect x="9" y="9" width="22" height="22" transform="rotate(45 20 20)" />
    </g>
    {state === 'in-preparation' && (
      <g className="mithaq-cover__half">
        <rect x="9" y="20" width="22" height="11" />
        <path d="M4.4 20 L20 35.6 L35.6 20 Z" />
      </g>
    )}
  </svg>
);

const stepFor = (
  row: Rows[number],
  mayWrite: boolean,
): { href: string; words: 'start' | 'goOn' | 'open' } | undefined => {
  const [policy] = row.policies;
  if (row.state === 'missing')
    return mayWrite ? { href: beginPath(row.entry.code), words: 'start' } : undefined;
  const draft = row.policies.find((covering) => covering.draft !== undefined)?.draft;
  if (row.state === 'in-preparation' && draft !== undefined) {
    return { href: documentPath('policy-versions', draft), words: mayWrite ? 'goOn' : 'open' };
  }
  return policy === undefined ? undefined : { href: documentPath('policies', policy.id), words: 'open' };
};

const CoverageList = ({ rows, mayWrite, language }: { rows: Rows; mayWrite: boolean; language: string }) => (
  <ol className="mithaq-coverage__list">
    {rows.map((row) => {
      const step = stepFor(row, mayWrite);
      return (
        <li key={row.entry.code}>
          <CoverageStar state={row.state} />
          <span className="mithaq-coverage__title">{row.entry.title}</span>
          <span className={`mithaq-coverage__state mithaq-coverage__state--${row.state}`}>
            {coverageName(row.state, language)}
          </span>
          {step !== undefined && (
            <Link
              href={step.href}
              aria-label={`${inLanguage(dashboardWords[step.words], language)}: ${row.entry.title}`}
            >
              {inLanguage(dashboardWords[step.words], language)}
            </Link>
          )}
        </li>
      );
    })}
  </ol>
);

/** How the association stands to what the regulator expects, as a picture and as a list. */
export const Coverage = ({
  rows,
  mayWrite,
  language,
}: {
  rows: Rows;
  mayWrite: boolean;
  language: string;
}) => {
  const say = (key: keyof typeof dashboardWords): string => inLanguage(dashboardWords[key], language);
  const counts = countCoverage(rows);
  return (
    <section className="mithaq-board__part mithaq-coverage" aria-labelledby="mithaq-coverage">
      <h2 id="mithaq-coverage">{say('coverage')}</h2>
      <div className="mithaq-coverage__picture">
        <p className="mithaq-coverage__figure">
          <strong>{counts['in-force']}</strong> {say('of')} {rows.length} {say('inForceOf')}
        </p>
        <div
          role="img"
          aria-label={coverageSentence(counts, rows.length, language)}
          className="mithaq-coverage__stars"
        >
          {rows.map(({ entry, state }) => (
            <CoverageStar key={entry.code} state={state} />
          ))}
        </div>
        <ul className="mithaq-coverage__legend" aria-hidden="true">
          {(['in-force', 'in-preparation', 'missing'] as const).map((state) => (
            <li key={state}>
              <CoverageStar state={state} /> {coverageName(state, language)} ({counts[state]})
            </li>
          ))}
        </ul>
      </div>
      <CoverageList rows={rows} mayWrite={mayWrite} language={language} />
      <details className="mithaq-coverage__more">
        <summary>{say('disclosures')}</summary>
        <p className="mithaq-hint">{say('disclosuresHint')}</p>
        <ul>
          {expectedDisclosures.map(({ code, title }) => (
            <li key={code}>{title}</li>
          ))}
        </ul>
      </details>
      <p className="mithaq-hint">
        {say('edition')} <bdi>{currentCatalogue.edition}</bdi>، {currentCatalogue.regulator}.{' '}
        {currentCatalogue.note}
      </p>
    </section>
  );
};
