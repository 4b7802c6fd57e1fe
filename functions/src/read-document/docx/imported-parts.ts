import { documentKindOf } from '@mithaq/domain/upload/document-kind';
import type { Part, WordPackage } from './word-package.ts';

/** A part of another format that a Word file imports where it is opened (`w:altChunk`, ECMA-376 part 1, 11.3.1). */
export interface ImportedPart {
  /** A page of HTML. */
  readonly page: Uint8Array;
}

/** Most bytes of all pages that one document imports, because each is a tree of its own. */
const MOST_BYTES = 8 * 1024 * 1024;

/**
 * Unpacks the pages of HTML that a part imports, by the ids of their relationships. Parts in other formats, as another
 * Word file or Rich Text, are left out.
 */
export const importedParts = async (
  word: WordPackage,
  { relationships }: Part,
): Promise<Map<string, ImportedPart>> => {
  const found = new Map<string, ImportedPart>();
  let bytes = 0;
  for (const [id, { type, part }] of relationships) {
    if (type !== 'aFChunk' || part === undefined) continue;
    const page = await word.bytes(part);
    bytes += page?.length ?? 0;
    if (page !== undefined && bytes <= MOST_BYTES && documentKindOf(page) === 'html') found.set(id, { page });
  }
  return found;
};
