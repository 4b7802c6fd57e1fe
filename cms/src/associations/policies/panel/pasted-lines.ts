import type { PastedLine } from '@mithaq/domain/reading/lines/evidence-of-lines';
import { linesOfBars } from '@mithaq/domain/reading/tables/tables-of-bars';
import { romanNumeral } from '@mithaq/domain/text/roman';

/** Lines of a pasted document, with those that the document itself styles as headings. */
export interface PastedLines {
  readonly lines: readonly string[];
  readonly headings: ReadonlySet<string>;
  /** Lines all of whose letters are bold. */
  readonly bolds: ReadonlySet<string>;
}

const blocks = 'p, h1, h2, h3, h4, h5, h6, li, tr, pre, blockquote, dt, dd, div';
/** Elements whose words stand in the line around them; every other element is a part of its own. */
const inLine = new Set(
  'A ABBR ACRONYM B BDI BDO BIG BR CITE CODE DFN EM FONT I IMG INS KBD LABEL MARK Q S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR'.split(
    ' ',
  ),
);
/** Letters of an ordered list by its kind; numbers otherwise. */
const abjad = 'أبجدهوزحطيكلمنسعفصقرشت';

/** Parts of a document that are none of its text: what was deleted while changes were tracked, and Word's comments. */
const leftOut = [
  'style',
  'script',
  'title',
  'noscript',
  'template',
  'button',
  'svg',
  'del',
  '[hidden]',
  '[style*="display:none"]',
  '[style*="display: none"]',
  '[style*="mso-hide"]',
  '[style*="mso-element:comment"]',
  '.msocomanchor',
  '.MsoCommentReference',
].join(', ');

const singleSpaced = (text: string | null): string => (text ?? '').replace(/\s+/gu, ' ').trim();

const isList = (element: Element | null): element is Element =>
  element !== null && /^[UO]L$/u.test(element.tagName);

/** Number that a browser draws before an item of an ordered list; a pasted list holds it in no text. */
const drawnMarker = (item: Element): string => {
  const list = item.parentElement;
  if (list?.tagName !== 'OL') return '-';
  let at = Number(list.getAttribute('start') ?? 1) - 1;
  for (const one of list.children) {
    if (one.tagName !== 'LI') continue;
    at = /^\d{1,4}$/u.test(one.getAttribute('value') ?? '') ? Number(one.getAttribute('value')) : at + 1;
    if (one === item) break;
  }
  const styles = [item, list].map((element) => element.getAttribute('style') ?? '').join(';');
  const type = list.getAttribute('type') ?? '';
  if (type === 'i' || /list-style-type:\s*lower-roman/u.test(styles)) return `${romanNumeral(at)}.`;
  if (type === 'I' || /list-style-type:\s*upper-roman/u.test(styles))
    return `${romanNumeral(at).toUpperCase()}.`;
  const isLettered =
    /^[aA]$/u.test(type) || /list-style-type:\s*(?:lower|upper)-(?:alpha|latin)/u.test(styles);
  return `${(isLettered ? abjad[at - 1] : undefined) ?? String(at)}.`;
};

/** The depth in its list that Google Docs and Word on the web write at an item, from 1; Word gives every item a list of its own. */
const writtenLevel = (item: Element): number | undefined => {
  const level = item.getAttribute('aria-level') ?? item.getAttribute('data-aria-level') ?? '';
  return /^[1-9]$/u.test(level) ? Number(level) : undefined;
};

/**
 * Whether an item goes on with the list of the item before it: Word on the web puts each item into a list of its own and
 * writes depth and place at it.
 */
const isContinued = (item: Element): boolean =>
  item.hasAttribute('data-aria-level') && (item.parentElement?.children.length ?? 0) === 1;

/** Whether a node is words of a line: text, or an element of a line that holds no part of its own. */
const isOfLine = (node: Node): boolean =>
  node instanceof Element
    ? (inLine.has(node.tagName) || node.tagName.includes(':')) &&
      node.querySelector(`${blocks}, ul, ol, table`) === null
    : node.nodeType === Node.TEXT_NODE;

/**
 * Puts words that stand in no part of their own, beside a paragraph, in a `figcaption` or right in the page, into a
 * paragraph, so that no words of a page are left out. Tables and lists have their own rules.
 */
const wrapStrayWords = (holder: Element): void => {
  let stray: ChildNode[] = [];
  const wrap = (): void => {
    const [first] = stray;
    if (first !== undefined && stray.some(({ textContent }) => singleSpaced(textContent) !== '')) {
      const paragraph = document.createElement('p');
      first.before(paragraph);
      paragraph.append(...stray);
    }
    stray = [];
  };
  for (const child of [...holder.childNodes]) {
    if (isOfLine(child)) {
      stray.push(child);
      continue;
    }
    wrap();
    if (!(child instanceof Element) || child.matches('table, ul, ol, tr, li')) continue;
    if (child.querySelector(`${blocks}, ul, ol, table`) !== null || !child.matches(blocks))
      wrapStrayWords(child);
  }
  wrap();
};

