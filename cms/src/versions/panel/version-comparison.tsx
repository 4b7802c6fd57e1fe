import type { ComparedCell, ComparedClause, ComparedWords } from '@mithaq/domain/comparison/compared';
import type { UIFieldServerProps } from 'payload';
import { Fragment } from 'react';
import { comparedWithInForce } from '../comparison/compared-with-in-force.ts';
import { comparisonWords, fateWords } from './version-comparison.ar.ts';
import { inLanguage } from '../../admin/labels.ar.ts';

const Runs = ({ words, language }: { words: ComparedWords; language: string }) =>
  words.map((run, index) => {
    const key = `${String(index)} ${run.kind}`;
    if (run.kind === 'same') return <span key={key}>{run.text}</span>;
    const Change = run.kind === 'added' ? 'ins' : 'del';
    return (
      <Fragment key={key}>
        {/* Arabic letters join across elements: the old word and the new one would be written as one. */}
        {words[index - 1]?.kind === 'removed' && ' '}
        <Change>
          <span className="mithaq-unseen">{inLanguage(comparisonWords[run.kind], language)} </span>
          {run.text}
        </Change>
      </Fragment>
    );
  });

/** Shows the cells of a row, or the term and the meaning of a definition, each by itself. */
const Cells = ({ cells, language }: { cells: readonly ComparedCell[]; language: string }) =>
  cells.map((cell, index) => (
    <span key={`${String(index)} ${cell.fate}`} className="mithaq-compared__cell">
      <Runs words={cell.words} language={language} />
    </span>
  ));

const Clause = ({ clause, language }: { clause: ComparedClause; language: string }) => {
  const untouched = clause.fate === 'unchanged' && !clause.moved && !clause.renumbered;
  return (
    <li>
      <p className={untouched ? 'mithaq-compared__same' : 'mithaq-compared__other'}>
        {clause.marker ?? clause.formerMarker}{' '}
        {clause.cells === undefined ? (
          <Runs words={clause.words} language={language} />
        ) : (
          <Cells cells={clause.cells} language={language} />
        )}
        {fateWords(clause, language).map((fate) => (
          <span key={fate} className="mithaq-compared__fate">
            {fate}
          </span>
        ))}
      </p>
      {clause.items.length > 0 && (
        <ul>
          {clause.items.map((item) => (
            <Clause key={`${item.fate} ${item.id}`} clause={item} language={language} />
          ))}
        </ul>
      )}
    </li>
  );
};

/**
 * Shows the draft beside the version in force, word by word. The server renders the comparison, so it shows the last
 * saved draft.
 */
export const VersionComparison = async ({ id, req, i18n: { language } }: UIFieldServerProps) => {
  const compared = id === undefined ? undefined : await comparedWithInForce(req, String(id));
  const say = (key: keyof typeof comparisonWords): string => inLanguage(comparisonWords[key], language);
  if (compared === undefined) return <p className="mithaq-hint">{say('none')}</p>;
  const { comparison, inForce } = compared;
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
          {say('title')}: <Runs words={comparison.title} language={language} />
        </p>
      )}
      {changes && (
        <ul className="mithaq-compared__sections">
          {comparison.sections.map((section) => (
            <Clause key={`${section.fate} ${section.id}`} clause={section} language={language} />
          ))}
        </ul>
      )}
    </section>
  );
};
