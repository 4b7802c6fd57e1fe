import type {
  DocumentEvidence,
  DocumentFault,
  EvidenceLine,
  EvidenceTable,
  LinePlace,
} from '@mithaq/domain/contracts/document-evidence';
import { EvidenceBuilder } from '../evidence-builder.ts';
import { Gathered, isBlank } from '../gathered-text.ts';
import { withShownSigns } from '../symbol-signs.ts';
import { orFault, UnreadableDocument } from '../unreadable-document.ts';
import { definitionsIn, type HtmlDefinition, isElement, isLayout, rowsOf, spanOf } from './html-table.ts';
import { isColoured, isHidden, pointsOf, styleOf } from './inline-style.ts';
import { depthOf, markerOf, openedList, type OpenList } from './list-markers.ts';
import { attributeOf, parseHtml, textUnder, type HtmlElement, type HtmlNode } from './parse-html.ts';

const blocks = new Set([
  ...[
    'address',
    'article',
    'aside',
    'blockquote',
    'body',
    'caption',
    'center',
    'dd',
    'details',
    'dialog',
    'dir',
  ],
  ...['div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5'],
  ...['h6', 'header', 'hgroup', 'hr', 'legend', 'li', 'main', 'menu', 'nav', 'ol', 'p', 'pre', 'section'],
  ...['summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul'],
]);

/** Elements that show no text of the document: programs, styles, and the controls of a form. */
const leftOut = new Set([
  ...[
    'script',
    'style',
    'template',
    'noscript',
    'head',
    'iframe',
    'object',
    'embed',
    'audio',
    'video',
    'canvas',
  ],
  ...['select', 'textarea', 'button', 'datalist', 'frameset', 'map', 'title', 'xml'],
]);

/** Facts that a node takes over from the elements around it. */
interface HtmlContext {
  readonly place: LinePlace;
  readonly isInArticle: boolean;
  readonly isAccepted: boolean;
  readonly isOriginal: boolean;
  readonly keepsSpace: boolean;
  readonly size: number | undefined;
  readonly bold: boolean;
  /** Whether the letters are underlined or coloured. */
  readonly stressed: boolean;
  readonly isLink: boolean;
  readonly font: string | undefined;
  readonly centred: boolean;
  readonly direction: 'rtl' | 'ltr' | undefined;
  readonly heading: number | undefined;
  readonly mark: EvidenceLine['mark'];
  readonly list: OpenList | undefined;
  readonly cell: { readonly lines: number[]; readonly tables: number[] } | undefined;
}

/** Places that Word and pages name for what is not the body. */
const placeOf = (
  element: HtmlElement,
  style: ReadonlyMap<string, string>,
  context: HtmlContext,
): LinePlace => {
  const named = (style.get('mso-element') ?? '').toLowerCase();
  if (named === 'footnote' || named === 'endnote') return 'note';
  if (named === 'header' || named === 'footer') return named;
  // LibreOffice names the header and the footer of its pages by a title.
  const titled = attributeOf(element, 'title');
  if (element.tagName === 'div' && (titled === 'header' || titled === 'footer')) return titled;
  if (context.isInArticle || context.place !== 'body') return context.place;
  if (element.tagName === 'nav' || element.tagName === 'header') return 'header';
  return element.tagName === 'footer' ? 'footer' : context.place;
};

const headingOf = (element: HtmlElement, style: ReadonlyMap<string, string>): number | undefined => {
  const tag = /^h([1-6])$/u.exec(element.tagName)?.[1];
  const role =
    attributeOf(element, 'role') === 'heading' ? (attributeOf(element, 'aria-level') ?? '2') : undefined;
  const level = tag ?? style.get('mso-outline-level') ?? role;
  return level !== undefined && /^[1-9]$/u.test(level) ? Number(level) : undefined;
};

const markOfClass = (element: HtmlElement): EvidenceLine['mark'] => {
  const names = attributeOf(element, 'class') ?? '';
  if (/\bMsoTo[cf]/iu.test(names)) return 'contents';
  return /\bMsoTitle\b/iu.test(names) ? 'title' : undefined;
};

const isBoldStyle = (weight: string | undefined): boolean | undefined => {
  if (weight === undefined) return undefined;
  return /^bold/iu.test(weight) || Number(weight) >= 600;
};

/** Whether an element underlines its words or gives them another colour than that of the text. */
const isStressed = (element: HtmlElement, style: ReadonlyMap<string, string>): boolean =>
  element.tagName === 'u' ||
  /\bunderline\b/iu.test(style.get('text-decoration') ?? style.get('text-decoration-line') ?? '') ||
  isColoured(style.get('color') ?? (element.tagName === 'font' ? attributeOf(element, 'color') : undefined));

