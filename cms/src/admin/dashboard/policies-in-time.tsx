import Link from 'next/link';
import type { Dashboard } from './dashboard-shape.ts';
import { formatInstant } from '../format-instant.ar.ts';
import { inLanguage } from '../labels.ar.ts';
import { documentPath } from './paths.ts';
import { dashboardWords, dayInWords } from './labels.ar.ts';

interface Props {
  readonly dashboard: Dashboard;
  readonly language: string;
}

/** Lists versions whose day of review has passed. */
export const Overdue = ({ dashboard: { overdueReviews }, language }: Props) => {
  if (overdueReviews === undefined) return null;
  const say = (key: keyof typeof dashboardWords): string => inLanguage(dashboardWords[key], language);
  return (
    <section className="mithaq-board__part" aria-labelledby="mithaq-overdue">
      <h2 id="mithaq-overdue">{say('overdue')}</h2>
      {overdueReviews.length === 0 ? (
        <p className="mithaq-hint">{say('nothingOverdue')}</p>
      ) : (
        <ul className="mithaq-board__list">
          {overdueReviews.map(({ id, title, reviewBy }) => (
            <li key={id}>
              <Link href={documentPath('policy-versions', id)}>
                <bdi>{title}</bdi>
              </Link>
              <span className="mithaq-board__late">
                {say('reviewBy')} <bdi>{dayInWords(reviewBy, language)}</bdi>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

/** Lists the versions that were published last. */
export const Published = ({ dashboard: { published }, language }: Props) => {
  const say = (key: keyof typeof dashboardWords): string => inLanguage(dashboardWords[key], language);
  return (
    <section className="mithaq-board__part" aria-labelledby="mithaq-published">
      <h2 id="mithaq-published">{say('published')}</h2>
      {published.length === 0 ? (
        <p className="mithaq-hint">{say('nothingPublished')}</p>
      ) : (
        <ul className="mithaq-board__list">
          {published.map(({ id, title, at, association }) => (
            <li key={`${id} ${at}`}>
              <Link href={documentPath('policy-versions', id)}>
                <bdi>{title}</bdi>
              </Link>
              <span className="mithaq-hint">
                {association !== undefined && <>{association} · </>}
                <time dateTime={at}>{formatInstant(at)}</time>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
