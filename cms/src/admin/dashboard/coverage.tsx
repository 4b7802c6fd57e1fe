import Link from 'next/link';
import type { CoverageState } from '@mithaq/domain/catalogue/coverage';
import { currentCatalogue } from '@mithaq/domain/catalogue/current-catalogue';
import type { DisclosureSource, DisclosureState } from '@mithaq/domain/catalogue/disclosure-coverage';
import { pointsNote } from '@mithaq/domain/catalogue/practice-evidence.ar';
import { screenWords } from '../../associations/evidence/labels.ar.ts';
import type { Dashboard } from './dashboard-shape.ts';
import { inLanguage } from '../labels.ar.ts';
import type { StarLook } from './coverage-star.tsx';
import { ExpectedRecords, type ExpectedRecord } from './expected-records.tsx';
import { beginPath, collectionPath, documentPath } from './paths.ts';
import { coverageName, dashboardWords, disclosureName } from './labels.ar.ts';

type PolicyRow = NonNullable<Dashboard['coverage']>[number];
type DisclosureRow = NonNullable<Dashboard['disclosures']>[number];

const looksOfPolicies: Readonly<Record<CoverageState, StarLook>> = {
  'in-force': 'full',
  'in-preparation': 'half',
  missing: 'none',
};
const looksOfDisclosures: Readonly<Record<DisclosureState, StarLook>> = {
  published: 'full',
  outdated: 'half',
  missing: 'none',
};

const stepsForPolicy = (row: PolicyRow, mayWrite: boolean): ExpectedRecord['steps'] => {
  const [policy] = row.policies;
  if (row.state === 'missing')
    return mayWrite ? [{ href: beginPath('policies', row.entry.code), words: 'start' }] : [];
  const draft = row.policies.find((covering) => covering.draft !== undefined)?.draft;
  if (row.state === 'in-preparation' && draft !== undefined) {
    return [{ href: documentPath('policy-versions', draft), words: mayWrite ? 'goOn' : 'open' }];
  }
  return policy === undefined ? [] : [{ href: documentPath('policies', policy.id), words: 'open' }];
};

const collectionOf: Readonly<Record<DisclosureSource, string>> = {
  document: 'disclosure-documents',
  reply: 'survey-replies',
  link: 'disclosures',
};

const stepsForDisclosure = (row: DisclosureRow, mayWrite: boolean): ExpectedRecord['steps'] => {
  const [newest] = row.disclosures;
  if (row.state !== 'published' && mayWrite)
    return [
      { href: beginPath('disclosure-documents', row.entry.code), words: 'publishHere' },
      { href: beginPath('disclosures', row.entry.code), words: 'record' },
    ];
  return newest === undefined
    ? []
    : [{ href: documentPath(collectionOf[newest.source], newest.id), words: 'openDisclosure' }];
};

/** Compares the association with the regulator's expectations: its policies first, then its other disclosures. */
export const Coverage = ({
  policies,
  disclosures,
  points,
  mayWrite,
  language,
}: {
  policies: readonly PolicyRow[];
  disclosures: readonly DisclosureRow[];
  points: NonNullable<Dashboard['points']>;
  mayWrite: boolean;
  language: string;
}) => {
  const say = (key: keyof typeof dashboardWords): string => inLanguage(dashboardWords[key], language);
  const evidence = (key: keyof typeof screenWords): string => inLanguage(screenWords[key], language);
  return (
    <section className="mithaq-board__part mithaq-coverage" aria-labelledby="mithaq-coverage">
      {points.map(({ criterion, points: sum, reachable }) => (
        <div key={criterion.code}>
          <h2>{criterion.title}</h2>
          <p className="mithaq-coverage__figure">
            <strong>{sum}</strong> {evidence('of')} 100 {evidence('points')} · {evidence('reachable')}:{' '}
            {reachable}
          </p>
        </div>
      ))}
      <p className="mithaq-hint">{pointsNote}</p>
      <p className="mithaq-coverage__files">
        <Link href="/admin/evidence">{evidence('open')}</Link>
      </p>
      <h2 id="mithaq-coverage">{say('coverage')}</h2>
      {mayWrite && (
        <p className="mithaq-coverage__files">
          <a href={collectionPath('source-files')}>{say('fromFiles')}</a>
        </p>
      )}
      <ExpectedRecords
        records={policies.map((row) => ({
          code: row.entry.code,
          title: row.entry.title,
          look: looksOfPolicies[row.state],
          steps: stepsForPolicy(row, mayWrite),
        }))}
        names={{
          full: coverageName('in-force', language),
          half: coverageName('in-preparation', language),
          none: coverageName('missing', language),
        }}
        achieved={say('inForceOf')}
        language={language}
      />
      <h2>{say('disclosures')}</h2>
      <p className="mithaq-hint">{say('disclosuresHint')}</p>
      <ExpectedRecords
        records={disclosures.map((row) => ({
          code: row.entry.code,
          title: row.entry.title,
          look: looksOfDisclosures[row.state],
          steps: stepsForDisclosure(row, mayWrite),
        }))}
        names={{
          full: disclosureName('published', language),
          half: disclosureName('outdated', language),
          none: disclosureName('missing', language),
        }}
        achieved={say('publishedOf')}
        language={language}
      />
      <p className="mithaq-hint">
        {say('edition')} <bdi>{currentCatalogue.edition}</bdi>، {currentCatalogue.regulator}.{' '}
        {currentCatalogue.note}
      </p>
    </section>
  );
};
