import type { DocumentEvidence, EvidenceTable } from '../../contracts/document-evidence.ts';
import { evidenceOfLines, type PastedLine } from '../lines/evidence-of-lines.ts';
import { linesOfCell, tableOfBarsAt } from '../tables/tables-of-bars.ts';

/**
 * Returns a pasted document as evidence: as `evidenceOfLines` does, with the tables that bars print, each line of a cell
 * a line of its own. `fileOf` names the bytes that stand for the paste, which are its lines with U+000A between them.
 */
export const evidenceOfPaste = (
  lines: readonly PastedLine[],
  fileOf: (text: string) => { readonly sha256: string; readonly bytes: number },
): { readonly evidence: DocumentEvidence; readonly text: string } => {
  const texts = lines.map(({ text }) => text);
  const read: PastedLine[] = [];
  const tables: EvidenceTable[] = [];
  const add = (text: string): number => read.push({ text, isHeading: false });
  for (let at = 0; at < lines.length; at += 1) {
    const table = tableOfBarsAt(texts, at);
    const line = lines[at];
    if (table === undefined) {
      if (line !== undefined) read.push(line);
      continue;
    }
    tables.push({
      ...(table.headerRows === undefined ? {} : { headerRows: table.headerRows }),
      rows: table.rows.map((cells) => ({
        cells: cells.map((cell) => ({ lines: linesOfCell(cell).map(add) })),
      })),
    });
    at += table.lines - 1;
  }
  const text = read.map((line) => line.text).join('\n');
  return { evidence: { ...evidenceOfLines(read, fileOf(text)), tables }, text };
};
