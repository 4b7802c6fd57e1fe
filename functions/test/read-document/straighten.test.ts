import { describe, expect, it } from 'vitest';
import type { Bitmap } from '../../src/read-document/page/bitmap.ts';
import { lieOf } from '../../src/read-document/ocr/straighten.ts';

const SIDE = 800;

/** A photo of a sheet with lines of letters, turned clockwise about its middle, on a table of another shade. */
const photo = (degrees: number, table: number): Bitmap => {
  const data = new Uint8Array(SIDE * SIDE);
  const angle = (degrees * Math.PI) / 180;
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  for (let y = 0; y < SIDE; y += 1) {
    for (let x = 0; x < SIDE; x += 1) {
      const [dx, dy] = [x - SIDE / 2, y - SIDE / 2];
      const [right, down] = [dx * cosine + dy * sine, dy * cosine - dx * sine];
      const isPaper = Math.abs(right) < 230 && Math.abs(down) < 320;
      // Letters seven pixels high in lines twenty apart, with gaps between them, on the middle of the sheet.
      const isInk =
        Math.abs(right) < 190 &&
        Math.abs(down) < 280 &&
        ((down % 20) + 20) % 20 < 7 &&
        Math.sin(Math.floor(right / 5) * 12.9898 + Math.floor(down / 20) * 78.233) > -0.5;
      data[y * SIDE + x] = isInk ? 40 : isPaper ? 235 : table;
    }
  }
  return { width: SIDE, height: SIDE, channels: 1, data, resolution: 75 };
};

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
