import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { createWorker, OEM, PSM } from 'tesseract.js';
import type { Bitmap } from '../page/bitmap.ts';

/** A recognised word; places in pixels of the picture. */
export interface RecognisedWord {
  readonly text: string;
  /** Percent. */
  readonly confidence: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A recognised line, its words in the order in which they are read. */
export interface RecognisedLine {
  readonly words: readonly RecognisedWord[];
  readonly baseline: number;
  /** Height of the line's letters in pixels, of letters with ascenders and descenders. */
  readonly height: number;
}

/** Recognises Arabic letters in pictures; a picture at a time, without any network. */
export interface Recogniser {
  /** A picture of a whole page, or of a single block of text such as the cell of a table. */
  readonly recognise: (picture: Bitmap, kind?: 'page' | 'block') => Promise<readonly RecognisedLine[]>;
  readonly close: () => Promise<void>;
}

/** A picture in shades of grey as a portable greymap (P5), which needs no packing. */
const greymap = ({ width, height, data }: Bitmap): Buffer =>
  Buffer.concat([Buffer.from(`P5\n${String(width)} ${String(height)}\n255\n`, 'latin1'), data]);

/** Direction marks that the recogniser puts between words of both directions. */
const marks = /[\u200B-\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** Returns the folder of the language's data, which its package ships: it is never downloaded. */
const languageFolder = (): string =>
  join(
    dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/ara/package.json')),
    '4.0.0_best_int',
  );

/** Starts a recogniser; it takes about 150 MB of memory until it is closed. */
export const openRecogniser = async (): Promise<Recogniser> => {
  const worker = await createWorker('ara', OEM.LSTM_ONLY, {
    langPath: languageFolder(),
    cacheMethod: 'none',
  });
  return {
    recognise: async (picture, kind = 'page') => {
      await worker.setParameters({
        tessedit_pageseg_mode: kind === 'page' ? PSM.AUTO : PSM.SINGLE_BLOCK,
        user_defined_dpi: String(Math.round(picture.resolution)),
        // The recogniser would write each page's diacritics to the standard error.
        debug_file: '/dev/null',
      });
      const { data } = await worker.recognize(greymap(picture), {}, { blocks: true, text: false });
      const lines = (data.blocks ?? []).flatMap((block) =>
        block.paragraphs.flatMap((paragraph) => paragraph.lines),
      );
      return lines.map((line) => ({
        baseline: (line.baseline.y0 + line.baseline.y1) / 2,
        height: line.bbox.y1 - line.bbox.y0,
        words: line.words.flatMap((word) => {
          const text = word.text.replace(marks, '').trim();
          const { x0, y0, x1, y1 } = word.bbox;
          return text === ''
            ? []
            : [{ text, confidence: word.confidence, left: x0, top: y0, right: x1, bottom: y1 }];
        }),
      }));
    },
    close: async () => {
      await worker.terminate();
    },
  };
};
