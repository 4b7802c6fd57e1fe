import { PDFiumLibrary } from '@hyzyla/pdfium';
import type { Bitmap } from '../page/bitmap.ts';

/** Most pixels of a drawn page: 300 dpi of an A4 sheet and a little more. A larger sheet is drawn more coarsely. */
const MOST_PIXELS = 12_000_000;

/** Draws pages of one PDF. It holds the document in its own memory until it is closed. */
export interface Rasteriser {
  /** Draws a page in shades of grey, for OCR, or in colour. Resolution in dots per inch. */
  readonly draw: (page: number, resolution: number, colours: 'grey' | 'colour') => Promise<Bitmap>;
  readonly close: () => void;
}

let library: ReturnType<typeof PDFiumLibrary.init> | undefined;

/** Opens a PDF for drawing; throws where PDFium does not open what pdf.js opened. */
export const openRasteriser = async (bytes: Uint8Array): Promise<Rasteriser> => {
  library ??= PDFiumLibrary.init();
  const document = await (await library).loadDocument(bytes);
  return {
    draw: async (number, resolution, colours) => {
      const page = document.getPage(number - 1);
      const { originalWidth, originalHeight } = page.getOriginalSize();
      const wanted = resolution / 72;
      const scale = Math.min(wanted, Math.sqrt(MOST_PIXELS / Math.max(1, originalWidth * originalHeight)));
      const drawn = await page.render({
        // The library cuts the scaled size down to whole pixels; sizes below one would fail.
        width: Math.max(1, originalWidth * scale),
        height: Math.max(1, originalHeight * scale),
        scale: 1,
        render: 'bitmap',
        renderFormFields: true,
        colorSpace: colours === 'grey' ? 'Gray' : 'BGRA',
      });
      return {
        width: drawn.width,
        height: drawn.height,
        channels: colours === 'grey' ? 1 : 4,
        data: drawn.data,
        resolution: scale * 72,
      };
    },
    close: () => {
      document.destroy();
    },
  };
};
