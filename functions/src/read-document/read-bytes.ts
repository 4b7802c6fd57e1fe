import type {
  DocumentFault,
  DocumentKind,
  DocumentEvidence,
} from '@mithaq/domain/contracts/document-evidence';
import { documentKindOf, hasWrongExtension, otherFileOf } from '@mithaq/domain/upload/document-kind';
import { UPLOAD_LIMIT_BYTES } from '@mithaq/domain/upload/file-kind';
import { boundedReading } from './bounded-reading.ts';
import { readDoc } from './doc/read-doc.ts';
import { readDocx } from './docx/read-docx.ts';
import { readHtml } from './html/read-html.ts';
import type { Reading, ReadOptions } from './reading.ts';
import { readText } from './text/read-text.ts';

type Reader = (bytes: Uint8Array, options: ReadOptions) => Promise<Reading>;

/** Reads a format without pages. */
const withoutPages =
  (read: (bytes: Uint8Array) => Promise<DocumentEvidence | DocumentFault>): Reader =>
  async (bytes) => {
    const evidence = await read(bytes);
    return typeof evidence === 'string' ? evidence : { evidence, pictures: [] };
  };

const readers: Readonly<Record<DocumentKind, Reader>> = {
  docx: withoutPages(readDocx),
  doc: withoutPages(readDoc),
  pdf: (bytes, options) => boundedReading('pdf', bytes, options),
  image: (bytes, options) => boundedReading('image', bytes, options),
  html: withoutPages(readHtml),
  text: withoutPages(readText),
};

/**
 * Reads a file of any format that is known. Its bytes decide what it is; `name` is the one it was sent under. Returns
 * why nothing could be read. Throws what `signal` was aborted with.
 */
export const readBytes = async (bytes: Uint8Array, name: string, options: ReadOptions): Promise<Reading> => {
  if (bytes.length === 0) return 'empty';
  if (bytes.length > UPLOAD_LIMIT_BYTES) return 'too-large';
  const kind = documentKindOf(bytes);
  if (kind === undefined) return otherFileOf(bytes) ?? 'unknown-kind';
  const reading = await readers[kind](bytes, options);
  if (typeof reading === 'string' || !hasWrongExtension(name, kind)) return reading;
  const { evidence, pictures } = reading;
  return { evidence: { ...evidence, notes: [...evidence.notes, { code: 'wrong-extension' }] }, pictures };
};
