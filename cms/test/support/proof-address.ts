import { decodeQR } from 'qr/decode.js';
import { readPdf } from './pdf-text.ts';
import { withPdfium } from './pdfium.ts';

/** Pixels for a point, the resolution of a usual screen. */
const ON_A_SCREEN = 2;

/**
 * Returns the addresses on the cover of a PDF: those that a telephone reads in its picture, and those that a click
 * opens.
 */
export const proofAddresses = async (pdf: Uint8Array): Promise<{ seen: string; clicked: string[] }> => {
  const seen = await withPdfium(pdf, async ([cover]) => {
    if (cover === undefined) throw new Error('a PDF without a page');
    return decodeQR(await cover.render(ON_A_SCREEN), { format: 'BGRA' });
  });
  return { seen, clicked: (await readPdf(pdf)).links };
};
