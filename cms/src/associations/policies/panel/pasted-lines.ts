import type { PastedLine } from '@mithaq/domain/reading/evidence-of-lines';

/** Lines of a pasted document, with those that the document itself styles as headings. */
export interface PastedLines {
  readonly lines: readonly string[];
  readonly headings: ReadonlySet<string>;
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
  const items = [...list.children].filter(({ tagName }) => tagName === 'LI');
  const at = Number(list.getAttribute('start') ?? 1) + items.indexOf(item);
  const styles = [item, list].map((element) => element.getAttribute('style') ?? '').join(';');
  const isLettered =
    /^[aA]$/u.test(list.getAttribute('type') ?? '') ||
    /list-style-type:\s*(?:lower|upper)-(?:alpha|latin)/u.test(styles);
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
  for (const block of body.querySelectorAll(blocks)) {
    const inRow = block.tagName !== 'TR' && block.closest('tr') !== null;
    const holdsBlocks = block.tagName !== 'TR' && block.querySelector(blocks) !== null;
    if (inRow || (holdsBlocks && block.tagName !== 'LI')) continue;
    if (block.tagName === 'TR') {
      const cells = [...block.children].map(({ textContent }) => singleSpaced(textContent));
      lines.push({ text: cells.join(' | '), isHeading: false });
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
    for (const [part, words] of block.textContent.split('\n').entries()) {
      lines.push({
        text: singleSpaced(words),
        isHeading: level !== undefined,
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
  return {
    lines: lines.map(({ label, text }) => (label === undefined ? text : `${label} ${text}`)),
    headings: new Set(lines.flatMap(({ isHeading, text }) => (isHeading ? [text] : []))),
  };
};
