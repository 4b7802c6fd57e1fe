import type { DocumentEvidence, EvidenceLine } from '../../contracts/document-evidence.ts';

/** A line of a text that somebody pasted. */
export interface PastedLine {
  readonly text: string;
  /** Whether the document that it was copied from styles it as a heading. */
  readonly isHeading: boolean;
  /** Whether all its letters are bold. */
  readonly isBold?: boolean;
  /** Depth of the heading by the document's own styles or tags, from 1; 1 where it is absent. */
  readonly level?: number;
  /** The number that the document prints before the line, where its text does not hold it. */
  readonly label?: string;
  /** The list of `label` and the depth in it, from 0. */
  readonly list?: { readonly id: string; readonly level: number };
  /** Footnotes of the line: the place in `text` of each sign, the sign as printed, and the note's words. */
  readonly notes?: readonly PastedNote[];
}

export interface PastedNote {
  readonly at: number;
  readonly label: string;
  readonly text: string;
}

/** Depths of lists that evidence can hold. */
const DEEPEST = 8;

/** Counts the footnotes of the lines before one. */
const noteCount = (lines: readonly PastedLine[], index: number): number =>
  lines.slice(0, index).reduce((count, { notes = [] }) => count + notes.length, 0);

/**
 * Returns pasted lines as evidence, so that a paste is read by the rules that read a file. Lines keep their numbers,
 * empty ones too; the lines
 * of their footnotes follow them. `file` names the bytes that stand for the paste.
 */
export const evidenceOfLines = (
  lines: readonly PastedLine[],
  file: { readonly sha256: string; readonly bytes: number },
): DocumentEvidence => ({
  format: 1,
  // A page or Word keeps a paragraph on one line; a plain text may have been wrapped.
  file: { ...file, kind: lines.some(({ isHeading }) => isHeading) ? 'html' : 'text' },
  lines: [
    ...lines.map(
      ({ text, isHeading, isBold = false, level = 1, label, list, notes = [] }, index): EvidenceLine => {
        const before = noteCount(lines, index);
        return {
          number: index + 1,
          text,
          place: 'body',
          ...(label === undefined ? {} : { label }),
          ...(list === undefined ? {} : { list: { ...list, level: Math.min(list.level, DEEPEST) } }),
          ...(isHeading ? { heading: level } : {}),
          ...(isBold ? { bold: true } : {}),
          ...(notes.length === 0
            ? {}
            : { notes: notes.map(({ at }, note) => ({ at, line: lines.length + before + note + 1 })) }),
        };
      },
    ),
    ...lines
      .flatMap(({ notes = [] }) => notes)
      .map(({ label, text }, note): EvidenceLine => ({
        number: lines.length + note + 1,
        text,
        place: 'note',
        label,
      })),
  ],
  tables: [],
  notes: [],
});
