import type {
  DivisionKind,
  PolicyBlock,
  PolicyDefinitions,
  PolicyForm,
  PolicyItem,
  PolicyNote,
  PolicySection,
  PolicyTable,
  TableCell,
} from '@mithaq/domain/contracts/policy-text';
import { readMarker, type MarkerStyle } from '@mithaq/domain/reading/numbering/marker';
import { hasVisibleCharacter } from '@mithaq/domain/text/visible-character';
import type { Node } from 'prosemirror-model';
import { TableMap } from 'prosemirror-tables';
import { blockAttributes } from './block-attributes.ts';

/** An id of the editor is missing only until `give-ids.ts` has given one, in the same transaction. */
const UNNAMED = 'unnamed';

const kindOfStyle: Partial<Record<MarkerStyle, DivisionKind>> = {
  باب: 'part',
  فصل: 'chapter',
  قسم: 'section',
  مادة: 'article',
  ملحق: 'annex',
  نموذج: 'form',
};

const numberingOf = (heading: string): Pick<PolicySection, 'kind' | 'marker' | 'ordinal'> => {
  const marker = readMarker(heading.trim());
  const kind = marker === undefined ? undefined : kindOfStyle[marker.style];
  if (marker === undefined || kind === undefined) return {};
  return {
    kind,
    marker: marker.printed,
    ...(marker.ordinal === undefined ? {} : { ordinal: marker.ordinal }),
  };
};

const sectionOf = (node: Node): PolicySection => {
  const { id, role, kind, marker, ordinal, loaded } = blockAttributes.heading.parse(node.attrs);
  const heading = node.textContent;
  const numbering =
    heading === loaded
      ? {
          ...(kind === null ? {} : { kind }),
          ...(marker === null ? {} : { marker }),
          ...(ordinal === null ? {} : { ordinal }),
        }
      : numberingOf(heading);
  return { id: id ?? UNNAMED, role, ...numbering, heading, items: [] };
};

const clauseOf = (node: Node): PolicyItem => {
  const { id, marker, ordinal, code } = blockAttributes.clause.parse(node.attrs);
  return {
    id: id ?? UNNAMED,
    ...(marker === null ? {} : { marker }),
    ...(ordinal === null ? {} : { ordinal }),
    text: node.textContent,
    ...(code === null ? {} : { code }),
    items: [],
  };
};

/** Returns the place of a note's sign in the text of its clause; the end where the sign was deleted. */
const placeOfSign = (clause: Node, note: string | null): number => {
  let at = 0;
  let found: number | undefined;
  clause.forEach((child) => {
    if (child.isText) at += child.nodeSize;
    else if (blockAttributes.noteSign.safeParse(child.attrs).data?.note === note) found ??= at;
  });
  return found ?? at;
};

const noteOf = (node: Node, clause: Node): PolicyNote => {
  const { id, marker } = blockAttributes.note.parse(node.attrs);
  return { id: id ?? UNNAMED, marker, text: node.textContent, at: placeOfSign(clause, id) };
};

const cellOf = (node: Node): TableCell => {
  const { colspan, rowspan } = blockAttributes.cell.parse(node.attrs);
  return {
    text: node.children.map(({ textContent }) => textContent).join('\n'),
    ...(colspan === 1 ? {} : { columns: colspan }),
    ...(rowspan === 1 ? {} : { rows: rowspan }),
  };
};

const headed = (table: Node, columns: readonly number[], rows: readonly number[]): boolean => {
  const { map, width } = TableMap.get(table);
  return rows.every((row) =>
    columns.every((column) => table.nodeAt(map[row * width + column] ?? 0)?.type.name === 'table_header'),
  );
};

const upTo = (end: number, from = 0): number[] =>
  Array.from({ length: Math.max(end - from, 0) }, (_, at) => from + at);

/** Counts the rows or columns at the beginning that are heads in every place. */
const leading = (count: number, isHead: (index: number) => boolean): number => {
  const first = upTo(count).findIndex((index) => !isHead(index));
  return Math.min(first < 0 ? count : first, 10);
};

const tableOf = (node: Node, caption: string | undefined): PolicyTable => {
  const { width, height } = TableMap.get(node);
  const headerRows = leading(height, (row) => headed(node, upTo(width), [row]));
  const body = upTo(height, headerRows);
  return {
    kind: 'table',
    id: blockAttributes.table.parse(node.attrs).id ?? UNNAMED,
    ...(caption === undefined ? {} : { caption }),
    headerRows,
    headerColumns: body.length === 0 ? 0 : leading(width, (column) => headed(node, [column], body)),
    rows: node.children.map((row) => ({
      id: blockAttributes.row.parse(row.attrs).id ?? UNNAMED,
      cells: row.children.map(cellOf),
    })),
  };
};

/** A list that is open for the blocks from a depth on. */
interface OpenList {
  readonly depth: number;
  readonly items: PolicyBlock[];
}

interface OpenDivision {
  readonly level: number;
  readonly section: PolicySection;
}

/** Builds the tree of a text, block after block. */
class TreeBuilder {
  readonly top: PolicySection[] = [];
  /** The divisions that are open, the widest first. */
  #divisions: OpenDivision[] = [];
  /** The lists that are open: the division's own, then that of a clause in it. */
  #lists: OpenList[] = [];
  #clause: { readonly node: Node; readonly item: PolicyItem } | undefined;
  #caption: Node | undefined;
  #definitions: PolicyDefinitions | undefined;
  #form: PolicyForm | undefined;

