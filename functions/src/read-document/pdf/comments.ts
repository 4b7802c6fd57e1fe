import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Annotations by which readers write on a page or mark places of it (ISO 32000-2, 12.5.6.2). */
const byReaders: ReadonlySet<string> = new Set([
  'Text',
  'FreeText',
  'Stamp',
  'Highlight',
  'Underline',
  'Squiggly',
  'StrikeOut',
  'Caret',
]);

/** Returns the identities of the comments of a page: notes, marked places, stamps of a program, words typed over it. */
export const commentsOf = async (page: PDFPageProxy): Promise<ReadonlySet<string>> => {
  const annotations: unknown = await page.getAnnotations();
  const ids = (Array.isArray(annotations) ? annotations : []).flatMap((annotation: unknown): string[] =>
    typeof annotation === 'object' &&
    annotation !== null &&
    byReaders.has(String(Reflect.get(annotation, 'subtype')))
      ? [String(Reflect.get(annotation, 'id'))]
      : [],
  );
  return new Set(ids);
};
