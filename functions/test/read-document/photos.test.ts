import { describe, expect, it, vi } from 'vitest';
import { evenlyLit } from '../../src/read-document/ocr/even-light.ts';
import { withoutTableAround } from '../../src/read-document/ocr/sheet.ts';
import type { Bitmap } from '../../src/read-document/page/bitmap.ts';
import { drawnPhoto as photo, SIDE } from '../support/drawn-photo.ts';

// Each photo is looked at pixel by pixel, beside other suites.
vi.setConfig({ testTimeout: 60_000 });

const darkPart = ({ data }: Bitmap, under = 128): number =>
  data.filter((grey) => grey < under).length / data.length;

describe('the table around a sheet', () => {
  it.each([0, 12, -30, 98])('is painted white, and the sheet at %d degrees keeps its ink', (degrees) => {
    const bare = withoutTableAround(photo({ degrees }));
    expect(darkPart(bare)).toBeCloseTo(darkPart(photo({ degrees, table: 255 })), 2);
    expect([0, SIDE - 1].map((at) => bare.data[at])).toEqual([255, 255]);
  });

  it('is none where the light is low and letters stand in the dark', () => {
    const shaded = photo({ table: 235, light: (x, y) => (x < SIDE * 0.6 || y > SIDE * 0.8 ? 0.2 : 1) });
    // Pictures are compared by identity, because showing how two differ takes minutes.
    expect(withoutTableAround(shaded) === shaded).toBe(true);
  });

  it('is none where the page has a dark band over its whole width', () => {
    const banded = photo({ table: 235, band: true });
    expect(withoutTableAround(banded) === banded).toBe(true);
  });
});

describe('the light of a photo', () => {
  it('is evened, so that one shade parts paper and ink', () => {
    const shaded = photo({ table: 235, light: (x) => 0.3 + (0.7 * x) / SIDE });
    const even = evenlyLit(shaded);
    expect(darkPart(even, 150)).toBeCloseTo(darkPart(photo({ table: 235 }), 150), 2);
    expect(darkPart(shaded, 150)).toBeGreaterThan(2 * darkPart(even, 150));
  });

  it('is left as it is where it is even', () => {
    const even = photo({ table: 235 });
    expect(evenlyLit(even) === even).toBe(true);
  });
});