  /** Takes the next block of the document. */
  take(node: Node): void {
    switch (node.type.name) {
      case 'heading':
        this.#heading(node);
        break;
      case 'clause':
        this.#clauseBlock(node);
        break;
      case 'note':
        this.#note(node);
        break;
      case 'caption':
        this.#captionBlock(node);
        break;
      case 'definition':
        this.#definition(node);
        break;
      case 'field':
        this.#field(node);
        break;
      case 'table':
        this.#table(node);
        break;
      default:
        throw new RangeError(`no block of a text: ${node.type.name}`);
    }
  }

  #items(depth: number): PolicyBlock[] {
    this.#lists = this.#lists.filter((list, index) => index === 0 || list.depth <= depth);
    return this.#lists.at(-1)?.items ?? [];
  }

  #endGroups(): void {
    this.#definitions = undefined;
    this.#form = undefined;
  }

  #heading(node: Node): void {
    this.flush();
    const { level } = blockAttributes.heading.parse(node.attrs);
    const isFirst = this.#divisions.length === 0;
    // A heading without words heads nothing: its clauses stay with the division before it.
    if (!isFirst && !hasVisibleCharacter(node.textContent)) return;
    const section = sectionOf(node);
    this.#divisions = this.#divisions.filter((open) => open.level < level);
    const above = this.#divisions.at(-1)?.section;
    if (above === undefined) this.top.push(section);
    else (above.sections ??= []).push(section);
    this.#divisions.push({ level, section });
    this.#lists = [{ depth: 0, items: section.items }];
    this.#clause = undefined;
    this.#endGroups();
  }

  #clauseBlock(node: Node): void {
    this.flush();
    this.#endGroups();
    if (!hasVisibleCharacter(node.textContent)) return;
    const { depth } = blockAttributes.clause.parse(node.attrs);
    const item = clauseOf(node);
    this.#items(depth).push(item);
    this.#clause = { node, item };
    this.#lists.push({ depth: depth + 1, items: item.items });
  }

  #note(node: Node): void {
    if (!hasVisibleCharacter(node.textContent)) return;
    // A note above all clauses belongs to none of them: it stays a paragraph.
    if (this.#clause === undefined) {
      const { id, depth } = blockAttributes.note.parse(node.attrs);
      this.#items(depth).push({ id: id ?? UNNAMED, text: node.textContent, items: [] });
      return;
    }
    const { node: clause, item } = this.#clause;
    (item.notes ??= []).push(noteOf(node, clause));
  }

  #captionBlock(node: Node): void {
    this.flush();
    this.#endGroups();
    this.#caption = node;
  }

  /** Makes a paragraph of a caption below which nothing came that it could be the caption of. */
  flush(): void {
    const caption = this.#caption;
    this.#caption = undefined;
    if (caption === undefined || !hasVisibleCharacter(caption.textContent)) return;
    const { id, depth } = blockAttributes.caption.parse(caption.attrs);
    this.#items(depth).push({ id: id ?? UNNAMED, text: caption.textContent, items: [] });
  }

  #takeCaption(): string | undefined {
    const text = this.#caption?.textContent;
    this.#caption = undefined;
    return text !== undefined && hasVisibleCharacter(text) ? text : undefined;
  }

  #table(node: Node): void {
    this.#endGroups();
    const { depth } = blockAttributes.table.parse(node.attrs);
    this.#items(depth).push(tableOf(node, this.#takeCaption()));
  }

  #definition(node: Node): void {
    this.flush();
    const { id, depth, group } = blockAttributes.definition.parse(node.attrs);
    const [term, meaning] = node.children.map(({ textContent }) => textContent);
    if (!hasVisibleCharacter(`${term ?? ''}${meaning ?? ''}`)) return;
    const entry = { id: id ?? UNNAMED, term: term ?? '', meaning: meaning ?? '' };
    this.#form = undefined;
    if (this.#definitions?.id === group) {
      this.#definitions.entries.push(entry);
      return;
    }
    this.#definitions = { kind: 'definitions', id: group ?? UNNAMED, entries: [entry] };
    this.#items(depth).push(this.#definitions);
  }

  #field(node: Node): void {
    const { id, depth, group, blank } = blockAttributes.field.parse(node.attrs);
    if (!hasVisibleCharacter(node.textContent)) return;
    const field = { id: id ?? UNNAMED, label: node.textContent, blank };
    this.#definitions = undefined;
    if (this.#form?.id === group && this.#caption === undefined) {
      this.#form.fields.push(field);
      return;
    }
    const caption = this.#takeCaption();
    this.#form = {
      kind: 'form',
      id: group ?? UNNAMED,
      ...(caption === undefined ? {} : { caption }),
      fields: [field],
    };
    this.#items(depth).push(this.#form);
  }
}

/**
 * Returns the document of the editor as a text to store. Blocks without a visible character are left out; a depth or
 * level that skips one counts as the next below what is there. A document without words has no divisions.
 */
export const sectionsOf = (document: Node): PolicySection[] => {
  if (!hasVisibleCharacter(document.textContent)) return [];
  const tree = new TreeBuilder();
  document.forEach((node) => {
    tree.take(node);
  });
  tree.flush();
  return tree.top;
};
