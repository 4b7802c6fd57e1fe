/*
 * Reads one file of pages in a thread of its own, because a decoder that meets a hostile file may be busy for any time,
 * and a thread can be ended from outside.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';

const { kind, bytes } = z
  .object({ kind: z.enum(['pdf', 'image']), bytes: z.instanceof(Uint8Array) })
  .parse(workerData);

/** Whether an error says that this program is not whole: a name or a file is missing, which no file's bytes bring about. */
const isOurs = (error: unknown): boolean =>
  error instanceof ReferenceError ||
  (error instanceof Error &&
    'code' in error &&
    ['ENOENT', 'MODULE_NOT_FOUND', 'ERR_MODULE_NOT_FOUND'].includes(String(error.code)));

const onPage = (page: number, pages: number): void => {
  parentPort?.postMessage({ page, pages });
};

try {
  // Each reader loads its own decoders, which take a good part of the time of a short document.
  const read =
    kind === 'pdf'
      ? (await import('./pdf/read-pdf.ts')).readPdf
      : (await import('./ocr/read-picture.ts')).readPicture;
  parentPort?.postMessage({ reading: await read(bytes, { onPage }) });
} catch (error) {
  if (isOurs(error)) throw error;
  // Decoders throw whatever they meet in a broken file; the message is theirs and holds no text of the document.
  parentPort?.postMessage({ reading: 'damaged', cause: error instanceof Error ? error.message : 'unknown' });
}
