import type { ComparedCell, ComparedClause } from '@mithaq/domain/comparison/compared';
import { comparedTable, type LaidCell } from '@mithaq/domain/comparison/compared-table';
import { inLanguage } from '../../../admin/labels.ar.ts';
import { comparisonWords } from '../version-comparison.ar.ts';
import { ComparedFates } from './compared-fates.tsx';
import { ComparedRuns } from './compared-runs.tsx';

const spans = ({ columns, rows }: LaidCell) => ({
  ...(columns > 1 ? { colSpan: columns } : {}),
  ...(rows > 1 ? { rowSpan: rows } : {}),
});

interface CellProps {
  readonly laid: LaidCell;
  readonly cell: ComparedCell;
  readonly row: ComparedClause;
  readonly language: string;
}

const Cell = ({ laid, cell, row, language }: CellProps) => {
  const words = (
    <>
      {cell === row.cells?.[0] && <ComparedFates clause={row} language={language} />}
      <ComparedRuns words={cell.words} language={language} />
    </>
  );
  return cell.heads !== undefined && cell.words.length > 0 ? (
    <th {...spans(laid)} scope={cell.heads === 'row' ? 'row' : 'col'} data-fate={cell.fate}>
      {words}
    </th>
  ) : (
    <td {...spans(laid)} data-fate={cell.fate}>
      {words}
    </td>
  );
};

/** Shows a table of both versions as one table, cell by cell, as the public comparison does. */
export const ComparedTable = ({ table, language }: { table: ComparedClause; language: string }) => {
  const caption = table.words.map(({ text }) => text).join('');
  return (
    <div
      className="mithaq-compared__table"
      role="region"
      aria-label={caption === '' ? inLanguage(comparisonWords.table, language) : caption}
      // A wide table is scrolled by keys too.
      tabIndex={0}
    >
      <table>
        <tbody>
          {comparedTable(table.items).map(({ row, cells }) => (
            <tr key={`${row.fate} ${row.id}`} data-fate={row.fate}>
              {cells.map((laid) =>
                laid.cell === undefined ? (
                  <td key={`empty ${String(laid.column)}`} {...spans(laid)} />
                ) : (
                  <Cell
                    key={`${laid.cell.fate} ${String(laid.column)}`}
                    laid={laid}
                    cell={laid.cell}
                    row={row}
                    language={language}
                  />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
