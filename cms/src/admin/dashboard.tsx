import { Gutter } from '@payloadcms/ui';
import Link from 'next/link';
import type { AdminViewServerProps } from 'payload';
import { setUpWords } from '../associations/set-up/labels.ar.ts';
import { figureWords } from '../requests/figures/labels.ar.ts';
import { resultWords } from '../requests/tracking/surveys/labels.ar.ts';
import { dashboardOf } from './dashboard/dashboard-of.ts';
import { Coverage } from './dashboard/coverage.tsx';
import { Associations, RequestCounts, Unattended } from './dashboard/overviews.tsx';
import { Overdue, Published } from './dashboard/policies-in-time.tsx';
import { Waiting } from './dashboard/waiting.tsx';
import { dashboardWords } from './dashboard/labels.ar.ts';
import { inLanguage } from './labels.ar.ts';

/** First page of the admin: work that waits for this person, overdue reviews, recent publications, and progress. */
export const Dashboard = async ({ initPageResult: { req } }: AdminViewServerProps) => {
  const dashboard = await dashboardOf(req, Date.now());
  if (dashboard === undefined) return null;
  const { language } = req.i18n;
  const parts = { dashboard, language };
  return (
    <Gutter className="mithaq-board">
      <header className="mithaq-board__head">
        <p className="mithaq-hint">
          {dashboard.association ?? inLanguage(dashboardWords.platform, language)}
        </p>
        <h1>
          {inLanguage(dashboardWords.welcome, language)}
          {language === 'en' ? ', ' : '، '}
          <bdi>{dashboard.name}</bdi>
        </h1>
      </header>
      <div className="mithaq-board__columns">
        <div>
          <Unattended {...parts} />
          <Waiting {...parts} />
          <RequestCounts {...parts} />
          <Associations {...parts} />
        </div>
        <div>
          <Overdue {...parts} />
          <Published {...parts} />
          {dashboard.association !== undefined && (
            <p className="mithaq-board__part">
              <Link href="/admin/request-figures">{inLanguage(figureWords.heading, language)}</Link>
            </p>
          )}
          {dashboard.coverage !== undefined && dashboard.association !== undefined && (
            <p className="mithaq-board__part">
              <Link href="/admin/survey-results">{inLanguage(resultWords.heading, language)}</Link>
            </p>
          )}
          {dashboard.roles.includes('board-secretary') && dashboard.association !== undefined && (
            <p className="mithaq-board__part">
              <Link href="/admin/set-up">{inLanguage(setUpWords.heading, language)}</Link>
            </p>
          )}
        </div>
      </div>
      {dashboard.coverage !== undefined && dashboard.disclosures !== undefined && (
        <Coverage
          policies={dashboard.coverage}
          disclosures={dashboard.disclosures}
          points={dashboard.points ?? []}
          mayWrite={dashboard.roles.includes('board-secretary')}
          language={language}
        />
      )}
    </Gutter>
  );
};
