import type { ProposedFact } from '@mithaq/domain/contracts/document-reading';
import type { FormBlank } from '@mithaq/domain/contracts/policy-text';

/** A level of a list that Word counts. */
export interface ListLevel {
  /** `w:numFmt`, ECMA-376 part 1, 17.18.59. */
  readonly format: string;
  /** `w:lvlText`: «%1» is the number of the first level. */
  readonly text: string;
  /** Whether the numbers of the levels above are printed as digits, whatever their format. */
  readonly isLegal?: boolean;
  /** Whether the level goes on counting where a level above it has gone on. */
  readonly goesOn?: boolean;
}

/** The place of a paragraph in a list that Word counts: the number of the list, from 1, and the level, from 0. */
export interface Counted {
  readonly list: number;
  readonly level: number;
}

/** A clause or a paragraph, as a person reads it. */
export interface Clause {
  readonly kind: 'clause';
  /** The marker that a reader sees, whether it was typed or is counted. */
  readonly marker?: string;
  /** Absent where the marker was typed. */
  readonly counted?: Counted;
  readonly text: string;
  readonly items?: readonly Clause[];
  /** Whether no space stands between the marker and the text. */
  readonly isTight?: boolean;
  /** White space that was typed between the marker and the text; one space if absent. */
  readonly gap?: string;
  /** A footnote at the end of the text. */
  readonly note?: string;
  /** Whether the note stands at the end of the document. */
  readonly isEndnote?: boolean;
  /** The part of Word that holds the paragraph. */
  readonly within?: 'control' | 'text-box';
}

export type Cell = string | { readonly text: string; readonly columns?: number; readonly rows?: number };

export interface Table {
  readonly kind: 'table';
  readonly caption?: string;
  readonly headerRows: number;
  readonly rows: readonly (readonly Cell[])[];
  /** Whether the document marks its head, so that it is printed again on the next page. */
  readonly repeatsHead?: boolean;
}

export interface Definitions {
  readonly kind: 'definitions';
  readonly entries: readonly (readonly [term: string, meaning: string])[];
  /** The head of a table of definitions; a list of «term: meaning» has none. */
  readonly head?: readonly [string, string];
}

export interface Form {
  readonly kind: 'form';
  readonly fields: readonly { readonly printed: string; readonly label: string; readonly blank: FormBlank }[];
}

/** A table to fill in: groups of rows of labels, each with an empty cell beside it. */
export interface FormTable {
  readonly kind: 'form-table';
  readonly groups: readonly {
    readonly caption: string;
    readonly rows: readonly (readonly string[])[];
  }[];
}

/** Clauses in one paragraph, parted by line breaks. */
export interface Broken {
  readonly kind: 'broken';
  readonly lines: readonly Clause[];
}

export type Block = Clause | Table | Definitions | Form | FormTable | Broken;

export interface Division {
  /** The heading without its marker. */
  readonly heading: string;
  readonly marker?: string;
  readonly counted?: Counted;
  /**
   * `size`: larger letters only. `boxed`: the one cell of a table. `named-below`: the marker, and the heading on a line
   * of its own below it, both in the middle. `run-in`: the marker in bold letters at the beginning of the first clause.
   */
  readonly look: 'style' | 'bold' | 'plain' | 'size' | 'boxed' | 'named-below' | 'run-in';
  /** The part of Word that holds the division: a page of HTML that the file brings along, or a box round its heading. */
  readonly within?: 'alt-chunk' | 'text-box';
  readonly blocks?: readonly Block[];
  readonly divisions?: readonly Division[];
}

/** A document of the corpus: what is printed, and the structure that a person sees in it. */
export interface CorpusDocument {
  readonly name: string;
  readonly title: string;
  readonly cover?: readonly string[];
  /** Tables about the document that stand above its text. */
  readonly front?: readonly Table[];
  readonly contents?: {
    readonly heading: string;
    readonly entries: readonly (readonly [string, number])[];
    /** Whether Word makes them from the headings, in a content control, with links and page references. */
    readonly isField?: boolean;
  };
  readonly runningHead?: string;
  /** Whether each page prints its number at its foot. */
  readonly hasPageNumbers?: boolean;
  readonly isLandscape?: boolean;
  /** Rules of its tables: between all cells, between rows alone, or none. */
  readonly ruling?: 'all' | 'rows' | 'none';
  /** Whether the text is set in two columns. */
  readonly inColumns?: boolean;
  readonly lists?: readonly (readonly ListLevel[])[];
  readonly divisions: readonly Division[];
  /** The facts that the document states, as kind and value. */
  readonly facts?: readonly (readonly [ProposedFact['kind'], string])[];
}

const lettered = (marker: string, text: string): string => (marker === '' ? text : `${marker} ${text}`);

/** Returns the words of a heading or a clause as a reader sees them. */
export const printed = ({
  marker = '',
  heading,
  text,
}: {
  marker?: string;
  heading?: string;
  text?: string;
}): string => lettered(marker, heading ?? text ?? '');

/** Returns the table that a form to fill in is printed as: a caption over its width, then labels with empty cells. */
export const tableOfForm = ({ groups }: FormTable): Table => {
  const width = 2 * Math.max(...groups.flatMap(({ rows }) => rows.map((labels) => labels.length)));
  return {
    kind: 'table',
    headerRows: 0,
    rows: groups.flatMap(({ caption, rows }): (readonly Cell[])[] => [
      [{ text: caption, columns: width }],
      ...rows.map((labels) =>
        labels.flatMap((label): Cell[] => [label, { text: '', columns: width / labels.length - 1 }]),
      ),
    ]),
  };
};
