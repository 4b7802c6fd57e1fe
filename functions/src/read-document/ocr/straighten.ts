import { reduced, type Bitmap } from '../page/bitmap.ts';

/** Resolution at which the direction of lines is looked for, in dots per inch. */
const RESOLUTION = 75;

/** Slant within which a page lies that was put on the glass by hand, and the largest of a photo. Degrees. */
const USUAL_SLANT = 12;
const MOST_SLANT = 44;

/** Most dark points by which a large slant is looked for. */
const FEW_POINTS = 12_000;

/** Smallest slant that is corrected; a smaller one moves no letter to another line. Degrees. */
const LEAST_SLANT = 0.15;

/** Most dark points that are measured, spread over the page. */
const MOST_POINTS = 60_000;

/** How much more lines show in one direction than in the other before a page counts as lying on its side. */
const CLEARLY = 1.25;

type Point = readonly [number, number];

/** Returns the grey above which pixels are paper: the threshold that parts light and dark best (Otsu). */
export const paperThreshold = ({ data }: Bitmap): number => {
  const counts = new Float64Array(256);
  for (const grey of data) counts[grey] = (counts[grey] ?? 0) + 1;
  const total = data.length;
  const all = counts.reduce((sum, count, grey) => sum + count * grey, 0);
  let [dark, darkSum, best, threshold] = [0, 0, -1, 128];
  for (let grey = 0; grey < 256; grey += 1) {
    dark += counts[grey] ?? 0;
    darkSum += (counts[grey] ?? 0) * grey;
    if (dark === 0 || dark === total) continue;
    const difference = darkSum / dark - (all - darkSum) / (total - dark);
    const between = dark * (total - dark) * difference * difference;
    if (between > best) [best, threshold] = [between, grey];
  }
  return threshold;
};

/** Pixels around a point whose mean is the paper it stands on, and shades by which ink is darker. */
export const AROUND = 12;
const DARKER = 24;

/** Returns for each pixel the mean of the square around it. */
const meansAround = ({ width, height, data }: Bitmap): Float64Array => {
  const sums = new Float64Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y += 1) {
    let row = 0;
    for (let x = 0; x < width; x += 1) {
      row += data[y * width + x] ?? 0;
      sums[(y + 1) * (width + 1) + x + 1] = (sums[y * (width + 1) + x + 1] ?? 0) + row;
    }
  }
  const means = new Float64Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const [top, bottom] = [Math.max(0, y - AROUND), Math.min(height, y + AROUND + 1)];
    for (let x = 0; x < width; x += 1) {
      const [left, right] = [Math.max(0, x - AROUND), Math.min(width, x + AROUND + 1)];
      const at = (row: number, column: number): number => sums[row * (width + 1) + column] ?? 0;
      means[y * width + x] =
        (at(bottom, right) - at(top, right) - at(bottom, left) + at(top, left)) /
        ((bottom - top) * (right - left));
    }
  }
  return means;
};

/** Marks the pixels of a grey picture that are darker than what is around them, as ink is in any light. */
export const inkOf = (bitmap: Bitmap): Uint8Array => {
  const means = meansAround(bitmap);
  return Uint8Array.from(bitmap.data, (grey, at) => (grey < (means[at] ?? 0) - DARKER ? 1 : 0));
};

/** A number from -0.5 to 0.5 that seems to be chance, by a whole number: neighbours have nothing in common. */
const offGrid = (seed: number): number => {
  const once = Math.imul(seed ^ (seed >>> 16), 0x45d9f3b);
  const twice = Math.imul(once ^ (once >>> 16), 0x45d9f3b);
  return ((twice ^ (twice >>> 16)) >>> 0) / 2 ** 32 - 0.5;
};

/** Finds the ink of a page: what is darker than the paper around it, because the table below a photo is dark, too. */
const darkPoints = (bitmap: Bitmap): Point[] => {
  const { width, height } = bitmap;
  const ink = inkOf(bitmap);
  const points: Point[] = [];
  // The edge of a scan is often a dark bar of the lid; it would outweigh the letters.
  const margin = Math.round(0.03 * Math.min(width, height));
  for (let y = margin; y < height - margin; y += 1) {
    for (let x = margin; x < width - margin; x += 1) {
      if (ink[y * width + x] !== 1) continue;
      // Points of a grid fall into rows at 45 degrees whatever they draw; the same points every time lie off it.
      points.push([x + offGrid(2 * (y * width + x)), y + offGrid(2 * (y * width + x) + 1)]);
    }
  }
  const step = Math.ceil(points.length / MOST_POINTS);
  return step <= 1 ? points : points.filter((_, at) => at % step === 0);
};

