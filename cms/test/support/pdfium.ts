import { PDFiumLibrary, type PDFiumDocument, type PDFiumPage } from '@hyzyla/pdfium';
import { z } from 'zod';

/** Part of PDFium's C interface (`fpdf_text.h`, `fpdf_edit.h`) that its wrapper contains and does not expose. */
interface Pdfium {
  readonly HEAPU8: Uint8Array;
  readonly wasmExports: { malloc: (size: number) => number; free: (at: number) => void };
  readonly _FPDFText_LoadPage: (page: number) => number;
  readonly _FPDFText_ClosePage: (text: number) => void;
  readonly _FPDFText_CountChars: (text: number) => number;
  readonly _FPDFText_GetUnicode: (text: number, at: number) => number;
  readonly _FPDFText_IsGenerated: (text: number, at: number) => number;
  readonly _FPDFText_HasUnicodeMapError: (text: number, at: number) => number;
  readonly _FPDFText_GetCharOrigin: (text: number, at: number, x: number, y: number) => number;
  readonly _FPDFPage_CountObjects: (page: number) => number;
  readonly _FPDFPage_GetObject: (page: number, at: number) => number;
  readonly _FPDFPageObj_GetType: (object: number) => number;
  readonly _FPDFTextObj_GetFont: (object: number) => number;
  readonly _FPDFFont_GetIsEmbedded: (font: number) => number;
  readonly _FPDFFont_GetBaseFontName: (font: number, into: number, size: number) => number;
}

/** Letter as it is drawn. */
export interface Glyph {
  /** Character that the PDF assigns to the glyph; a bracket in its visual form. */
  readonly letter: string;
  /** Origin of the glyph in points from the lower left corner of the page. */
  readonly x: number;
  readonly y: number;
  /** Whether the PDF assigns no character to the glyph. */
  readonly unknown: boolean;
}

interface Picture {
  readonly width: number;
  readonly height: number;
  /** Pixels, four bytes each. */
  readonly data: Uint8Array;
}

export interface PdfPage {
  /** Text that Chrome copies from the page, line by line. */
  readonly copied: string;
  readonly glyphs: readonly Glyph[];
  /** Fonts in which letters are drawn, and whether each is embedded in the file. */
  readonly fonts: readonly { readonly name: string; readonly embedded: boolean }[];
  readonly render: (dotsAPoint: number) => Promise<Picture>;
}

const TEXT_OBJECT = 1;

const isPdfium = (value: unknown): value is Pdfium =>
  typeof value === 'object' && value !== null && '_FPDFText_GetUnicode' in value && 'HEAPU8' in value;

let loaded: ReturnType<typeof PDFiumLibrary.init> | undefined;

/** Runs `use` with `count` bytes of PDFium's own memory, and frees them afterwards. */
const withMemory = <T>(pdfium: Pdfium, count: number, use: (at: number) => T): T => {
  const at = pdfium.wasmExports.malloc(count);
  try {
    return use(at);
  } finally {
    pdfium.wasmExports.free(at);
  }
};

const glyphsOf = (pdfium: Pdfium, page: number): Glyph[] => {
  const text = pdfium._FPDFText_LoadPage(page);
  try {
    return withMemory(pdfium, 16, (at) =>
      Array.from({ length: pdfium._FPDFText_CountChars(text) }, (_, nth) => nth)
        .filter((nth) => pdfium._FPDFText_IsGenerated(text, nth) !== 1)
        .map((nth) => {
          pdfium._FPDFText_GetCharOrigin(text, nth, at, at + 8);
          const origin = new DataView(pdfium.HEAPU8.buffer, at, 16);
          return {
            letter: String.fromCodePoint(pdfium._FPDFText_GetUnicode(text, nth)),
            x: origin.getFloat64(0, true),
            y: origin.getFloat64(8, true),
            unknown: pdfium._FPDFText_HasUnicodeMapError(text, nth) === 1,
          };
        }),
    );
  } finally {
    pdfium._FPDFText_ClosePage(text);
  }
};

const fontName = (pdfium: Pdfium, font: number): string =>
  withMemory(pdfium, 200, (at) => {
    const length = pdfium._FPDFFont_GetBaseFontName(font, at, 200);
    return Buffer.from(pdfium.HEAPU8.slice(at, at + length - 1)).toString('utf8');
  });

const fontsOf = (pdfium: Pdfium, page: number): PdfPage['fonts'] => {
  const found = new Map<string, boolean>();
  for (let nth = 0; nth < pdfium._FPDFPage_CountObjects(page); nth += 1) {
    const object = pdfium._FPDFPage_GetObject(page, nth);
    if (pdfium._FPDFPageObj_GetType(object) !== TEXT_OBJECT) continue;
    const font = pdfium._FPDFTextObj_GetFont(object);
    found.set(fontName(pdfium, font), pdfium._FPDFFont_GetIsEmbedded(font) === 1);
  }
  return [...found].map(([name, embedded]) => ({ name, embedded }));
};

const pageOf = (pdfium: Pdfium, page: PDFiumPage): PdfPage => {
  const handle = z.number().parse(Reflect.get(page, 'pageIdx'));
  return {
    copied: page.getText().replaceAll('\r\n', '\n'),
    glyphs: glyphsOf(pdfium, handle),
    fonts: fontsOf(pdfium, handle),
    render: (dotsAPoint) => page.render({ scale: dotsAPoint, colorSpace: 'BGRA' }),
  };
};

/** Reads a PDF with PDFium, Chrome's own reader, while `use` lasts. */
export const withPdfium = async <T>(
  pdf: Uint8Array,
  use: (pages: readonly PdfPage[]) => T | Promise<T>,
): Promise<T> => {
  loaded ??= PDFiumLibrary.init();
  const library = await loaded;
  const pdfium: unknown = Reflect.get(library, 'module');
  if (!isPdfium(pdfium)) throw new TypeError('@hyzyla/pdfium is built otherwise than before');
  const document: PDFiumDocument = await library.loadDocument(pdf);
  try {
    return await use(Array.from(document.pages(), (page) => pageOf(pdfium, page)));
  } finally {
    document.destroy();
  }
};
