import type { PageBox } from '@mithaq/domain/contracts/document-evidence';
import { reduced, type Bitmap } from '../page/bitmap.ts';
import { paperThreshold } from './straighten.ts';

/** Side of the squares in which ink is counted, in points. */
const SQUARE = 6;

/** Fewest squares of a region; fewer are dust. */
const FEWEST_SQUARES = 5;

/** Part of a square that ink covers at least. */
const INKED = 0.06;

/** Whether a picture holds more ink than dust: at least one part in a hundred. */
export const hasInk = (picture: Bitmap, threshold: number): boolean => {
  let dark = 0;
  for (const grey of picture.data) if (grey <= threshold) dark += 1;
  return dark > picture.data.length / 100;
};

/**
 * Returns the regions of a levelled grey page that hold ink and no recognised word: logos, stamps, signatures,
 * handwriting, and text that was not recognised. They are shown to a person as pictures.
 */
export const unreadInk = (picture: Bitmap, read: readonly PageBox[]): PageBox[] => {
  const small = reduced(picture, 72);
  const threshold = paperThreshold(small);
  const pixels = (SQUARE * small.resolution) / 72;
  const [columns, rows] = [Math.floor(small.width / pixels), Math.floor(small.height / pixels)];
  const isRead = (x: number, y: number): boolean =>
    read.some(
      ([left, top, width, height]) =>
        x >= left - 6 && x <= left + width + 6 && y >= top - 5 && y <= top + height + 5,
    );
  const inked = new Set<number>();
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      let dark = 0;
      const [left, top] = [Math.floor(column * pixels), Math.floor(row * pixels)];
      for (let y = top; y < top + pixels; y += 1) {
        for (let x = left; x < left + pixels; x += 1) {
          if ((small.data[y * small.width + x] ?? 255) <= threshold) dark += 1;
        }
      }
      if (dark < INKED * pixels * pixels) continue;
      if (!isRead((column + 0.5) * SQUARE, (row + 0.5) * SQUARE)) inked.add(row * columns + column);
    }
  }
  const boxes: PageBox[] = [];
  for (const start of inked) {
    const region = [start];
    inked.delete(start);
    for (const square of region) {
      for (let dy = -2; dy <= 2; dy += 1) {
        for (let dx = -2; dx <= 2; dx += 1) {
          const near = square + dy * columns + dx;
          if (inked.delete(near)) region.push(near);
        }
      }
    }
    const xs = region.map((square) => square % columns);
    const ys = region.map((square) => Math.floor(square / columns));
    const [left, top] = [Math.min(...xs), Math.min(...ys)];
    const [width, height] = [Math.max(...xs) - left + 1, Math.max(...ys) - top + 1];
    // A line of squares is the edge of the glass or the rest of a rule.
    if (region.length < FEWEST_SQUARES || Math.min(width, height) < 2) continue;
    boxes.push([left * SQUARE, top * SQUARE, width * SQUARE, height * SQUARE]);
  }
  return boxes;
};
