import type {
  DocumentEvidence,
  EvidenceLine,
  EvidenceTable,
  TrackedChanges,
} from '../../contracts/document-evidence.ts';

/** Returns the words of a line that count. */
export const wordsOfLine = ({ text, original }: EvidenceLine, changes: TrackedChanges): string =>
  changes === 'rejected' ? (original ?? text) : text;

/** Returns the label of a line that counts; '' for none, as for a line all of whose words were inserted. */
export const labelOfLine = (
  { label = '', original, originalLabel }: EvidenceLine,
  changes: TrackedChanges,
): string => (changes === 'accepted' ? label : (originalLabel ?? (original === '' ? '' : label)));

/** Says whether a file has two texts, with its tracked changes and without them, so that a person has to choose one. */
export const hasTrackedChanges = ({ notes, lines, tables }: DocumentEvidence): boolean =>
  notes.some(({ code }) => code === 'tracked-changes') ||
  lines.some(({ original, originalLabel }) => original !== undefined || originalLabel !== undefined) ||
  tables.some(({ rows }) => rows.some(({ change }) => change !== undefined));

/** Returns the lines of a file as one text, with its labels: the source that is kept beside a draft. */
export const sourceTextOf = ({ lines }: DocumentEvidence, changes: TrackedChanges): string =>
  lines
    .map((line) => [labelOfLine(line, changes), wordsOfLine(line, changes)].filter(Boolean).join(' '))
    .join('\n');

/**
 * Returns a table with the rows that count. A row that goes takes its part of the spans that lie over it; a row from
 * which a cell reaches into a row that stays is kept, because the cell is there in both texts.
 */
const withoutRows = (table: EvidenceTable, gone: EvidenceTable['rows'][number]['change']): EvidenceTable => {
  const isGone = table.rows.map(({ change }) => gone !== undefined && change === gone);
  const staying = table.rows.map(
    ({ cells }, index) =>
      isGone[index] !== true ||
      cells.some(({ rows = 1 }) => isGone.slice(index, index + rows).some((each) => !each)),
  );
  if (staying.every(Boolean)) return table;
  return {
    ...table,
    ...(table.headerRows === undefined
      ? {}
      : { headerRows: staying.slice(0, table.headerRows).filter(Boolean).length }),
    rows: table.rows.flatMap((row, index) => {
      if (staying[index] !== true) return [];
      const cells = row.cells.map((cell) => {
        const { rows: span = 1 } = cell;
        const left = staying.slice(index, index + span).filter(Boolean).length;
        return span === 1 || left === span ? cell : { ...cell, rows: Math.max(1, left) };
      });
      return [{ ...row, cells }];
    }),
  };
};

/** Returns the tables of a file without the rows that tracked changes took away or, of the original, put in. */
export const countedTables = (
  { tables }: DocumentEvidence,
  changes: TrackedChanges,
): readonly EvidenceTable[] =>
  tables.map((table) => withoutRows(table, changes === 'rejected' ? 'inserted' : 'deleted'));
