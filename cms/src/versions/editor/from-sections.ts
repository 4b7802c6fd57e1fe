import type {
  PolicyBlock,
  PolicyItem,
  PolicySection,
  PolicyTable,
  TableCell,
} from '@mithaq/domain/contracts/policy-text';
import type { Node } from 'prosemirror-model';
import { textSchema } from './schema.ts';

const { nodes } = textSchema;

const textNodes = (text: string): Node[] => (text === '' ? [] : [textSchema.text(text)]);

const clauseContent = ({ text, notes = [] }: PolicyItem): Node[] => {
  const content: Node[] = [];
  let from = 0;
  for (const note of notes.toSorted((left, right) => left.at - right.at)) {
    const at = Math.max(from, Math.min(note.at, text.length));
    content.push(...textNodes(text.slice(from, at)));
    content.push(nodes.noteSign.create({ note: note.id, marker: note.marker }));
    from = at;
  }
  return [...content, ...textNodes(text.slice(from))];
};

const cellNode = ({ text, columns = 1, rows = 1 }: TableCell, isHeader: boolean): Node =>
  (isHeader ? nodes.table_header : nodes.table_cell).create(
    { colspan: columns, rowspan: rows },
    text.split('\n').map((line) => nodes.cellLine.create(null, textNodes(line))),
  );

/** Returns the columns in which the cells of each row begin, with the cells that reach down from rows above. */
const columnsOf = (rows: PolicyTable['rows']): number[][] => {
  const taken = new Map<number, number>();
  return rows.map(({ cells }) => {
    let column = 0;
    const begins = cells.map(({ columns = 1, rows: down = 1 }) => {
      while ((taken.get(column) ?? 0) > 0) column += 1;
      const at = column;
      for (let offset = 0; offset < columns; offset += 1) taken.set(at + offset, down);
      column += columns;
      return at;
    });
    for (const [at, left] of taken) taken.set(at, left - 1);
    return begins;
  });
};

const tableNode = (table: PolicyTable, depth: number): Node => {
  const columns = columnsOf(table.rows);
  return nodes.table.create(
    { id: table.id, depth },
    table.rows.map(({ id, cells }, index) =>
      nodes.table_row.create(
        { id },
        cells.map((cell, at) =>
          cellNode(cell, index < table.headerRows || (columns[index]?.[at] ?? 0) < table.headerColumns),
        ),
      ),
    ),
  );
};

const captionNodes = (caption: string | undefined, depth: number): Node[] =>
  caption === undefined ? [] : [nodes.caption.create({ depth }, textNodes(caption))];

const blockNodes = (block: PolicyBlock, depth: number): Node[] => {
  switch (block.kind) {
    case undefined:
      return [
        nodes.clause.create(
          {
            id: block.id,
            depth,
            marker: block.marker ?? null,
            ordinal: block.ordinal ?? null,
            code: block.code ?? null,
          },
          clauseContent(block),
        ),
        ...(block.notes ?? []).map(({ id, marker, text }) =>
          nodes.note.create({ id, depth, marker }, textNodes(text)),
        ),
        ...block.items.flatMap((item) => blockNodes(item, depth + 1)),
      ];
    case 'table':
      return [...captionNodes(block.caption, depth), tableNode(block, depth)];
    case 'definitions':
      return block.entries.map(({ id, term, meaning }) =>
        nodes.definition.create({ id, depth, group: block.id }, [
          nodes.term.create(null, textNodes(term)),
          nodes.meaning.create(null, textNodes(meaning)),
        ]),
      );
    case 'form':
      return [
        ...captionNodes(block.caption, depth),
        ...block.fields.map(({ id, label, blank }) =>
          nodes.field.create({ id, depth, group: block.id, blank }, textNodes(label)),
        ),
      ];
  }
};

const sectionNodes = (section: PolicySection, level: number): Node[] => [
  nodes.heading.create(
    {
      id: section.id,
      level,
      role: section.role,
      kind: section.kind ?? null,
      marker: section.marker ?? null,
      ordinal: section.ordinal ?? null,
      loaded: section.heading,
    },
    textNodes(section.heading),
  ),
  ...section.items.flatMap((block) => blockNodes(block, 0)),
  ...(section.sections ?? []).flatMap((inner) => sectionNodes(inner, level + 1)),
];

/** Returns the blocks of divisions, for a whole document or for a paste. */
export const blocksOfSections = (sections: readonly PolicySection[]): Node[] =>
  sections.flatMap((section) => sectionNodes(section, 1));

/** Returns a stored text as the editor's document; without divisions, an empty heading above an empty clause. */
export const documentOf = (sections: readonly PolicySection[]): Node =>
  nodes.doc.create(
    null,
    sections.length === 0 ? [nodes.heading.create(), nodes.clause.create()] : blocksOfSections(sections),
  );
