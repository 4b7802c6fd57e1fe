import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { ParagraphFinder, TaggedParagraph } from '../page/paragraphs.ts';

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

/** Roles whose content is one paragraph; a list item holds its label and its body. */
const paragraphRoles: ReadonlySet<string> = new Set([
  'P',
  'H',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'LI',
  'Caption',
  'TOCI',
  'Title',
  'Note',
  'FENote',
  'BlockQuote',
]);

/** Depth to which a structure tree is followed; a hostile one may be endless. */
const DEEPEST = 60;

/** Returns the finder of paragraphs by the structure tree that the producer wrote into a page, if it wrote one. */
export const paragraphsOf = async (page: PDFPageProxy): Promise<ParagraphFinder> => {
  const found = new Map<string, TaggedParagraph>();
  let count = 0;
  const walk = (node: unknown, around: TaggedParagraph | undefined, depth: number): void => {
    if (depth > DEEPEST) return;
    if (field(node, 'type') === 'content') {
      // The identity of a content ends in its number on the page: «p32R_mc5».
      const number = /_mc(\d+)$/u.exec(String(field(node, 'id')))?.[1];
      if (number !== undefined && around !== undefined) found.set(number, around);
      return;
    }
    const role = String(field(node, 'role'));
    let here = around;
    // A paragraph inside a list item is the item's body; its label stands beside it.
    if (paragraphRoles.has(role) && !(role === 'P' && around !== undefined)) {
      count += 1;
      const level = /^H([1-6])$/u.exec(role)?.[1];
      const mark = role === 'Title' ? 'title' : role === 'TOCI' ? 'contents' : around?.mark;
      here = {
        id: String(count),
        ...(level === undefined ? {} : { heading: Number(level) }),
        ...(mark === undefined ? {} : { mark }),
        isNote: role === 'Note' || role === 'FENote',
      };
    }
    const children = field(node, 'children');
    if (!Array.isArray(children)) return;
    for (const child of children) walk(child, role === 'TD' || role === 'TH' ? undefined : here, depth + 1);
  };
  walk(await page.getStructTree(), undefined, 0);
  return (content) => found.get(content);
};
