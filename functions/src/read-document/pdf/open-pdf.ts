import type { DocumentFault } from '@mithaq/domain/contracts/document-evidence';
import { documentLimits } from '@mithaq/domain/contracts/document-evidence';
import * as pdfWorker from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import {
  getDocument,
  PasswordException,
  VerbosityLevel,
  type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';

// pdf.js looks for its parser here before it imports one by a path, which a bundle does not have.
Object.assign(globalThis, { pdfjsWorker: pdfWorker });

/** Fewest bytes of a file with one page. */
const FEWEST_BYTES = 64;

/** Returns an opened PDF, or the reason why it cannot be read. An owner's password alone hinders nobody from reading. */
export const openPdf = async (bytes: Uint8Array): Promise<PDFDocumentProxy | DocumentFault> => {
  if (bytes.length === 0) return 'empty';
  if (bytes.length < FEWEST_BYTES) return 'damaged';
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
