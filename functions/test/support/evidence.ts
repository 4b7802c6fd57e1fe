import {
  documentEvidence,
  type DocumentEvidence,
  type DocumentFault,
  type EvidenceLine,
} from '@mithaq/domain/contracts/document-evidence';
import { readDocx } from '../../src/read-document/docx/read-docx.ts';
import { wordFile, type WordParts } from './word-file.ts';

/** Returns evidence that its own contract accepts; a fault ends the test. */
export const accepted = (result: DocumentEvidence | DocumentFault): DocumentEvidence => {
  if (typeof result === 'string') throw new Error(`The document was refused as ${result}.`);
  return documentEvidence.parse(result);
};

/** Reads a Word file of these parts. */
export const readWord = async (parts: WordParts): Promise<DocumentEvidence> =>
  accepted(await readDocx(wordFile(parts)));

export const textsOf = ({ lines }: DocumentEvidence): string[] => lines.map(({ text }) => text);

/** Returns each line as a reader sees it, its label before its text. */
export const shownLines = ({ lines }: { lines: readonly EvidenceLine[] }): string[] =>
  lines.map(({ label, text }) => (label === undefined ? text : `${label} ${text}`));

/** Returns the texts of a table's cells, row by row. */
export const cellTexts = ({ lines, tables }: DocumentEvidence, table = 0): string[][] =>
  (tables[table]?.rows ?? []).map(({ cells }) =>
    cells.map((cell) => cell.lines.map((number) => lines[number - 1]?.text ?? '?').join(' / ')),
  );
