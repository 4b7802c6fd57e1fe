import { documentEvidence, type DocumentEvidence } from '@mithaq/domain/contracts/document-evidence';
import { readPdf } from '../../../src/read-document/pdf/read-pdf.ts';
import type { ReadPages } from '../../../src/read-document/reading.ts';

/** Reads a PDF that must be readable, and holds its evidence against the contract. */
export const readWhole = async (bytes: Uint8Array): Promise<ReadPages> => {
  const reading = await readPdf(bytes);
  if (typeof reading === 'string') throw new Error(`The file was refused: ${reading}.`);
  return { ...reading, evidence: documentEvidence.parse(reading.evidence) };
};

export const textsOf = (evidence: DocumentEvidence): string[] => evidence.lines.map(({ text }) => text);

/** The cells of a table as texts, the lines of a cell joined by « / »; «{2x1}» says how many columns and rows it spans. */
export const cellsOf = (evidence: DocumentEvidence, table: number): string[][] =>
  (evidence.tables[table]?.rows ?? []).map(({ cells }) =>
    cells.map(({ lines, columns = 1, rows = 1 }) => {
      const text = lines.map((number) => evidence.lines[number - 1]?.text ?? '').join(' / ');
      return columns * rows === 1 ? text : `{${String(columns)}x${String(rows)}}${text}`;
    }),
  );
