import { comparedFactWords } from '@mithaq/domain/comparison/compared-facts.ar';
import type { UIFieldServerProps } from 'payload';
import { inLanguage } from '../../admin/labels.ar.ts';
import { comparedWithInForce } from '../comparison/compared-with-in-force.ts';
import { ComparedClauses } from './comparison/compared-clauses.tsx';
import { ComparedRuns } from './comparison/compared-runs.tsx';
import { comparisonWords } from './version-comparison.ar.ts';

/**
 * Shows the draft beside the version in force, word by word. The server renders the comparison, so it shows the last
 * saved draft.
 */
export const VersionComparison = async ({ id, req, i18n: { language } }: UIFieldServerProps) => {
  const compared = id === undefined ? undefined : await comparedWithInForce(req, String(id));
  const say = (key: keyof typeof comparisonWords): string => inLanguage(comparisonWords[key], language);
  if (compared === undefined) return <p className="mithaq-hint">{say('none')}</p>;
  const { comparison, inForce, facts } = compared;
  const titleChanged = comparison.title.some(({ kind }) => kind !== 'same');
  const changes = Object.values(comparison.counts).some((count) => count > 0) || titleChanged;
  return (
    <section className="mithaq-compared" aria-labelledby="mithaq-compared">
      <h3 id="mithaq-compared">{say('heading')}</h3>
      <p className="mithaq-hint">
        {say('against')} <bdi>{inForce}</bdi>
      </p>
      {!changes && <p>{say('same')}</p>}
      {titleChanged && (
        <p>
          {say('title')}: <ComparedRuns words={comparison.title} language={language} />
        </p>
      )}
      {facts.map(({ fact, words }) => (
        <p key={fact}>
          {comparedFactWords.labels[fact]}: <ComparedRuns words={words} language={language} />
        </p>
      ))}
      {changes && (
        <ComparedClauses
          clauses={comparison.sections}
          language={language}
          className="mithaq-compared__sections"
        />
      )}
    </section>
  );
};
