import type { DocumentEvidence } from '../contracts/document-evidence.ts';

/** A line of a text that somebody pasted. */
export interface PastedLine {
  readonly text: string;
  /** Whether the document that it was copied from styles it as a heading. */
  readonly isHeading: boolean;
}

/**
 * Returns pasted lines as evidence, so that a paste is read by the rules that read a file. Lines keep their numbers,
 * empty ones too. `file` names the bytes that stand for the paste.
 */
export const evidenceOfLines = (
  lines: readonly PastedLine[],
  file: { readonly sha256: string; readonly bytes: number },
): DocumentEvidence => ({
  format: 1,
  // A page or Word keeps a paragraph on one line; a plain text may have been wrapped.
  file: { ...file, kind: lines.some(({ isHeading }) => isHeading) ? 'html' : 'text' },
  lines: lines.map(({ text, isHeading }, index) => ({
    number: index + 1,
    text,
    place: 'body',
    ...(isHeading ? { heading: 1 } : {}),
  })),
  tables: [],
  notes: [],
});