/** Reads pages into the evidence of a document. */
class HtmlReader {
  readonly builder: EvidenceBuilder;
  #accepted = new Gathered();
  #original = new Gathered();
  #label: string | undefined;
  #listed: EvidenceLine['list'];
  #lists = 0;
  #lastLine: number | undefined;
  #references: { at: number; id: string }[] = [];
  readonly #referring: { line: number; at: number; id: string }[] = [];
  readonly #noteLines = new Map<string, number>();
  #noteId: string | undefined;

  constructor(builder: EvidenceBuilder) {
    this.builder = builder;
  }

  read(nodes: readonly HtmlNode[], { place, cell }: Pick<HtmlContext, 'place' | 'cell'>): void {
    const context: HtmlContext = {
      ...{ place, isInArticle: false, isAccepted: true, isOriginal: true, keepsSpace: false },
      ...{
        size: undefined,
        bold: false,
        isLink: false,
        stressed: false,
        font: undefined,
        centred: false,
        direction: undefined,
      },
      ...{ heading: undefined, mark: undefined, list: undefined, cell },
    };
    for (const node of nodes) this.#visit(node, context);
    this.#endLine(context, true);
    const byLine = new Map<number, { at: number; line: number }[]>();
    for (const { line, at, id } of this.#referring) {
      const note = this.#noteLines.get(id);
      if (note !== undefined) byLine.set(line, [...(byLine.get(line) ?? []), { at, line: note }]);
    }
    for (const [line, notes] of byLine) this.builder.completeLine(line, { notes });
  }

