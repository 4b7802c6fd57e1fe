import { clauseId } from '@mithaq/domain/contracts/policy-text';

/** Lists whose rows have an id, with the letters that keep the ids of lists in one row apart. */
const lists = { items: '', sections: 's', rows: 'r', entries: 'd', fields: 'f', notes: 'n' } as const;

type Row = Readonly<Record<string, unknown>>;

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const rowsIn = (value: unknown): readonly Row[] => (Array.isArray(value) ? value.filter(isRow) : []);

const idOf = ({ id }: Row): string | undefined => (typeof id === 'string' ? id : undefined);

const take = (rows: readonly Row[], ids: Set<string>): void => {
  for (const row of rows) {
    const id = idOf(row);
    if (id !== undefined) ids.add(id);
    for (const name of Object.keys(lists)) take(rowsIn(row[name]), ids);
  }
};

/** Longest stem of an id: leaves room for a number that makes the id unique. */
const LONGEST_STEM = 52;

interface Ids {
  /** Ids of all rows, those included that come later in the text. */
  readonly taken: Set<string>;
  /** Ids of the rows before this one. */
  readonly given: Set<string>;
}

const stemOf = ({ role }: Row, prefix: string, index: number): string => {
  if (typeof role === 'string' && role !== 'other' && clauseId.safeParse(role).success) return role;
  const stem = `${prefix}${String(index + 1)}`;
  return stem.length > LONGEST_STEM ? 'deep' : stem;
};

const withIds = (value: unknown, prefix: string, ids: Ids): unknown =>
  Array.isArray(value)
    ? value.map((row: unknown, index) => (isRow(row) ? withId(row, prefix, index, ids) : row))
    : value;

const withId = (row: Row, prefix: string, index: number, ids: Ids): Row => {
  const own = idOf(row);
  const kept = own !== undefined && !ids.given.has(own);
  const stem = stemOf(row, prefix, index);
  let id = kept ? own : stem;
  for (let n = 2; !kept && ids.taken.has(id); n += 1) id = `${stem}-${String(n)}`;
  ids.taken.add(id);
  ids.given.add(id);
  const inner = Object.entries(lists)
    .filter(([name]) => name in row)
    .map(([name, letter]) => [name, withIds(row[name], `${id}-${letter}`, ids)] as const);
  return { ...row, id, ...Object.fromEntries(inner) };
};

/**
 * Gives every row of a text that has no id the first free id after its position, so that links to a clause survive
 * renumbering. An id stays with the first row that has it: a clause that was copied in the editor brings the original's
 * id along. An id that no clause may have stays, for the schema to refuse.
 */
export const giveIds = (sections: unknown): unknown => {
  const taken = new Set<string>();
  take(rowsIn(sections), taken);
  return withIds(sections, 'section-', { taken, given: new Set() });
};
