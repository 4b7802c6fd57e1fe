import type { PageBox } from '@mithaq/domain/contracts/document-evidence';
import type { Rule } from './page-content.ts';

/** Distance in points within which two rules are one: both edges of a double border, the joints of a corner. */
const NEAR = 3;

/** Shortest rule in points; shorter ones are the corners that producers paint apart, or letters. */
const SHORTEST = 8;

/** Part of the edge between two cells that a rule must cover to divide them. */
const COVERED = 0.6;

const MOST_CELLS = 5000;

/** A cell of a ruled table; columns and rows are counted from the top left corner. */
export interface RuledCell {
  readonly column: number;
  readonly row: number;
  readonly columns: number;
  readonly rows: number;
  readonly box: PageBox;
}

export interface RuledTable {
  readonly box: PageBox;
  readonly columns: number;
  readonly rows: number;
  readonly cells: readonly RuledCell[];
}

/** Joins rules that lie on one line and touch or overlap. */
export const joined = (rules: readonly Rule[], direction: Rule['direction']): Rule[] => {
  const lines: Rule[][] = [];
  for (const rule of rules.filter((other) => other.direction === direction).toSorted((a, b) => a.at - b.at)) {
    const line = lines.at(-1);
    if (line?.[0] !== undefined && rule.at - (line.at(-1)?.at ?? 0) <= 1 && rule.at - line[0].at <= NEAR)
      line.push(rule);
    else lines.push([rule]);
  }
  return lines.flatMap((line) => {
    const parts: { from: number; to: number; at: number; longest: number }[] = [];
    for (const { from, to, at } of line.toSorted((a, b) => a.from - b.from)) {
      const last = parts.at(-1);
      if (last !== undefined && from <= last.to + NEAR) {
        if (to - from > last.longest) Object.assign(last, { at, longest: to - from });
        last.to = Math.max(last.to, to);
      } else parts.push({ from, to, at, longest: to - from });
    }
    return parts
      .filter(({ from, to }) => to - from >= SHORTEST)
      .map(({ from, to, at }): Rule => ({ direction, at, from, to }));
  });
};

const crosses = (a: Rule, b: Rule): boolean =>
  a.direction !== b.direction &&
  b.at >= a.from - NEAR &&
  b.at <= a.to + NEAR &&
  a.at >= b.from - NEAR &&
  a.at <= b.to + NEAR;

/** Groups rules that cross or touch one another, directly or through others. */
const connected = (rules: readonly Rule[]): Rule[][] => {
  const left = new Set(rules);
  const groups: Rule[][] = [];
  for (const rule of rules) {
    if (!left.delete(rule)) continue;
    const group = [rule];
    for (const member of group) {
      for (const other of left) {
        if (!crosses(member, other)) continue;
        left.delete(other);
        group.push(other);
      }
    }
    groups.push(group);
  }
  return groups;
};

/** Returns the places of rules, those within `NEAR` as one, in order. */
const placesOf = (places: readonly number[]): number[] => {
  const distinct: number[] = [];
  for (const place of places.toSorted((a, b) => a - b)) {
    if (place - (distinct.at(-1) ?? -Infinity) > NEAR) distinct.push(place);
  }
  return distinct;
};

/** Whether rules cover an edge between two cells well enough to divide them. */
const covers = (rules: readonly Rule[], at: number, from: number, to: number): boolean => {
  const covered = rules
    .filter((rule) => Math.abs(rule.at - at) <= NEAR + 0.5)
    .reduce((sum, rule) => sum + Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from)), 0);
  return covered >= COVERED * (to - from);
};

/** Adds the left and right side, or the top and bottom, of a table that is drawn without them. */
const withOpenSides = (rules: readonly Rule[], others: readonly Rule[]): Rule[] => {
  const direction = rules[0]?.direction;
  if (direction === undefined || others.length < 2) return [...rules];
  const first = Math.min(...rules.map(({ at }) => at));
  const last = Math.max(...rules.map(({ at }) => at));
  const from = Math.min(...rules.map((rule) => rule.from), ...others.map(({ at }) => at));
  const to = Math.max(...rules.map((rule) => rule.to), ...others.map(({ at }) => at));
  const start = Math.min(...others.map((other) => other.from));
  const end = Math.max(...others.map((other) => other.to));
  return [
    ...rules,
    ...(first - start > SHORTEST ? [{ direction, at: start, from, to }] : []),
    ...(end - last > SHORTEST ? [{ direction, at: end, from, to }] : []),
  ];
};

