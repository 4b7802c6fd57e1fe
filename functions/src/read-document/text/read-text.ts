import type { DocumentEvidence, DocumentFault } from '@mithaq/domain/contracts/document-evidence';
import { cellsOfBars, isRuleOfBars } from '@mithaq/domain/reading/copied-text';
import { EvidenceBuilder } from '../evidence-builder.ts';
import { orFault, UnreadableDocument } from '../unreadable-document.ts';
import { decodedText } from './decode.ts';

/** Ends of lines of all systems, with the vertical tab, the form feed and the separators of Unicode. */
const lineEnd = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u;

/** Returns the rows of the table that Markdown begins with a line, with the rule below its head; none where it begins none. */
const rowsFrom = (lines: readonly string[], first: number): string[] => {
  const width = cellsOfBars(lines[first] ?? '')?.length;
  const rule = lines[first + 1] ?? '';
  if (width === undefined || !isRuleOfBars(rule) || cellsOfBars(rule)?.length !== width) return [];
  const rest = lines.slice(first);
  const end = rest.findIndex((line) => cellsOfBars(line)?.length !== width);
  return rest.slice(0, end < 0 ? rest.length : end);
};

/** Adds a table, and the rule below its head as a line of its own. */
const addTable = (builder: EvidenceBuilder, rows: readonly string[]): void => {
  const table = builder.beginTable();
  const add = (text: string): number => builder.addLine({ text, place: 'body', endsParagraph: true });
  const read = rows.flatMap((row, index) => {
    if (index === 1) {
      add(row.trim());
      return [];
    }
    const cells = (cellsOfBars(row) ?? []).map((text) => ({ lines: text === '' ? [] : [add(text)] }));
    return [{ cells }];
  });
  builder.endTable(table, { headerRows: 1, rows: read });
};

/**
 * Reads a plain text in UTF-8, UTF-16 or Windows-1256, a line for each of its lines that shows anything. An empty line
 * ends a paragraph; a table of Markdown is a table; a line end alone may be one of the paragraph or of the window in which it was typed. Tabs and
 * spaces in a line stay, those at its end do not.
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
      const rows = rowsFrom(lines, index);
      if (rows.length > 0) {
        addTable(builder, rows);
        afterTable = index + rows.length;
        return;
      }
      const endsParagraph = (lines[index + 1] ?? '').trim() === '';
      builder.addLine({ text, place: 'body', ...(endsParagraph && { endsParagraph }) });
    });
    if (builder.size === 0) throw new UnreadableDocument('empty');
    return builder.evidence(bytes, 'text');
  });
