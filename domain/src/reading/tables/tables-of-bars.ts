/** A table that a text prints with bars between its cells. */
export interface TableOfBars {
  /** Cells of each row, as many in every row; U+000A between the lines of a cell. */
  readonly rows: readonly (readonly string[])[];
  /** Rows that name columns; undefined where the text does not say. */
  readonly headerRows: 1 | undefined;
  /** Number of lines that the table takes, its rule among them. */
  readonly lines: number;
}

/** A bar that parts cells; one behind a backslash is a sign of its cell. */
const bar = /(?<!\\)\|/u;

/** Returns the cells of a line with bars: «| الوثيقة | المدة |» or «الوثيقة | المدة»; undefined for any other line. */
const cellsOf = (line: string): string[] | undefined => {
  const trimmed = line.trim();
  if (!bar.test(trimmed)) return undefined;
  const inner = trimmed.replace(/^\|/u, '').replace(/(?<!\\)\|$/u, '');
  return inner.split(bar).map((cell) =>
    cell
      .replaceAll('\\|', '|')
      .replace(/\s*<br\s*\/?>\s*/giu, '\n')
      .trim(),
  );
};

const isFramed = (line: string): boolean => /^\s*\|.*(?<!\\)\|\s*$/u.test(line);

/** Tells whether a line is the rule that Markdown prints below the head of a table: «|---|:---:|», «---|---». */
const isRule = (line: string): boolean => cellsOf(line)?.every((cell) => /^:?-+:?$/u.test(cell)) === true;

/**
 * Returns the table that begins with a line: with the rule of Markdown below its head, or of at least two neighbours
 * with bars at both ends and equally many cells. Undefined where none begins.
 */
export const tableOfBarsAt = (lines: readonly string[], first: number): TableOfBars | undefined => {
  const head = cellsOf(lines[first] ?? '');
  if (head === undefined) return undefined;
  const rule = lines[first + 1] ?? '';
  const hasRule = isRule(rule) && cellsOf(rule)?.length === head.length;
  const isFramedTable = isFramed(lines[first] ?? '') && head.length > 1;
  if (!hasRule && !isFramedTable) return undefined;
  const rows = [head];
  let at = first + (hasRule ? 2 : 1);
  for (; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const cells = cellsOf(line);
    if (
      cells === undefined ||
      cells.length > head.length ||
      (isFramed(lines[first] ?? '') && !isFramed(line))
    )
      break;
    if (!hasRule && cells.length !== head.length) break;
    rows.push([...cells, ...Array.from({ length: head.length - cells.length }, () => '')]);
  }
  if (!hasRule && rows.length < 2) return undefined;
  return { rows, headerRows: hasRule ? 1 : undefined, lines: at - first };
};

/** Returns the lines of a cell that show something. */
export const linesOfCell = (cell: string): string[] =>
  cell
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Returns rows as lines that `tableOfBarsAt` reads as a table. */
export const linesOfBars = (rows: readonly (readonly string[])[], hasHead: boolean): string[] => {
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const all = rows.map((cells) =>
    line(
      Array.from({ length: width }, (_, column) =>
        (cells[column] ?? '').replaceAll('|', '\\|').replaceAll('\n', '<br>'),
      ),
    ),
  );
  const [head, ...others] = all;
  return head === undefined || !hasHead
    ? all
    : [head, line(Array.from({ length: width }, () => '---')), ...others];
};
