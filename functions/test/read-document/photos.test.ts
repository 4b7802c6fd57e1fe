import { describe, expect, it, vi } from 'vitest';
import { evenlyLit } from '../../src/read-document/ocr/even-light.ts';
import { withoutTableAround } from '../../src/read-document/ocr/sheet.ts';
import type { Bitmap } from '../../src/read-document/page/bitmap.ts';

// Each photo is looked at pixel by pixel, beside other suites.
vi.setConfig({ testTimeout: 60_000 });

const SIDE = 800;
const TABLE = 70;

/** Whether a point of a sheet, from its middle, is ink: words of different lengths in lines twenty apart. */
const isInk = (right: number, down: number): boolean =>
  Math.abs(right) < 190 &&
  Math.abs(down) < 280 &&
  ((down % 20) + 20) % 20 < 7 &&
  Math.sin(Math.floor(right / 5) * 12.9898 + Math.floor(down / 20) * 78.233) > -0.5;

interface Photo {
  readonly degrees?: number;
  /** Shade of what lies around the sheet. */
  readonly table?: number;
  /** Part of the light that a point of the picture gets. */
  readonly light?: (x: number, y: number) => number;
  /** Whether the page begins with a dark band over its whole width. */
  readonly band?: boolean;
}

const photo = ({ degrees = 0, table = TABLE, light = () => 1, band = false }: Photo): Bitmap => {
  const data = new Uint8Array(SIDE * SIDE);
  const angle = (degrees * Math.PI) / 180;
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  for (let y = 0; y < SIDE; y += 1) {
    for (let x = 0; x < SIDE; x += 1) {
      const [dx, dy] = [x - SIDE / 2, y - SIDE / 2];
      const [right, down] = [dx * cosine + dy * sine, dy * cosine - dx * sine];
      const isPaper = Math.abs(right) < 230 && Math.abs(down) < 320;
      const shade = band && y < 60 ? 40 : isInk(right, down) ? 30 : isPaper ? 235 : table;
      data[y * SIDE + x] = shade * light(x, y);
    }
  }
  return { width: SIDE, height: SIDE, channels: 1, data, resolution: 75 };
};

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
