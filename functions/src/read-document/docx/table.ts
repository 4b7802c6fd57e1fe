import type { EvidenceTable } from '@mithaq/domain/contracts/document-evidence';
import { chosenAlternative } from './alternatives.ts';
import type { BlockContext, BlockReader } from './block-reader.ts';
import { changeIn, changes, within, type Presence } from './tracked-changes.ts';
import { childOf, elementsOf, isOn, valueOf, wholeOf, type XmlElement } from './xml.ts';

type EvidenceRow = EvidenceTable['rows'][number];

interface ReadCell {
  columns: number;
  rows: number;
  readonly lines: number[];
  readonly tables: number[];
}

/** The widest table of Word has 63 columns; files of other programs have some more. */
const COLUMN_LIMIT = 100;

interface Found {
  readonly element: XmlElement;
  readonly presence: Presence;
}

/** Returns the rows of a table or the cells of a row, through content controls and tracked changes around them. */
const found = (
  parent: XmlElement,
  name: 'w:tr' | 'w:tc',
  presence: Presence,
  onControl: () => void,
): Found[] =>
  elementsOf(parent).flatMap((element) => {
    if (element.name === name) return [{ element, presence }];
    if (element.name === 'w:sdt') {
      onControl();
      const content = childOf(element, 'w:sdtContent');
      return content === undefined ? [] : found(content, name, presence, onControl);
    }
    if (element.name === 'mc:AlternateContent')
      return chosenAlternative(element).flatMap((chosen) =>
        chosen.name === name ? [{ element: chosen, presence }] : found(chosen, name, presence, onControl),
      );
    const change = changes[element.name];
    if (change !== undefined) return found(element, name, within(presence, change), onControl);
    return element.name === 'w:customXml' ? found(element, name, presence, onControl) : [];
  });

const spanOf = (properties: XmlElement | undefined, name: string): number =>
  Math.min(COLUMN_LIMIT, Math.max(0, wholeOf(valueOf(properties, name)) ?? 0));

/** Returns how a cell belongs to the one above or before it: it starts a merged cell or continues one. */
const mergeOf = (
  properties: XmlElement | undefined,
  name: 'w:vMerge' | 'w:hMerge',
): 'start' | 'continue' | undefined => {
  const merge = childOf(properties, name);
  if (merge === undefined) return undefined;
  return merge.attributes['w:val'] === 'restart' ? 'start' : 'continue';
};

const emptyCell = (columns: number): ReadCell => ({ columns, rows: 1, lines: [], tables: [] });

const evidenceCell = ({ columns, rows, lines, tables }: ReadCell): EvidenceRow['cells'][number] => ({
  ...(columns > 1 && { columns }),
  ...(rows > 1 && { rows }),
  lines,
  ...(tables.length > 0 && { tables }),
});

/**
 * Reads a table. Cells are in the order of the file, which is that of reading: the first cell of a table with
 * `bidiVisual` is its rightmost, and that of any other its leftmost. A row that begins or ends beside the grid has an
 * empty cell there. The text of a cell that continues a merged one belongs to the merged cell.
 */
export const readTable = (story: BlockReader, element: XmlElement, context: BlockContext): void => {
  const index = story.builder.beginTable();
  context.cell?.tables.push(index);
  const properties = childOf(element, 'w:tblPr');
  const onControl = (): void => {
    story.builder.note('content-controls');
  };
  const rows: { cells: ReadCell[]; change: EvidenceRow['change'] }[] = [];
  /** Cells that may go on in the next row, by the column in which they begin. */
  let open = new Map<number, ReadCell>();
  let headerRows = 0;
  for (const row of found(element, 'w:tr', context.presence, onControl)) {
    const rowProperties = childOf(row.element, 'w:trPr');
    if (isOn(childOf(rowProperties, 'w:hidden'))) {
      story.builder.note('hidden-text');
      continue;
    }
    const presence = within(row.presence, changeIn(rowProperties));
    const isHeader = isOn(childOf(rowProperties, 'w:tblHeader'));
    if (isHeader && headerRows === rows.length) headerRows += 1;
    const cells: ReadCell[] = [];
    const stillOpen = new Map<number, ReadCell>();
    const before = spanOf(rowProperties, 'w:gridBefore');
    if (before > 0) cells.push(emptyCell(before));
    let column = before;
    let previous: ReadCell | undefined;
    for (const { element: tc, presence: cellPresence } of found(row.element, 'w:tc', presence, onControl)) {
      const cellProperties = childOf(tc, 'w:tcPr');
      const columns = Math.max(1, spanOf(cellProperties, 'w:gridSpan'));
      const above = mergeOf(cellProperties, 'w:vMerge') === 'continue' ? open.get(column) : undefined;
      const beside = mergeOf(cellProperties, 'w:hMerge') === 'continue' ? previous : undefined;
      const cell = above ?? beside ?? emptyCell(columns);
      if (above !== undefined) above.rows += 1;
      else if (beside !== undefined) beside.columns += columns;
      else cells.push(cell);
      if (mergeOf(cellProperties, 'w:vMerge') !== undefined && beside === undefined)
        stillOpen.set(column, cell);
      story.readBlocks(tc, { ...context, presence: within(cellPresence, changeIn(cellProperties)), cell });
      column += columns;
      previous = cell;
    }
    const after = spanOf(rowProperties, 'w:gridAfter');
    if (after > 0) cells.push(emptyCell(after));
    open = stillOpen;
    const change = presence.accepted ? (presence.original ? undefined : 'inserted') : 'deleted';
    rows.push({ cells, change });
  }
  const isRightToLeft =
    isOn(childOf(properties, 'w:bidiVisual')) ||
    story.styles
      .chain('table', valueOf(properties, 'w:tblStyle'))
      .some(({ table }) => isOn(childOf(table, 'w:bidiVisual')));
  story.builder.endTable(index, {
    ...(headerRows > 0 && { headerRows }),
    direction: isRightToLeft ? 'rtl' : 'ltr',
    rows: rows.map(({ cells, change }) => ({
      cells: cells.map(evidenceCell),
      ...(change !== undefined && { change }),
    })),
  });
};
