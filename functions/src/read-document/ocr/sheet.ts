import { reduced, type Bitmap } from '../page/bitmap.ts';
import { AROUND, inkOf, paperThreshold } from './straighten.ts';

/** Resolution at which the sheet is told from the table below it, in dots per inch. */
const RESOLUTION = 75;

/** Corners of a picture that a dark table fills at least, so that a dark band of the page itself is none. */
const FEWEST_CORNERS = 3;

/** Part of the side between two dark corners that is paper, where a table is seen beside a sheet on two sides. */
const PAPER_BETWEEN = 0.3;

/** Pixels by which the table is taken to reach into the sheet's edge, where its shade fades. */
const EDGE = 2;

/** Tells whether two neighbouring corners are dark and the sheet reaches to the side between them: a photo at a slope. */
const isBesideSheet = (width: number, height: number, isDark: (at: number) => boolean): boolean => {
  const row = (y: number): number[] => Array.from({ length: width }, (_, x) => y * width + x);
  const column = (x: number): number[] => Array.from({ length: height }, (_, y) => y * width + x);
  return [row(0), row(height - 1), column(0), column(width - 1)].some((side) => {
    const light = side.filter((at) => !isDark(at)).length;
    return isDark(side[0] ?? 0) && isDark(side.at(-1) ?? 0) && light > PAPER_BETWEEN * side.length;
  });
};

/** Part of a table whose pixels are darker than what is around them: wood has some, and text in a shadow many. */
const MOST_INK = 0.015;

/** Tells whether a region is a table: it holds too little ink to be a part of the page that lies in a shadow. */
const isTable = (picture: Bitmap, region: Uint8Array): boolean => {
  const { width, height } = picture;
  const ink = inkOf(picture);
  // Beside paper any table is darker than what is around it.
  const isInside = (x: number, y: number): boolean =>
    x < 0 || y < 0 || x >= width || y >= height || region[y * width + x] === 1;
  let [area, inked] = [0, 0];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const isMiddle =
        isInside(x, y) &&
        isInside(x - AROUND, y) &&
        isInside(x + AROUND, y) &&
        isInside(x, y - AROUND) &&
        isInside(x, y + AROUND);
      if (!isMiddle) continue;
      area += 1;
      inked += ink[y * width + x] ?? 0;
    }
  }
  return inked <= MOST_INK * area;
};

/**
 * Returns the dark pixels of a grey picture from which its edge is reached over dark pixels alone; undefined where they
 * fill too few of its corners.
 */
const tableAround = ({ width, height, data }: Bitmap, threshold: number): Uint8Array | undefined => {
  const isDark = (at: number): boolean => (data[at] ?? 255) <= threshold;
  const corners = [0, width - 1, (height - 1) * width, height * width - 1].filter(isDark);
  if (corners.length < FEWEST_CORNERS && !isBesideSheet(width, height, isDark)) return undefined;
  const table = new Uint8Array(width * height);
  const waiting: number[] = [];
  const reach = (at: number): void => {
    if (table[at] === 1 || !isDark(at)) return;
    table[at] = 1;
    waiting.push(at);
  };
  for (let x = 0; x < width; x += 1) {
    reach(x);
    reach((height - 1) * width + x);
  }
  for (let y = 0; y < height; y += 1) {
    reach(y * width);
    reach(y * width + width - 1);
  }
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const x = at % width;
    if (x > 0) reach(at - 1);
    if (x < width - 1) reach(at + 1);
    if (at >= width) reach(at - width);
    if (at < width * (height - 1)) reach(at + width);
  }
  return table;
};

/**
 * Returns a grey photo with the table round its sheet painted white: the edges of the sheet look like the rules of a
 * table, and all lines of the page would be one cell of it. A picture without a dark table stays as it is.
 */
export const withoutTableAround = (picture: Bitmap): Bitmap => {
  const small = reduced(picture, RESOLUTION);
  const table = tableAround(small, paperThreshold(small));
  if (table === undefined || !isTable(small, table)) return picture;
  const step = Math.floor(picture.width / small.width);
  const data = new Uint8Array(picture.data);
  for (let y = 0; y < small.height; y += 1) {
    for (let x = 0; x < small.width; x += 1) {
      if (table[y * small.width + x] !== 1) continue;
      const [left, right] = [Math.max(0, (x - EDGE) * step), Math.min(picture.width, (x + EDGE + 1) * step)];
      const [top, bottom] = [Math.max(0, (y - EDGE) * step), Math.min(picture.height, (y + EDGE + 1) * step)];
      for (let row = top; row < bottom; row += 1)
        data.fill(255, row * picture.width + left, row * picture.width + right);
    }
  }
  // Rows and columns that joining pixels left over at the right and below.
  const [doneX, doneY] = [small.width * step, small.height * step];
  for (let row = 0; row < picture.height; row += 1)
    data.fill(255, row * picture.width + (row < doneY ? doneX : 0), (row + 1) * picture.width);
  return { ...picture, data };
};
