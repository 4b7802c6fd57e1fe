import type {
  FormBlank,
  PolicyBlock,
  PolicyItem,
  PolicySection,
  PolicyText,
  SectionRole,
} from '../contracts/policy-text.ts';
import { computedOnce } from '../table/computed-once.ts';
import { tableGrid, type GridCell } from './table-grid.ts';

/** The shape of a part of a text; a part of each kind has its own look on page and paper. */
export type TextPartKind =
  'division' | 'clause' | 'note' | 'table' | 'row' | 'definitions' | 'definition' | 'form' | 'field';

/** A cell of a row, or the term or the meaning of a definition. */
export interface PartCell {
  readonly text: string;
  /** Number of columns before the cell that cells of rows above cover. */
  readonly covered: number;
  /** Number of columns and rows that the cell covers. */
  readonly columns: number;
  readonly rows: number;
  readonly heads?: GridCell['heads'];
}

/** Roles of divisions beside whose words a page shows more than the document prints. */
const rolesShown = ['channels', 'tools', 'handling'] as const satisfies readonly SectionRole[];

/** The mark by which a page shows something beside the words of a part: a way to reach the association, a file, a step. */
export type PartMark = (typeof rolesShown)[number] | NonNullable<PolicyItem['code']>;

/**
 * The form that a part gives its words: the blank of a field, the rows and columns of a table that are heads, the place
 * of a note's sign in the words of its clause (UTF-16 units), the mark of a division or a clause.
 */
export type PartShape =
  | { readonly of: 'mark'; readonly mark: PartMark }
  | { readonly of: 'sign'; readonly at: number }
  | { readonly of: 'blank'; readonly blank: FormBlank }
  | { readonly of: 'heads'; readonly rows: number; readonly columns: number };

/**
 * A part of a policy's text with what it prints and the parts in it, in reading order. Everything that reads a text
 * without regard to its look (search, comparison, guard, size) reads it as parts, so that a new kind of block reaches
 * all of them at once.
 */
export interface TextPart {
  readonly id: string;
  readonly kind: TextPartKind;
  readonly marker?: string;
  /** Printed words; '' where only the parts in it print something, as in a table without a caption. */
  readonly text: string;
  readonly code?: NonNullable<PolicyItem['code']>;
  /** Cells of a row and the two sides of a definition, whose texts joined are `text`. */
  readonly cells?: readonly PartCell[];
  readonly shape?: PartShape;
  readonly parts: readonly TextPart[];
}

/** Sign between the cells of a row, and between a term and its meaning, where they are read as one text. */
export const BETWEEN_CELLS = ' | ';

const leaf = (kind: TextPartKind, id: string, text: string): TextPart => ({ kind, id, text, parts: [] });

const celled = (kind: TextPartKind, id: string, cells: readonly PartCell[]): TextPart => ({
  ...leaf(kind, id, cells.map(({ text }) => text).join(BETWEEN_CELLS)),
  cells,
});

const rowCells = (cells: readonly GridCell[]): PartCell[] => {
  let reached = 0;
  return cells.map(({ cell, column, columns, rows, heads }) => {
    const covered = column - reached;
    reached = column + columns;
    return { text: cell.text, covered, columns, rows, ...(heads === undefined ? {} : { heads }) };
  });
};

const side = (text: string, heads?: GridCell['heads']): PartCell => ({
  text,
  covered: 0,
  columns: 1,
  rows: 1,
  ...(heads === undefined ? {} : { heads }),
});

const blockPart = (block: PolicyBlock): TextPart => {
  switch (block.kind) {
    case undefined: {
      const { id, marker, text, code, notes = [], items } = block;
      return {
        kind: 'clause',
        id,
        ...(marker === undefined ? {} : { marker }),
        text,
        ...(code === undefined ? {} : { code, shape: { of: 'mark' as const, mark: code } }),
        parts: [
          ...notes.map((note) => ({
            ...leaf('note', note.id, note.text),
            marker: note.marker,
            shape: { of: 'sign' as const, at: note.at },
          })),
          ...items.map(blockPart),
        ],
      };
    }
    case 'table':
      return {
        kind: 'table',
        id: block.id,
        text: block.caption ?? '',
        shape: { of: 'heads', rows: block.headerRows, columns: block.headerColumns },
        parts: tableGrid(block).rows.map(({ id, cells }) => celled('row', id, rowCells(cells))),
      };
    case 'definitions':
      return {
        kind: 'definitions',
        id: block.id,
        text: '',
        parts: block.entries.map(({ id, term, meaning }) =>
          celled('definition', id, [side(term, 'row'), side(meaning)]),
        ),
      };
    case 'form':
      return {
        kind: 'form',
        id: block.id,
        text: block.caption ?? '',
        parts: block.fields.map(({ id, label, blank }) => ({
          ...leaf('field', id, label),
          shape: { of: 'blank', blank },
        })),
      };
  }
};

/** Returns a division as a part: its blocks, then the divisions in it. */
export const divisionPart = ({ id, role, heading, items, sections = [] }: PolicySection): TextPart => {
  const mark = rolesShown.find((shown) => shown === role);
  return {
    kind: 'division',
    id,
    text: heading,
    ...(mark === undefined ? {} : { shape: { of: 'mark', mark } }),
    parts: [...items.map(blockPart), ...sections.map(divisionPart)],
  };
};

/** Returns the divisions of a text as parts. */
export const textParts = computedOnce((sections: PolicyText['sections']): readonly TextPart[] =>
  sections.map(divisionPart),
);

/** A part with its place in the tree. */
export interface PlacedPart {
  readonly part: TextPart;
  /** Number of parts above it; 0 for a division at the top. */
  readonly depth: number;
  /** The innermost division that holds it; a division's own is itself. */
  readonly division: TextPart;
  /** The division around `division`; absent for a division at the top. */
  readonly above?: TextPart;
}

/** Returns every part of a text in reading order. Work and memory grow with the number of parts. */
export const allParts = (sections: PolicyText['sections']): readonly PlacedPart[] => {
  const all: PlacedPart[] = [];
  const take = (part: TextPart, depth: number, place: Pick<PlacedPart, 'division' | 'above'>): void => {
    all.push({ part, depth, ...place });
    for (const inner of part.parts) {
      take(inner, depth + 1, inner.kind === 'division' ? { division: inner, above: place.division } : place);
    }
  };
  for (const part of textParts(sections)) take(part, 0, { division: part });
  return all;
};
