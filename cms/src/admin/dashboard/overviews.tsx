import Link from 'next/link';
import type { Dashboard } from './dashboard-shape.ts';
import { inLanguage } from '../labels.ar.ts';
import { documentPath, listPath } from './paths.ts';
import { dashboardWords, requestStateName } from './labels.ar.ts';

interface Props {
  readonly dashboard: Dashboard;
  readonly language: string;
}

/** Shows the auditor how many requests are in each state. */
export const RequestCounts = ({ dashboard: { requestCounts }, language }: Props) => {
  if (requestCounts === undefined) return null;
  const some = requestCounts.filter(({ count }) => count > 0);
  return (
    <section className="mithaq-board__part" aria-labelledby="mithaq-requests">
      <h2 id="mithaq-requests">{inLanguage(dashboardWords.overview, language)}</h2>
      {some.length === 0 ? (
        <p className="mithaq-hint">{inLanguage(dashboardWords.noRequests, language)}</p>
      ) : (
        <ul className="mithaq-board__list">
          {some.map(({ state, count }) => (
            <li key={state}>
              <Link href={listPath('requests', 'state', state)}>{requestStateName(state, language)}</Link>
              <span className="mithaq-board__count">{count}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

/** Warns those who can change it that requests reach an association where nobody handles them. */
export const Unattended = ({ dashboard: { unattended = [] }, language }: Props) =>
  unattended.length === 0 ? null : (
    <section className="mithaq-board__part" role="note">
      <p>{inLanguage(dashboardWords.unattended, language)}</p>
      <ul className="mithaq-board__list">
        {unattended.map((name) => (
          <li key={name}>
            <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );

/** Shows the operator of the platform every association and the progress of its policies. */
export const Associations = ({ dashboard: { associations }, language }: Props) => {
  if (associations === undefined) return null;
  const say = (key: keyof typeof dashboardWords): string => inLanguage(dashboardWords[key], language);
  return (
    <section className="mithaq-board__part" aria-labelledby="mithaq-associations">
      <h2 id="mithaq-associations">
        {say('associations')} <span className="mithaq-board__count">{associations.total}</span>
      </h2>
      <table className="mithaq-board__table">
        <thead>
          <tr>
            <th scope="col">{say('associationName')}</th>
            <th scope="col">{say('inForce')}</th>
            <th scope="col">{say('inPreparation')}</th>
          </tr>
        </thead>
        <tbody>
          {associations.listed.map(({ id, name, inForce, inPreparation }) => (
            <tr key={id}>
              <th scope="row">
                <Link href={documentPath('associations', id)}>{name}</Link>
              </th>
              <td>{inForce}</td>
              <td>{inPreparation}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {associations.total > associations.listed.length && (
        <Link href="/admin/collections/associations">{say('moreAssociations')}</Link>
      )}
    </section>
  );
};
