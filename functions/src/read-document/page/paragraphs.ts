import type { TextLine } from './text-line.ts';

/** A paragraph of the file's own structure tree. */
export interface TaggedParagraph {
  readonly id: string;
  readonly heading?: number;
  readonly mark?: 'title' | 'contents';
  readonly isNote: boolean;
}

/** Finds the paragraph of a marked content, where the file has a structure tree. */
export type ParagraphFinder = (content: string) => TaggedParagraph | undefined;

export const paragraphOf = (line: TextLine, find: ParagraphFinder): TaggedParagraph | undefined =>
  line.contents.map(find).find((paragraph) => paragraph !== undefined);

/**
 * Returns whether a paragraph ends with a line: by the file's own structure where it has one; else true where the first
 * word of the next line would have fitted into the line, or where the letters change their size. Nothing is returned
 * where neither says so.
 */
export const endsParagraph = (
  line: TextLine,
  next: TextLine | undefined,
  column: { readonly left: number; readonly right: number },
  find: ParagraphFinder,
): boolean | undefined => {
  if (next === undefined) return undefined;
  const [here, there] = [paragraphOf(line, find), paragraphOf(next, find)];
  if (here !== undefined && there !== undefined) return here.id !== there.id;
  // OCR measures the letters that a line happens to have.
  const most = line.confidence === undefined ? 0.15 : 0.6;
  if (Math.abs(line.size - next.size) > most * line.size) return true;
  const free = line.direction === 'rtl' ? line.left - column.left : column.right - line.right;
  return free > next.firstWordWidth + 0.6 * line.size ? true : undefined;
};
