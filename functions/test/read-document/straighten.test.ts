import { describe, expect, it } from 'vitest';
import type { Bitmap } from '../../src/read-document/page/bitmap.ts';
import { readScan } from '../../src/read-document/ocr/read-scan.ts';
import type { RecognisedLine, Recogniser } from '../../src/read-document/ocr/recogniser.ts';
import { lieOf } from '../../src/read-document/ocr/straighten.ts';
import { linesOfPage } from '../../src/read-document/page/laid-lines.ts';
import { drawnPhoto, SIDE } from '../support/drawn-photo.ts';

const photo = (degrees: number, table: number): Bitmap => drawnPhoto({ degrees, table });

describe('the lie of a page', () => {
  it.each([
    [0, 235],
    [5, 90],
    [-11, 200],
    [17, 90],
    [-30, 200],
    [40, 235],
  ])('askew by %d degrees is found on a table of shade %d', (degrees, table) => {
    const lie = lieOf(photo(degrees, table));
    expect(lie.onItsSide).toBe(false);
    expect(Math.abs(lie.slant - degrees)).toBeLessThanOrEqual(0.4);
  });

  it.each([90, 270, 98])('on its side by %d degrees is found', (degrees) => {
    const lie = lieOf(photo(degrees, 90));
    expect(lie.onItsSide).toBe(true);
    expect(Math.abs(lie.slant - (degrees === 98 ? 8 : 0))).toBeLessThanOrEqual(0.4);
  });

  it('of an empty sheet is straight', () => {
    expect(lieOf({ ...photo(0, 235), data: new Uint8Array(SIDE * SIDE).fill(240) })).toEqual({
      onItsSide: false,
      slant: 0,
    });
  });
});

describe('a line that the recogniser takes for a drawing', () => {
  const line = (text: string, confidence: number): RecognisedLine => ({
    ...{ baseline: 40, height: 20 },
    words: [{ text, confidence, left: 10, right: 240, top: 10, bottom: 50 }],
  });
  /** A sheet with strokes of ink in a region, of which the recogniser reads nothing as long as it sees the whole page. */
  const readWith = async (height: number, seen: readonly RecognisedLine[]) => {
    const [width, tall] = [600, 800];
    const data = new Uint8Array(width * tall).fill(255);
    for (let y = 60; y < 60 + height; y += 1)
      for (let x = 200; x < 400; x += 1) if (x % 40 < 36) data[y * width + x] = 20;
    const recogniser: Recogniser = {
      recognise: (_, kind) => Promise.resolve(kind === 'block' ? seen : []),
      close: () => Promise.resolve(),
    };
    const { laid, pictures } = await readScan(
      { width, height: tall, channels: 1, data, resolution: 72 },
      recogniser,
    );
    return { texts: linesOfPage(laid).map(({ text }) => text), pictures: pictures.length };
  };

  it.each([
    ['is read by itself', 24, [line('السياسة', 90)], { texts: ['السياسة'], pictures: 0 }],
    ['stays a picture where its words are not sure', 24, [line('السياسة', 62)], { texts: [], pictures: 1 }],
    ['stays one where it is as high as a stamp', 120, [line('السياسة', 90)], { texts: [], pictures: 1 }],
  ])('%s', async (_, height, seen, read) => {
    expect(await readWith(height, seen)).toEqual(read);
  });
});
