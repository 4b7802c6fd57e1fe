import type { Bitmap } from '../page/bitmap.ts';

/** Side of the squares in which the shade of the paper is measured, in inches. */
const SQUARE = 0.4;

/** Part of the pixels of a square that are darker than its paper. */
const INK_AND_SHADE = 0.8;

/** Shade under which a square is a picture or a band of ink and says nothing about the light. */
const DARKEST_PAPER = 50;

/** How much lighter the lightest paper of a page is than its darkest before a shadow lies on it. */
const UNEVEN = 1.3;

/** Shade that paper gets. */
const PAPER = 245;

/** Returns the shade under which a part of the pixels of a square lies. */
const shadeOf = (
  { width, data }: Bitmap,
  left: number,
  top: number,
  right: number,
  bottom: number,
): number => {
  const counts = new Uint32Array(256);
  let all = 0;
  for (let y = top; y < bottom; y += 2)
    for (let x = left; x < right; x += 2) {
      const grey = data[y * width + x] ?? 255;
      counts[grey] = (counts[grey] ?? 0) + 1;
      all += 1;
    }
  let below = 0;
  for (let grey = 0; grey < 256; grey += 1) {
    below += counts[grey] ?? 0;
    if (below > all * INK_AND_SHADE) return grey;
  }
  return 255;
};

/**
 * Returns a grey photo as if its light were even: each pixel by the shade of the paper around it, because the recogniser
 * parts ink and paper by one shade for the whole page, and takes a shadow for ink. A picture in even light stays as it
 * is.
 */
export const evenlyLit = (picture: Bitmap): Bitmap => {
  const { width, height, data } = picture;
  const side = Math.max(8, Math.round(SQUARE * picture.resolution));
  const [columns, rows] = [Math.max(1, Math.round(width / side)), Math.max(1, Math.round(height / side))];
  const edge = (at: number, count: number, length: number): number => Math.round((at * length) / count);
  const paper = new Float64Array(columns * rows);
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1)
      paper[row * columns + column] = shadeOf(
        picture,
        edge(column, columns, width),
        edge(row, rows, height),
        edge(column + 1, columns, width),
        edge(row + 1, rows, height),
      );
  // Ink that fills a square is no shadow: the lightest of the squares around it says how its paper is lit.
  const lit = paper.map((_, at) => {
    const [row, column] = [Math.floor(at / columns), at % columns];
    let lightest = 0;
    for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y += 1)
      for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x += 1)
        lightest = Math.max(lightest, paper[y * columns + x] ?? 0);
    return lightest < DARKEST_PAPER ? 255 : lightest;
  });
  if (Math.max(...lit) < UNEVEN * Math.min(...lit)) return picture;
  const shadeAt = (column: number, row: number): number =>
    lit[Math.min(rows - 1, Math.max(0, row)) * columns + Math.min(columns - 1, Math.max(0, column))] ?? 255;
  const even = new Uint8Array(data.length);
  for (let y = 0; y < height; y += 1) {
    const down = (y * rows) / height - 0.5;
    const [row, alongY] = [Math.floor(down), down - Math.floor(down)];
    for (let x = 0; x < width; x += 1) {
      const across = (x * columns) / width - 0.5;
      const [column, alongX] = [Math.floor(across), across - Math.floor(across)];
      const upper = shadeAt(column, row) * (1 - alongX) + shadeAt(column + 1, row) * alongX;
      const lower = shadeAt(column, row + 1) * (1 - alongX) + shadeAt(column + 1, row + 1) * alongX;
      const shade = upper * (1 - alongY) + lower * alongY;
      even[y * width + x] = Math.min(255, ((data[y * width + x] ?? 255) * PAPER) / shade);
    }
  }
  return { ...picture, data: even };
};