/** Returns the outermost list around an element and how many lists lie between; undefined outside lists. */
const listAround = (
  element: Element,
): { readonly outermost: Element; readonly level: number } | undefined => {
  let outermost: Element | undefined;
  let level = -1;
  for (
    let list = element.closest('ul, ol');
    isList(list);
    list = list.parentElement?.closest('ul, ol') ?? null
  ) {
    outermost = list;
    level += 1;
  }
  return outermost === undefined ? undefined : { outermost, level };
};

const levelOfHeading = (block: Element): number | undefined => {
  const tag = /^H([1-6])$/u.exec(block.tagName)?.[1];
  if (tag !== undefined) return Number(tag);
  return /\bmsoheading|\bMsoTitle/iu.test(block.className) ? 1 : undefined;
};

/** Returns whether an element says that Arabic letters in it are bold; undefined where it leaves that to those around it. */
const saysBold = (element: Element): boolean | undefined => {
  const style = element.getAttribute('style') ?? '';
  // Word has a weight of its own for letters that run from right to left.
  const ofWord = /mso-bidi-font-weight:\s*(bold|normal)/u.exec(style)?.[1];
  if (ofWord !== undefined) return ofWord === 'bold';
  const weight = /(?<![\w-])font-weight:\s*(\w+)/u.exec(style)?.[1];
  if (weight !== undefined) return weight.startsWith('bold') || Number(weight) >= 600;
  return element.tagName === 'B' || element.tagName === 'STRONG' ? true : undefined;
};

const isBold = (words: Node): boolean => {
  for (let element = words.parentElement; element !== null; element = element.parentElement) {
    const said = saysBold(element);
    if (said !== undefined) return said;
  }
  return false;
};

/** Returns whether all letters of a block, but for those of the lists in it, are bold. */
const isAllBold = (block: Element): boolean => {
  const words = block.ownerDocument.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let hasWords = false;
  while (words.nextNode() !== null) {
    const { currentNode } = words;
    const list = currentNode.parentElement?.closest('ul, ol') ?? null;
    const isOfList = list !== null && block.contains(list);
    if (isOfList || !/[\p{L}\p{N}]/u.test(currentNode.textContent ?? '')) continue;
    if (!isBold(currentNode)) return false;
    hasWords = true;
  }
  return hasWords;
};

/** Returns the words of each row's cells, where a cell that covers several columns or rows has its words once. */
const cellsByRow = (table: HTMLTableElement): Map<Element, string[]> => {
  const cells = [...table.rows].map((): string[] => []);
  [...table.rows].forEach((row, at) => {
    let column = 0;
    for (const cell of row.cells) {
      while (cells[at]?.[column] !== undefined) column += 1;
      const [wide, high] = [Math.min(cell.colSpan, 100), Math.max(1, cell.rowSpan)];
      for (let below = at; below < Math.min(at + high, cells.length); below += 1)
        for (let beside = column; beside < column + wide; beside += 1) {
          const own = cells[below];
          if (own !== undefined)
            own[beside] = below === at && beside === column ? singleSpaced(cell.textContent) : '';
        }
      column += wide;
    }
  });
  return new Map([...table.rows].map((row, at) => [row, Array.from(cells[at] ?? [], (text) => text)]));
};

/** Returns a row of a table as the lines that print it: its cells between bars, and a rule below a row of heads. */
const linesOfRow = (row: Element, tables: Map<Element, Map<Element, string[]>>): string[] => {
  const table = row.closest('table');
  if (table === null) return [singleSpaced(row.textContent)];
  const rows = tables.get(table) ?? cellsByRow(table);
  tables.set(table, rows);
  const cells = rows.get(row) ?? [...row.children].map(({ textContent }) => singleSpaced(textContent));
  // A single row is no table, and neither is a single cell.
  if (cells.length < 2 || rows.size < 2) return [cells.join(' | ')];
  const isFirst = rows.keys().next().value === row;
  const isHead = isFirst && [...row.children].every(({ tagName }) => tagName === 'TH');
  return linesOfBars([cells], isHead);
};

/** Bullets that Word draws with letters of its sign fonts. */
const signFont = /font[^;"]*:[^;"]*(?:Symbol|Wingdings|Courier)/iu;