/** Returns the cells of a grid, or nothing where a group of undivided places is no rectangle. */
const cellsOf = (
  columns: readonly number[],
  rows: readonly number[],
  horizontal: readonly Rule[],
  vertical: readonly Rule[],
): RuledCell[] | undefined => {
  const width = columns.length - 1;
  const height = rows.length - 1;
  const at = (list: readonly number[], place: number): number => list[place] ?? 0;
  const owner = Array.from({ length: width * height }, (_, place) => place);
  const find = (place: number): number => {
    let root = place;
    while (owner[root] !== undefined && owner[root] !== root) root = owner[root] ?? root;
    return root;
  };
  const unite = (a: number, b: number): void => {
    owner[Math.max(find(a), find(b))] = Math.min(find(a), find(b));
  };
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const place = row * width + column;
      const [top, bottom] = [at(rows, row), at(rows, row + 1)];
      const [left, right] = [at(columns, column), at(columns, column + 1)];
      if (column + 1 < width && !covers(vertical, right, top, bottom)) unite(place, place + 1);
      if (row + 1 < height && !covers(horizontal, bottom, left, right)) unite(place, place + width);
    }
  }
  const groups = Map.groupBy(owner.keys(), find);
  const cells: RuledCell[] = [];
  for (const places of groups.values()) {
    const inRows = places.map((place) => Math.floor(place / width));
    const inColumns = places.map((place) => place % width);
    const [row, column] = [Math.min(...inRows), Math.min(...inColumns)];
    const [lastRow, lastColumn] = [Math.max(...inRows), Math.max(...inColumns)];
    if ((lastRow - row + 1) * (lastColumn - column + 1) !== places.length) return undefined;
    const [left, top] = [at(columns, column), at(rows, row)];
    cells.push({
      column,
      row,
      columns: lastColumn - column + 1,
      rows: lastRow - row + 1,
      box: [left, top, at(columns, lastColumn + 1) - left, at(rows, lastRow + 1) - top],
    });
  }
  return cells;
};

const boxOf = (horizontal: readonly Rule[], vertical: readonly Rule[]): PageBox => {
  const left = Math.min(...horizontal.map(({ from }) => from));
  const right = Math.max(...horizontal.map(({ to }) => to));
  const top = Math.min(...vertical.map(({ from }) => from));
  const bottom = Math.max(...vertical.map(({ to }) => to));
  return [left, top, right - left, bottom - top];
};

/**
 * Returns the tables that rules draw on a page, and the boxes of rules that look like a table and are none that can be
 * told apart: a group of cells without a rule between them that is no rectangle. A frame round a single place is no
 * table. A missing rule between two places makes them one spanned cell.
 */
export const ruledTables = (
  rules: readonly Rule[],
): { readonly tables: readonly RuledTable[]; readonly unread: readonly PageBox[] } => {
  const tables: RuledTable[] = [];
  const unread: PageBox[] = [];
  for (const group of connected([...joined(rules, 'horizontal'), ...joined(rules, 'vertical')])) {
    const drawn = {
      horizontal: group.filter(({ direction }) => direction === 'horizontal'),
      vertical: group.filter(({ direction }) => direction === 'vertical'),
    };
    if (drawn.horizontal.length < 2 || drawn.vertical.length < 1) continue;
    const horizontal = withOpenSides(drawn.horizontal, drawn.vertical);
    const vertical = withOpenSides(drawn.vertical, horizontal);
    const columns = placesOf(vertical.map(({ at }) => at));
    const rows = placesOf(horizontal.map(({ at }) => at));
    if (columns.length < 2 || rows.length < 2 || (columns.length === 2 && rows.length === 2)) continue;
    const box = boxOf(horizontal, vertical);
    const tooMany = (columns.length - 1) * (rows.length - 1) > MOST_CELLS || columns.length > 100;
    const cells = tooMany ? undefined : cellsOf(columns, rows, horizontal, vertical);
    if (cells === undefined) unread.push(box);
    else if (cells.length > 1)
      tables.push({ box, columns: columns.length - 1, rows: rows.length - 1, cells });
  }
  return { tables, unread };
};
