import { hasVisibleCharacter } from '@mithaq/domain/text/visible-character';

type Row = Readonly<Record<string, unknown>>;

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && !hasVisibleCharacter(value));

const withoutBlanks = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => !isBlank(value)));

const each = (list: unknown, shape: (row: Row) => Row): unknown =>
  Array.isArray(list) ? list.map((row: unknown) => (isRow(row) ? shape(row) : row)) : list;

/** Returns the list under a name; nothing where the list is empty and the contract wants it left out. */
const filled = (name: string, list: unknown, shape: (row: Row) => Row): Row =>
  isBlank(list) || (Array.isArray(list) && list.length === 0) ? {} : { [name]: each(list, shape) };

/**
 * Returns the row under the names of the contract. Rows of the releases before 2026-11-29 have their clause's id as
 * `key`, beside the database's own `id` of the row, and their nested clauses as `subitems`.
 */
const underPresentNames = (row: Row): Row => {
  if (!('key' in row) && !('subitems' in row)) return row;
  const { id, key, subitems, ...rest } = row;
  return { id: 'key' in row ? key : id, ...rest, items: row.items ?? subitems };
};

/** A cell that spans one column or row spans nothing. */
const shapedCell = ({ columns, rows, ...cell }: Row): Row => ({
  ...withoutBlanks(cell),
  text: isBlank(cell.text) ? '' : cell.text,
  ...(isBlank(columns) || columns === 1 ? {} : { columns }),
  ...(isBlank(rows) || rows === 1 ? {} : { rows }),
});

const shapedTableRow = ({ cells, ...row }: Row): Row => ({
  ...withoutBlanks(row),
  cells: each(cells ?? [], shapedCell),
});

const shapedBlock = (row: Row): Row => {
  const { items, notes, rows, entries, fields, ...block } = underPresentNames(row);
  switch (block.kind) {
    case 'table':
      return {
        headerRows: 0,
        headerColumns: 0,
        ...withoutBlanks(block),
        rows: each(rows ?? [], shapedTableRow),
      };
    case 'definitions':
      return { ...withoutBlanks(block), entries: each(entries ?? [], withoutBlanks) };
    case 'form':
      return { ...withoutBlanks(block), fields: each(fields ?? [], withoutBlanks) };
    default:
      return {
        ...withoutBlanks(block),
        ...filled('notes', notes, withoutBlanks),
        items: each(items ?? [], shapedBlock),
      };
  }
};

const shapedDivision = (row: Row): Row => {
  const { items, sections, ...division } = underPresentNames(row);
  return {
    role: 'other',
    ...withoutBlanks(division),
    items: each(items ?? [], shapedBlock),
    ...filled('sections', sections, shapedDivision),
  };
};

/**
 * Returns the text of a version in the shape of `PolicySection[]`, for the schema to check: blanks are left out as the
 * contract leaves them out, lists that are not there are empty, rows of a former release have their present names.
 */
export const shapedSections = (value: unknown): unknown => each(value ?? [], shapedDivision);
