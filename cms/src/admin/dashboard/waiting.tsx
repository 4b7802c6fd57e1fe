import { requestStatesWaitingFor } from '@mithaq/domain/request/request-lifecycle';
import { versionStateWords } from '@mithaq/domain/version/version-states.ar';
import Link from 'next/link';
import { FirstPolicy } from '../../associations/policies/panel/first-policy.tsx';
import { jointApprovalWords } from '../../versions/joint-approval/labels.ar.ts';
import type { Dashboard, WaitingItem } from './dashboard-shape.ts';
import { inLanguage } from '../labels.ar.ts';
import { documentPath, listPath } from './paths.ts';
import { dashboardWords, dayInWords, requestStateName, waitedFor } from './labels.ar.ts';

interface Group {
  readonly heading: string;
  readonly count: number;
  readonly items: readonly WaitingItem[];
  readonly collection: 'policy-versions' | 'requests';
  readonly field: 'status' | 'state';
  readonly state: string;
  /** Word of the link to the page on which many of the group are moved at once; none where one moves alone. */
  readonly together?: keyof typeof jointApprovalWords;
}

const together = { draft: 'sendLink', 'in-review': 'link', approved: 'publishLink' } as const;

const groupsOf = ({ versions = [], requests = [] }: Dashboard, language: string): Group[] => [
  ...versions.map((group) => ({
    ...group,
    heading: inLanguage(versionStateWords[group.state].task, language),
    collection: 'policy-versions' as const,
    field: 'status' as const,
    together: together[group.state],
  })),
  ...requests.map((group) => ({
    ...group,
    heading: requestStateName(group.state, language),
    collection: 'requests' as const,
    field: 'state' as const,
  })),
];

const GroupOfItems = ({ group, language }: { group: Group; language: string }) => (
  <section className="mithaq-board__group">
    <h3>
      {group.heading} <span className="mithaq-board__count">{group.count}</span>
    </h3>
    <ul className="mithaq-board__list">
      {group.items.map(({ id, title, days, scheduledFor }) => (
        <li key={id}>
          <Link href={documentPath(group.collection, id)}>
            <bdi>{title}</bdi>
          </Link>
          {days !== undefined && <span className="mithaq-hint">{waitedFor(days, language)}</span>}
          {scheduledFor !== undefined && (
            <span className="mithaq-hint">
              {inLanguage(dashboardWords.scheduledFor, language)}{' '}
              <bdi>{dayInWords(scheduledFor, language)}</bdi>
            </span>
          )}
        </li>
      ))}
    </ul>
    {group.together !== undefined && group.count > 1 && (
      <p className="mithaq-board__aside">
        <Link href="/admin/joint-approval">{inLanguage(jointApprovalWords[group.together], language)}</Link>
      </p>
    )}
    {group.count > group.items.length && (
      <Link href={listPath(group.collection, group.field, group.state)}>
        {inLanguage(dashboardWords.all, language)}
      </Link>
    )}
  </section>
);

/** Lists the requests whose owners have to be called, so that nobody stays untold unseen. */
const Untold = ({ untold, language }: { untold: NonNullable<Dashboard['untold']>; language: string }) => (
  <section className="mithaq-board__group">
    <h3>
      {inLanguage(dashboardWords.untold, language)}{' '}
      <span className="mithaq-board__count">{untold.count}</span>
    </h3>
    <ul className="mithaq-board__list">
      {untold.items.map(({ id, title, days }) => (
        <li key={id}>
          <Link href={documentPath('requests', id)}>
            <bdi>{title}</bdi>
          </Link>
          {days !== undefined && <span className="mithaq-hint">{waitedFor(days, language)}</span>}
        </li>
      ))}
    </ul>
    <Link href={listPath('request-notices', 'state', 'to-call')}>
      {inLanguage(dashboardWords.all, language)}
    </Link>
  </section>
);

/** Lists what beneficiaries ask about their data, with the last day of the answer. */
const DataRights = ({
  dataRights,
  language,
}: {
  dataRights: NonNullable<Dashboard['dataRights']>;
  language: string;
}) => (
  <section className="mithaq-board__group">
    <h3>
      {inLanguage(dashboardWords.dataRights, language)}{' '}
      <span className="mithaq-board__count">{dataRights.count}</span>
    </h3>
    <ul className="mithaq-board__list">
      {dataRights.items.map(({ id, title, dueOn }) => (
        <li key={id}>
          <Link href={documentPath('data-right-requests', id)}>
            <bdi dir="ltr">{title}</bdi>
          </Link>
          <span className="mithaq-hint">
            {inLanguage(dashboardWords.dueOn, language)} <bdi>{dayInWords(dueOn, language)}</bdi>
          </span>
        </li>
      ))}
    </ul>
    <Link href={listPath('data-right-requests', 'state', 'open')}>
      {inLanguage(dashboardWords.all, language)}
    </Link>
  </section>
);

const Aside = ({ count, words, href }: { count: number; words: string; href: string }) =>
  count === 0 ? null : (
    <p className="mithaq-board__aside">
      <Link href={href}>{words}</Link> <span className="mithaq-board__count">{count}</span>
    </p>
  );

/** Lists this person's next tasks, the longest-waiting first. */
export const Waiting = ({ dashboard, language }: { dashboard: Dashboard; language: string }) => {
  const say = (key: keyof typeof dashboardWords): string => inLanguage(dashboardWords[key], language);
  const { versions, requests, withBeneficiary = 0, undelivered = 0, untold, dataRights } = dashboard;
  if (versions === undefined && requests === undefined) return null;
  const groups = groupsOf(dashboard, language).filter(({ count }) => count > 0);
  const requestsWait = groups.some(({ collection }) => collection === 'requests');
  return (
    <section className="mithaq-board__part" aria-labelledby="mithaq-waiting">
      <h2 id="mithaq-waiting">{say('waiting')}</h2>
      {dashboard.beginsPolicies && <FirstPolicy language={language} />}
      {dashboard.beginsPolicies !== true &&
        groups.length === 0 &&
        (untold?.count ?? 0) === 0 &&
        (dataRights?.count ?? 0) === 0 && <p className="mithaq-hint">{say('nothingWaits')}</p>}
      {untold !== undefined && untold.count > 0 && <Untold untold={untold} language={language} />}
      {dataRights !== undefined && dataRights.count > 0 && (
        <DataRights dataRights={dataRights} language={language} />
      )}
      {groups.map((group) => (
        <GroupOfItems key={`${group.collection} ${group.state}`} group={group} language={language} />
      ))}
      <Aside
        count={withBeneficiary}
        words={say('withBeneficiary')}
        href={listPath('requests', 'state', ...requestStatesWaitingFor('beneficiary'))}
      />
      <Aside count={undelivered} words={say('undelivered')} href="/admin/collections/deliveries" />
      {requestsWait && <p className="mithaq-hint">{say('floorNote')}</p>}
    </section>
  );
};
