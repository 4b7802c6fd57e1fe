import type { PageBox } from '@mithaq/domain/contracts/document-evidence';

/** A picture in memory, row by row from the top left corner. */
export interface Bitmap {
  readonly width: number;
  readonly height: number;
  /** 1: shades of grey; 4: red, green, blue and opacity. */
  readonly channels: 1 | 4;
  readonly data: Uint8Array;
  /** Dots per inch. */
  readonly resolution: number;
}

/** Returns a picture in shades of grey, on white where it is transparent. */
export const toGrey = (bitmap: Bitmap): Bitmap => {
  if (bitmap.channels === 1) return bitmap;
  const { data, width, height } = bitmap;
  const grey = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < grey.length; at += 1, from += 4) {
    const luma = 0.299 * (data[from] ?? 0) + 0.587 * (data[from + 1] ?? 0) + 0.114 * (data[from + 2] ?? 0);
    const opacity = (data[from + 3] ?? 255) / 255;
    grey[at] = luma * opacity + 255 * (1 - opacity);
  }
  return { ...bitmap, channels: 1, data: grey };
};

/** Turns a picture clockwise by quarters. */
export const turnedBitmap = (bitmap: Bitmap, degrees: 0 | 90 | 180 | 270): Bitmap => {
  if (degrees === 0) return bitmap;
  const { width, height, channels, data } = bitmap;
  const turned = new Uint8Array(data.length);
  const [newWidth, newHeight] = degrees === 180 ? [width, height] : [height, width];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const newX = degrees === 90 ? height - 1 - y : degrees === 180 ? width - 1 - x : y;
      const newY = degrees === 90 ? x : degrees === 180 ? height - 1 - y : width - 1 - x;
      const from = (y * width + x) * channels;
      const to = (newY * newWidth + newX) * channels;
      for (let channel = 0; channel < channels; channel += 1)
        turned[to + channel] = data[from + channel] ?? 0;
    }
  }
  return { ...bitmap, width: newWidth, height: newHeight, data: turned };
};

/** Returns a grey picture with a whole number of pixels joined into one, at or above a resolution. */
export const reduced = (bitmap: Bitmap, resolution: number, join: 'mean' | 'darkest' = 'mean'): Bitmap => {
  const step = Math.floor(bitmap.resolution / resolution);
  const [width, height] = [Math.floor(bitmap.width / step), Math.floor(bitmap.height / step)];
  if (step <= 1 || width === 0 || height === 0) return bitmap;
  const { data } = bitmap;
  const small = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      let [sum, darkest] = [0, 255];
      for (let dy = 0; dy < step; dy += 1) {
        const row = (y * step + dy) * bitmap.width + x * step;
        for (let dx = 0; dx < step; dx += 1) {
          const grey = data[row + dx] ?? 255;
          sum += grey;
          if (grey < darkest) darkest = grey;
        }
      }
      small[y * width + x] = join === 'mean' ? sum / (step * step) : darkest;
    }
  }
  return { width, height, channels: 1, data: small, resolution: bitmap.resolution / step };
};

/** Returns a picture in colour with a whole number of pixels averaged into one, at or above a resolution. */
export const reducedColours = (bitmap: Bitmap, resolution: number): Bitmap => {
  if (bitmap.channels === 1) return reduced(bitmap, resolution);
  const planes = [0, 1, 2].map((channel) => {
    const data = new Uint8Array(bitmap.width * bitmap.height);
    for (let at = 0, from = channel; at < data.length; at += 1, from += 4)
      data[at] = bitmap.data[from] ?? 255;
    return reduced({ ...bitmap, channels: 1, data }, resolution);
  });
  const [red] = planes;
  if (red === undefined || red.data.length === bitmap.width * bitmap.height) return bitmap;
  const data = new Uint8Array(red.data.length * 4).fill(255);
  planes.forEach((plane, channel) => {
    for (let at = 0; at < plane.data.length; at += 1) data[at * 4 + channel] = plane.data[at] ?? 255;
  });
  return { width: red.width, height: red.height, channels: 4, data, resolution: red.resolution };
};

/** Returns a grey picture with each pixel drawn out to a whole number of pixels, smoothly. */
export const enlarged = (bitmap: Bitmap, times: number): Bitmap => {
  if (times <= 1) return bitmap;
  const [width, height] = [bitmap.width * times, bitmap.height * times];
  const data = new Uint8Array(width * height);
  const at = (x: number, y: number): number =>
    bitmap.data[Math.min(bitmap.height - 1, y) * bitmap.width + Math.min(bitmap.width - 1, x)] ?? 255;
  for (let y = 0; y < height; y += 1) {
    const [top, alongY] = [Math.floor(y / times), (y % times) / times];
    for (let x = 0; x < width; x += 1) {
      const [left, alongX] = [Math.floor(x / times), (x % times) / times];
      const upper = at(left, top) * (1 - alongX) + at(left + 1, top) * alongX;
      const lower = at(left, top + 1) * (1 - alongX) + at(left + 1, top + 1) * alongX;
      data[y * width + x] = upper * (1 - alongY) + lower * alongY;
    }
  }
  return { width, height, channels: 1, data, resolution: bitmap.resolution * times };
};

/** Returns the part of a grey picture inside a box; places in points. */
export const cropped = (bitmap: Bitmap, [x, y, width, height]: PageBox): Bitmap => {
  const pixels = bitmap.resolution / 72;
  const left = Math.min(bitmap.width - 1, Math.max(0, Math.round(x * pixels)));
  const top = Math.min(bitmap.height - 1, Math.max(0, Math.round(y * pixels)));
  const right = Math.min(bitmap.width, Math.max(left + 1, Math.round((x + width) * pixels)));
  const bottom = Math.min(bitmap.height, Math.max(top + 1, Math.round((y + height) * pixels)));
  const data = new Uint8Array((right - left) * (bottom - top));
  for (let row = top; row < bottom; row += 1) {
    data.set(
      bitmap.data.subarray(row * bitmap.width + left, row * bitmap.width + right),
      (row - top) * (right - left),
    );
  }
  return { ...bitmap, width: right - left, height: bottom - top, data };
};
