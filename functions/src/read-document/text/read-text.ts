import type { DocumentEvidence, DocumentFault } from '@mithaq/domain/contracts/document-evidence';
import { linesOfCell, tableOfBarsAt, type TableOfBars } from '@mithaq/domain/reading/tables/tables-of-bars';
import { EvidenceBuilder } from '../evidence-builder.ts';
import { orFault, UnreadableDocument } from '../unreadable-document.ts';
import { decodedText } from './decode.ts';

/** Ends of lines of all systems, with the vertical tab, the form feed and the separators of Unicode. */
const lineEnd = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u;

/** Adds a table, and the rule below its head as a line of its own. */
const addTable = (builder: EvidenceBuilder, { rows, headerRows }: TableOfBars, rule: string): void => {
  const table = builder.beginTable();
  const add = (text: string): number => builder.addLine({ text, place: 'body', endsParagraph: true });
  const read = rows.map((row, index) => {
    const cells = row.map((text) => ({ lines: linesOfCell(text).map(add) }));
    if (index === 0 && headerRows !== undefined) add(rule.trim());
    return { cells };
  });
  builder.endTable(table, { ...(headerRows === undefined ? {} : { headerRows }), rows: read });
};

/**
 * Reads a plain text in UTF-8, UTF-16 or Windows-1256, a line for each of its lines that shows anything. An empty line
 * ends a paragraph; a table of Markdown, or one with bars around its cells, is a table; a line end alone may be one of
 * the paragraph or of the window in which it was typed. Tabs and spaces in a line stay, those at its end do not.
 */
export const readText = (bytes: Uint8Array): Promise<DocumentEvidence | DocumentFault> =>
  orFault(() => {
    const builder = new EvidenceBuilder();
    const lines = decodedText(bytes)
      // The end mark of DOS files.
      .replaceAll('\u001A', '')
      .split(lineEnd)
      .map((line) => line.trimEnd());
    let afterTable = 0;
    lines.forEach((text, index) => {
      if (text.trim() === '' || index < afterTable) return;
      const table = tableOfBarsAt(lines, index);
      if (table !== undefined) {
        addTable(builder, table, lines[index + 1] ?? '');
        afterTable = index + table.lines;
        return;
      }
      const endsParagraph = (lines[index + 1] ?? '').trim() === '';
      builder.addLine({ text, place: 'body', ...(endsParagraph && { endsParagraph }) });
    });
    if (builder.size === 0) throw new UnreadableDocument('empty');
    return builder.evidence(bytes, 'text');
  });
