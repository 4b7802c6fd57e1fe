import type { PastedLine } from '@mithaq/domain/reading/evidence-of-lines';

/** Lines of a pasted document, with those that the document itself styles as headings. */
export interface PastedLines {
  readonly lines: readonly string[];
  readonly headings: ReadonlySet<string>;
}

const blocks = 'p, h1, h2, h3, h4, h5, h6, li, tr, pre, blockquote, dt, dd, div';
/** Letters of an ordered list by its kind; numbers otherwise. */
const abjad = 'أبجدهوزحطيكلمنسعفصقرشت';

/** Parts of a document that are none of its text: what was deleted while changes were tracked, and Word's comments. */
const leftOut = [
  'style',
  'script',
  'title',
  'del',
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
      if (around !== undefined && !lists.includes(around.outermost)) lists.push(around.outermost);
      lines.push({
        text: singleSpaced(own),
        isHeading: false,
        label: drawnMarker(block),
        ...(around === undefined
          ? {}
          : { list: { id: `list-${String(lists.indexOf(around.outermost))}`, level: around.level } }),
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
