import type { ComparedWords } from '@mithaq/domain/comparison/compared';
import { Fragment } from 'react';
import { inLanguage } from '../../../admin/labels.ar.ts';
import { comparisonWords } from '../version-comparison.ar.ts';

/** Shows the words of one text in both versions, with what was added and what was removed marked. */
export const ComparedRuns = ({ words, language }: { words: ComparedWords; language: string }) =>
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
