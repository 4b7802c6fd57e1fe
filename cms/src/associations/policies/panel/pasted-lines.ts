/** Lines of a pasted document, with those that the document itself styles as headings. */
export interface PastedLines {
  readonly lines: readonly string[];
  readonly headings: ReadonlySet<string>;
}

const blocks = 'p, h1, h2, h3, h4, h5, h6, li, tr, pre, blockquote, dt, dd, div';
/** Letters of an ordered list by its `type`; numbers otherwise. */
const abjad = 'أبجدهوزحطيكلمنسعفصقرشت';

const singleSpaced = (text: string | null): string => (text ?? '').replace(/\s+/gu, ' ').trim();

/** Number that a browser draws before an item of an ordered list; a pasted list holds it in no text. */
const drawnMarker = (item: Element): string => {
  const list = item.parentElement;
  if (list?.tagName !== 'OL') return '- ';
  const items = [...list.children].filter(({ tagName }) => tagName === 'LI');
  const at = Number(list.getAttribute('start') ?? 1) + items.indexOf(item);
  const letter = /^[aA]$/u.test(list.getAttribute('type') ?? '') ? abjad[at - 1] : undefined;
  return `${letter ?? String(at)}. `;
};

const isHeading = (block: Element): boolean =>
  /^H[1-6]$/u.test(block.tagName) || /\bmsoheading|\bMsoTitle/iu.test(block.className);

/**
 * Reads the lines of a document in HTML, as Word, Google Docs and pages put it on the clipboard. Word keeps the numbers
 * of its lists as text; those of an HTML list are written before the items. A row of a table is one line. The document
 * is parsed and never shown, so that nothing in it runs.
 */
export const pastedLines = (html: string): PastedLines => {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const hidden of body.querySelectorAll('style, script, title, [style*="mso-hide"]')) hidden.remove();
  const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  // The source of a document breaks its lines anywhere; only a `br` breaks a line of the text.
  while (texts.nextNode() !== null) {
    const { currentNode } = texts;
    currentNode.textContent = (currentNode.textContent ?? '').replace(/\s+/gu, ' ');
  }
  for (const line of body.querySelectorAll('br')) line.replaceWith('\n');
  const lines: string[] = [];
  const headings = new Set<string>();
  for (const block of body.querySelectorAll(blocks)) {
    const inRow = block.tagName !== 'TR' && block.closest('tr') !== null;
    const holdsBlocks = block.tagName !== 'TR' && block.querySelector(blocks) !== null;
    if (inRow || (holdsBlocks && block.tagName !== 'LI')) continue;
    if (block.tagName === 'TR') {
      lines.push([...block.children].map(({ textContent }) => singleSpaced(textContent)).join(' | '));
      continue;
    }
    if (block.tagName === 'LI') {
      const own = [...block.childNodes]
        .filter((node) => !(node instanceof Element && /^[UO]L$/u.test(node.tagName)))
        .map(({ textContent }) => textContent)
        .join('');
      lines.push(`${drawnMarker(block)}${singleSpaced(own)}`);
      continue;
    }
    if (block.closest('li') !== null) continue;
    for (const part of block.textContent.split('\n')) {
      const text = singleSpaced(part);
      lines.push(text);
      if (isHeading(block) && text !== '') headings.add(text);
    }
  }
  return { lines: lines.filter((line) => line !== ''), headings };
};
