import type { Bitmap } from '../../src/read-document/page/bitmap.ts';

/** Pixels of the side of a drawn photo. */
export const SIDE = 800;
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

/** Draws a photo of a sheet with lines of letters, turned clockwise about its middle, on a table of another shade. */
export const drawnPhoto = ({ degrees = 0, table = TABLE, light = () => 1, band = false }: Photo): Bitmap => {
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
