import { describe, expect, it } from 'vitest';
import type { Bitmap } from '../../src/read-document/page/bitmap.ts';
import { lieOf } from '../../src/read-document/ocr/straighten.ts';
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
