import type { DocumentEvidence, DocumentFault, LinePlace } from '@mithaq/domain/contracts/document-evidence';
import WordExtractor from 'word-extractor';
import { EvidenceBuilder } from '../evidence-builder.ts';
import { withShownSigns } from '../symbol-signs.ts';
import { orFault, UnreadableDocument } from '../unreadable-document.ts';
import { firstSectorOf } from './compound-file.ts';

declare module 'word-extractor' {
  interface Options {
    /** False keeps dashes, quotation marks and wide spaces as they are, instead of making ASCII of them. */
    readonly filterUnicode: boolean;
  }
  interface Document {
    getBody(options: Options): string;
    getHeaders(options: Options & { includeFooters: boolean }): string;
    getFooters(options: Options): string;
    getFootnotes(options: Options): string;
    getEndnotes(options: Options): string;
    getTextboxes(options: Options): string;
  }
}

/** Mark and flag of the file information block that every Word binary file begins with ([MS-DOC] 2.5.2). */
const WORD_MARK = 0xa5ec;
const ENCRYPTED = 0x0100;

const textsOf = async (bytes: Uint8Array): Promise<readonly (readonly [LinePlace, string])[]> => {
  try {
    const document = await new WordExtractor().extract(Buffer.from(bytes));
    const asWritten = { filterUnicode: false };
    return [
      ['header', document.getHeaders({ ...asWritten, includeFooters: false })],
      ['body', document.getBody(asWritten)],
      ['text-box', document.getTextboxes(asWritten)],
      ['note', document.getFootnotes(asWritten)],
      ['note', document.getEndnotes(asWritten)],
      ['footer', document.getFooters(asWritten)],
    ];
  } catch (error) {
    // The extractor has one class of error for everything that it does not understand.
    throw new UnreadableDocument('damaged', { cause: error });
  }
};

/**
 * Reads the old Word format of 1997 to 2003 by its text alone: automatic numbers, tables and headings are lost, and the
 * note `text-only` says so. A row of a table is a line with tabs between its cells.
 */
export const readDoc = (bytes: Uint8Array): Promise<DocumentEvidence | DocumentFault> =>
  orFault(async () => {
    if (bytes.length === 0) throw new UnreadableDocument('empty');
    const start = firstSectorOf(bytes, 'WordDocument');
    const view = new DataView(start.buffer, start.byteOffset, start.byteLength);
    if (start.length < 12 || view.getUint16(0, true) !== WORD_MARK) throw new UnreadableDocument('damaged');
    if ((view.getUint16(10, true) & ENCRYPTED) !== 0) throw new UnreadableDocument('encrypted');
    const builder = new EvidenceBuilder();
    for (const [place, text] of await textsOf(bytes)) {
      for (const line of text.split(/[\n\r\v\f]/u)) {
        const shown = withShownSigns(line, undefined).trimEnd();
        if (shown.trim() !== '') builder.addLine({ text: shown, place });
      }
    }
    if (builder.size === 0) throw new UnreadableDocument('empty');
    builder.note('text-only', { count: 0 });
    return builder.evidence(bytes, 'doc');
  });
