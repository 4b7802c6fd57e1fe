import type { DocumentFault } from '@mithaq/domain/contracts/document-evidence';
import { documentLimits } from '@mithaq/domain/contracts/document-evidence';
import { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import {
  getDocument,
  PasswordException,
  VerbosityLevel,
  type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';

// pdf.js looks for its parser here before it imports one by a path, which a bundle does not have.
Object.assign(globalThis, { pdfjsWorker: { WorkerMessageHandler } });

/** Fewest bytes of a file with one page. */
const FEWEST_BYTES = 64;

/** Bytes at the end of a file in which its end mark must stand; some producers write a few bytes after it. */
const END = 4096;

/**
 * Whether a file has its beginning and its end. pdf.js repairs a file that was cut and shows the pages that are left: a
 * policy without its last pages, which nobody would notice.
 */
const isWhole = (bytes: Uint8Array): boolean => {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === 0 || bytes[end - 1] === 0x0a || bytes[end - 1] === 0x0d)) end -= 1;
  return (
    start.includes('%PDF-') &&
    Buffer.from(bytes.subarray(Math.max(0, end - END), end))
      .toString('latin1')
      .includes('%%EOF')
  );
};

/** Returns an opened PDF, or the reason why it cannot be read. An owner's password alone hinders nobody from reading. */
export const openPdf = async (bytes: Uint8Array): Promise<PDFDocumentProxy | DocumentFault> => {
  if (bytes.length === 0) return 'empty';
  if (bytes.length < FEWEST_BYTES || !isWhole(bytes)) return 'damaged';
  const task = getDocument({
    // pdf.js takes the memory of what it is given.
    data: bytes.slice(),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
    disableFontFace: true,
    fontExtraProperties: true,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    // No picture is decoded: the letters do not need them, and pages are drawn by another program.
    maxImageSize: 0,
  });
  try {
    const document = await task.promise;
    if (document.numPages > documentLimits.pages) {
      await task.destroy();
      return 'too-many-pages';
    }
    if (document.numPages === 0) {
      await task.destroy();
      return 'empty';
    }
    return document;
  } catch (error) {
    await task.destroy();
    return error instanceof PasswordException ? 'encrypted' : 'damaged';
  }
};
