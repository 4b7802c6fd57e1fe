import type { ComparedCell, ComparedClause } from '@mithaq/domain/comparison/compared';
import { differs } from '@mithaq/domain/comparison/differs';
import { ComparedFates } from './compared-fates.tsx';
import { ComparedRuns } from './compared-runs.tsx';
import { ComparedTable } from './compared-table.tsx';

/** Shows a definition: its term, and its meaning below it. */
const Definition = ({ cells, language }: { cells: readonly ComparedCell[]; language: string }) => {
  const [term, ...meaning] = cells;
  return (
    <>
      {term !== undefined && (
        <strong>
          <ComparedRuns words={term.words} language={language} />
        </strong>
      )}
      {meaning.map((cell, index) => (
        <span key={`${String(index)} ${cell.fate}`} className="mithaq-compared__meaning">
          <ComparedRuns words={cell.words} language={language} />
        </span>
      ))}
    </>
  );
};

const Clause = ({ clause, language }: { clause: ComparedClause; language: string }) => {
  const untouched = !differs(clause);
  // A list of definitions and a table without a caption have no words of their own.
  const says = !untouched || clause.words.length > 0 || clause.marker !== undefined;
  return (
    <li>
      {says && (
        <p className={untouched ? 'mithaq-compared__same' : 'mithaq-compared__other'}>
          {clause.marker ?? clause.formerMarker}{' '}
          {clause.cells === undefined ? (
            <ComparedRuns words={clause.words} language={language} />
          ) : (
            <Definition cells={clause.cells} language={language} />
          )}
          <ComparedFates clause={clause} language={language} />
        </p>
      )}
      {clause.kind === 'table' ? (
        clause.items.length > 0 && <ComparedTable table={clause} language={language} />
      ) : (
        <ComparedClauses clauses={clause.items} language={language} />
      )}
    </li>
  );
};

interface ComparedClausesProps {
  readonly clauses: readonly ComparedClause[];
  readonly language: string;
  /** Class of a list of sections, whose headings look different. */
  readonly className?: string;
}

/** Shows parts of a text as two versions have them, word by word, and tables as tables. */
export const ComparedClauses = ({ clauses, language, className }: ComparedClausesProps) =>
  clauses.length > 0 && (
    <ul className={className}>
      {clauses.map((clause) => (
        <Clause key={`${clause.fate} ${clause.id}`} clause={clause} language={language} />
      ))}
    </ul>
  );
