import type { DocumentEvidence, DocumentFault } from '@mithaq/domain/contracts/document-evidence';
import type { PagePicture } from './page/page-picture.ts';

/** The evidence that was read of a file, with the pictures of its pages; `pages` of the evidence name them by their hash. */
export interface ReadPages {
  readonly evidence: DocumentEvidence;
  readonly pictures: readonly PagePicture[];
}

/** How a file of pages is read. */
export interface ReadOptions {
  /** Is told how many of `pages` are read: 0 once their number is known, then after each page. */
  readonly onPage?: (page: number, pages: number) => void;
  /** Ends reading; the reader then throws the signal's reason. */
  readonly signal?: AbortSignal;
}

export type Reading = ReadPages | DocumentFault;
