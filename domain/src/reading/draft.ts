import type { EvidenceLine } from '../contracts/document-evidence.ts';
import type { DivisionKind, FormBlank, PolicyItem, SectionRole } from '../contracts/policy-text.ts';
import type { Marker } from './numbering/marker.ts';

/** A line of the evidence with the text that counts. */
export interface ReadLine {
  readonly number: number;
  /** The text as it was read, of which corrections quote. */
  readonly raw: string;
  /** The text without signs that show nothing, repaired where a machine damaged it, in single spaces. */
  readonly text: string;
  /** Number of spaces before the text. */
  readonly indent: number;
  readonly evidence: EvidenceLine;
  /** Depth of a heading by signs in the text («##»). */
  readonly markup?: number;
  /** Number of empty lines right before the line. */
  readonly gap: number;
  /** Whether a frame of its own surrounds the line: the one cell of a table with one line. */
  readonly isFramed?: boolean;
}

/** Lines that make up one paragraph, heading or item. */
export interface Paragraph {
  readonly lines: readonly number[];
  readonly first: ReadLine;
  /** The words, without a label that Word counts. */
  readonly text: string;
  /** The words with their label. */
  readonly printed: string;
  readonly marker: Marker | undefined;
  /** Depth by the document's own styles, tags or signs; undefined where it has none. */
  readonly level: number | undefined;
  /** Whether every line of it is bold. */
  readonly bold: boolean;
  readonly centred: boolean;
  readonly stressed: boolean;
  readonly size: number | undefined;
  /** Footnote signs: the place in `text` and the note's first line. */
  readonly notes: readonly { readonly at: number; readonly line: number }[];
  /** Whether the next thing that the document prints is a table. */
  readonly isAboveTable: boolean;
}

export interface DraftNote {
  readonly marker: string;
  readonly text: string;
  readonly at: number;
  readonly lines: readonly number[];
}

export interface DraftItem {
  readonly kind: 'item';
  readonly lines: readonly number[];
  readonly marker?: string;
  readonly ordinal?: number;
  text: string;
  readonly code?: NonNullable<PolicyItem['code']>;
  readonly notes: DraftNote[];
  readonly items: DraftBlock[];
}

export interface DraftCell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
  readonly lines: readonly number[];
}

export interface DraftTable {
  readonly kind: 'table';
  readonly caption?: string;
  readonly captionLines: readonly number[];
  readonly headerRows: number;
  readonly headerColumns: number;
  readonly rows: readonly (readonly DraftCell[])[];
}

export interface DraftDefinitions {
  readonly kind: 'definitions';
  readonly entries: { readonly term: string; meaning: string; lines: readonly number[] }[];
}

export interface DraftField {
  readonly label: string;
  blank: FormBlank;
  lines: readonly number[];
}

export interface DraftForm {
  readonly kind: 'form';
  readonly caption?: string;
  readonly captionLines: readonly number[];
  readonly fields: DraftField[];
}

export type DraftBlock = DraftItem | DraftTable | DraftDefinitions | DraftForm;

export interface DraftSection {
  readonly lines: readonly number[];
  readonly heading: string;
  readonly marker?: string;
  readonly ordinal?: number;
  readonly kind?: DivisionKind;
  readonly role: SectionRole;
  blocks: DraftBlock[];
  readonly sections: DraftSection[];
}

/** Returns the division in which what comes after all others would stand: the last, and the last in it. */
export const deepestLast = (sections: readonly DraftSection[]): DraftSection | undefined => {
  const last = sections.at(-1);
  return last === undefined ? undefined : (deepestLast(last.sections) ?? last);
};

/** A paragraph, or a block that was made already of a table or a form. */
export type Flow =
  | { readonly kind: 'paragraph'; readonly paragraph: Paragraph }
  | { readonly kind: 'block'; readonly block: DraftBlock };
