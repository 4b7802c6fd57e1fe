import { decodeQR } from 'qr/decode.js';
import { readPdf } from './pdf-text.ts';
import { withPdfium } from './pdfium.ts';

/** Dots a point: as a page looks on a usual screen. */
const ON_A_SCREEN = 2;

/** Where the cover of a PDF leads: what a telephone reads in its picture, and what opens at a click. */
export const proofAddresses = async (pdf: Uint8Array): Promise<{ seen: string; clicked: string[] }> => {
  const seen = await withPdfium(pdf, async ([cover]) => {
    if (cover === undefined) throw new Error('a PDF without a page');
    return decodeQR(await cover.render(ON_A_SCREEN), { format: 'BGRA' });
  });
  return { seen, clicked: (await readPdf(pdf)).links };
};
