import type { DocumentEvidence } from '../contracts/document-evidence.ts';
import { cellsOfBars, isRuleOfBars } from './copied-text.ts';
import { evidenceOfLines, type PastedLine } from './evidence-of-lines.ts';

/** Rows that make a table; a lone line with bars is a line. */
const FEWEST_ROWS = 2;

/** The cells of a row: between bars, as `linesOfCopiedText` writes those of a copied table, or as Markdown does. */
const cellsIn = ({ text, isHeading, label }: PastedLine): readonly string[] | undefined => {
  if (isHeading || label !== undefined) return undefined;
  const cells = cellsOfBars(text) ?? text.split(/ \|(?: |$)/u).map((cell) => cell.trim());
  return cells.length > 1 ? cells : undefined;
};

/** Cuts lines where the number of their cells changes; the rule below the head of a table of Markdown is in its run. */
const runsOf = (lines: readonly PastedLine[]): PastedLine[][] => {
  const runs: PastedLine[][] = [];
  let width: number | undefined;
  for (const line of lines) {
    const own = isRuleOfBars(line.text) ? width : cellsIn(line)?.length;
    const run = runs.at(-1);
    if (run !== undefined && own !== undefined && own === width) run.push(line);
    else runs.push([line]);
    width = own;
  }
  return runs;
};

/**
 * Returns a pasted document as evidence, in which neighbouring rows with equally many cells are a table: each cell that
 * has words is a line of its own, so that lines are counted anew. The lines of the evidence are the text that the
 * remarks on it count by.
 */
export const evidenceOfPaste = (
  lines: readonly PastedLine[],
  fileOf: (text: string) => { readonly sha256: string; readonly bytes: number },
): DocumentEvidence => {
  const all: PastedLine[] = [];
  const tables: DocumentEvidence['tables'] = [];
  for (const run of runsOf(lines)) {
    const isTable = run.filter(({ text }) => !isRuleOfBars(text)).length >= FEWEST_ROWS;
    if (!isTable || run.every((line) => cellsIn(line) === undefined)) {
      all.push(...run);
      continue;
    }
    const rows = run.flatMap((line) => {
      if (isRuleOfBars(line.text)) {
        all.push(line);
        return [];
      }
      const cells = (cellsIn(line) ?? []).map((text) => ({
        lines: text === '' ? [] : [all.push({ text, isHeading: false })],
      }));
      return [{ cells }];
    });
    tables.push({ rows });
  }
  const text = all.map((line) => line.text).join('\n');
  return { ...evidenceOfLines(all, fileOf(text)), tables };
};