/** Takes the number that Word has written before a paragraph of a list out of it; undefined where there is none. */
const takeWordLabel = (paragraph: Element): Pick<PastedLine, 'label' | 'list'> | undefined => {
  const list = /mso-list:\s*l(\d+)\s+level(\d+)(?:\s+lfo(\d+))?/u.exec(paragraph.getAttribute('style') ?? '');
  const sign = paragraph.querySelector('[style*="mso-list:Ignore"], [style*="mso-list: Ignore"]');
  const label = singleSpaced(sign?.textContent ?? null);
  if (list === null || sign === null || label === '') return undefined;
  const isBullet =
    /^\S$/u.test(label) &&
    signFont.test(`${sign.outerHTML} ${sign.parentElement?.getAttribute('style') ?? ''}`);
  sign.remove();
  const [, id = '', level = '1', form = ''] = list;
  return { label: isBullet ? '•' : label, list: { id: `word-${id}-${form}`, level: Number(level) - 1 } };
};

/**
 * Returns the body of a document of the clipboard without what is none of its text. The document is parsed and never
 * shown, so that nothing in it runs.
 */
export const pastedBody = (html: string): HTMLElement => {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const hidden of body.querySelectorAll(leftOut)) hidden.remove();
  for (const tick of body.querySelectorAll('input[type="checkbox"]'))
    tick.replaceWith(tick.hasAttribute('checked') ? '☑ ' : '☐ ');
  // The words above a table are a paragraph; within it, they would be read as one of its cells.
  for (const caption of body.querySelectorAll('caption')) {
    const above = document.createElement('p');
    above.append(...caption.childNodes);
    caption.closest('table')?.before(above);
    caption.remove();
  }
  return body;
};

/**
 * Reads the lines of a document in HTML, as Word, Google Docs and pages put it on the clipboard: the number of an item
 * apart from its words, with its list and the depth in it. A row of a table is one line. `body` is changed.
 */
export const linesOfBody = (body: HTMLElement): PastedLine[] => {
  const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  // The source of a document breaks its lines anywhere; only a `br` breaks a line of the text.
  while (texts.nextNode() !== null) {
    const { currentNode } = texts;
    currentNode.textContent = (currentNode.textContent ?? '').replace(/\s+/gu, ' ');
  }
  for (const line of body.querySelectorAll('br')) line.replaceWith('\n');
  wrapStrayWords(body);
  const lists: Element[] = [];
  const lines: PastedLine[] = [];
  const tables = new Map<Element, Map<Element, string[]>>();
  for (const block of body.querySelectorAll(blocks)) {
    const inRow = block.tagName !== 'TR' && block.closest('tr') !== null;
    const holdsBlocks = block.tagName !== 'TR' && block.querySelector(blocks) !== null;
    if (inRow || (holdsBlocks && block.tagName !== 'LI')) continue;
    if (block.tagName === 'TR') {
      lines.push(...linesOfRow(block, tables).map((text) => ({ text, isHeading: false })));
      continue;
    }
    if (block.tagName === 'LI') {
      const own = [...block.childNodes]
        .filter((node) => !(node instanceof Element && isList(node)))
        .map(({ textContent }) => textContent)
        .join('');
      const around = listAround(block);
      const goesOn = isContinued(block) && lists.length > 0;
      if (around !== undefined && !goesOn && !lists.includes(around.outermost)) lists.push(around.outermost);
      const list = goesOn ? lists.length - 1 : lists.indexOf(around?.outermost ?? block);
      lines.push({
        text: singleSpaced(own),
        isHeading: false,
        ...(isAllBold(block) ? { isBold: true } : {}),
        label: drawnMarker(block),
        ...(around === undefined
          ? {}
          : {
              list: {
                id: `list-${String(list)}`,
                level: Math.max(around.level, (writtenLevel(block) ?? 1) - 1),
              },
            }),
      });
      continue;
    }
    if (block.closest('li') !== null) continue;
    const level = levelOfHeading(block);
    const numbered = level === undefined ? takeWordLabel(block) : undefined;
    const bold = level === undefined && isAllBold(block) ? { isBold: true } : {};
    for (const [part, words] of block.textContent.split('\n').entries()) {
      lines.push({
        text: singleSpaced(words),
        isHeading: level !== undefined,
        ...bold,
        ...(level === undefined ? {} : { level }),
        ...(part === 0 ? numbered : {}),
      });
    }
  }
  return lines.filter(({ text }) => text !== '');
};

/** Reads a document in HTML as lines of text, each with its number before it, and names those that are headings. */
export const pastedLines = (html: string): PastedLines => {
  const lines = linesOfBody(pastedBody(html));
  const printed = ({ label, text }: PastedLine): string => (label === undefined ? text : `${label} ${text}`);
  return {
    lines: lines.map(printed),
    headings: new Set(lines.flatMap(({ isHeading, text }) => (isHeading ? [text] : []))),
    bolds: new Set(lines.filter((line) => line.isBold === true).map(printed)),
  };
};
