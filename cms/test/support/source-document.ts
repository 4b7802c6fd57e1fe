import { resolve } from 'node:path';
import { readSourceDocument, type SourceDocument } from '../../src/import/read-source-document.ts';

export const content = resolve(import.meta.dirname, '../../content');

const read = new Map<string, Promise<SourceDocument>>();

/**
 * Returns a copy of the document of a folder of `content/`, which is read once a worker: that costs a hundredth of a
 * second of a processor, and hundreds of tests begin with it.
 */
export const sourceDocument = async (slug: string): Promise<SourceDocument> => {
  let reading = read.get(slug);
  if (reading === undefined) {
    reading = readSourceDocument(content, slug);
    read.set(slug, reading);
  }
  return structuredClone(await reading);
};