/** How sharply the points fall into rows at a slant: the squared difference of neighbouring rows. */
const sharpness = (points: readonly Point[], degrees: number): number => {
  const angle = (degrees * Math.PI) / 180;
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const rows = new Map<number, number>();
  for (const [x, y] of points) {
    const row = Math.round(y * cosine - x * sine);
    rows.set(row, (rows.get(row) ?? 0) + 1);
  }
  let sum = 0;
  for (const [row, count] of rows) sum += (count - (rows.get(row + 1) ?? 0)) ** 2;
  return sum;
};

const range = (from: number, to: number, step: number): number[] =>
  Array.from({ length: Math.round((to - from) / step) + 1 }, (_, at) => from + at * step);

const sharpest = (points: readonly Point[], slants: readonly number[]): { slant: number; sharp: number } =>
  slants
    .map((slant) => ({ slant, sharp: sharpness(points, slant) }))
    .reduce((best, other) => (other.sharp > best.sharp ? other : best));

/** Returns the slant near which a page lies: a large one only where its lines show clearly more at it. */
const roughSlant = (points: readonly Point[]): number => {
  // Every n-th point of a row would show a pattern of its own.
  const part = FEW_POINTS / points.length;
  const few = points.filter((_, at) => (Math.imul(at, 2_654_435_761) >>> 0) / 2 ** 32 < part);
  const usual = sharpest(few, range(-USUAL_SLANT, USUAL_SLANT, 1));
  const large = sharpest(few, [
    ...range(-MOST_SLANT, -USUAL_SLANT - 1, 1),
    ...range(USUAL_SLANT + 1, MOST_SLANT, 1),
  ]);
  return large.sharp > CLEARLY * usual.sharp ? large.slant : usual.slant;
};

const slantOf = (points: readonly Point[]): { slant: number; sharp: number } => {
  const middle = roughSlant(points);
  const rough = sharpest(points, range(middle - 1, middle + 1, 1));
  const near = sharpest(points, range(rough.slant - 1, rough.slant + 1, 0.25));
  return sharpest(points, range(near.slant - 0.25, near.slant + 0.25, 0.05));
};

/** How the lines of a picture lie. */
export interface Lie {
  /** True where lines run from top to bottom. */
  readonly onItsSide: boolean;
  /** Degrees by which the lines, or those of the turned picture, slope down to the right. */
  readonly slant: number;
}

/** Finds how the lines of a picture in shades of grey lie. An empty picture lies straight. */
export const lieOf = (picture: Bitmap): Lie => {
  const points = darkPoints(reduced(picture, RESOLUTION));
  if (points.length < 200) return { onItsSide: false, slant: 0 };
  const straight = slantOf(points);
  // A quarter turn clockwise takes (x, y) to (-y, x).
  const turned = slantOf(points.map(([x, y]): Point => [-y, x]));
  const onItsSide = turned.sharp > CLEARLY * straight.sharp;
  const { slant } = onItsSide ? turned : straight;
  return { onItsSide, slant: Math.abs(slant) < LEAST_SLANT ? 0 : slant };
};

/** Turns a picture back by a slant about its centre; the corners that come in are white. */
export const levelled = (picture: Bitmap, slant: number): Bitmap => {
  if (slant === 0) return picture;
  const { width, height, channels, data } = picture;
  const angle = (slant * Math.PI) / 180;
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const [centreX, centreY] = [width / 2, height / 2];
  const level = new Uint8Array(data.length).fill(255);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const fromX = centreX + (x - centreX) * cosine - (y - centreY) * sine;
      const fromY = centreY + (x - centreX) * sine + (y - centreY) * cosine;
      const [left, top] = [Math.floor(fromX), Math.floor(fromY)];
      if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) continue;
      const [alongX, alongY] = [fromX - left, fromY - top];
      for (let channel = 0; channel < channels; channel += 1) {
        const at = (top * width + left) * channels + channel;
        const below = at + width * channels;
        const upper = (data[at] ?? 255) * (1 - alongX) + (data[at + channels] ?? 255) * alongX;
        const lower = (data[below] ?? 255) * (1 - alongX) + (data[below + channels] ?? 255) * alongX;
        level[(y * width + x) * channels + channel] = upper * (1 - alongY) + lower * alongY;
      }
    }
  }
  return { ...picture, data: level };
};