  #visit(node: HtmlNode, context: HtmlContext): void {
    if (node.nodeName === '#text' && 'value' in node) this.#addText(node.value, context);
    else if (isElement(node)) this.#visitElement(node, context);
  }

  #visitElement(element: HtmlElement, context: HtmlContext): void {
    const style = styleOf(element);
    if (leftOut.has(element.tagName)) return;
    if (isHidden(element, style)) {
      if (!isBlank(textUnder(element))) this.builder.note('hidden-text');
      return;
    }
    if (this.#isTakenFromWord(element, style, context)) return;
    switch (element.tagName) {
      case 'br':
        this.#break(context);
        return;
      case 'img':
      case 'picture':
      case 'svg':
        this.builder.note('pictures');
        return;
      case 'input':
        if (/^(?:checkbox|radio)$/iu.test(attributeOf(element, 'type') ?? ''))
          this.#addText(attributeOf(element, 'checked') === undefined ? '☐' : '☒', context);
        return;
      default:
    }
    const inner = this.#contextIn(element, style, context);
    const isBlock = blocks.has(element.tagName);
    if (isBlock) this.#endLine(context, true);
    const listed = /^(\S+)\s+level([1-9])\s+(\S+)/iu.exec(style.get('mso-list') ?? '');
    if (listed !== null)
      this.#listed = { id: `${listed[1] ?? ''} ${listed[3] ?? ''}`, level: Number(listed[2]) - 1 };
    if (element.tagName === 'li' && inner.list !== undefined) {
      const label = markerOf(inner.list, element);
      this.#label = label === '' ? undefined : label;
      this.#listed = { id: inner.list.id, level: depthOf(inner.list, element) };
    }
    const definitions = element.tagName === 'dl' ? definitionsIn(element) : undefined;
    if (definitions !== undefined) this.#readDefinitions(definitions, inner);
    else if (element.tagName === 'table' && !isLayout(element)) this.#readTable(element, inner);
    else for (const child of element.childNodes) this.#visit(child, inner);
    if (isBlock) this.#endLine(inner, true);
    if (element.tagName === 'li') this.#label = undefined;
  }

  /** Takes what Word writes for itself into its HTML: labels of lists, references, comments. Returns whether it was. */
  #isTakenFromWord(element: HtmlElement, style: ReadonlyMap<string, string>, context: HtmlContext): boolean {
    const list = style.get('mso-list') ?? '';
    if (/^ignore\b/iu.test(list)) {
      const label = withShownSigns(textUnder(element), context.font).replace(/\s+/gu, ' ').trim();
      this.#label = label === '' ? undefined : label;
      return true;
    }
    if (style.has('mso-tab-count')) {
      this.#add('\t', context);
      return true;
    }
    if (/^comment-list\b/iu.test(style.get('mso-element') ?? '')) {
      this.builder.note('comments', { count: element.childNodes.filter(isElement).length });
      return true;
    }
    if (
      style.has('mso-comment-reference') ||
      /\bMsoCommentReference\b/u.test(attributeOf(element, 'class') ?? '')
    )
      return true;
    const note = style.get('mso-footnote-id') ?? style.get('mso-endnote-id');
    if (note === undefined) return false;
    if (context.place === 'note') this.#label = textUnder(element).trim();
    else this.#references.push({ at: this.#accepted.text.length, id: note });
    return true;
  }

  #contextIn(element: HtmlElement, style: ReadonlyMap<string, string>, context: HtmlContext): HtmlContext {
    const { tagName } = element;
    const isList = tagName === 'ol' || tagName === 'ul' || tagName === 'menu';
    const place = placeOf(element, style, context);
    if (place === 'note' && context.place !== 'note') {
      this.builder.note('footnotes');
      this.#noteId = attributeOf(element, 'id');
    }
    const direction = (attributeOf(element, 'dir') ?? style.get('direction') ?? '').toLowerCase();
    // The alignment of a table is that of the table on the page, not of its text.
    const attribute = tagName === 'table' ? undefined : attributeOf(element, 'align');
    const alignment = (attribute ?? style.get('text-align'))?.toLowerCase();
    const isBold = ['b', 'strong', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tagName);
    const depth = context.list === undefined ? 0 : context.list.depth + 1;
    this.#lists += isList ? 1 : 0;
    return {
      place,
      isInArticle: context.isInArticle || tagName === 'article' || tagName === 'main',
      isAccepted: context.isAccepted && tagName !== 'del',
      isOriginal: context.isOriginal && tagName !== 'ins',
      keepsSpace:
        context.keepsSpace || tagName === 'pre' || /^pre\b|^pre-wrap/iu.test(style.get('white-space') ?? ''),
      size: pointsOf(style.get('font-size')) ?? context.size,
      bold: isBoldStyle(style.get('font-weight')) ?? (isBold || context.bold),
      stressed: context.stressed || isStressed(element, style),
      isLink: context.isLink || tagName === 'a',
      font:
        (style.get('font-family') ?? attributeOf(element, 'face'))?.split(',')[0]?.replaceAll(/["']/gu, '') ??
        context.font,
      centred: tagName === 'center' || (alignment === undefined ? context.centred : alignment === 'center'),
      direction: direction === 'rtl' || direction === 'ltr' ? direction : context.direction,
      heading: headingOf(element, style) ?? context.heading,
      mark: markOfClass(element) ?? context.mark,
      list: isList ? openedList(element, `list ${this.#lists}`, depth) : context.list,
      cell: context.cell,
    };
  }

  #addText(value: string, context: HtmlContext): void {
    if (!context.keepsSpace) {
      this.#add(value.replace(/[ \t\n\r\f]+/gu, ' '), context);
      return;
    }
    value.split(/\r\n|[\n\r]/u).forEach((part, index) => {
      if (index > 0) this.#break(context);
      this.#add(part, context);
    });
  }

  #add(text: string, context: HtmlContext): void {
    const shown = withShownSigns(text, context.font);
    const look = { size: context.size, bold: context.bold, stressed: context.stressed && !context.isLink };
    const addTo = (gathered: Gathered): void => {
      const follows = gathered.text === '' || gathered.text.endsWith(' ');
      const piece = follows && !context.keepsSpace ? shown.replace(/^ +/u, '') : shown;
      gathered.add({ text: piece, ...look });
    };
    if (context.isAccepted) addTo(this.#accepted);
    if (context.isOriginal) addTo(this.#original);
  }

  /** Two breaks in a row part paragraphs on pages that have no other means. */
  #break(context: HtmlContext): void {
    const last = this.#lastLine;
    if (isBlank(this.#accepted.text) && isBlank(this.#original.text)) {
      if (last !== undefined) this.builder.completeLine(last, { endsParagraph: true });
    } else this.#endLine(context, false);
  }

  #endLine(context: HtmlContext, endsParagraph: boolean): void {
    const accepted = this.#accepted;
    const original = this.#original;
    this.#accepted = new Gathered();
    this.#original = new Gathered();
    const [text, before] = [accepted.text.trim(), original.text.trim()];
    if (text === '' && before === '') {
      // The block ends after a break that nothing follows.
      if (endsParagraph && this.#lastLine !== undefined)
        this.builder.completeLine(this.#lastLine, { endsParagraph: true });
      if (endsParagraph) this.#lastLine = undefined;
      return;
    }
    const { heading, mark } = context;
    const label = this.#label;
    const isTooLong = label !== undefined && label.length > 60;
    const line = this.builder.addLine({
      text: isTooLong ? `${label} ${text}` : text,
      place: context.place,
      ...(label !== undefined && !isTooLong && { label }),
      ...(label !== undefined && this.#listed !== undefined && { list: this.#listed }),
      ...(heading !== undefined && mark === undefined && { heading }),
      ...(mark !== undefined && { mark }),
      ...accepted.look,
      ...(context.centred && { centred: true }),
      endsParagraph,
      ...(text !== before && { original: before }),
    });
    if (text !== before) this.builder.note('tracked-changes', { line });
    context.cell?.lines.push(line);
    const indent = accepted.text.length - accepted.text.trimStart().length;
    for (const { at, id } of this.#references)
      this.#referring.push({ line, at: Math.max(0, at - indent), id });
    if (context.place === 'note' && this.#noteId !== undefined) this.#noteLines.set(this.#noteId, line);
    this.#noteId = undefined;
    this.#references = [];
    this.#label = undefined;
    this.#listed = undefined;
    this.#lastLine = endsParagraph ? undefined : line;
  }

  /** Reads terms and meanings as a table of two columns, as most documents print them. */
  #readDefinitions(definitions: readonly HtmlDefinition[], context: HtmlContext): void {
    const index = this.builder.beginTable();
    context.cell?.tables.push(index);
    const cellOf = (elements: readonly HtmlElement[]): { lines: number[]; tables?: number[] } => {
      const cell = { lines: new Array<number>(), tables: new Array<number>() };
      for (const element of elements) {
        const inner = this.#contextIn(element, styleOf(element), { ...context, cell, list: undefined });
        for (const child of element.childNodes) this.#visit(child, inner);
        this.#endLine(inner, true);
      }
      return { lines: cell.lines, ...(cell.tables.length > 0 && { tables: cell.tables }) };
    };
    const rows = definitions.map(({ terms, meanings }) => ({ cells: [cellOf(terms), cellOf(meanings)] }));
    this.builder.endTable(index, {
      isDefinitions: true,
      ...(context.direction !== undefined && { direction: context.direction }),
      rows,
    });
  }

  #readTable(table: HtmlElement, context: HtmlContext): void {
    const caption = table.childNodes.find((node) => node.nodeName === 'caption');
    if (caption !== undefined) this.#visit(caption, context);
    const index = this.builder.beginTable();
    context.cell?.tables.push(index);
    const all = rowsOf(table).filter(({ element }) => !isHidden(element, styleOf(element)));
    const rows: EvidenceTable['rows'] = [];
    for (const [at, { element, cells }] of all.entries()) {
      const rowContext = this.#contextIn(element, styleOf(element), { ...context, list: undefined });
      rows.push({
        cells: cells.map((td) => {
          const cell = { lines: new Array<number>(), tables: new Array<number>() };
          const inner = this.#contextIn(td, styleOf(td), { ...rowContext, cell });
          for (const child of td.childNodes) this.#visit(child, inner);
          this.#endLine(inner, true);
          const columns = spanOf(td, 'colspan', 100);
          const spanned = spanOf(td, 'rowspan', all.length - at);
          return {
            ...(columns > 1 && { columns }),
            ...(spanned > 1 && { rows: spanned }),
            lines: cell.lines,
            ...(cell.tables.length > 0 && { tables: cell.tables }),
          };
        }),
      });
    }
    const body = all.findIndex(({ isHead }) => !isHead);
    const headerRows = body < 0 ? all.length : body;
    this.builder.endTable(index, {
      ...(headerRows > 0 && { headerRows }),
      ...(context.direction !== undefined && { direction: context.direction }),
      rows,
    });
  }
}

/**
 * Reads HTML: a page, or the clipboard of Word, of Google Docs or of a browser. Labels of lists are those that Word
 * wrote, or those that a browser draws. Scripts, styles and hidden elements are left out; tables that only arrange a
 * page are no tables. Word's footnotes have the place `note`; heads, menus and feet of a page are header and footer.
 */
export const readHtml = (bytes: Uint8Array): Promise<DocumentEvidence | DocumentFault> =>
  orFault(() => {
    const builder = new EvidenceBuilder();
    readPageInto(builder, bytes, { place: 'body', cell: undefined });
    if (builder.size === 0) throw new UnreadableDocument('empty');
    return builder.evidence(bytes, 'html');
  });

/** Reads a page of HTML that another document brings along into its evidence, at the place where it stands. */
export const readPageInto = (
  builder: EvidenceBuilder,
  bytes: Uint8Array,
  at: Pick<HtmlContext, 'place' | 'cell'>,
): void => {
  new HtmlReader(builder).read(parseHtml(bytes), at);
};
